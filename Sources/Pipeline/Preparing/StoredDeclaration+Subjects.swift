internal import EconomyModel
internal import Storage

extension StoredDeclaration {
  /// Members and then obligors, in the declaration's order.
  var caseSubjects: [CaseSubject] {
    let roles =
      request.members.map { ($0.reference, CaseSubject.Role.member($0.relation)) }
      + request.obligors.map { ($0.reference, CaseSubject.Role.obligor($0.kind, $0.relation)) }
    return zip(zip(persons, request.persons), roles).map { person, role in
      CaseSubject(
        key: person.0, reference: role.0, name: person.1.name.unmasked, maskedDocument: person.1.document.masked,
        role: role.1)
    }
  }
}
