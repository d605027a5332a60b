internal import EconomyModel

/// SET: record by record – what is registered and not declared, the reverse, and what differs between the two.
struct SetComparison {
  private let evidence: ItemEvidence

  init(_ evidence: ItemEvidence) { self.evidence = evidence }

  func verdict() -> MethodVerdict {
    let lines = evidence.rows.map(line)
    let difference = DifferenceClass.mostTelling(lines.compactMap(\.conclusion.differenceClass))
    let isFound = !evidence.records.isEmpty || evidence.coverage.isComplete
    return MethodVerdict(
      method: .set, conclusion: .compared(evidence.coverage.settle(difference)), declared: total(lines, \.declared),
      verified: isFound ? total(lines, \.verified, orZero: true) : .notStated, reasons: [], lines: lines)
  }

  private func line(for row: ItemRow) -> LineVerdict {
    switch row {
    case .record(let record, let entry): recordLine(record, entry)
    case .declared(let entry): declaredLine(entry)
    case .declaredAside(let entry, let reason):
      LineVerdict(declared: figure(entry.fields, entry.fields.share(.share)), reasons: [reason])
    case .aside(let fact, let reason):
      LineVerdict(verified: figure(fact.fields, fact.fields.share(.share)), reasons: [reason])
    case .income: LineVerdict()
    }
  }

  private func recordLine(_ record: HouseholdRecord, _ entry: DeclaredEntry?) -> LineVerdict {
    let share = record.share
    var line = LineVerdict(verified: figure(record.fields, share), reasons: record.reasons)
    guard let entry else {
      line.conclusion = .compared(.undeclared)
      line.reasons.append(.registeredNotDeclared)
      return line
    }
    let stated = entry.fields.share(.share)
    line.declared = figure(entry.fields, stated ?? share)
    var differences = agreement.differences(declared: entry.fields, verified: record.fields)
    if let stated, stated != share, isShared(record) { differences.append(.fieldDiffers(.share)) }
    line.conclusion = .compared(differences.isEmpty ? .consistent : .statusDiffers)
    if share == nil {
      line.conclusion = line.conclusion.orMoreTelling(.compared(.explanationRequired))
      if !differences.contains(.fieldDiffers(.share)) { differences.append(.fieldDiffers(.share)) }
    }
    line.reasons += differences
    return line
  }

  /// 申报有、登记无 can be said only of a register that has answered for everybody.
  private func declaredLine(_ entry: DeclaredEntry) -> LineVerdict {
    let absent: DifferenceClass
    switch evidence.item.declaredAbsent {
    case .overDeclared: absent = .overDeclared
    case .explanation: absent = .explanationRequired
    }
    let isComplete = evidence.coverage.isComplete
    return LineVerdict(
      declared: figure(entry.fields, entry.fields.share(.share)),
      conclusion: .compared(isComplete ? absent : .notVerifiable), reasons: isComplete ? [.declaredNotRegistered] : [])
  }

  private func isShared(_ record: HouseholdRecord) -> Bool {
    record.fields.share(.share) != nil || record.returnedTo > 1
  }

  /// Shares are compared as the household's part, and a summed figure by SUM.
  private var agreement: FieldAgreement {
    let summed = evidence.item.methods.contains(.sum) ? evidence.item.figure : nil
    return FieldAgreement(
      tolerance: evidence.tolerance, passedOver: Set([.share] + [summed, evidence.item.key].compactMap(\.self)))
  }

  private var countsArea: Bool { evidence.item.required.contains(.area) }

  /// The household's part of the area where records have one, else one record.
  private func figure(_ fields: [FieldEntry], _ share: ShareFraction?) -> Figure {
    guard countsArea else { return .count(1) }
    guard let area = fields.area(.area) else { return .notStated }
    return .area(Area(hundredths: (share ?? .one).of(area.hundredths)))
  }

  /// Over the rows that count.
  private func total(_ lines: [LineVerdict], _ side: KeyPath<LineVerdict, Figure>, orZero: Bool = false) -> Figure {
    var sum: Int64 = 0
    var isStated = orZero
    for line in lines where line.conclusion != .shownOnly {
      switch line[keyPath: side] {
      case .area(let area):
        let (next, overflow) = sum.addingReportingOverflow(area.hundredths)
        if overflow { return .notStated }
        (sum, isStated) = (next, true)
      case .count(let count): (sum, isStated) = (sum + count, true)
      case .money, .moneyPerYear, .text, .notStated: continue
      }
    }
    guard isStated else { return .notStated }
    return countsArea ? .area(Area(hundredths: sum)) : .count(sum)
  }
}
