import EconomyModel

extension SampleReport {
  /// The same family, of whom somebody proved that the register errs.
  static var freed: VerificationReport {
    let rows = findings.flatMap(\.blockingLines).flatMap(\.rows)
    return value().rebutted(by: [rebuttal(of: rows)])
  }

  static func rebuttal(of rows: [EvidenceReference]) -> CaseNote {
    CaseNote(
      number: 3, caseNumber: CaseNumber(rawValue: "HD-2026-000123"), week: try! BatchWeek("2026-W47"), version: 1,
      item: ItemCode("GV03"), kind: .rebuttal, text: "本人到场，登记有误", papers: "户口簿", evidence: rows,
      recordedBy: "钱经办", recordedAt: time("2026-11-22T09:00:00"),
      review: CaseNote.Review(isAccepted: true, reason: "相符", by: "孙审", at: time("2026-11-22T10:00:00")))
  }
}
