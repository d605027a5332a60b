import Diagnostics
import EconomyModel

extension CaseBuilder {
  mutating func checkApplicant(_ members: [HouseholdMember]) {
    let applicants = members.filter { $0.relation.family == .oneself }
    if applicants.count == 1 || members.count != draft.members.count { return }
    findings.refuse(
      Reason(
        .declarationApplicant,
        found: members.isEmpty ? "a declaration without members" : "\(applicants.count) members are the applicant",
        expected: "expected exactly one whose relation is 本人 (01)"), at: draft.head.place)
  }

  /// One document stands for one person, and an obligor is no member.
  mutating func checkPersons() {
    var seen: Set<[UInt8]> = []
    for row in draft.members + draft.obligors {
      guard let stated = row[.document],
        let document = try? IdentityDocument(type: row[.documentType]?.text ?? "", number: stated.text)
      else { continue }
      if seen.insert(Array(document.matchingKey.utf8)).inserted { continue }
      findings.refuse(
        Reason(
          .declarationPersonTwice, found: "this document stands for an earlier person of the case too",
          wayOut: "a member is no obligor of the same household; correct the number or drop the row"),
        at: stated.place)
    }
  }
}
