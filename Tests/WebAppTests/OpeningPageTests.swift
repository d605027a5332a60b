import Casework
import EconomyModel
import Pipeline
import Testing

import WebApp

@Suite struct `Opening a case on a commitment` {
  private static let open = CommittedFamily.page + "/open"
  private let centre: PageCentre
  private let worker: Browser

  init() throws {
    centre = try PageCentre()
    worker = try Browser(centre, as: .caseworker)
  }

  private func send(_ changes: [String: String], paper: Bool = true) -> PageResponse {
    let fields = CommittedFamily.facts.merging(changes) { _, new in new }.filter { !$0.value.isEmpty }
    let papers = paper ? [(name: "承诺书.pdf", bytes: CommittedFamily.pdf)] : []
    return worker.upload(Self.open, papers, as: "attachments", fields, from: Self.open + "?track=binhai-deferred")
  }

  @Test func `begins with the tracks of the centre, and asks about what the chosen one wants alone`() {
    let tracks = worker.get(Self.open).text
    for name in ["滨海容缺审批", "惠山临时救助", "徐州"] { #expect(tracks.contains(name), "\(name)") }
    #expect(tracks.contains("救助类型不符"), "惠山 takes another scheme")
    let binhai = worker.get(Self.open + "?track=binhai-deferred").text
    for id in ["spend", "commitment-signed", "review-for", "recheck", "attachments"] {
      #expect(binhai.contains("id=\"\(id)\""), "\(id)")
    }
    #expect(!binhai.contains("id=\"incomes\"") && !binhai.contains("id=\"aid\""))
    #expect(binhai.contains("滨海容缺审批：支出30000元以上（“以上”含本数）"), "its basis")
    #expect(worker.get(Self.open + "?track=nowhere").status == 409)
  }

  @Test func `is done with the papers, and leads to the case`() throws {
    let answer = send([:])
    #expect(answer.status == 303 && answer.header("Location") == CommittedFamily.page + "?done=1")
    let page = worker.get(CommittedFamily.page).text
    for word in ["承诺受理", "滨海容缺审批", "后续核查期限", "承诺书.pdf", "the-caseworker"] {
      #expect(page.contains(word), "\(word)")
    }
    #expect(worker.get("/cases/HD-2026-0002").text.contains("href=\"\(CommittedFamily.page)\""))
    let deeds = try centre.centre.auditRecords(Centre.AuditQuery(action: "deed"), PageCentre.machine()).records
    let record = try #require(deeds.first).record
    #expect(record.actor == "the-caseworker" && record.detail == "1 opened" && record.caseNumber == "HD-2026-0002")
    #expect(worker.get(Self.open).text.contains("本案已按承诺开案"))
  }

  @Test func `shows every condition that fails, with what would satisfy it, and keeps what was typed`() throws {
    let answer = send(["spend": "29,999.99", "cause": ""])
    #expect(answer.status == 409 && answer.text.contains("29,999.99"))
    #expect(answer.text.contains("不符合") && answer.text.contains("未说明致困原因"))
    #expect(answer.text.contains("id=\"refusal\"") && answer.text.contains("重新选择附件"))
    #expect(try CommittedFamily.file(in: centre) == nil)
    let look = send(["do": "look"], paper: false)
    #expect(look.status == 200 && look.text.contains("条件全部符合，可以开案"))
    #expect(try CommittedFamily.file(in: centre) == nil)
  }

  @Test func `says beside each field what is wrong with it`() {
    let answer = send(["spend": "many", "review-on": "yesterday", "review-for": "-1"], paper: false)
    #expect(answer.status == 422)
    for field in ["spend", "review-on", "attachments"] {
      #expect(answer.text.contains("id=\"\(field)-error\""), "\(field)")
      #expect(answer.text.contains("href=\"#\(field)\""), "\(field)")
    }
    #expect(answer.text.contains("value=\"many\""))
  }

  @Test func `escapes what was typed`() {
    let answer = send(["spend": "<script>alert(1)</script>"])
    #expect(answer.status == 422 && !answer.text.contains("<script>alert"))
    #expect(answer.text.contains("&lt;script&gt;"))
  }
}
