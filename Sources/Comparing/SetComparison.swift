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
      method: .set, conclusion: .compared(evidence.coverage.settle(difference)),
      declared: total(lines) { part(of: $0).declared },
      verified: isFound ? total(lines, orZero: true) { part(of: $0).verified } : .notStated, reasons: [], lines: lines)
  }

  private func line(for row: ItemRow) -> LineVerdict {
    switch row {
    case .record(let record, let entry): recordLine(record, entry)
    case .declared(let entry): declaredLine(entry)
    case .declaredAside(_, let reason):
      LineVerdict(declared: figure(part(of: row).declared), reasons: [reason])
    case .aside(let fact, let reason):
      LineVerdict(verified: figure(part(fact.fields, fact.fields.share(.share).map(Portion.init))), reasons: [reason])
    case .income: LineVerdict()
    }
  }

  private func recordLine(_ record: HouseholdRecord, _ entry: DeclaredEntry?) -> LineVerdict {
    let parts = part(of: .record(record, declared: entry))
    var line = LineVerdict(verified: figure(parts.verified), reasons: record.reasons)
    guard let entry else {
      line.conclusion = .compared(.undeclared)
      line.reasons.append(.registeredNotDeclared)
      return line
    }
    line.declared = figure(parts.declared)
    var differences = agreement.differences(declared: entry.fields, verified: record.fields)
    let isOtherShare = entry.fields.share(.share).map { Portion($0) != record.share && record.isShared } ?? false
    if differsInArea(entry, record, parts, isOtherShare) { differences.append(.fieldDiffers(.area)) }
    if isOtherShare { differences.append(.fieldDiffers(.share)) }
    line.conclusion = .compared(differences.isEmpty ? .consistent : .statusDiffers)
    if record.share == nil {
      line.conclusion = line.conclusion.orMoreTelling(.compared(.explanationRequired))
      if !differences.contains(.fieldDiffers(.share)) { differences.append(.fieldDiffers(.share)) }
    }
    line.reasons += differences
    return line
  }

  /// The household's parts differ, and not for the share alone.
  private func differsInArea(
    _ entry: DeclaredEntry, _ record: HouseholdRecord, _ parts: (declared: Portion?, verified: Portion?),
    _ isOtherShare: Bool
  ) -> Bool {
    guard countsArea, let declared = parts.declared, let verified = parts.verified,
      !declared.isWithin(evidence.policy.areaTolerance.hundredths, of: verified),
      let stated = entry.fields.area(.area), let found = record.fields.area(.area)
    else { return false }
    return !isOtherShare || !evidence.tolerance.allows(stated, found)
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
      declared: figure(part(of: .declared(entry)).declared),
      conclusion: .compared(isComplete ? absent : .notVerifiable), reasons: isComplete ? [.declaredNotRegistered] : [])
  }

  /// Areas and shares are compared as the household's part, and a summed figure by SUM.
  private var agreement: FieldAgreement {
    let summed = evidence.item.methods.contains(.sum) ? evidence.item.figure : nil
    return FieldAgreement(
      tolerance: evidence.tolerance,
      passedOver: Set((countsArea ? [.area, .share] : [.share]) + [summed, evidence.item.key].compactMap(\.self)))
  }

  private var countsArea: Bool { evidence.item.required.contains(.area) }

  /// The household's part of each side, in hundredths of a square metre, or one thing; nil where a side says nothing.
  private func part(of row: ItemRow) -> (declared: Portion?, verified: Portion?) {
    switch row {
    case .record(let record, let entry):
      let stated = entry?.fields.share(.share).map(Portion.init)
      return (entry.flatMap { part($0.fields, stated ?? record.share) }, part(record.fields, record.share))
    case .declared(let entry), .declaredAside(let entry, _):
      return (part(entry.fields, entry.fields.share(.share).map(Portion.init)), nil)
    case .aside, .income: return (nil, nil)
    }
  }

  private func part(_ fields: [FieldEntry], _ share: Portion?) -> Portion? {
    guard countsArea else { return .one }
    return fields.area(.area).flatMap { (share ?? .one).times($0.hundredths) }
  }

  private func figure(_ part: Portion?) -> Figure {
    guard let amount = part?.rounded else { return .notStated }
    return countsArea ? .area(Area(hundredths: amount)) : .count(amount)
  }

  /// Over the rows that count: added first, rounded once.
  private func total(_ lines: [LineVerdict], orZero: Bool = false, _ side: (ItemRow) -> Portion?) -> Figure {
    let counted = zip(evidence.rows, lines).filter { $1.conclusion != .shownOnly }.compactMap { side($0.0) }
    if counted.isEmpty, !orZero { return .notStated }
    return figure(counted.reduce(Portion.zero) { $0?.adding($1) })
  }
}
