internal import Diagnostics
internal import EconomyModel
internal import Pipeline

/// What is done with the form for one family: rows, checking, asking. What was typed comes back whatever happens.
struct RequestSubmission {
  private static let mostBytes = 10 * 1024 * 1024
  private static let purpose = "request for one family"
  private let visit: Visit
  private var words: Words { visit.words }

  init(_ visit: Visit) { self.visit = visit }

  /// A row more or less, the form again, or what was filled in to be looked through.
  func fill() throws -> Page {
    var draft = try draft()
    let deed = visit.form["do"]
    if deed == "edit" { return try RequestPage(visit, draft).page() }
    if deed.hasPrefix("add-"), let kind = RequestRowKind(rawValue: String(deed.dropFirst(4))) {
      draft.add(kind)
      return try RequestPage(visit, draft).page()
    }
    if deed.hasPrefix("remove-"), let row = RequestRow(deed.dropFirst(7)) {
      draft.remove(row)
      return try RequestPage(visit, draft).page()
    }
    return try checked(draft) { try RequestCheckPage(visit, draft, $0).page() }
  }

  func confirm() throws -> Page {
    let draft = try draft()
    return try checked(draft) { declaration in
      let source = DeclarationSource.bytes(try declaration.bytes(), name: "request.json")
      do {
        return try done([source])
      } catch let reason as Reason where reason.code == .userOutsideRegion {
        let fault = RequestFault(row: nil, key: "caseNumber", text: words["bad.caseElsewhere"])
        return try RequestPage(visit, draft, faults: [fault]).page()
      } catch {
        let refusals = try FaultText(words, showsPlaces: false).sentences(error)
        return try RequestPage(visit, draft, refusals: refusals).page()
      }
    }
  }

  func upload() throws -> Page {
    let files = visit.form.files["files"] ?? []
    guard !files.isEmpty else { return try RequestPage(visit, uploadRefusals: [words["bad.noFile"]]).page() }
    let large = files.filter { $0.bytes.count > Self.mostBytes }
    guard large.isEmpty else {
      let refusals = large.map { words.filled("bad.fileTooLarge", ["file": $0.name]) }
      return try RequestPage(visit, uploadRefusals: refusals).page()
    }
    do {
      return try done(sources(files))
    } catch let reason as Reason where reason.code == .userOutsideRegion {
      return try RequestPage(visit, uploadRefusals: [words["bad.fileElsewhere"]]).page()
    } catch {
      let refusals = try FaultText(words, showsPlaces: true).sentences(error)
      return try RequestPage(visit, uploadRefusals: refusals).page()
    }
  }

  /// For a family on file.
  func ask(about caseText: String) throws -> Page {
    try RequestDonePage(visit, visit.centre.request(case: caseText, visit.operation(Self.purpose))).page()
  }

  private func done(_ sources: [DeclarationSource]) throws -> Page {
    try RequestDonePage(visit, visit.centre.request(sources, visit.operation(Self.purpose))).page()
  }

  /// What a form or a page that carries a draft has sent.
  private func draft() throws -> RequestDraft {
    guard let carried = visit.form.values["draft"]?.first else {
      return RequestDraft(visit.form.values.compactMapValues(\.first))
    }
    guard let draft = RequestDraft(json: carried) else { throw Refusal.broken }
    return draft
  }

  private func checked(_ draft: RequestDraft, _ goOn: (RequestDeclaration) throws -> Page) throws -> Page {
    var reading = try RequestReading(draft, visit)
    guard let declaration = reading.declaration() else {
      return try RequestPage(visit, draft, faults: reading.faults).page()
    }
    return try goOn(declaration)
  }

  /// Two files of one name are told apart by their numbers.
  private func sources(_ files: [FormFields.File]) -> [DeclarationSource] {
    files.enumerated().map { place, file in
      let isFirst = files.firstIndex { $0.name == file.name } == place
      return .bytes(file.bytes, name: isFirst ? file.name : "\(file.name) (\(place + 1))")
    }
  }
}
