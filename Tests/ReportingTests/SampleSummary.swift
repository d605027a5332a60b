import EconomyModel
import Reporting

/// An invented batch with something in every table.
enum SampleSummary {
  static var fates: FateCounts {
    var fates = FateCounts()
    fates.add(.accepted, rows: 940, bytes: 90_240)
    fates.add(.held, rows: 2, bytes: 190)
    fates.add(.rejected, rows: 7, bytes: 640)
    fates.add(.duplicate, rows: 1, bytes: 95)
    fates.add(.notAsked, rows: 46, bytes: 4_400)
    fates.add(.structure, rows: 6, bytes: 512)
    fates.add(.refused, rows: 120, bytes: 11_000)
    return fates
  }

  static var value: BatchSummary {
    BatchSummary(
      week: try! BatchWeek("2026-W47"), centre: "示例县居民家庭经济状况核对中心", cases: 12, persons: 31,
      files: [
        BatchSummary.FileLine(
          fileName: "养老待遇.csv", institution: "人力资源和社会保障局", item: ItemCode("IN04"), rows: 122, accepted: 0,
          isRefused: true,
          controls: [ControlTotal(statedIn: .trailer, stated: 130, counted: 122)]),
        BatchSummary.FileLine(
          fileName: "城东支行-存款.csv", institution: "示例银行城东支行", item: ItemCode("BK01"), rows: 1002, accepted: 940,
          isRefused: false, list: "HD990102-2026W47-12", asOf: "2026-10-31",
          controls: [
            ControlTotal(statedIn: .trailer, field: .balance, stated: 1_200_000, counted: nil),
            ControlTotal(statedIn: .manifest, stated: 1002, counted: 1002),
          ]),
      ], fates: fates, cells: [.hit: 300, .nothing: 68, .pending: 31, .mismatch: 1, .notAsked: 12],
      missingSources: [
        BatchSummary.MissingSource(
          institution: SampleReport.institutions[8], items: [ItemCode("VH02"), ItemCode("VH01")])
      ], classes: [.consistent: 40, .underDeclared: 3, .undeclared: 2, .overDeclared: 1, .notVerifiable: 5],
      differences: (0..<22).map(difference),
      rejects: [
        BatchSummary.RejectCause(code: "id.check-digit", count: 2),
        BatchSummary.RejectCause(code: "amount.not-a-number", count: 5),
      ],
      refusedFiles: [
        BatchSummary.RefusedFile(fileName: "养老待遇.csv", sentence: "the trailer says 130 rows; expected 122")
      ],
      blockedCases: [CaseNumber(rawValue: "HD-2026-000123")],
      sourceAlarms: alarms, auditHead: BatchSummary.AuditHead(count: 57, hash: String(repeating: "0a1b", count: 16)))
  }

  private static var alarms: [SourceAlarm] {
    [true, false].map { isOpen in
      SourceAlarm(
        week: try! BatchWeek("2026-W47"), institution: SampleReport.institutions[0], adapter: "bank-deposits-excel",
        item: ItemCode("BK01"), isGross: true, isOpen: isOpen, chinese: isOpen ? "查得率由52.1%变为10.3%" : "拒收率由0.1%变为8.0%",
        english: isOpen ? "hit rate: 52.1% before, 10.3% now" : "rejected rows: 0.1% before, 8.0% now")
    }
  }

  private static func difference(_ place: Int) -> BatchSummary.Difference {
    let isOver = place.isMultiple(of: 5)
    let declared: Int = isOver ? 9_000_000 + place * 100 : 100_000
    return BatchSummary.Difference(
      caseNumber: CaseNumber(rawValue: "HD-2026-0001\(place + 10)"), item: ItemCode("BK01"), chinese: "银行存款",
      english: "bank deposits", differenceClass: isOver ? .overDeclared : .underDeclared,
      declared: Fen(Int64(declared)), verified: Fen(Int64(place * 350_000 + 12_345)))
  }
}
