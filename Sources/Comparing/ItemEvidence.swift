internal import EconomyModel

/// All that one case knows of one item, in the order in which methods judge it.
final class ItemEvidence {
  let item: Item
  let household: Household
  let policy: ComparisonPolicy
  let summed: SummedFields
  let tolerance: Tolerance
  let coverage: Coverage
  let rows: [ItemRow]
  /// The records that count.
  let records: [HouseholdRecord]
  /// Declared incomes of all classes that count.
  let incomes: [DeclaredIncome]
  /// Somebody who counts was asked, declared or found something.
  let concernsHousehold: Bool

  init(
    _ item: Item, household: Household, policy: ComparisonPolicy, coverage: Coverage,
    facts: [SubjectFact]
  ) {
    self.item = item
    self.household = household
    self.policy = policy
    summed = SummedFields(item)
    tolerance = Tolerance(policy)
    self.coverage = coverage
    let groups = RecordGrouping(
      item: item, precedence: policy.precedence[item.code] ?? [], facts: facts, household: household
    ).groups()
    let all = household.request.entries.filter { $0.item == item.code }
    let (entries, saidAgain) = DeclaredOnce(item: item, household: household).entries(all)
    incomes = household.request.incomes.filter { household.counts($0.subject) }
    let own = incomes.filter { $0.item == item.code }
    let paired = RowPairing(item: item, household: household).rows(
      records: groups.records, entries: entries)
    records = groups.records
    let again = (groups.records.flatMap(\.coHolders) + groups.repeats).map {
      ItemRow.aside($0, .countedOnce)
    }
    let others = facts.compactMap { fact in
      household.reasonAside(at: fact.place).map { ItemRow.aside(fact, $0) }
    }
    rows =
      paired + own.map { .income($0) } + again + others
      + saidAgain.map { .declaredAside($0, .countedOnce) }
    concernsHousehold =
      !groups.records.isEmpty || !own.isEmpty || all.contains { household.counts($0.subject) }
      || coverage.hasCells
  }

  var window: IncomeWindow {
    IncomeWindow(endingOn: household.request.asOf, months: policy.incomeMonths)
  }
}
