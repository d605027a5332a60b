internal import EconomyModel

/// The signed papers of a case as rows of the centre's CSV table.
struct AuthorisationText {
  static let head = "授权书编号,核对编号,姓名,证件类型,证件号码,签字方式,签字人,授权项目,授权机构,生效日期,截止日期,撤回日期,影像SHA256\r\n"

  let household: SyntheticHousehold
  let items: [ItemCode]

  var text: String {
    household.people.map { person in
      let start = SyntheticHousehold.signedOn
      switch person.consent {
      case .missing: return ""
      case .signed: return row(person)
      case .guardian(let name): return row(person, signature: "监护人", signer: name)
      case .lapsed: return row(person, end: start.adding(days: 8).description)
      case .revoked: return row(person, revoked: start.adding(days: 7).description)
      case .without(let excluded):
        let codes = items.filter { !excluded.contains($0) }.map(\.rawValue)
        return row(person, scope: codes.joined(separator: " "))
      }
    }.joined()
  }

  private func row(
    _ person: SyntheticPerson, signature: String = "本人", signer: String = "", scope: String = "", end: String = "",
    revoked: String = ""
  ) -> String {
    let number = "SQ-" + household.caseNumber + "-" + person.reference
    let start = SyntheticHousehold.signedOn.description
    let cells = [
      number, household.caseNumber, person.name, "居民身份证", person.id, signature, signer, scope, "", start, end,
      revoked, "",
    ]
    return cells.joined(separator: ",") + "\r\n"
  }
}
