import Diagnostics
import EconomyModel

/// Makes an authorisation of a draft, or says everything that is wrong with it.
struct AuthorisationBuilder {
  private let row: DraftRow
  private let catalogue: ItemCatalogue
  private(set) var findings = Findings()

  init(_ row: DraftRow, catalogue: ItemCatalogue) {
    self.row = row
    self.catalogue = catalogue
  }

  /// Nil when anything is wrong; the findings say what.
  mutating func build() -> Authorisation? {
    findings.add(row.faults)
    let number = findings.required(row, .number, EnteredText.authorisationNumber)
    let caseNumber = findings.required(row, .caseNumber, EnteredText.caseNumber)
    let name = findings.required(row, .name) { (text) throws(Reason) in try PersonName(text) }
    let type = row[.documentType]?.text ?? ""
    let document = findings.required(row, .document) { (text) throws(Reason) in
      try IdentityDocument(type: type, number: text)
    }
    let signature = signature()
    let catalogue = catalogue
    let items = findings.value(row[.items]) { (text) throws(Reason) in try Self.itemScope(text, catalogue) }
    let institutions = findings.value(row[.institutions]) { (text) throws(Reason) in try Self.institutionScope(text) }
    let start = findings.required(row, .start, EnteredText.date)
    let end = laterDate(.end, than: start)
    let revokedOn = laterDate(.revokedOn, than: start)
    let image = findings.value(row[.imageSHA256], EnteredText.digest)
    if let document, let start, signature == .own { checkAge(document, on: start) }
    guard findings.errors.isEmpty, let number, let caseNumber, let name, let document, let signature, let start else {
      return nil
    }
    return Authorisation(
      number: number, caseNumber: CaseNumber(rawValue: caseNumber), document: document, name: name,
      signature: signature, items: items ?? .everything, institutions: institutions ?? .everything, start: start,
      end: end, revokedOn: revokedOn, imageSHA256: image ?? "")
  }

  private mutating func signature() -> Authorisation.Signature? {
    let kind = findings.required(row, .signature) { (text) throws(Reason) in
      try EnteredText.word(
        text,
        ["own": 0, "guardian": 1, "agent": 2, "本人": 0, "监护人": 1, "代理人": 2, "委托代理人": 2])
    }
    let signer = findings.value(row[.signer]) { (text) throws(Reason) in try PersonName(text) }
    switch (kind, signer) {
    case (nil, _): return nil
    case (0, nil): return .own
    case (1, let signer?): return .guardian(name: signer.unmasked)
    case (2, let signer?): return .agent(name: signer.unmasked)
    case (0, let signer?):
      if let name = row[.name].flatMap({ try? PersonName($0.text) }), name == signer { return .own }
      refuseSigner("the person signed, and another signer is named")
    case (_?, nil): if row[.signer] == nil { refuseSigner("a guardian or agent signed and is not named") }
    case (_?, _?): break
    }
    return nil
  }

  private mutating func refuseSigner(_ found: String) {
    findings.refuse(
      Reason(
        .authorisationSigner, found: found, expected: "expected the signer's name for guardian and agent only"),
      at: row[.signer]?.place ?? row[.signature]?.place ?? row.place)
  }

  private mutating func laterDate(_ key: DeclarationKey, than start: CivilDate?) -> CivilDate? {
    let date = findings.value(row[key], EnteredText.date)
    if let date, let start, date < start {
      findings.refuse(
        Reason(
          .declarationDateOrder, found: "\(key.chinese) lies before the authorisation begins",
          expected: "expected \(start.description) or later"), at: row[key]?.place ?? row.place)
    }
    return date
  }

  /// A warning only: whether a young person understood what was signed is for a person to judge.
  private mutating func checkAge(_ document: IdentityDocument, on start: CivilDate) {
    guard case .residentID(let id) = document, id.birthDate.adding(months: 18 * 12) > start else { return }
    findings.warn(
      Reason(
        .authorisationMinor, found: "the person was under 18 when signing",
        wayOut: "let a guardian sign (signature=\"guardian\")"), at: row[.signature]?.place ?? row.place)
  }

  private static func itemScope(
    _ text: String, _ catalogue: ItemCatalogue
  ) throws(Reason) -> AuthorisationScope<ItemCode> {
    guard let words = try EnteredText.scope(text) else { return .everything }
    var codes: Set<ItemCode> = []
    for word in words { codes.insert(try catalogue.item(stated: word).code) }
    return .only(codes.sorted())
  }

  private static func institutionScope(_ text: String) throws(Reason) -> AuthorisationScope<InstitutionCode> {
    guard let words = try EnteredText.scope(text) else { return .everything }
    return .only(Set(words.map { InstitutionCode($0) }).sorted())
  }
}
