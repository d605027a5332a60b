import Diagnostics
import Testing

/// One breach of a house rule: where, what, and the way out.
struct Finding: Equatable, CustomStringConvertible {
  let place: Place
  let text: String

  init(_ file: String, line: Int = 0, _ text: String) {
    place = Place(file: file, line: line)
    self.text = text
  }

  var description: String { "\(place.description): \(text)" }
}

extension [Finding] {
  /// Fails the running test with one readable line for each finding, at most 20.
  func expectNone(sourceLocation: SourceLocation = #_sourceLocation) {
    for finding in prefix(20) { Issue.record("\(finding)", sourceLocation: sourceLocation) }
    if count > 20 { Issue.record("and \(count - 20) more", sourceLocation: sourceLocation) }
  }
}
