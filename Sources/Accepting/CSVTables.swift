import Diagnostics
import EconomyModel
import Reading

/// The declarations that stand in CSV tables, joined by case number.
///
/// The tables may be in any order, so they are read again for every window of cases: memory holds one window
/// and the list of case numbers.
struct CSVTables: DraftSource {
  private let tables: [CSVTable]
  private let index: CaseIndex
  private var waiting: [Draft] = []
  private var nextCase = 0
  private let window: Int

  init(_ tables: [CSVTable], _ index: CaseIndex, window: Int) {
    self.tables = tables.sorted { $0.table == .members && $1.table != .members }
    self.index = index
    self.window = window
  }

  mutating func next() throws(Diagnostics) -> Draft? {
    if waiting.isEmpty, nextCase == 0 || nextCase < index.count { try readWindow() }
    return waiting.popLast()
  }

  private mutating func readWindow() throws(Diagnostics) {
    let cases = nextCase..<min(nextCase + window, index.count)
    var drafts: [DraftCase?] = Array(repeating: nil, count: cases.count)
    var stray: [Draft] = []
    for table in tables {
      var rows = try table.rows()
      while let place = try rows.current() {
        if rows.reject == nil {
          let number = table.caseNumber(rows, at: place)
          let ordinal = index[number.text]
          if let ordinal, cases.contains(ordinal) {
            Self.add(table.draft(rows, at: place), of: table.table, to: &drafts[ordinal - cases.lowerBound])
          } else if ordinal == nil, nextCase == 0 {
            stray.append(.stray(Self.unknownCase(table, number)))
          }
        }
        try rows.advance()
      }
    }
    nextCase = max(cases.upperBound, 1)
    waiting = (drafts.compactMap { $0.map(Draft.declaration) } + stray).reversed()
  }

  private static func add(_ row: DraftRow, of table: DeclarationTable, to draft: inout DraftCase?) {
    switch table {
    case .members:
      if draft == nil { draft = DraftCase(head: row) } else { compare(row, with: &draft) }
      draft?.members.append(row)
    case .obligors: draft?.obligors.append(row)
    case .entries: draft?.entries.append(row)
    case .incomes: draft?.incomes.append(row)
    case .authorisations: break
    }
  }

  /// Later rows may leave the case's own columns empty; what they state must be the same.
  private static func compare(_ row: DraftRow, with draft: inout DraftCase?) {
    for key in XMLDeclarations.head {
      guard let stated = row[key] else { continue }
      guard let first = draft?.head[key] else {
        draft?.head.values[key] = stated
        continue
      }
      if isSame(stated.text, first.text) { continue }
      let label = DeclarationTable.members.headers.first { $0.key == key }?.label ?? key.rawValue
      let reason = Reason(
        .declarationCaseDiffers, found: "\(label) differs from the case's first row, line \(first.place.line)",
        wayOut: "state it once, or alike")
      draft?.faults.append(Diagnostic(reason, at: stated.place))
    }
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    if left.utf8.elementsEqual(right.utf8) { return true }
    guard let leftDay = try? EnteredText.date(left), let rightDay = try? EnteredText.date(right) else { return false }
    return leftDay == rightDay
  }

  private static func unknownCase(_ table: CSVTable, _ number: Entered) -> Diagnostic {
    Diagnostic(
      Reason(
        .declarationCaseUnknown,
        found: number.text.isEmpty
          ? "a row without case number" : "no member of case '\(Masked.account(number.text))' is declared",
        expected: "expected a case number of the table 家庭成员",
        wayOut: "accept all tables of a declaration together"), at: number.place)
  }
}
