package import Diagnostics
package import EconomyModel

/// The batches of a centre, newest first: what each asked, how much of it was answered, what came of it.
package struct BatchHistory: Hashable, Sendable, Codable {
  /// One batch.
  package struct Line: Hashable, Sendable, Codable {
    package let week: BatchWeek
    package let openedOn: CivilDate
    /// Nil while the batch is open.
    package let closedOn: CivilDate?
    package let cases: Int
    /// Institutions whose list has left, those of them that have answered about everybody, and those past due.
    package let institutions: Int
    package let answered: Int
    package let late: Int
    /// Cells asked, and of these answered 查得 or 查无.
    package let cellsAsked: Int
    package let cellsAnswered: Int
    package let filesAccepted: Int
    package let filesRefused: Int
    /// Cases whose newest report is prepared, and cases whose newest report is issued.
    package let prepared: Int
    package let issued: Int

    /// - Parameter status: the batch as it stands.
    package init(_ status: BatchStatus, openedOn: CivilDate, closedOn: CivilDate?, prepared: Int, issued: Int) {
      week = status.week
      self.openedOn = openedOn
      self.closedOn = closedOn
      cases = status.cases
      let asking = status.lines.filter { $0.standing != .notAsked }
      institutions = asking.count
      answered = asking.count { $0.pending == 0 }
      late = asking.count { $0.standing == .late }
      cellsAsked = asking.reduce(0) { $0 + $1.asked }
      cellsAnswered = asking.reduce(0) { $0 + $1.answered }
      filesAccepted = status.lines.reduce(0) { $0 + $1.filesAccepted }
      filesRefused = status.lines.reduce(0) { $0 + $1.filesRefused }
      self.prepared = prepared
      self.issued = issued
    }
  }

  package let lines: [Line]

  package init(lines: [Line]) { self.lines = lines }

  /// For a terminal of 80 columns.
  package func text(_ language: ReportLanguage) -> String {
    var text = TextLines()
    if lines.isEmpty {
      text.add(language.pick("还没有批次。", "There is no batch yet."))
      return text.text
    }
    let titles = language.pick(
      ["批次", "截止", "关闭", "户", "机构", "逾期", "有效反馈", "待签发", "已签发"],
      ["batch", "cut-off", "closed", "cases", "answered", "late", "cells", "prepared", "issued"])
    let rows = lines.map { line in
      [
        line.week.description, line.openedOn.description, line.closedOn?.description ?? language.pick("未关闭", "open"),
        "\(line.cases)", "\(line.answered)/\(line.institutions)", "\(line.late)",
        BatchStatus.percent(line.cellsAnswered, of: line.cellsAsked), "\(line.prepared)", "\(line.issued)",
      ]
    }
    text.add(table: [titles] + rows, rightAligned: [3, 4, 5, 6, 7, 8], indent: 0)
    return text.text
  }

  /// Sorted keys, one line with its line break.
  /// - Throws: `report.unwritable`.
  package func json() throws(Reason) -> String {
    String(decoding: try CanonicalJSON.bytes(of: self), as: UTF8.self) + "\n"
  }
}
