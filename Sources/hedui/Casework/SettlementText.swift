import Casework
import EconomyModel
import Pipeline
import Reporting

/// What a family promised beside what was found, cell by cell, and what the figures alone suggest.
struct SettlementText {
  private let look: CommitmentSettlement

  init(_ look: CommitmentSettlement) { self.look = look }

  private var settlement: Settlement { look.settlement }

  var text: String {
    let report = settlement.report
    var lines = TextLines()
    lines.add(
      "\(look.file.course.number.rawValue)  \(look.file.course.state.english) \(look.file.course.state.chinese)"
    )
    lines.add(
      "report \(report.week) v\(report.version), verified \(report.verifiedOn): \(report.answered) answered, "
        + "\(report.pending) pending, \(report.notAsked) not asked"
        + (look.isRecorded ? "" : "; the case does not rest on it yet"), indent: 2)
    lines.add()
    let titles = ["item", "of", "promised 承诺", "found 核实", "difference 差额", "standing 结论"]
    lines.add(table: [titles] + settlement.lines.map(row), rightAligned: [2, 3, 4])
    addPending(to: &lines)
    lines.add()
    if let monthly = settlement.monthly {
      lines.add("a month before \(monthly.before), after \(monthly.after) yuan (\(monthly.basis))")
    }
    lines.add(
      "advice: \(settlement.advice.english) \(settlement.advice.chinese); it decides nothing")
    if !settlement.questions.isEmpty {
      lines.add("to ask the family about: " + settlement.questions.joined(separator: ", "))
    }
    return lines.text
  }

  private func row(_ line: SettlementLine) -> [String] {
    [
      line.isRollUp ? line.item.rawValue : "",
      line.isRollUp ? name(of: line.item) : "  " + source(of: line),
      line.promised.words(.english), line.found.words(.english), line.difference.words(.english),
      "\(line.standing.english) \(line.standing.chinese)",
    ]
  }

  private func source(of line: SettlementLine) -> String {
    line.subject
      + (line.institution.map { $0.rawValue.isEmpty ? "" : " at \($0.rawValue)" } ?? ", declared")
  }

  private func name(of item: ItemCode) -> String {
    look.report.items.first { $0.code == item }.map { "\($0.english) \($0.chinese)" } ?? ""
  }

  private func addPending(to lines: inout TextLines) {
    if settlement.pending.isEmpty { return }
    lines.add()
    lines.add("Pending 尚未取得有效反馈: silence counts neither for nor against anybody")
    lines.add(
      table: settlement.pending.map {
        [
          $0.subject, $0.item.rawValue, $0.institution.rawValue,
          "\($0.state.english) \($0.state.chinese)",
        ]
      })
  }
}
