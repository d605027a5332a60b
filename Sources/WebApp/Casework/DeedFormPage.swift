internal import Casework
internal import Diagnostics
internal import EconomyModel
internal import Pipeline

/// The page of a form by which one deed is written down or decided.
struct DeedFormPage {
  private let form: DeedForm
  private let visit: Visit
  private let context: DeedContext
  /// What a second person decides; nil for every other form.
  private let matter: OpenMatter?
  private let facts: FactForm?
  private var words: Words { visit.words }

  /// - Throws: `Refusal.notFound` for a case that is helped on no commitment, and for a deed that waits for nobody.
  init(_ form: DeedForm, _ visit: Visit) throws {
    self.form = form
    self.visit = visit
    guard let file = try visit.centre.commitment(of: visit.parameter("case"), visit.operation()) else {
      throw Refusal.notFound
    }
    context = DeedContext(visit: visit, file: file)
    let id = visit.request.method == .post ? visit.form["deed"] : visit.query("deed")
    matter = form == .decide ? context.matter(id) : nil
    if form == .decide, matter == nil { throw Refusal.notFound }
    facts = form == .approve ? try FactForm(toPay: file.course, visit) : nil
  }

  func page(faults: [String: String] = [:], refusal: String? = nil, papers: HandedPapers? = nil) -> Page {
    let questions = form.questions(context)
    let handed = papers ?? HandedPapers(visit)
    var fields = questions.map { $0.field(visit, fault: faults[$0.key]).content }
    fields += facts?.fields(faults).map(\.content) ?? []
    fields.append(reason.field(visit, fault: faults["rationale"]).content)
    var page = Page(
      "deed-form", title: heading, place: "followup",
      content: [
        "caseHref": commitmentPath, "caseNumber": context.course.number.rawValue, "heading": heading,
        "intro": Shown.optional(words.texts["deedIntro-\(form.rawValue)"]), "facts": matterFacts,
        "hasFacts": matter != nil, "said": Shown.optional(matter.map { DeedWords(context).detail($0.deed) }),
        "attached": matter.map { DeedPapers.rows($0.deed, visit) } ?? [],
        "isOffered": form == .decide || form.isOffered(in: context.course), "refusal": Shown.optional(refusal),
        "notOffered": words["deedNotOffered"], "action": visit.request.path, "hidden": hidden, "fields": fields,
        "papersField": handed.content(
          visit, isRequired: form.needsPaper, hint: words["attachmentsHint"], fault: faults["attachments"]),
        "button": words["deedButton"], "isGrave": form == .deceit || form == .consequence || form == .refuse,
      ])
    page.errors = errors(questions, faults, refusal)
    if !page.errors.isEmpty { page.status = refusal == nil ? 422 : 409 }
    return page
  }

  /// Takes the deed, or shows the form again with what stands in its way.
  func take() throws -> Answer {
    var reading = DeedReading(visit.form, words)
    let event = form.event(&reading, context)
    let stated = facts?.read(&reading)
    let rationale = reading.text("rationale", isRequired: form.needsReason) ?? ""
    let papers = HandedPapers(visit)
    if let fault = papers.fault { reading.fault("attachments", fault) }
    if form.needsPaper, !papers.areAny { reading.fault("attachments", words["deedBad-paper"]) }
    guard let event, reading.faults.isEmpty else { return .page(page(faults: reading.faults, papers: papers)) }
    do {
      _ = try visit.centre.take(
        DeedDraft(event, papers: papers.papers, paperKind: form.paperKind, rationale: rationale, facts: stated),
        of: context.course.number.rawValue, visit.operation())
    } catch let reason as Reason where reason.code != .caseUnknown {
      return .page(refused(reason, papers))
    }
    return .redirect(commitmentPath + "?done=1")
  }

  private func refused(_ reason: Reason, _ papers: HandedPapers) -> Page {
    let text = GuardText(words: words)
    let field = text.field(reason)
    let sentence = text.sentence(reason)
    return field.isEmpty
      ? page(refusal: sentence, papers: papers) : page(faults: [field: sentence], papers: papers)
  }

  private var commitmentPath: String { visit.casePath + "/commitment" }

  private var heading: String {
    guard let matter else { return words["deed-\(form.rawValue)"] }
    return words["decideMatter-\(matter.kind.rawValue)"]
  }

  private var reason: DeedQuestion { DeedQuestion("rationale", .long, isOptional: !form.needsReason) }

  private var hidden: [[String: Any]] { matter.map { [["name": "deed", "value": $0.id.rawValue]] } ?? [] }

  private var matterFacts: [[String: Any]] {
    guard let matter else { return [] }
    let deed = matter.deed
    return [
      (words["kind"], context.pick(deed.event.kind.chinese, deed.event.kind.english)),
      (words["recordedBy"], "\(deed.by.name) \(deed.at)"),
      (words["reason"], deed.rationale.isEmpty ? "—" : deed.rationale),
    ].map { ["label": $0.0, "value": $0.1] }
  }

  private func errors(_ questions: [DeedQuestion], _ faults: [String: String], _ refusal: String?) -> [FieldError] {
    let order = questions.map(\.key) + (facts?.keys ?? []) + ["rationale", "attachments"]
    return (refusal.map { [FieldError(field: "refusal", text: $0)] } ?? [])
      + order.compactMap { key in faults[key].map { FieldError(field: key, text: $0) } }
  }
}
