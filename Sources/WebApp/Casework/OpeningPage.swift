internal import Casework
internal import Diagnostics
internal import EconomyModel
internal import Pipeline

/// 开案: a track is chosen, what it asks about is stated, and the commitment is handed in.
struct OpeningPage {
  private let visit: Visit
  private let file: CaseFile
  /// Nil while none is chosen.
  private let track: Track?
  private var words: Words { visit.words }
  private var number: String { file.request.caseNumber.rawValue }

  /// - Throws: `track.unknown` for a track that the centre does not have.
  init(_ visit: Visit) throws {
    self.visit = visit
    file = try visit.centre.caseFile(ReportWanted(caseText: visit.parameter("case")), visit.operation())
    let code = visit.request.method == .post ? visit.form["track"] : visit.query("track")
    track = code.isEmpty ? nil : try visit.centre.folder.policyFolder.track(code)
  }

  func page() throws -> Page {
    guard let track, file.commitment == nil else { return choice }
    return try form(track, verdict: look(StatedFacts([]), track))
  }

  /// Looks, or opens; a condition that fails is shown with what would satisfy it.
  func submit() throws -> Answer {
    guard let track, file.commitment == nil else { return .page(choice) }
    var reading = DeedReading(visit.form, words)
    let facts = FactForm(entry: track, persons: file.request.members.count, visit).read(&reading)
    let recheck: RecheckClass = reading.choice("recheck") ?? .stable
    let papers = HandedPapers(visit)
    let isLook = visit.form["do"] == "look"
    if let fault = papers.fault { reading.fault("attachments", fault) }
    if !isLook, !papers.areAny { reading.fault("attachments", words["deedBad-commitment"]) }
    guard let facts, reading.faults.isEmpty else {
      return .page(
        try form(track, faults: reading.faults, papers: papers, verdict: look(facts ?? StatedFacts([]), track)))
    }
    if isLook { return .page(try form(track, papers: papers, verdict: look(facts, track), isLook: true)) }
    do {
      _ = try visit.centre.open(
        CommitmentOpening(track: track.code, facts: facts, recheck: recheck, papers: papers.papers), of: number,
        visit.operation())
    } catch let reason as Reason where reason.code != .caseUnknown {
      let isJudged = [.entryUnfulfilled, .trackLevel].contains(reason.code)
      let refusal = isJudged ? words["openRefused"] : GuardText(words: words).sentence(reason)
      return .page(try form(track, refusal: refusal, papers: papers, verdict: look(facts, track)))
    }
    return .redirect(visit.casePath + "/commitment?done=1")
  }

  private func look(_ facts: StatedFacts, _ track: Track) throws -> EntryLook {
    try visit.centre.entry(facts, by: track.code, of: number, visit.operation())
  }

  private var choice: Page {
    let tracks = file.commitment == nil ? TrackNames.all(visit) : []
    return Page(
      "commitment-tracks", title: words["openCommitment"], place: "followup",
      content: [
        "caseHref": visit.casePath, "caseNumber": number, "heading": words["openCommitment"],
        "isOpenAlready": file.commitment != nil, "commitmentHref": visit.casePath + "/commitment",
        "scheme": file.request.scheme, "hasTracks": !tracks.isEmpty,
        "tracks": tracks.map { track in
          [
            "href": "\(visit.casePath)/commitment/open?track=\(Percent.encoded(track.code))",
            "name": TrackNames.name(track, visit), "place": track.place, "basis": track.basis,
            "suits": track.schemes.value.contains(file.request.scheme),
            "schemes": pick(track.schemes.value.wanted),
          ] as [String: Any]
        },
      ])
  }

  private func form(
    _ track: Track, faults: [String: String] = [:], refusal: String? = nil, papers: HandedPapers? = nil,
    verdict look: EntryLook, isLook: Bool = false
  ) throws -> Page {
    let facts = FactForm(entry: track, persons: file.request.members.count, visit)
    let handed = papers ?? HandedPapers(visit)
    let recheck = DeedQuestion("recheck", .choice(recheckClasses), hint: "deedHint-recheck", value: "stable")
    let level = look.routing.level.map { pick($0.name) }
    var page = Page(
      "commitment-open", title: words["openCommitment"], place: "followup",
      content: [
        "caseHref": visit.casePath, "caseNumber": number, "tracksHref": visit.casePath + "/commitment/open",
        "heading": words.filled("openBy", ["track": TrackNames.name(track, visit)]),
        "trackFacts": [
          ["label": words["place"], "value": track.place], ["label": words["scheme"], "value": file.request.scheme],
          ["label": words["edition"], "value": track.edition],
        ], "basis": track.basis,
        "verdict": isLook ? Shown.optional(words[look.refusal == nil ? "entryHolds" : "entryFails"]) : false,
        "isGood": look.refusal == nil, "level": Shown.optional(isLook ? level : nil),
        "conditions": conditions(look), "refusal": Shown.optional(refusal),
        "action": visit.casePath + "/commitment/open",
        "track": track.code, "fields": facts.fields(faults).map(\.content),
        "recheck": [recheck.field(visit, fault: faults["recheck"]).content],
        "papersField": handed.content(
          visit, isRequired: true, hint: words["deedHint-commitment"], fault: faults["attachments"]),
      ])
    let order = facts.keys + ["recheck", "attachments"]
    page.errors =
      (refusal.map { [FieldError(field: "refusal", text: $0)] } ?? [])
      + order.compactMap { key in faults[key].map { FieldError(field: key, text: $0) } }
    if !page.errors.isEmpty { page.status = refusal == nil ? 422 : 409 }
    return page
  }

  /// The track's conditions, then those of its levels while no level takes the case.
  private func conditions(_ look: EntryLook) -> [[String: Any]] {
    let levels = look.routing.level == nil ? look.routing.looks : []
    return look.verdict.findings.flatMap { rows($0, of: nil) }
      + levels.flatMap { each in each.findings.flatMap { rows($0, of: pick(each.level.name)) } }
  }

  private func rows(_ finding: EntryFinding, of group: String?) -> [[String: Any]] {
    let stateClass =
      switch finding.state {
      case .fulfilled: "answered"
      case .unfulfilled: "late"
      case .notStated: "waiting"
      }
    let row: [String: Any] = [
      "group": Shown.optional(group), "wanted": pick(finding.wanted), "found": pick(finding.found),
      "basis": finding.basis, "state": ["stateClass": stateClass, "word": pick(finding.state.wording)],
    ]
    return [row] + finding.parts.flatMap { rows($0, of: words["oneOfThese"]) }
  }

  private var recheckClasses: [(value: String, word: String)] {
    RecheckClass.allCases.map { ($0.rawValue, visit.language.pick($0.chinese, $0.english)) }
  }

  private func pick(_ wording: Wording) -> String { visit.language.pick(wording.chinese, wording.english) }
}
