internal import Accepting
internal import Casework
internal import Diagnostics
internal import EconomyModel
internal import Storage

extension Centre {
  /// 线索转核对: each family that a list of leads names is asked about at once, as ``request(case:_:)`` does; what was
  /// noticed is kept with its case where it is helped on its word. A family that is not on file has signed nothing
  /// and is not asked about: its row is refused and says so.
  /// - Throws: `Diagnostics` for a file that is no list of leads.
  package func requestLeads(_ paths: [String], _ operation: Operation) throws -> LeadsOutcome {
    var outcome = LeadsOutcome()
    for path in paths {
      try LeadList(DeclarationFile(path: path)).forEach { piece in
        switch piece {
        case .refused(let faults):
          outcome.refused += 1
          outcome.diagnostics += faults
        case .row(let lead): try follow(lead, operation, &outcome)
        }
      }
    }
    return outcome
  }

  private func follow(_ lead: LeadRow, _ operation: Operation, _ outcome: inout LeadsOutcome) throws {
    do {
      let request = try request(case: lead.caseNumber, operation)
      outcome.requests.append(request)
      guard try store.read({ try $0.isUnderCommitment(request.caseNumber) }) else { return }
      _ = try take(
        DeedDraft(
          .rationaleKept(NoDetail()), rationale: "线索（\(lead.reporter)，\(lead.noticedOn)）：\(lead.text)"),
        of: request.caseNumber.rawValue, operation)
    } catch let reason as Reason {
      outcome.refused += 1
      outcome.diagnostics.append(
        Diagnostic(
          reason.code == .caseUnknown
            ? Reason(
              .caseUnknown, found: "there is no case '\(lead.caseNumber)'",
              wayOut: "visit the family: take its declaration and signed authorisations in first") : reason,
          at: lead.place))
    }
  }
}
