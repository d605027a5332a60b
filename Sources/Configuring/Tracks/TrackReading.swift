import Diagnostics
import EconomyModel

/// A track's file, key by key; what is wrong became faults at its place.
struct TrackReading {
  private static let required = [
    "code", "edition", "name", "english", "place", "unit", "schemes", "entry", "clocks", "followUps", "outcomes",
  ]
  private static let optional = [
    "waived", "levels", "recheck", "reportValid", "consequences", "repair", "award", "exports",
  ]

  let keys: YAMLMapping
  private let basis: String?

  init?(_ root: YAMLValue) {
    guard let rule = GroundedMapping(root, required: Self.required, optional: Self.optional) else { return nil }
    keys = rule.keys
    basis = rule.basis
  }

  /// Nil, with faults, when the file describes no track.
  /// - Parameter fileName: what the track must be called.
  func track(named fileName: String) -> Track? {
    let code = keys["code"]?.made { (text) throws(Reason) in try Self.code(text, fileName: fileName) }
    let name = Wording(keys)
    let (edition, place) = (keys.text("edition"), keys.text("place"))
    let unit = keys["unit"].flatMap { Grounded<AssessmentUnit>($0, key: "is") }
    let schemes = keys["schemes"].flatMap(SchemeScope.read)
    let entry = entry()
    let levels = keys["levels"]?.each(TrackLevel.init(yaml:)) ?? []
    let clocks = keys["clocks"]?.each(TrackClock.init(yaml:)) ?? []
    guard let code, let edition, let name, let place, let basis, let unit, let schemes else { return nil }
    let track = Track(
      code: code, edition: edition, name: name, place: place, basis: basis, unit: unit, schemes: schemes,
      entry: entry, waived: keys["waived"].flatMap(WaivedReading.documents) ?? [], levels: levels, clocks: clocks,
      recheck: keys["recheck"].flatMap(RecheckMonths.read),
      reportMonths: keys["reportValid"].flatMap(Self.reportMonths),
      followUps: keys["followUps"]?.each { Grounded<FollowUpKind>($0, key: "kind") } ?? [],
      outcomes: keys["outcomes"]?.each { Grounded<CaseOutcome>($0, key: "outcome") } ?? [],
      consequences: keys["consequences"]?.each(ConsequenceRule.read) ?? [],
      repair: keys["repair"].flatMap(RepairPath.read), award: keys["award"].flatMap(AwardRule.init(yaml:)),
      exports: keys["exports"]?.each { Grounded<TrackExport>($0, key: "to") } ?? [])
    TrackLint(track, keys).run()
    return track
  }

  private func entry() -> [EntryRule] {
    let rules = keys["entry"]?.each(EntryRule.read) ?? []
    if let value = keys["entry"], value.list()?.isEmpty == true {
      value.fault(
        Reason(
          .trackNoEntry, found: "the track lets everybody in",
          wayOut: "name its conditions, such as {condition: commitment-signed, basis: …}"))
    }
    return rules
  }

  /// `{months: 6, basis: …}`
  private static func reportMonths(_ value: YAMLValue) -> Grounded<Int>? {
    let rule = GroundedMapping(value, required: ["months"])
    let months = rule?.keys["months"]?.number(in: 1...36)
    guard let months, let basis = rule?.basis else { return nil }
    return Grounded(months, basis: basis)
  }

  private static func code(_ text: String, fileName: String) throws(Reason) -> String {
    let isCode = text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
    guard isCode else {
      throw Reason(
        .trackCode, found: "'\(text)' is no code", expected: "expected a-z, 0-9 and '-', such as binhai-deferred")
    }
    guard text == fileName else {
      throw Reason(
        .trackCode, found: "the track '\(text)' stands in a file '\(fileName).yaml'", wayOut: "give both one name")
    }
    return text
  }
}
