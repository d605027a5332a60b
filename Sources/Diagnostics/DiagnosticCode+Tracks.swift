/// Codes of tracks: the files that describe them, and what a case must bring to go by one.
extension DiagnosticCode {
  package static let trackNoBasis = DiagnosticCode(
    "track.no-basis", "A rule of a track does not say which text it rests on.", chinese: "规则没有依据")
  package static let trackNoClock = DiagnosticCode(
    "track.no-clock", "A track lacks the clock that one of its rules needs.", chinese: "缺少期限")
  package static let trackClockTwice = DiagnosticCode(
    "track.clock-twice", "Two clocks of one kind are meant for the same cases.", chinese: "期限重复")
  package static let trackCode = DiagnosticCode(
    "track.code", "A track's code is none, or not its file's name.", chinese: "路径代码不对")
  package static let trackUnknown = DiagnosticCode(
    "track.unknown", "A centre has no track of that code.", chinese: "没有该办理路径")
  package static let trackLevel = DiagnosticCode(
    "track.level", "A level is none of its track's, or cannot be told from another.", chinese: "办理程序不对")
  package static let trackWaivedCount = DiagnosticCode(
    "track.waived-count", "A track lists other numbers of waived papers than its text gives.", chinese: "免交材料数目不符")
  package static let trackNoEntry = DiagnosticCode(
    "track.no-entry", "A track lets everybody in.", chinese: "没有准入条件")
  package static let entryUnfulfilled = DiagnosticCode(
    "entry.unfulfilled", "A case does not bring what its track asks for at the start.", chinese: "不符合准入条件")
  package static let entryFact = DiagnosticCode(
    "entry.fact", "A fact stated at the start cannot be.", chinese: "陈述事实不合理")
  package static let awardRange = DiagnosticCode(
    "award.range", "An award's multiple, persons or standard lies outside what its rule allows.",
    chinese: "救助金额超出规定")
  package static let levelEscalation = DiagnosticCode(
    "level.escalation", "A case is handed to somebody who is not next on its level's path.", chinese: "不能上报该级")

  package static let tracks: [DiagnosticCode] = [
    trackNoBasis, trackNoClock, trackClockTwice, trackCode, trackUnknown, trackLevel, trackWaivedCount, trackNoEntry,
    entryUnfulfilled, entryFact, awardRange, levelEscalation,
  ]
}
