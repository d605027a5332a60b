package import EconomyModel

/// Sets what a household declared against what institutions returned. A function of values: the order of facts, cells
/// and their repetition change nothing.
package struct Comparison: Sendable {
  private let policy: ComparisonPolicy
  private let catalogue: ItemCatalogue

  package init(policy: ComparisonPolicy, catalogue: ItemCatalogue) {
    self.policy = policy
    self.catalogue = catalogue
  }

  /// - Returns: one finding per item of the catalogue that was asked, declared or returned.
  package func of(_ evidence: CaseEvidence) -> CaseComparison {
    let household = Household(evidence)
    let items = itemEvidence(evidence, household)
    let classTotals = IncomeClass.allCases.compactMap { IncomeClassTotal($0, in: items) }
    let assessed = items.map { item in
      let verdicts = verdicts(on: item, classTotals.first { $0.incomeClass == item.item.incomeClass })
      return AssessedItem(evidence: item, verdicts: verdicts, held: evidence.heldAnswers[item.item.code] ?? 0)
    }
    return CaseComparison(
      findings: assessed.map(\.finding),
      totals: CategoryTotals(household: household, policy: policy, items: assessed).totals)
  }

  private func itemEvidence(_ evidence: CaseEvidence, _ household: Household) -> [ItemEvidence] {
    let facts = Dictionary(grouping: evidence.facts, by: \.item)
    let cells = Dictionary(grouping: evidence.cells, by: \.item)
    let declared = evidence.request.entries.map(\.item) + evidence.request.incomes.compactMap(\.item)
    let concerned = Set(declared).union(facts.keys).union(cells.keys)
    return catalogue.items.filter { concerned.contains($0.code) }.map { item in
      ItemEvidence(
        item, household: household, policy: policy, cells: cells[item.code] ?? [], facts: facts[item.code] ?? [])
    }
  }

  /// In the item's order of preference; SUM gives way to CAP where only flags came back.
  private func verdicts(on item: ItemEvidence, _ classTotal: IncomeClassTotal?) -> [MethodVerdict] {
    let offersSum = item.item.methods.contains(.sum)
    let capApplies = item.item.methods.contains(.cap) && CapComparison.applies(to: item)
    return item.item.methods.compactMap { method in
      switch method {
      case .sum: capApplies ? nil : SumComparison(item).verdict()
      case .cap: capApplies || !offersSum ? CapComparison(item).verdict() : nil
      case .set: SetComparison(item).verdict()
      case .equal: EqualComparison(item).verdict()
      case .amount: AmountComparison(item, classTotal: classTotal).verdict()
      case .imputed: ImputedComparison(item).verdict()
      case .explain: ExplainComparison(item).verdict()
      case .stop: StopComparison(item).verdict()
      }
    }
  }
}
