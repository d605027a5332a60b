internal import Casework
internal import EconomyModel

extension DeedForm {
  func changed(_ reading: inout DeedReading) -> CaseEvent? {
    let kind: HouseholdChangeKind? = reading.choice("kind")
    let source: ChangeSource? = reading.choice("source")
    let day = reading.date("happenedOn")
    let persons = reading.text("persons", isRequired: kind != nil && kind != .moved)
    guard let kind, let source, let day else { return nil }
    let references = (persons ?? "").split { $0.isWhitespace || "，、,；;".contains($0) }.map(String.init)
    return .householdChanged(
      HouseholdChange(kind: kind, source: source, happenedOn: day, persons: references))
  }

  func died(_ reading: inout DeedReading, _ context: DeedContext) -> CaseEvent? {
    let person = reading.choice("person", among: context.members.map(\.value))
    guard let day = reading.date("diedOn"), let person else { return nil }
    return .died(DeathReport(person: person, diedOn: day))
  }

  func renewed(_ reading: inout DeedReading) -> CaseEvent? {
    let (number, day) = (reading.text("number"), reading.date("signedOn"))
    guard let number, let day else { return nil }
    return .authorisationRenewed(RenewedAuthorisation(number: number, signedOn: day))
  }

  func card(_ reading: inout DeedReading, _ context: DeedContext) -> CaseEvent? {
    let payee = reading.text("payee")
    let holder = reading.choice("holder", among: ["nobody"] + context.members.map(\.value))
    guard let payee, let holder else { return nil }
    return .cardHolderChecked(CardHolderCheck(payee: payee, holder: holder == "nobody" ? nil : holder))
  }

  /// One finding; a second one is a second survey.
  func survey(_ reading: inout DeedReading, _ context: DeedContext) -> CaseEvent? {
    let (investigator, day) = (reading.text("investigator"), reading.date("visitedOn"))
    let item = reading.choice("item", among: context.items.map(\.value))
    let (found, note) = (reading.text("found"), reading.text("text", isRequired: false))
    guard let investigator, let day, let item, let found else { return nil }
    return .surveyRecorded(
      SurveyReport(
        investigator: investigator, visitedOn: day,
        findings: [SurveyFinding(item: ItemCode(item), found: .text(found), note: note ?? "")]))
  }
}
