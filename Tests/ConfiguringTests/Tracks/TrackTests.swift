import Configuring
import Diagnostics
import EconomyModel
import Testing

@Suite struct `A track` {
  private let sound = """
    code: sound
    edition: "1"
    name: 示例
    english: example
    place: 某某县
    basis: sample
    unit: {is: household, basis: sample}
    schemes: {of: [临时救助], basis: sample}
    entry:
      - {condition: spend-at-least, yuan: 30000, basis: sample}
    clocks:
      - {clock: follow-up, days: 30, basis: sample}
      - {clock: objection, days: 5, basis: sample}
    followUps:
      - {kind: all-answers-in, basis: sample}
    outcomes:
      - {outcome: confirmed, basis: sample}
      - {outcome: stopped-no-fault, basis: sample}
    """

  private func faultsWith(_ old: String, _ new: String) -> [String] {
    let text = sound.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    #expect(text != sound)
    return faults { () throws(Diagnostics) in _ = try Track(yaml: text, file: "policies/tracks/sound.yaml") }
  }

  @Test func `is read as it is written`() throws {
    let track = try Track(yaml: sound, file: "policies/tracks/sound.yaml")
    #expect(track.entry == [EntryRule(.spendAtLeast(Fen(3_000_000)), basis: "sample")])
    #expect(track.schemes.value == .only(["临时救助"]))
    #expect(track.followUps.map(\.value) == [.allAnswersIn])
    let terms = try track.terms(scheme: "临时救助")
    #expect(terms.followUp.limit == .days(30) && terms.objection.limit == .days(5) && terms.publicity == nil)
  }

  @Test(arguments: [
    (", yuan: 30000, basis: sample", ", yuan: 30000", ["10:5 track.no-basis"]),
    (", yuan: 30000, basis: sample", ", yuan: 30000, basis: ' '", ["10:53 track.no-basis"]),
    ("place: 某某县\nbasis: sample", "place: 某某县", ["1:1 track.no-basis"]),
    ("spend-at-least", "spend-at-leest", ["10:17 config.unknown-word"]),
    ("yuan: 30000", "yuan: 三万", ["10:39 amount.not-a-number"]),
    ("yuan: 30000", "yuan: 0", ["10:39 config.bad-value"]),
    ("yuan: 30000", "yuen: 30000", ["10:5 config.missing-key", "10:33 config.unknown-key"]),
    ("\n  - {condition: spend-at-least, yuan: 30000, basis: sample}", " []", ["9:8 track.no-entry"]),
  ])
  func `has no rule without a figure and a basis`(old: String, new: String, expected: [String]) {
    #expect(faultsWith(old, new) == expected)
  }

  @Test(arguments: [
    ("days: 30", "days: 0", ["12:30 terms.clock"]),
    ("days: 30", "days: 401", ["12:30 terms.clock"]),
    ("days: 30", "days: 400", []),
    ("days: 30", "days: 1", []),
    ("days: 30", "days: thirty", ["12:30 config.wrong-type"]),
    ("days: 30", "days: 30, workingDays: 7", ["12:5 config.bad-value"]),
    ("\n  - {clock: objection, days: 5, basis: sample}", "", ["12:3 track.no-clock"]),
    ("clock: objection", "clock: follow-up", ["13:5 track.clock-twice"]),
    ("clock: objection", "clock: objektion", ["13:13 config.unknown-word"]),
    ("kind: all-answers-in", "kind: regular-recheck", ["15:3 track.no-clock"]),
    ("clock: objection, days: 5", "clock: objection, days: 5, schemes: [医疗]", ["13:5 config.unknown-word"]),
  ])
  func `has each clock that its rules need`(old: String, new: String, expected: [String]) {
    #expect(faultsWith(old, new) == expected)
  }

  @Test(arguments: [
    ("code: sound", "code: Sound", ["1:7 track.code"]),
    ("code: sound", "code: other", ["1:7 track.code"]),
    ("outcome: stopped-no-fault", "outcome: revoked-deceit", ["17:3 terms.outcome"]),
    ("outcome: stopped-no-fault", "outcome: stopped-no-fualt", ["18:15 config.unknown-word"]),
    ("unit: {is: household", "unit: {is: village", ["7:12 config.unknown-word"]),
    ("schemes: {of: [临时救助]", "schemes: {every: false", ["8:10 config.bad-value"]),
    ("schemes: {of: [临时救助]", "schemes: {of: [临时救助, 临时救助]", ["8:15 config.duplicate-key"]),
  ])
  func `says what is wrong where it is`(old: String, new: String, expected: [String]) {
    #expect(faultsWith(old, new) == expected)
  }

  @Test(arguments: [
    ("consequences:\n  - {grade: serious, measures: [fine], basis: sample}", ["20:5 terms.consequence"]),
    (
      "consequences:\n  - {grade: serious, measures: [fine], fine: {from: 3, to: 1}, basis: s}",
      ["20:60 config.bad-value"]
    ),
    ("consequences:\n  - {grade: serious, measures: [flog], basis: sample}", ["20:33 config.unknown-word"]),
    ("consequences:\n  - {grade: minor, measures: [warn], basis: sample}", ["12:3 track.no-clock"]),
    ("award: {from: 1, to: 5.55, basis: sample}", ["19:22 amount.not-a-number"]),
    ("repair: {afterMonths: 6, criteria: [], basis: sample}", ["19:36 config.wrong-type"]),
    (
      "waived:\n  categories: 1\n  documents: 2\n  basis: s\n  list:\n    - category: a\n      english: b\n"
        + "      papers:\n        - {code: A1, name: x, english: y, basis: sample}", ["21:14 track.waived-count"]
    ),
  ])
  func `holds its further rules to their bounds`(added: String, expected: [String]) {
    #expect(
      faults { () throws(Diagnostics) in _ = try Track(yaml: sound + "\n" + added, file: "sound.yaml") } == expected)
  }
}
