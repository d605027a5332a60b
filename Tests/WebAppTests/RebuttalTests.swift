import EconomyModel
import Pipeline
import Testing

import WebApp

/// HD-2026-0008 has a death on record.
@Suite struct `A report that a death on record blocks` {
  private static let case8 = "/cases/HD-2026-0008"
  private let centre: PageCentre
  private let worker: Browser
  private let supervisor: Browser

  init() throws {
    centre = try PageCentre()
    worker = try Browser(centre, as: .caseworker)
    supervisor = try Browser(centre, as: .supervisor)
  }

  private func record() -> Int {
    let fields = ["item": "GV03", "kind": "rebuttal", "text": "本人到场，登记有误", "papers": ""]
    return worker.submit(Self.case8 + "/notes", fields, from: Self.case8).status
  }

  private func decide(_ verdict: String) -> Int {
    let note = Self.case8 + "/notes/1"
    return supervisor.submit(note, ["verdict": verdict, "reason": "户口簿与本人相符"], from: note).status
  }

  @Test func `is issued once a rebuttal of its rows is accepted, and shows it`() throws {
    #expect(!supervisor.get(Self.case8 + "/issue").text.contains("name=\"digest\""))
    #expect(record() == 303)
    let note = supervisor.get(Self.case8 + "/notes/1").text
    #expect(note.contains("所针对的记录") && note.contains("死亡登记_"))
    #expect(!supervisor.get(Self.case8 + "/issue").text.contains("name=\"digest\""), "nobody has decided")
    #expect(decide("accept") == 303)
    #expect(worker.get(Self.case8).text.contains("反证已采纳"))
    #expect(worker.get(Self.case8 + "/items/GV03").text.contains("反证已采纳"))
    #expect(!worker.get("/worklist?state=blocked").text.contains("HD-2026-0008"))
    let issue = supervisor.get(Self.case8 + "/issue")
    let digest = try #require(issue.text.firstMatch(of: #/name="digest" value="([0-9a-f]{64})"/#)).output.1
    let answer = supervisor.submit(
      Self.case8 + "/issue", ["digest": String(digest), "confirmed": "1"], from: Self.case8 + "/issue")
    #expect(answer.status == 303)
    #expect(supervisor.get(Self.case8 + "/paper").text.contains("反证已采纳"))
  }

  @Test func `stays blocked when it is refused`() throws {
    #expect(record() == 303 && decide("refuse") == 303)
    #expect(!supervisor.get(Self.case8 + "/issue").text.contains("name=\"digest\""))
  }
}
