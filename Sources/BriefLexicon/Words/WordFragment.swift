/// Whether a word says nothing in a list of terms: an initial, a sign that stands for part of a
/// word, or a Japanese ending or particle.
package func isWordFragment(_ word: String) -> Bool {
  word.count < 2 || word.unicodeScalars.allSatisfy { (0x3041...0x309F).contains($0.value) }
}
