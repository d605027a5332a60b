internal import Diagnostics
internal import EconomyModel
internal import Pipeline

/// Reads a draft strictly, each field as what it stands for; what does not hold is said beside its field.
struct RequestReading {
  let draft: RequestDraft
  let words: Words
  let choices: RequestChoices
  let scope: RegionScope
  let today: CivilDate
  private(set) var faults: [RequestFault] = []

  init(_ draft: RequestDraft, _ visit: Visit) throws(Reason) {
    self.draft = draft
    words = visit.words
    choices = RequestChoices(draft: draft, words: visit.words, catalogue: visit.centre.catalogue)
    scope = try visit.signedIn().regions
    today = visit.at.date
  }

  /// Nil when anything is wrong; the faults, in the form's order, say what.
  mutating func declaration() -> RequestDeclaration? {
    let number = value(nil, "caseNumber", code)
    let scheme = choice(nil, "scheme", .scheme)
    let region = region()
    let (appliedOn, asOf) = dates()
    let members = draft.rows(.member).map { person($0) }
    let obligors = draft.rows(.obligor).map { person($0) }
    refuseTwice()
    let entries = draft.rows(.entry).map { entry($0) }
    let incomes = draft.rows(.income).map { income($0) }
    let papers = number.map { number in draft.persons.map { authorisation($0, of: number) } } ?? []
    guard faults.isEmpty, let number, let scheme, let region, let appliedOn, let asOf else { return nil }
    return RequestDeclaration(
      declarations: [
        RequestDeclaration.Declaration(
          caseNumber: number, scheme: scheme, region: region, appliedOn: appliedOn.description,
          asOf: asOf.description, members: members.compactMap(\.self), obligors: obligors.compactMap(\.self),
          entries: entries.compactMap(\.self), incomes: incomes.compactMap(\.self))
      ], authorisations: papers.compactMap(\.self))
  }

  private mutating func region() -> String? {
    value(nil, "region") { [scope, words] (text) throws(Refused) in
      guard [6, 9, 12].contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        throw .said(words["bad.regionCode"])
      }
      guard scope.covers(text) else { throw .said(words["bad.region"]) }
      return text
    }
  }

  private mutating func dates() -> (appliedOn: CivilDate?, asOf: CivilDate?) {
    let appliedOn = date(nil, "appliedOn")
    let asOf = date(nil, "asOf")
    if let appliedOn, appliedOn > today { fault(nil, "appliedOn", words["bad.future"]) }
    if let appliedOn, let asOf, asOf > appliedOn { fault(nil, "asOf", words["bad.afterApplication"]) }
    return (appliedOn, asOf)
  }

  mutating func fault(_ row: RequestRow?, _ key: String, _ text: String) {
    faults.append(RequestFault(row: row, key: key, text: text))
  }

  mutating func missing(_ row: RequestRow?, _ key: String) {
    let field = (row?.kind.allFields ?? RequestField.application).first { $0.key == key }
    let label = words[field?.label ?? key]
    fault(row, key, words.filled(field?.choice == nil ? "bad.required" : "bad.choose", ["field": label]))
  }

  func text(_ row: RequestRow?, _ key: String) -> String { draft[row?.field(key) ?? key] }

  /// Why a text is not what it should be.
  enum Refused: Error {
    case reason(Reason)
    /// In the reader's words.
    case said(String)
  }

  /// Nil for a text that does not hold, and for none: which is a fault too where one is required.
  mutating func value<Value>(
    _ row: RequestRow?, _ key: String, isRequired: Bool = true, _ read: (String) throws(Refused) -> Value
  ) -> Value? {
    let text = text(row, key)
    guard !text.isEmpty else {
      if isRequired { missing(row, key) }
      return nil
    }
    do {
      return try read(checked(text))
    } catch {
      fault(row, key, sentence(error, text))
      return nil
    }
  }

  /// What acceptance takes of any value.
  private func checked(_ text: String) throws(Refused) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count <= 500, !scalars.contains(where: { $0.value < 0x20 || [0x7F, 0xFFFD].contains($0.value) })
    else { throw .said(words["bad.text"]) }
    return text
  }

  private func sentence(_ refused: Refused, _ text: String) -> String {
    switch refused {
    case .said(let said): return said
    case .reason(let reason):
      let group = reason.code.name.split(separator: ".")[0]
      switch group {
      case "date": return words.filled("bad.date", ["text": text])
      case "amount": return words.filled("bad.amount", ["text": text])
      case "id":
        return words.filled("bad.identity", ["reason": words.language.pick(reason.code.chinese, reason.found)])
      default: return words.language.pick(reason.code.chinese + "。", reason.sentence)
      }
    }
  }
}
