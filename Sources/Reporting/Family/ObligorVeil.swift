internal import EconomyModel

/// Takes the names and numbers of those who owe support out of members' own records, such as a co-owner's.
struct ObligorVeil {
  private static let veil = "***"
  /// Of obligors who are not members too.
  private let words: [String]

  init(_ report: VerificationReport) {
    let words = { (isMember: Bool) in
      report.subjects.filter { $0.role.isMember == isMember }.flatMap { [$0.name, $0.maskedDocument] }
    }
    let own = Set(words(true))
    // The longer first: one may be a part of another.
    self.words = Set(words(false)).subtracting(own).filter { !$0.isEmpty }
      .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  func drawn(_ entry: FieldEntry) -> FieldEntry {
    guard case .text(let text) = entry.value else { return entry }
    return FieldEntry(entry.field, .text(drawn(over: text)))
  }

  func drawn(over figure: Figure) -> Figure {
    guard case .text(let text) = figure else { return figure }
    return .text(drawn(over: text))
  }

  private func drawn(over text: String) -> String {
    words.reduce(text) { $0.replacing($1, with: Self.veil) }
  }
}
