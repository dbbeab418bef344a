extension Quotation {
  /// What stands behind the locator in a brief of form 1.
  var remarkOfForm1: String {
    var remarks: [String] = []
    if !also.isEmpty {
      remarks.append(
        "\(Form1Wording.similarIn)\(Form1Wording.list(alsoIn.map(String.init))).")
    }
    if let comparison {
      remarks.append("\(Form1Wording.compare)\(comparison.source):\(comparison.line).")
    }
    return remarks.joined(separator: " ")
  }
}
