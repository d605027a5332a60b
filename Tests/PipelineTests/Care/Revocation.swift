import EconomyModel
import Pipeline
import Storage

/// Every authorisation of a case once more, revoked.
enum Revocation {
  static func revoke(_ caseText: String, on day: String, at centre: Centre, in folder: TemporaryFolder) throws {
    let caseNumber = CaseNumber(rawValue: caseText)
    let lines = try centre.store.read { try $0.authorisations(of: caseNumber) }.map { authorisation in
      """
      <Authorisation number="\(authorisation.number)" caseNumber="\(caseText)" name="\(authorisation.name.unmasked)" \
      document="\(authorisation.document.matchingKey)" signature="own" start="\(authorisation.start)" \
      revokedOn="\(day)"/>
      """
    }
    let xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <Authorisations>\(lines.joined())</Authorisations>
      """
    _ = try centre.accept([folder.write(Array(xml.utf8), to: "authorisation-\(caseText).xml")], Shipped.operation())
  }
}
