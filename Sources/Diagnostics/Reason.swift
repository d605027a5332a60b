/// Why something was refused, without the place: a leaf throws it, whoever holds the place adds that once.
///
/// The three texts read as one sentence: *found* – *expected* – *way out*. They never carry personal data in clear:
/// a cell's text goes through ``Masked`` first.
package struct Reason: Error, Hashable, Sendable {
  package let code: DiagnosticCode
  /// What was found, such as `'abc' is not an amount in yuan`.
  package let found: String
  /// What would have been right, such as `expected digits such as 1,234.56`; empty when *found* says it all.
  package let expected: String
  /// What the reader can do; empty when the expectation says it.
  package let wayOut: String

  package init(_ code: DiagnosticCode, found: String, expected: String = "", wayOut: String = "") {
    self.code = code
    self.found = found
    self.expected = expected
    self.wayOut = wayOut
  }

  /// The sentence without place: `found; expected – way out [code]`.
  package var sentence: String {
    var text = found
    if !expected.isEmpty { text += "; " + expected }
    if !wayOut.isEmpty { text += " – " + wayOut }
    return text + " [\(code.name)]"
  }
}
