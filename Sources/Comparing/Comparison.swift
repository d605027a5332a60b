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
    var concerned = ConcernedItems()
    for entry in evidence.request.entries { concerned.add(entry.item) }
    for income in evidence.request.incomes { income.item.map { concerned.add($0) } }
    concerned.add(evidence.facts)
    concerned.add(evidence.cells)
    return catalogue.items.compactMap { item in
      concerned[item.code].map { rows in
        ItemEvidence(
          item, household: household, policy: policy,
          coverage: Coverage(of: item, cells: evidence.cells, at: rows.cells, in: household),
          facts: SubjectFact.distinct(evidence.facts, at: rows.facts, of: item, in: household))
      }
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
