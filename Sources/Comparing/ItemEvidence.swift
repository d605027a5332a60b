internal import EconomyModel

/// All that one case knows of one item, in the order in which methods judge it.
struct ItemEvidence {
  let item: Item
  let household: Household
  let policy: ComparisonPolicy
  let coverage: Coverage
  let rows: [ItemRow]
  /// Declared incomes of all classes that count.
  let incomes: [DeclaredIncome]
  /// Somebody who counts was asked, declared or found something.
  let concernsHousehold: Bool

  init(
    _ item: Item, household: Household, policy: ComparisonPolicy, cells: [Cell], facts: [MatchedFact]
  ) {
    self.item = item
    self.household = household
    self.policy = policy
    coverage = Coverage(of: item, cells: cells, in: household)
    let facts = SubjectFact.distinct(facts, in: household)
    let groups = RecordGrouping(
      item: item, precedence: policy.precedence[item.code] ?? [], facts: facts, household: household
    ).groups()
    let all = household.request.entries.filter { $0.item == item.code }
    let (entries, saidAgain) = DeclaredOnce(item: item, household: household).entries(all)
    incomes = household.request.incomes.filter { household.counts($0.subject) }
    let own = incomes.filter { $0.item == item.code }
    let paired = RowPairing(item: item, household: household).rows(records: groups.records, entries: entries)
    let again = (groups.records.flatMap(\.coHolders) + groups.repeats).map { ItemRow.aside($0, .countedOnce) }
    let others = facts.compactMap { fact in
      household.reasonAside(at: fact.place).map { ItemRow.aside(fact, $0) }
    }
    rows =
      paired + own.map { .income($0) } + again + others
      + saidAgain.map { .declaredAside($0, .countedOnce) }
    let counted = Set(household.countedPlaces.map { household.subjects[$0].key })
    concernsHousehold =
      !groups.records.isEmpty || !own.isEmpty || all.contains { household.counts($0.subject) }
      || cells.contains { counted.contains($0.person) }
  }

  var tolerance: Tolerance { Tolerance(policy) }

  var window: IncomeWindow { IncomeWindow(endingOn: household.request.asOf, months: policy.incomeMonths) }

  /// The records that count.
  var records: [HouseholdRecord] {
    rows.compactMap { row in
      switch row {
      case .record(let record, _): record
      case .declared, .income, .aside, .declaredAside: nil
      }
    }
  }
}
