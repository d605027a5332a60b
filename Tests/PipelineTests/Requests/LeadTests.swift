import Casework
import Diagnostics
import EconomyModel
import Pipeline
import Testing

/// What township assistants have noticed becomes a request, family by family.
@Suite struct `A list of leads` {
  private let helped = try! HelpedFamily()
  private var centre: Centre { helped.centre }

  private func follow(_ rows: [String]) throws -> LeadsOutcome {
    let text = (["核对编号,线索,报告人,发现日期"] + rows).joined(separator: "\r\n") + "\r\n"
    let path = try helped.family.folder.write(GB18030.bytes(text), to: "inbox/线索.csv")
    return try centre.requestLeads([path], Shipped.operation("caseworker-1"))
  }

  @Test func `asks about each family on file, and refuses the others by their line`() throws {
    let outcome = try follow([
      "HD-2026-9001,丈夫住院,协理员甲,2026-11-20", "HD-2026-9777,家中失火,协理员甲,2026-11-20", "HD-2026-9001,,协理员甲,2026-11-20",
    ])
    #expect(outcome.requests.map(\.caseNumber.rawValue) == ["HD-2026-9001"])
    #expect(outcome.requests.first?.week.description == "2026-W47-Q0001")
    #expect(outcome.refused == 2 && outcome.rows == 3)
    #expect(outcome.diagnostics.map(\.reason.code) == [.caseUnknown, .declarationMissing])
    #expect(outcome.diagnostics.map(\.place.line) == [3, 4])
    #expect(outcome.diagnostics.first?.reason.wayOut.contains("authorisations") == true)
  }

  @Test func `is kept with the case of a family that is helped on its word`() throws {
    try helped.open()
    _ = try follow(["HD-2026-9001,丈夫住院,协理员甲,2026-11-20"])
    #expect(try helped.standing()?.deeds.last?.rationale == "线索（协理员甲，2026-11-20）：丈夫住院")
  }
}
