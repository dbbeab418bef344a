/// Whether a text comes before another, byte by byte: the order of names and ties everywhere, since
/// it is the same on every machine.
package func byteOrder(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}
