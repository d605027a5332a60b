import Configuring
import Diagnostics
import EconomyModel
import Testing

@Suite struct `A track's levels` {
  private func faultsWith(_ old: String, _ new: String) throws -> [String] {
    let shipped = try ShippedTracks.text("huishan")
    let text = shipped.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    #expect(text != shipped)
    do {
      _ = try Track(yaml: text, file: "huishan.yaml")
      return []
    } catch {
      return error.list.map { "\($0.place.line) \($0.code.name)" }
    }
  }

  @Test(arguments: [
    ("path: [village, town]", "path: [town, village]", ["19 config.bad-value"]),
    ("path: [village, town]", "path: [vilage, town]", ["19 config.unknown-word"]),
    ("level: simple", "level: general", ["23 track.level"]),
    (
      "    when:\n      - {condition: amount-at-least, yuan: 1000, basis: 惠山：不属于简单程序的}\n"
        + "      - {condition: amount-below, yuan: 10000, basis: sample}\n", "", ["23 track.level"]
    ),
    ("clock: publicity, workingDays: 3", "clock: publicity, workingDays: 3, levels: [simpel]", ["44 track.level"]),
    ("  - {clock: publicity, workingDays: 3, basis: sample}\n", "", ["44 track.no-clock"]),
    ("clock: publicity, workingDays: 3", "clock: publicity, workingDays: 3, levels: [simple]", ["44 track.no-clock"]),
  ])
  func `rise, differ and have their clocks`(old: String, new: String, expected: [String]) throws {
    #expect(try faultsWith(old, new) == expected)
  }

  @Test func `lead upwards one step at a time`() throws {
    let level = try #require(try ShippedTracks.track("huishan").level("simple"))
    #expect(level.authority(after: .village) == .town)
    #expect(level.authority(after: .town) == nil)
    #expect(level.authority(after: .city) == nil)
  }

  @Test func `have to be named where there are some, and not where there are none`() throws {
    let huishan = try ShippedTracks.track("huishan")
    #expect(throws: Reason.self) { try huishan.terms(scheme: "临时救助") }
    #expect(throws: Reason.self) { try huishan.terms(scheme: "临时救助", level: "urgent") }
    #expect(try huishan.terms(scheme: "临时救助", level: "simple").level == "simple")
    let plain = try ShippedTracks.track("plain")
    #expect(throws: Reason.self) { try plain.terms(scheme: "临时救助", level: "simple") }
  }
}
