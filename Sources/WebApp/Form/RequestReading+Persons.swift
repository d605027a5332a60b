internal import Diagnostics
internal import EconomyModel

extension RequestReading {
  mutating func person(_ row: RequestRow) -> RequestDeclaration.Person? {
    let name = name(row, "name")
    let document = model(row, "number") { (text) throws(Reason) in try ResidentID(text).unmasked }
    guard row.kind == .obligor else {
      let relation = choice(row, "relation", .relation)
      let address = plain(row, "address", isRequired: false)
      guard let name, let document, let relation else { return nil }
      return RequestDeclaration.Person(
        reference: row.reference, name: name, document: document, relation: relation, registeredAddress: address)
    }
    let duty = choice(row, "duty", .duty)
    let member = choice(row, "obligedTo", .member).flatMap { RequestRow($0) }
    let relation = choice(row, "relation", .relation)
    let income = amount(row, "monthlyIncome", isRequired: false)
    let householdIncome = amount(row, "householdMonthlyIncome", isRequired: false)
    let size = householdSize(row)
    let support = amount(row, "supportPaid", isRequired: false)
    guard let name, let document, let duty, let member, let relation else { return nil }
    return RequestDeclaration.Person(
      reference: row.reference, name: name, document: document, relation: relation, kind: duty,
      obligedTo: member.reference, monthlyIncome: income, householdMonthlyIncome: householdIncome,
      householdSize: size, monthlySupportPaid: support)
  }

  private mutating func householdSize(_ row: RequestRow) -> String? {
    value(row, "householdSize", isRequired: false) { [words] (text) throws(Refused) in
      guard let size = Int(text), !text.hasPrefix("+"), (1...50).contains(size) else {
        throw .said(words["bad.householdSize"])
      }
      return "\(size)"
    }
  }

  /// One document stands for one person, and an obligor is no member.
  mutating func refuseTwice() {
    var seen: [ResidentID: RequestRow] = [:]
    for row in draft.persons {
      guard let document = try? ResidentID(text(row, "number")) else { continue }
      if let other = seen[document] {
        fault(row, "number", words.filled("bad.personTwice", ["other": other.legend(words)]))
      } else {
        seen[document] = row
      }
    }
  }

  /// Nil where there is none: the person is not asked about.
  mutating func authorisation(_ row: RequestRow, of caseNumber: String) -> RequestDeclaration.Authorisation? {
    guard ["authorisation", "from", "to", "signer"].contains(where: { !text(row, $0).isEmpty }) else { return nil }
    let number = value(row, "authorisation", code)
    let start = date(row, "from")
    let end = date(row, "to", isRequired: false)
    if let start, let end, end < start { fault(row, "to", words["bad.endsBefore"]) }
    let signature = choice(row, "signature", .signature)
    let signer = signature == "own" ? nobody(row) : name(row, "signer")
    guard let number, let start, let signature, let name = try? PersonName(text(row, "name")),
      let document = try? ResidentID(text(row, "number"))
    else { return nil }
    return RequestDeclaration.Authorisation(
      number: number, caseNumber: caseNumber, name: name.raw, document: document.unmasked, signature: signature,
      signer: signer, start: start.description, end: end?.description)
  }

  private mutating func nobody(_ row: RequestRow) -> String? {
    if !text(row, "signer").isEmpty { fault(row, "signer", words["bad.signer"]) }
    return nil
  }
}
