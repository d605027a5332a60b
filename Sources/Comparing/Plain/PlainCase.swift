package import EconomyModel

/// What a declaration says to SUM, in integers: it rests on the declaration alone and can be kept beside it.
package struct PlainCase: Hashable, Sendable {
  /// One item's declared entries together.
  struct Declared: Hashable {
    /// Its place among the lane's items.
    let item: Int
    /// Of those that count; nil where none states an amount.
    var fen: Int64?
    /// Something that counts was declared, be it without an amount.
    var isCounted = false
    var isForeign = false
  }

  let asOf: CivilDate
  /// For each person of the case, members and then obligors, whether what concerns them counts.
  let counts: [Bool]
  let declared: [Declared]

  init(asOf: CivilDate, counts: [Bool], declared: [Declared]) {
    self.asOf = asOf
    self.counts = counts
    self.declared = declared
  }

  /// - Parameter subjects: members in the declaration's order, then obligors.
  /// - Returns: nil where the declaration wants the general way.
  package init?(_ request: VerificationRequest, _ subjects: [CaseSubject], in lane: PlainLane) {
    guard Set(subjects.map(\.key)).count == subjects.count, request.incomes.allSatisfy({ $0.item == nil }) else {
      return nil
    }
    let household = Household(request, subjects)
    var declared: [Declared] = []
    var numbers: Set<UInt64> = []
    for entry in request.entries {
      guard let item = lane.place(of: entry.item) else { return nil }
      var place = declared.firstIndex { $0.item == item }
      if place == nil {
        place = declared.count
        declared.append(Declared(item: item))
      }
      guard let place, household.counts(entry.subject) else { continue }
      let number = lane.items[item].key.flatMap { entry.fields.text($0) }.map(PlainFields.number) ?? 0
      guard number == 0 || numbers.insert(TextBytes.mixed(UInt64(item), into: number)).inserted,
        declared[place].add(SummedFields(lane.items[item]).amount(entry.fields))
      else { return nil }
    }
    self.init(
      asOf: request.asOf, counts: subjects.indices.map { household.standing(at: $0) == .counted }, declared: declared)
  }
}

extension PlainCase.Declared {
  /// - Returns: false for so much that the order of adding might tell.
  fileprivate mutating func add(_ amount: SummedAmount) -> Bool {
    isCounted = true
    switch amount {
    case .fen(let own):
      guard own.amount.magnitude < Self.mostFen, (fen ?? 0).magnitude < Self.mostFen else { return false }
      fen = (fen ?? 0) + own.amount
    case .overflown: return false
    case .foreign: isForeign = true
    case .flagged, .absent: break
    }
    return true
  }

  private static let mostFen: UInt64 = 1 << 61
}
