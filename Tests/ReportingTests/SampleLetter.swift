import EconomyModel
import Reporting

/// A letter of each subject to one invented family.
enum SampleLetter {
  static func letter(
    _ subject: NoticeLetter.Subject = .settlement, rationale: String = "存款多于承诺，据实调整",
    isProvisional: Bool = false
  ) throws -> NoticeLetter {
    NoticeLetter(
      subject,
      head: NoticeLetter.Head(
        centre: "示例市核对中心", caseNumber: CaseNumber(rawValue: "HD-2026-9001"), applicant: "张三",
        maskedDocument: "990102********0019", scheme: "最低生活保障"),
      track: Wording("滨海容缺审批", "Binhai deferred approval"), basis: "滨海容缺审批（sample）",
      committedOn: try CivilDate(iso: "2026-11-09"), enrolledOn: try CivilDate(iso: "2026-11-09"),
      outcome: subject == .consequence ? nil : Wording("据实调整", "adjusted"),
      decidedOn: try CivilDate(iso: "2026-12-10"), rationale: rationale, lines: lines, pending: pending,
      money: NoticeLetter.Money(
        paid: Fen(130_000), due: Fen(100_000), toPay: .zero, overpaid: Fen(30_000), repaid: Fen(10_000),
        waived: .zero, outstanding: Fen(20_000), toReturn: .zero),
      consequence: subject == .consequence ? consequence : nil,
      objection: subject == .ending ? nil : try objection(isProvisional), writtenOn: try CivilDate(iso: "2026-12-10"))
  }

  private static var lines: [NoticeLetter.Line] {
    [
      NoticeLetter.Line(
        item: Wording("银行存款", "bank deposits"), promised: .money(Fen(1_000_000)), found: .money(Fen(1_600_000)),
        conclusion: Wording("不利于家庭", "not in the family's favour")),
      NoticeLetter.Line(
        item: Wording("机动车", "motor vehicles"), promised: .notStated, found: .count(0),
        conclusion: Wording("一致", "agrees")),
    ]
  }

  private static var pending: [NoticeLetter.PendingLine] {
    [NoticeLetter.PendingLine(person: "李四", item: Wording("养老金", "pensions"), state: .pending)]
  }

  private static var consequence: NoticeLetter.Consequence {
    NoticeLetter.Consequence(
      grade: Wording("较重失信", "serious breach"),
      measures: [Wording("追回款物", "recover what was paid"), Wording("罚款", "fine")], fine: Fen(300_000))
  }

  private static func objection(_ isProvisional: Bool) throws -> NoticeLetter.ObjectionTerm {
    NoticeLetter.ObjectionTerm(
      limit: .days(5), basis: "江苏核对报告附注", receivedOn: try CivilDate(iso: "2026-12-11"),
      lastDay: DueDate(day: try CivilDate(iso: "2026-12-16"), isProvisional: isProvisional), isServed: false)
  }
}
