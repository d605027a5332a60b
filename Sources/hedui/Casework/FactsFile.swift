import Casework
import Configuring
import Diagnostics
import EconomyModel

/// A file of stated facts, as 'hedui case facts' prints one to fill in.
enum FactsFile {
  /// - Throws: `file.missing`; every fault of the file with its line and column.
  static func read(_ path: String) throws -> StatedFacts {
    try StatedFacts(yaml: String(decoding: BroughtFile.bytes(path), as: UTF8.self), file: path)
  }

  /// A file to fill in: what each condition wants, what it rests on, and a line for each fact it is held against.
  static func blank(for track: Track) -> String {
    let head = [
      "# \(track.name.chinese) \(track.name.english) [\(track.code), \(track.edition)]",
      "# Fill in what stands behind each colon; take out the lines that do not apply.",
      "# Then: hedui case open --track \(track.code) CASE --facts THIS-FILE --paper SIGNED-COMMITMENT.pdf",
      "# The scheme is the declaration's; it is not stated here. \(track.schemes.value.wanted.english)",
      "#   (\(track.schemes.basis))", "facts:",
    ]
    var stated: Set<StatedFactKind> = []
    let entry = track.entry.flatMap { lines(of: $0, stated: &stated, optional: false) }
    let levels = track.levels.flatMap { level -> [String] in
      let rules = level.when.flatMap { lines(of: $0, stated: &stated, optional: false) }
      let title = "# \(level.name.chinese) \(level.name.english) (\(level.code)):"
      let before = level.beforePaying.filter { $0.condition.kind != .publicityDone }
        .flatMap { ["# before paying, with 'hedui case approve --facts':"] + optional($0) }
      return ["", title] + rules + before
    }
    return (head + entry + levels).joined(separator: "\n") + "\n"
  }

  private static func optional(_ rule: EntryRule) -> [String] {
    var stated: Set<StatedFactKind> = []
    return lines(of: rule, stated: &stated, optional: true)
  }

  /// - Parameter stated: kinds that the file has a line for already.
  private static func lines(
    of rule: EntryRule, stated: inout Set<StatedFactKind>, optional: Bool
  ) -> [String] {
    var made = [
      "  # \(rule.condition.wanted.chinese)", "  #   \(rule.condition.wanted.english)",
      "  #   依据 basis: \(rule.basis)",
    ]
    if case .anyOf(_, let rules) = rule.condition {
      var inner: Set<StatedFactKind> = []
      return made + rules.flatMap { lines(of: $0, stated: &inner, optional: true) }
    }
    for kind in rule.condition.askedFacts where stated.insert(kind).inserted {
      made.append("  \(optional ? "# " : "")- {fact: \(kind.rawValue), \(keys(of: kind))}")
    }
    return made
  }

  private static func keys(of kind: StatedFactKind) -> String {
    switch kind {
    case .scheme, .cause, .category, .family: "word: "
    case .spend, .amount: "yuan: "
    case .incomes: "yuan: []"
    case .persons, .earlierAwards: "count: "
    case .standard: "yuan: , basis: "
    case .commitmentSigned, .authorisationSigned: "on: "
    case .villageReview: "on: , for: , against: , abstained: "
    case .residence: "since: "
    case .originAsked: "on: , receivesThere: false"
    case .publicity: "round: 1, from: , to: , objections: 0"
    case .jointMeeting: "on: , decision: "
    }
  }
}
