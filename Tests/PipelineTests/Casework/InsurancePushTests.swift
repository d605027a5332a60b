import Casework
import EconomyModel
import Foundation
import Pipeline
import Testing

/// What the medical-insurance office is told.
@Suite struct `A push to the medical-insurance office` {
  private let helped = try! HelpedFamily()
  private var centre: Centre { helped.centre }

  private func lines(at: String) throws -> [String]? {
    let pushed = try centre.pushToMedicalInsurance(Shipped.operation(at: at))
    return try pushed.file.map { path in
      let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)).dropFirst(3), as: UTF8.self)
      let lines = text.split(separator: "\r\n").map(String.init)
      #expect(pushed.rows == lines.count - 1)
      return lines
    }
  }

  @Test func `says nothing of a track that is not sent on`() throws {
    try helped.open()
    try helped.approve()
    #expect(try lines(at: "2026-11-22T09:00:00") == nil)
  }

  @Test func `names everybody who is helped, since when, and until when`() throws {
    let day = try CivilDate(iso: "2026-11-21")
    let facts = try StatedFacts([
      StatedFact(.commitmentSigned(on: day), paper: nil), StatedFact(.authorisationSigned(on: day), paper: nil),
    ])
    try helped.open(facts, by: "huangshi-commitment")
    #expect(try lines(at: "2026-11-21T11:00:00") == nil, "nobody is helped yet")
    try helped.approve()
    let family = helped.family
    #expect(
      try lines(at: "2026-11-22T09:00:00") == [
        "核对编号,姓名,证件类型,证件号码,救助类型,状态,享受开始日期,停止日期,数据日期,推送单位",
        "HD-2026-9001,张三,居民身份证,\(family.husband.document),最低生活保障,享受,2026-11-21,,2026-11-22,\(centre.name)",
        "HD-2026-9001,李四,居民身份证,\(family.wife.document),最低生活保障,享受,2026-11-21,,2026-11-22,\(centre.name)",
      ])
    try helped.take(.withdrawn(NoDetail()), at: "2026-11-25T09:00:00", papers: [HelpedFamily.paper("撤回申请.pdf")])
    let stopped = try #require(try lines(at: "2026-11-26T09:00:00"))
    #expect(stopped.count == 3 && stopped[1].contains(",停止,2026-11-21,2026-11-25,2026-11-26,"))
  }
}
