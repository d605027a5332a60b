internal import Diagnostics
internal import EconomyModel
internal import Reading

/// Turns one row of cells into a record.
struct RowAdapting {
  private let item: ItemCode
  private let required: [RecordField]
  private let plan: [RowPlan]

  init(_ adapter: Adapter) {
    item = adapter.item.code
    required = adapter.item.required
    plan = adapter.plan
  }

  func record(
    _ batch: RowBatch, _ row: Int, at position: FilePosition, facts: FileFacts
  ) throws(RowFault) -> CanonicalRecord {
    var draft = RowDraft()
    draft.fields.reserveCapacity(plan.count)
    for step in plan {
      do {
        try batch.withBytes(row, step.field) { (bytes) throws(Reason) in
          try read(bytes.trimmed, step, into: &draft)
        }
      } catch {
        throw RowFault(reason: error, field: step.field, about: draft.document)
      }
    }
    try checkSubject(draft)
    try checkRequired(draft)
    return CanonicalRecord(
      item: item, subject: draft.subject, outcome: draft.outcome, fields: draft.fields,
      asOf: draft.asOf ?? facts.asOf, feedbackAt: draft.feedbackAt ?? facts.feedbackAt, position: position)
  }

  private func read(_ cell: CellBytes, _ step: RowPlan, into draft: inout RowDraft) throws(Reason) {
    let rule = step.rule
    switch rule.target {
    case .field(let field):
      guard draft.outcome == .found, let value = try rule.value(cell) else { return }
      try draft.put(field, value, adds: rule.adds)
    case .id:
      draft.identityField = step.field
      if !rule.isNil(cell) { draft.identity = identity(cell, rule, draft.documentKind) }
    case .documentType:
      draft.documentKind = try documentKind(cell, rule)
    case .name: draft.name = rule.isNil(cell.lineTrimmed) ? nil : try PersonName(cell.lineTrimmed.string)
    case .birthDate: draft.birthDate = rule.isNil(cell) ? nil : try DateCell.date(cell)
    case .outcome: draft.outcome = try rule.outcome(cell) ?? .found
    case .asOf: draft.asOf = rule.isNil(cell) ? nil : try DateCell.date(cell)
    case .feedbackAt: draft.feedbackAt = rule.isNil(cell) ? nil : try DateCell.time(cell)
    case .ignore: break
    }
  }

  private func documentKind(_ cell: CellBytes, _ rule: ColumnRule) throws(Reason) -> DocumentCell.Kind {
    if case .text = rule.conversion { return rule.isNil(cell) ? .residentID : try DocumentCell.kind(cell, rule.name) }
    guard case .text(let word) = try rule.value(cell) else { return .residentID }
    return .named(word)
  }

  private func identity(_ cell: CellBytes, _ rule: ColumnRule, _ kind: DocumentCell.Kind) -> SubjectClaim.Identity {
    do {
      if case .document = rule.conversion { return .document(try DocumentCell.document(cell, kind)) }
      return .document(.residentID(try ResidentID(utf8: cell)))
    } catch {
      return .broken(error)
    }
  }

  /// A broken number goes on only where name and birth date can stand in for it.
  private func checkSubject(_ draft: RowDraft) throws(RowFault) {
    if draft.name != nil, draft.birthDate != nil { return }
    switch draft.identity {
    case .document: break
    case .broken(let reason): throw RowFault(reason: reason, field: draft.identityField)
    case .absent:
      throw RowFault(
        reason: Reason(
          .rowNoSubject, found: "the row does not say whom it is about",
          expected: "expected an identity number\(identityPlace), or a name with a birth date"),
        field: draft.identityField)
    }
  }

  private var identityPlace: String {
    plan.first { $0.rule.target == .id }.map { " in column \($0.rule.name)" } ?? ""
  }

  private func checkRequired(_ draft: RowDraft) throws(RowFault) {
    guard draft.outcome == .found else { return }
    for field in required where !draft.fields.contains(where: { $0.field == field }) {
      let step = plan.first { $0.rule.target == .field(field) }
      throw RowFault(
        reason: Reason(
          .fieldRequired, found: "nothing stands in column \(step?.rule.name ?? field.rawValue)",
          expected: "expected a value: \(item.rawValue) requires \(field.rawValue)"), field: step?.field,
        about: draft.document)
    }
  }
}
