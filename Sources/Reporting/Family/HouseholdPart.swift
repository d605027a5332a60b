internal import EconomyModel

/// A report reduced to what is the household's own.
///
/// Figures and totals of a report are counted over members alone. What obligors can move is a STOP finding (a death on
/// record), an item's reasons, and an item's being there at all: these are made again from members' lines and cells.
struct HouseholdPart {
  private let whole: VerificationReport
  private let members: [VerificationReport.SubjectLine]
  private let veil: ObligorVeil

  init(of report: VerificationReport) {
    whole = report
    members = report.subjects.filter(\.role.isMember)
    veil = ObligorVeil(report)
  }

  var report: VerificationReport {
    let findings = whole.findings.compactMap(finding)
    let coverage = whole.coverage.filter { isMember($0.subject) }
    let items = Set(findings.map(\.item)).union(coverage.map(\.item))
    let institutions = Set(findings.flatMap(\.lines).compactMap(\.institution)).union(coverage.map(\.institution))
    return VerificationReport(
      layout: whole.layout, caseNumber: whole.caseNumber, version: whole.version, week: whole.week,
      centre: whole.centre, scheme: whole.scheme, region: whole.region, appliedOn: whole.appliedOn,
      declaredAsOf: whole.declaredAsOf, verifiedOn: whole.verifiedOn, declarationVersion: whole.declarationVersion,
      subjects: members, authorisations: whole.authorisations.filter { isMember($0.subject) },
      items: whole.items.filter { items.contains($0.code) },
      institutions: whole.institutions.filter { institutions.contains($0.code) }, coverage: coverage,
      findings: findings, totals: whole.totals.map { total($0, findings) }, policyBasis: whole.policyBasis)
  }

  /// Only amounts that differ: in them nobody but members is counted, in before as in after.
  var replaced: FamilyNotice.Replaced? {
    guard let supplement = whole.supplement else { return nil }
    let own = Set(whole.findings.compactMap(finding).map(\.item))
    let items = supplement.items.compactMap { change -> FamilyNotice.Replaced.ItemChange? in
      guard own.contains(change.item), let before = change.before?.verified, let after = change.after?.verified,
        before != after
      else { return nil }
      return FamilyNotice.Replaced.ItemChange(item: change.item, before: before, after: after)
    }
    return FamilyNotice.Replaced(
      version: supplement.version, issuedAt: supplement.issuedAt, items: items,
      totals: supplement.totals.filter { $0.before?.verified != $0.after?.verified },
      cells: supplement.cells.count { isMember($0.subject) })
  }

  /// Nil for what was neither asked about, nor declared or found of, any member.
  private func finding(_ finding: ItemFinding) -> ItemFinding? {
    let lines = finding.lines.filter { isOwn($0.subject) }
    let cells = whole.coverage.filter { $0.item == finding.item && isMember($0.subject) }
    if lines.isEmpty, cells.isEmpty { return nil }
    let isOwnDeath = lines.contains { $0.reasons.contains(where: isDeath) }
    let isStopped = finding.blocksIssue || finding.rebuttals != nil
    return ItemFinding(
      item: finding.item, method: finding.method,
      conclusion: isStopped && !isOwnDeath ? conclusion(of: lines, cells) : finding.conclusion,
      declared: veil.drawn(over: finding.declared), verified: veil.drawn(over: finding.verified),
      difference: finding.difference, reasons: reasons(of: finding), lines: lines.map(line),
      blocksIssue: finding.blockingLines.contains { isOwn($0.subject) })
  }

  /// Without the death of somebody else: what members' own records came to, else what their cells say.
  private func conclusion(of lines: [FindingLine], _ cells: [VerificationReport.CoverageLine]) -> Conclusion {
    if let difference = lines.map(\.conclusion).first(where: \.isDifference) { return difference }
    let isAnswered = cells.allSatisfy { $0.state.isAnswered || $0.state == .notApplicable }
    return .compared(isAnswered ? .consistent : .notVerifiable)
  }

  private func line(_ line: FindingLine) -> FindingLine {
    FindingLine(
      subject: line.subject, institution: line.institution, fields: line.fields.map(veil.drawn),
      declared: veil.drawn(over: line.declared), verified: veil.drawn(over: line.verified),
      conclusion: line.conclusion, reasons: line.reasons.filter(mayBeTold), asOf: line.asOf,
      feedbackAt: line.feedbackAt)
  }

  /// A reason that only obligors' lines give is theirs.
  private func reasons(of finding: ItemFinding) -> [FindingReason] {
    let own = Set(finding.lines.filter { isOwn($0.subject) }.flatMap(\.reasons))
    let others = Set(finding.lines.filter { !isOwn($0.subject) }.flatMap(\.reasons))
    return finding.reasons.filter { mayBeTold($0) && (own.contains($0) || !others.contains($0)) }
  }

  private func mayBeTold(_ reason: FindingReason) -> Bool {
    switch reason {
    case .personNotAsked(let reference, _), .deathOnRecord(let reference), .outsideRelation(let reference):
      isMember(reference)
    // The count does not say whose answers wait.
    case .answersHeld, .obligorShownOnly: false
    case .withinTolerance, .cellsUnanswered, .asOfGap, .foreignCurrency, .overLimit, .flagOnly,
      .declaredNotRegistered, .registeredNotDeclared, .settledByPrecedence, .countedOnce, .imputedFloor,
      .explanationAsked, .fieldDiffers, .spouseNotDeclared, .comparedAsClass:
      true
    }
  }

  private func isDeath(_ reason: FindingReason) -> Bool {
    if case .deathOnRecord(let reference) = reason { isMember(reference) } else { false }
  }

  /// An item that only obligors were asked about makes no total of the household's a lower bound.
  private func total(_ total: CategoryTotal, _ findings: [ItemFinding]) -> CategoryTotal {
    let items = whole.items.filter { $0.category == total.category }.map(\.code)
    let own = findings.filter { items.contains($0.item) }
    guard !total.isComplete, own.count < whole.findings.count(where: { items.contains($0.item) }) else { return total }
    let isComplete = !own.isEmpty && own.allSatisfy { $0.conclusion.isSettled }
    return CategoryTotal(
      category: total.category, declared: total.declared, verified: total.verified, from: total.from, to: total.to,
      isComplete: isComplete)
  }

  private func isMember(_ reference: String) -> Bool {
    members.contains { $0.reference.utf8.elementsEqual(reference.utf8) }
  }

  /// A member's, or the whole household's.
  private func isOwn(_ reference: String) -> Bool { reference == "household" || isMember(reference) }
}

extension Conclusion {
  /// Every figure behind it is known.
  fileprivate var isSettled: Bool {
    switch self {
    case .compared(.notVerifiable), .compared(.explanationRequired): false
    case .compared, .shownOnly: true
    }
  }
}
