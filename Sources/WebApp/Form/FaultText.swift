internal import Diagnostics

/// What is wrong with something that was taken in, in the reader's language.
struct FaultText {
  private static let most = 20
  private let words: Words
  /// Lines of a file that the reader has; not those of one that a form has made.
  private let showsPlaces: Bool

  init(_ words: Words, showsPlaces: Bool) {
    self.words = words
    self.showsPlaces = showsPlaces
  }

  /// - Throws: the error itself where it is none of ours.
  func sentences(_ error: any Error) throws -> [String] {
    switch error {
    case let reason as Reason: return [sentence(reason)]
    case let diagnostic as Diagnostic: return [sentence(diagnostic)]
    case let diagnostics as Diagnostics:
      let errors = diagnostics.list.filter { $0.severity == .error }
      let more = errors.count - Self.most
      return errors.prefix(Self.most).map(sentence)
        + (more > 0 ? [words.filled("bad.more", ["number": "\(more)"])] : [])
    default: throw error
    }
  }

  func sentence(_ diagnostic: Diagnostic) -> String {
    guard showsPlaces else { return sentence(diagnostic.reason) }
    return place(diagnostic.place) + words.language.pick("：", ": ") + sentence(diagnostic.reason)
  }

  private func sentence(_ reason: Reason) -> String {
    words.language.pick("\(reason.code.chinese)（\(reason.code.name)）", reason.sentence)
  }

  private func place(_ place: Place) -> String {
    guard place.line > 0 else { return place.file }
    let column = place.column > 0 ? words.language.pick(" \(place.column) 列", ", column \(place.column)") : ""
    return words.language.pick("\(place.file) 第 \(place.line) 行", "\(place.file), line \(place.line)") + column
  }
}
