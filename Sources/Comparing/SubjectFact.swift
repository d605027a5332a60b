internal import EconomyModel

/// A found record with its person's place in the case.
final class SubjectFact {
  let fact: MatchedFact
  let place: Int
  /// The item's number of it, normalised; nil when it carries none.
  let number: NormalisedText?
  /// A number that facts of one institution share.
  let institutionMixed: UInt64
  /// Its rank by evidence among its person's rows; equal for rows that stand at one place of one file.
  let order: Int

  init(_ fact: MatchedFact, place: Int, of item: Item, order: Int) {
    self.fact = fact
    self.place = place
    self.order = order
    institutionMixed = TextBytes.mixed(fact.institution.rawValue, into: 0)
    let number = item.key.flatMap { fact.fields.text($0) }.map(NormalisedText.init)
    self.number = number.flatMap { $0.isEmpty ? nil : $0 }
  }

  var fields: [FieldEntry] { fact.fields }

  /// A fact counts once per person, whichever way and how often it arrived: of files that say the same the one that
  /// says it most often stays, of equally many the least evidence. Equal records of one file are things of their own,
  /// for rows that repeat another letter by letter never became facts.
  /// - Parameter rows: the item's, as places in `facts`.
  /// - Returns: sorted by person's place, then evidence.
  static func distinct(
    _ facts: [MatchedFact], at rows: [Int], of item: Item, in household: Household
  ) -> [SubjectFact] {
    var found: [Row] = []
    found.reserveCapacity(rows.count)
    facts.withUnsafeBufferPointer { facts in
      for index in rows where facts[index].outcome == .found {
        guard let place = household.place(of: facts[index].person) else { continue }
        found.append(Row(index: index, place: place, content: content(of: facts, index, place)))
      }
    }
    let repeated = RepeatedNumbers(found.lazy.map(\.content))
    if !repeated.isEmpty {
      let (again, single) = (
        found.filter { repeated.contains($0.content) },
        found.filter { !repeated.contains($0.content) }
      )
      found = single + told(again, facts)
    }
    return ranked(sorted(found, facts), facts, item)
  }

  private struct Row {
    let index: Int
    let place: Int
    /// Equal for equal contents.
    let content: UInt64
  }

  private static func content(of facts: UnsafeBufferPointer<MatchedFact>, _ index: Int, _ place: Int) -> UInt64 {
    var mixed = TextBytes.mixed(UInt64(place), into: UInt64(facts[index].fields.count))
    mixed = TextBytes.mixed(facts[index].institution.rawValue, into: mixed)
    mixed = TextBytes.mixed(UInt64(bitPattern: Int64(facts[index].asOf?.dayNumber ?? .min)), into: mixed)
    return facts[index].fields.withUnsafeBufferPointer { fields in
      fields.indices.reduce(mixed) { fields[$1].value.mixed(into: $0) }
    }
  }

  /// What is left of rows among which some say the same.
  private static func told(_ rows: [Row], _ facts: [MatchedFact]) -> [Row] {
    var equal: [Content: [String: [Row]]] = [:]
    var seen: Set<MatchedFact> = []
    for row in rows where seen.insert(facts[row.index]).inserted {
      let fact = facts[row.index]
      equal[Content(fact, row.place), default: [:]][fact.evidence.fileSHA256, default: []].append(
        row)
    }
    return equal.values.flatMap { files in
      files.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.value ?? []
    }
  }

  /// By place, then evidence; storage hands facts over in the order of evidence.
  private static func sorted(_ rows: [Row], _ facts: [MatchedFact]) -> [Row] {
    let isByEvidence = rows.indices.dropFirst().allSatisfy { row in
      rows[row - 1].index < rows[row].index
        && !stands(rows[row].index, before: rows[row - 1].index, facts)
    }
    return rows.sorted { left, right in
      if left.place != right.place { return left.place < right.place }
      return isByEvidence
        ? left.index < right.index : stands(left.index, before: right.index, facts)
    }
  }

  private static func stands(_ one: Int, before other: Int, _ facts: [MatchedFact]) -> Bool {
    if isBeside(one, other, facts) { return facts[one].institution < facts[other].institution }
    if facts[one].evidence.fileSHA256 != facts[other].evidence.fileSHA256 {
      return facts[one].evidence.fileSHA256 < facts[other].evidence.fileSHA256
    }
    return facts[one].evidence.position.byteOffset < facts[other].evidence.position.byteOffset
  }

  /// At one place of one file.
  private static func isBeside(_ one: Int, _ other: Int, _ facts: [MatchedFact]) -> Bool {
    facts[one].evidence.position.byteOffset == facts[other].evidence.position.byteOffset
      && facts[one].evidence.fileSHA256 == facts[other].evidence.fileSHA256
  }

  private static func ranked(_ rows: [Row], _ facts: [MatchedFact], _ item: Item) -> [SubjectFact] {
    var ranked: [SubjectFact] = []
    ranked.reserveCapacity(rows.count)
    var order = 0
    for (place, row) in rows.enumerated() {
      if place > 0, rows[place - 1].place != row.place || !isBeside(rows[place - 1].index, row.index, facts) {
        order = place
      }
      ranked.append(SubjectFact(facts[row.index], place: row.place, of: item, order: order))
    }
    return ranked
  }

  private struct Content: Hashable {
    let place: Int
    let item: ItemCode
    let institution: InstitutionCode
    let fields: [FieldEntry]
    let asOf: CivilDate?

    init(_ fact: MatchedFact, _ place: Int) {
      self.place = place
      item = fact.item
      institution = fact.institution
      fields = fact.fields
      asOf = fact.asOf
    }
  }
}
