package import Diagnostics

/// Something about the audit record that does not hold, or is worth knowing.
package struct AuditFinding: Hashable, Sendable {
  enum Fault: Hashable {
    case rowsChanged, rowsMissing, headsDiffer, tailCut, headsMissing, headLinesDamaged
    /// Written rows whose heads were not: a run was killed between.
    case headsLag
    case headsUnreadable(Reason)
    /// From a backup, as the row says.
    case restored(String)
  }

  let fault: Fault
  /// Rows; of damaged lines, the lines of the file of heads.
  let numbers: ClosedRange<Int64>
  let headsFile: String

  package var severity: Diagnostic.Severity {
    switch fault {
    case .headsLag, .restored: .note
    case .rowsChanged, .rowsMissing, .headsDiffer, .tailCut, .headsMissing, .headLinesDamaged, .headsUnreadable: .error
    }
  }

  package var reason: Reason {
    switch fault {
    case .rowsChanged:
      tampered(.auditRowChanged, "audit \(rows) changed, or sealed with another key")
    case .rowsMissing:
      tampered(.auditRowMissing, "audit \(rows) removed")
    case .headsDiffer:
      tampered(.auditHeadDiffers, "audit \(rows) not what was there when the head was kept")
    case .tailCut:
      tampered(.auditTailCut, "audit \(rows) cut off the end")
    case .headLinesDamaged:
      tampered(.auditHeadsDamaged, "\(headsFile): \(counted("line")) damaged or out of order")
    case .headsMissing:
      AuditHeads.missing(headsFile)
    case .headsLag:
      Reason(
        .auditHeadLags, found: "audit \(rows) written and no head kept of it: a run was killed between",
        wayOut: "nothing to do: the next head covers what came before")
    case .headsUnreadable(let reason):
      reason
    case .restored(let detail):
      Reason(.auditRestored, found: "audit row \(numbers.lowerBound): the centre was restored: \(detail)")
    }
  }

  private var rows: String { counted("row") }

  private func counted(_ thing: String) -> String {
    numbers.count == 1
      ? "\(thing) \(numbers.lowerBound) was" : "\(thing)s \(numbers.lowerBound) to \(numbers.upperBound) were"
  }

  private func tampered(_ code: DiagnosticCode, _ found: String) -> Reason {
    Reason(code, found: found, wayOut: "somebody tampered, or the disk failed: compare with the last backup")
  }
}
