import EconomyModel
import Pipeline
import Storage

/// What is due, for a program.
struct DueTable: Encodable {
  struct Row: Encodable {
    let caseNumber: CaseNumber
    let dueOn: CivilDate
    let isProvisional: Bool
    let kind: String
    let waitingFor: String
    let state: String
    let track: String
    let region: String
  }

  let on: CivilDate
  let through: CivilDate
  let counts: [DueText.Count]
  let rows: [Row]

  init(_ sheet: DueSheet) {
    on = sheet.on
    through = sheet.through
    counts = DueText(sheet).counts
    rows = sheet.rows.map { row in
      Row(
        caseNumber: row.caseNumber, dueOn: row.deadline.dueOn.day,
        isProvisional: row.deadline.dueOn.isProvisional,
        kind: row.deadline.kind, waitingFor: row.deadline.waitingFor, state: row.state,
        track: row.track,
        region: row.region)
    }
  }
}
