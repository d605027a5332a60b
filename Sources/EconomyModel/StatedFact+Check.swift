package import Diagnostics

extension StatedFact {
  /// - Throws: `entry.fact` for what cannot be, whatever a track asks for.
  package func check() throws(Reason) {
    if let paper, !Self.isDigest(paper) {
      throw Reason(
        .entryFact, found: "the paper of '\(kind.rawValue)' is named by no SHA-256", expected: "expected 64 hex digits")
    }
    guard let fault else { return }
    throw Reason(.entryFact, found: "'\(kind.rawValue)' cannot be: \(fault)")
  }

  /// What is wrong with the value; nil when it can be.
  private var fault: String? {
    switch value {
    case .scheme(let text), .cause(let text), .category(let text), .family(let text):
      text.isEmpty ? "nothing is stated" : nil
    case .spend(let fen), .amount(let fen): fen < .zero ? "the sum is below nought" : nil
    case .incomes(let months):
      (1...24).contains(months.count) ? Self.negative(months) : "\(months.count) months are stated, expected 1 to 24"
    case .persons(let count): (1...99).contains(count) ? nil : "\(count) persons, expected 1 to 99"
    case .standard(let fen, let basis):
      fen <= .zero ? "the standard is not above nought" : basis.isEmpty ? "it has no basis" : nil
    case .commitmentSigned, .authorisationSigned, .residence, .originAsked: nil
    case .villageReview(_, let votesFor, let votesAgainst, let abstained):
      [votesFor, votesAgainst, abstained].allSatisfy((0...100_000).contains) ? nil : "the votes are not 0 to 100,000"
    case .earlierAwards(let count): (0...1000).contains(count) ? nil : "\(count) awards, expected 0 to 1000"
    case .publicity(let round, let from, let to, let objections):
      round < 1 || objections < 0
        ? "rounds count from 1, objections from 0" : to < from ? "it ends before it begins" : nil
    case .jointMeeting(_, let decision): decision.isEmpty ? "it decided nothing" : nil
    }
  }

  private static func negative(_ months: [Fen]) -> String? {
    months.contains { $0 < .zero } ? "the income of a month is below nought" : nil
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
