internal import EconomyModel

/// Makes household records of rows: one certificate or account never counts twice.
struct RecordGrouping {
  let item: Item
  let precedence: [InstitutionCode]
  /// Everybody's rows of the item, obligors' too.
  let facts: [SubjectFact]
  let household: Household

  struct Groups {
    var records: [HouseholdRecord] = []
    /// Rows that say again what a record already counts.
    var repeats: [SubjectFact] = []
  }

  /// What tells two rows apart.
  private struct Identity: Hashable {
    /// Nil for a row of its own.
    let key: NormalisedText?
    /// Only for items judged person by person, and of masked numbers.
    let place: Int?
    /// Of a masked number the whole row, of a row without number its index.
    let whole: WholeRow?
    let index: Int?
    /// Which of the rows that one file has of the person under one account number.
    let turn: Int
  }

  private struct WholeRow: Hashable {
    let institution: InstitutionCode
    let asOf: CivilDate?
    let fields: [FieldEntry]

    init(_ fact: MatchedFact) {
      institution = fact.institution
      asOf = fact.asOf
      fields = fact.fields
    }
  }

  /// Accounts under one number, plates of two kinds: rows of one source that differ here are different things.
  static let partFields: [RecordField] = [.accountType, .currency, .plateClass]

  func groups() -> Groups {
    let repeated = RepeatedNumbers(facts.compactMap { $0.number?.mixed(into: 0) })
    var members: [Identity: [SubjectFact]] = [:]
    var order: [Slot] = []
    order.reserveCapacity(facts.count)
    var turns: [Turn: Int] = [:]
    for (index, fact) in facts.enumerated() where household.standing(at: fact.place) == .counted {
      guard !repeated.isEmpty, let number = fact.number, repeated.contains(number.mixed(into: 0))
      else {
        order.append(.single(fact))
        continue
      }
      let identity = identity(of: fact, index, &turns)
      if members[identity] == nil { order.append(.several(identity)) }
      members[identity, default: []].append(fact)
    }
    var groups = Groups()
    groups.records.reserveCapacity(order.count)
    for slot in order {
      switch slot {
      case .single(let fact): groups.records.append(HouseholdRecord(only: fact))
      case .several(let identity): settle(identity, members[identity] ?? [], into: &groups)
      }
    }
    return groups
  }

  private enum Slot {
    /// Nobody else's row has its number.
    case single(SubjectFact)
    case several(Identity)
  }

  /// Rows of one file and person that share a number and all parts.
  private struct Turn: Hashable {
    let file: String
    let place: Int
    let key: NormalisedText
    let asOf: CivilDate?
    let parts: [FieldValue?]
  }

  private func identity(of fact: SubjectFact, _ index: Int, _ turns: inout [Turn: Int]) -> Identity {
    let place = item.level == .person ? fact.place : nil
    guard let key = fact.number else {
      return Identity(key: nil, place: place, whole: nil, index: index, turn: 0)
    }
    var turn = 0
    if key.isMasked || item.key == .accountNumber {
      let rows = Turn(
        file: fact.fact.evidence.fileSHA256, place: fact.place, key: key, asOf: fact.fact.asOf, parts: Self.part(fact))
      turn = turns[rows, default: 0]
      turns[rows] = turn + 1
    }
    return key.isMasked
      ? Identity(key: key, place: fact.place, whole: WholeRow(fact.fact), index: nil, turn: turn)
      : Identity(key: key, place: place, whole: nil, index: nil, turn: turn)
  }

  private func settle(_ identity: Identity, _ rows: [SubjectFact], into groups: inout Groups) {
    let believed = rows.enumerated().sorted { isBelieved($0, before: $1) }.map(\.element)
    guard let source = believed.first?.fact.institution else { return }
    let own = believed.filter { $0.fact.institution == source }
    var others = believed.filter { $0.fact.institution != source }
    var parts: [[FieldValue?]] = []
    for part in own.map(Self.part) where !parts.contains(part) { parts.append(part) }
    for part in parts {
      let rows = own.filter { Self.part($0) == part } + others
      groups.add(record(of: rows, key: identity.key, source: source, identity), repeats: rows)
      others = []
    }
  }

  private func record(
    of rows: [SubjectFact], key: NormalisedText?, source: InstitutionCode, _ identity: Identity
  ) -> HouseholdRecord {
    var places = Set([rows[0].place])
    var coHolders: [SubjectFact] = []
    var alternatives: [SubjectFact] = []
    for row in rows.dropFirst() {
      if places.insert(row.place).inserted {
        coHolders.append(row)
      } else if row.fact.institution != source {
        alternatives.append(row)
      }
    }
    let about = everybody(identity, rows)
    return HouseholdRecord(
      lead: rows[0], coHolders: coHolders, key: key, alternatives: alternatives,
      share: HolderShares(rows: about, household: household).part,
      isShared: Set(about.map(\.place)).count > 1 || about.contains { $0.fields.share(.share) != nil })
  }

  /// All rows about one thing, obligors' too; a masked number is only its own rows'.
  private func everybody(_ identity: Identity, _ rows: [SubjectFact]) -> [SubjectFact] {
    guard let key = identity.key, identity.place == nil, !key.isMasked else { return rows }
    return facts.filter { $0.number == key }.enumerated()
      .sorted { isBelieved($0, before: $1) }.map(\.element)
  }

  private static func part(_ fact: SubjectFact) -> [FieldValue?] { partFields.map { fact.fields[$0] } }

  private func isBelieved(
    _ left: (offset: Int, element: SubjectFact), before right: (offset: Int, element: SubjectFact)
  )
    -> Bool
  {
    let (one, other) = (left.element.fact, right.element.fact)
    let (rank, otherRank) = (self.rank(of: one.institution), self.rank(of: other.institution))
    if rank != otherRank { return rank < otherRank }
    if one.institution != other.institution { return one.institution < other.institution }
    if one.asOf != other.asOf { return (one.asOf?.dayNumber ?? .min) > (other.asOf?.dayNumber ?? .min) }
    return left.offset < right.offset
  }

  private func rank(of institution: InstitutionCode) -> Int {
    precedence.firstIndex(of: institution) ?? precedence.count
  }
}

extension RecordGrouping.Groups {
  fileprivate mutating func add(_ record: HouseholdRecord, repeats rows: [SubjectFact]) {
    records.append(record)
    let evidence = Set(([record.lead] + record.coHolders + record.alternatives).map(\.fact.evidence))
    repeats += rows.filter { !evidence.contains($0.fact.evidence) }
  }
}
