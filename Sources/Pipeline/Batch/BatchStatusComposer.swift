internal import EconomyModel
internal import Reporting
internal import Storage

/// Puts together where a batch stands, as of its last comparison.
struct BatchStatusComposer {
  let centre: Centre
  let batch: StoredBatch
  let today: CivilDate

  func status() throws -> BatchStatus {
    try centre.store.read { transaction in
      let cells = try transaction.cellCounts(of: batch)
      let lists = Dictionary(grouping: try transaction.lists(of: batch.week), by: \.institution)
      let files = Dictionary(grouping: try transaction.fileCounts(of: batch.week), by: \.institution)
      return BatchStatus(
        week: batch.week, openedOn: batch.openedOn.description, closedOn: batch.closedOn?.description ?? "",
        cases: try transaction.caseCount(in: batch.week),
        lines: batch.terms.institutions.map { institution in
          line(
            institution, cells[institution.code] ?? [:], lists[institution.code]?.last, files[institution.code]?.first)
        },
        unplaced: try transaction.unplacedFiles().map { file in
          BatchStatus.Unplaced(fileName: file.fileName, isHeld: file.fate == .held, sentence: file.text)
        }, watching: try SourceAlarms(batch: batch, in: transaction).watching)
    }
  }

  private func line(
    _ institution: Institution, _ cells: [CellState: Int], _ list: StoredList?, _ files: StoreTransaction.FileCount?
  ) -> BatchStatus.Line {
    let answered = cells[.hit, default: 0] + cells[.nothing, default: 0]
    let pending = cells[.pending, default: 0]
    let unsettled = cells[.mismatch, default: 0] + cells[.error, default: 0] + cells[.rejected, default: 0]
    let isLate = list.map { !$0.due.isProvisional && $0.due.day < today } ?? false
    let standing: BatchStatus.Line.Standing
    if list == nil, !(batch.week.isRequest && answered > 0) {
      standing = .notAsked
    } else if pending > 0 {
      standing = isLate ? .late : .waiting
    } else {
      standing = unsettled > 0 ? .open : .answered
    }
    return BatchStatus.Line(
      institution: institution.code, name: institution.name, standing: standing, list: list?.number.description ?? "",
      due: list?.due.day.description ?? "", dueIsProvisional: list?.due.isProvisional ?? false,
      asked: answered + pending + unsettled, answered: answered, pending: pending, unsettled: unsettled,
      filesAccepted: files?.accepted ?? 0, filesRefused: files?.refused ?? 0, rows: files?.rows ?? 0,
      rowsRejected: files?.rowsRejected ?? 0)
  }
}
