import EconomyModel
import Pipeline
import Testing

import WebApp

@Suite struct `The form for one family` {
  private let centre: PageCentre
  private let browser: Browser

  init() throws {
    centre = try PageCentre()
    browser = try Browser(centre, as: .caseworker)
  }

  private func send(_ fields: [String: String], _ deed: String = "check", to address: String = "/request")
    -> PageResponse
  {
    browser.submit(address, fields.merging(["do": deed]) { _, deed in deed }, from: "/request")
  }

  @Test func `is in the navigation of whoever may ask, and of nobody else`() throws {
    #expect(browser.get("/worklist").text.contains("href=\"/request\""))
    #expect(!(try Browser(centre, as: .supervisor)).get("/worklist").text.contains("href=\"/request\""))
  }

  @Test func `leads from an empty form over the answers to a report that says who has not replied`() throws {
    #expect(browser.get("/request").text.contains("name=\"member-1-name\""))
    let check = send(NewFamily.fields)
    #expect(check.status == 200)
    for word in ["甘棠", "990102********0139", "银行存款", "12,000.00", "最低生活保障"] {
      #expect(check.text.contains(word), "\(word)")
    }
    #expect(check.text.contains("施云 没有授权书"))
    let done = send(["draft": NewFamily.draft(in: check)], "", to: "/request/confirm")
    #expect(done.status == 200 && done.text.contains("HD-2026-7001：报告已制作"))
    #expect(done.text.contains("已向") && done.text.contains("施云：") && done.text.contains("没有有效的授权书"))

    let page = browser.get("/cases/HD-2026-7001").text
    for word in ["未反馈", "未查询", "甘棠", "12,000.00"] { #expect(page.contains(word), "\(word)") }
    #expect(browser.get("/cases/HD-2026-7001/report").status == 200)
  }

  @Test func `takes obligors, incomes and papers signed by others into the declaration`() throws {
    let check = send(NewFamily.whole)
    #expect(check.status == 200, "\(NewFamily.faults(in: check))")
    #expect(!check.text.contains("没有授权书："))
    let done = send(["draft": NewFamily.draft(in: check)], "", to: "/request/confirm")
    #expect(done.status == 200, "\(NewFamily.faults(in: done))")
    let request = try centre.centre.caseFile(ReportWanted(caseText: "HD-2026-7001"), PageCentre.machine())
    #expect(request.request.obligors.map(\.obligedTo) == ["m1"])
    #expect(request.request.obligors.first?.householdSize == 3)
    #expect(request.request.incomes.map(\.amount.amount) == [Fen(2_400_000)])
    #expect(request.request.entries.map(\.item.rawValue) == ["BK01", "VH01"])
    #expect(request.authorisations.map(\.signature).contains(.guardian(name: "甘棠")))
  }

  @Test func `says each fault beside its field, and keeps what was typed`() throws {
    for fault in NewFamily.faults {
      let answer = send(NewFamily.whole.merging(fault.fields) { _, wrong in wrong })
      #expect(answer.status == 422, "\(fault.fields)")
      #expect(answer.text.contains("id=\"\(fault.field)-error\""), "\(fault.fields) \(NewFamily.faults(in: answer))")
      #expect(answer.text.contains("href=\"#\(fault.field)\""), "\(fault.fields)")
      #expect(answer.text.contains(fault.words), "\(fault.words) \(NewFamily.faults(in: answer))")
      // A list offers what it offers; whatever else was sent for it is as nothing.
      for (name, typed) in NewFamily.whole.merging(fault.fields, uniquingKeysWith: { $1 })
      where !["", "own"].contains(typed) && !(fault.fields[name] != nil && fault.words.hasPrefix("请选择")) {
        #expect(answer.text.contains("value=\"\(typed)\""), "\(fault.fields): \(name)")
      }
    }
  }

  @Test func `speaks English to whoever asks`() throws {
    _ = browser.get("/language?to=en&next=/request")
    let answer = send(NewFamily.whole.merging(["member-1-number": "990102197102110133"]) { _, wrong in wrong })
    #expect(answer.text.contains("Member 1: an identity number whose check digit is wrong; compare it with the card."))
  }

  @Test func `gets a row more and a row less without losing a keystroke`() throws {
    let more = send(NewFamily.whole.merging(["member-2-name": "施云云云"]) { _, typed in typed }, "add-member")
    #expect(more.status == 200 && more.text.contains("name=\"member-4-number\"") && more.text.contains("施云云云"))
    #expect(more.text.contains("action=\"/request#member-5\""))
    let less = send(NewFamily.whole, "remove-member-2")
    #expect(!less.text.contains("name=\"member-3-name\"") && less.text.contains("name=\"member-2-name\""))
    #expect(!less.text.contains("施云") && less.text.contains("name=\"member-2-name\" value=\"甘小禾\""))
    #expect(less.text.contains("value=\"member-2\" selected"), "the car's owner has moved up with its row")
    #expect(send(NewFamily.whole, "remove-member-1").text.contains("name=\"member-1-name\" value=\"甘棠\""))
    for odd in ["remove-member-99", "remove-entry-0", "add-", "add-house", "remove-member-"] {
      #expect([200, 422].contains(send(NewFamily.whole, odd).status), "\(odd)")
    }
  }

  @Test func `comes back filled when an answer is to be changed`() throws {
    let check = send(NewFamily.whole)
    let again = send(["draft": NewFamily.draft(in: check)], "edit")
    #expect(again.status == 200)
    for (name, value) in NewFamily.whole where !["", "own"].contains(value) && name != "do" {
      #expect(again.text.contains("value=\"\(value)\""), "\(name)")
    }
    #expect(send(NewFamily.whole).text == check.text)
  }

  @Test func `does not believe a draft that somebody has altered`() throws {
    let draft = NewFamily.draft(in: send(NewFamily.fields))
    for (right, wrong) in [
      ("990102197102110139", "990102197102110133"), ("\"990102\"", "\"110101\""), ("\"BK01\"", "\"GV03\""),
      ("\"member-1\"", "\"member-9\""), ("12,000.00", "-1"), ("2026-11-02", "2026-13-02"),
    ] {
      let altered = draft.replacing(right, with: wrong)
      #expect(altered != draft)
      let answer = send(["draft": altered], "", to: "/request/confirm")
      #expect(answer.status == 422 && answer.text.contains("error-summary"), "\(wrong)")
    }
    for broken in ["", "{", "[]", "{\"caseNumber\":1}", "null"] {
      #expect(send(["draft": broken], "", to: "/request/confirm").status == 400, "\(broken)")
    }
    #expect(browser.get("/cases/HD-2026-7001").status == 404)
  }

  @Test func `cannot be made to run what somebody typed`() throws {
    let script = "<script>alert(1)</script>"
    let fields = NewFamily.fields.merging(["member-1-name": script, "member-1-address": "\"><img src=x>"]) { $1 }
    let check = send(fields)
    #expect(check.status == 200 && !check.text.contains("<script>") && !check.text.contains("<img"))
    #expect(send(["draft": NewFamily.draft(in: check)], "edit").text.contains("&lt;script&gt;"))
  }

  @Test func `shows in its summary what is found only when it is taken in`() throws {
    let check = send(NewFamily.fields.merging(["caseNumber": "HD-★"]) { $1 })
    #expect(check.status == 200)
    let answer = send(["draft": NewFamily.draft(in: check)], "", to: "/request/confirm")
    #expect(answer.status == 422 && answer.text.contains("核对编号不对（declaration.case-number）"))
    #expect(answer.text.contains("value=\"HD-★\"") && answer.text.contains("value=\"甘棠\""))
  }

  @Test func `warns before another family's number is taken, and refuses one of another region`() throws {
    let own = send(NewFamily.fields.merging(["caseNumber": "HD-2026-0002"]) { $1 })
    #expect(own.text.contains("HD-2026-0002 已有申报"))
    try centre.centre.add(
      UserAccount(name: UserName("far-away"), fullName: "", role: .caseworker, regions: RegionScope("110101")),
      password: PageCentre.password, PageCentre.machine())
    let stranger = Browser(centre)
    _ = stranger.signIn("far-away", PageCentre.password)
    #expect(stranger.get("/request").text.contains("name=\"region\" value=\"110101\""))
    let outside = stranger.submit("/request", NewFamily.fields.merging(["do": "check"]) { $1 }, from: "/request")
    #expect(outside.status == 422 && outside.text.contains("id=\"region-error\""))
    let fields = ["caseNumber": "HD-2026-0002", "region": "110101", "do": "check"]
    let check = stranger.submit("/request", NewFamily.fields.merging(fields) { $1 }, from: "/request")
    #expect(check.status == 200 && !check.text.contains("已有申报"))
    let answer = stranger.submit("/request/confirm", ["draft": NewFamily.draft(in: check)], from: "/request")
    #expect(answer.status == 422 && answer.text.contains("id=\"caseNumber-error\""))
    #expect(browser.get("/cases/HD-2026-0002").text.contains("990102"))
  }

  @Test func `asks about a family on file from its page`() throws {
    let page = browser.get("/cases/HD-2026-0002").text
    #expect(page.contains("action=\"/cases/HD-2026-0002/request\"") && page.contains("立即核对"))
    let done = browser.submit("/cases/HD-2026-0002/request", [:], from: "/cases/HD-2026-0002")
    #expect(done.status == 200 && done.text.contains("HD-2026-0002：报告已制作"))
    #expect(done.text.contains("用的是以前批次的反馈"))
    #expect(browser.submit("/cases/HD-2026-9999/request", [:], from: "/worklist").status == 404)
    let supervisor = try Browser(centre, as: .supervisor)
    #expect(!supervisor.get("/cases/HD-2026-0002").text.contains("立即核对"))
  }
}
