internal import Accepting
internal import Diagnostics
internal import EconomyModel

/// Holds what is accepted for a request to one family.
final class OneFamily {
  private(set) var caseNumber: CaseNumber?

  /// - Throws: `request.several-families`.
  func check(_ piece: AcceptedPiece) throws(Reason) {
    switch piece {
    case .request(let accepted): try take(accepted.request.caseNumber)
    case .authorisation(let accepted): try take(accepted.authorisation.caseNumber)
    case .refused: break
    }
  }

  private func take(_ other: CaseNumber) throws(Reason) {
    guard let known = caseNumber else { return caseNumber = other }
    guard known.rawValue.utf8.elementsEqual(other.rawValue.utf8) else {
      throw Reason(
        .requestSeveralFamilies,
        found: "the files are about case \(known.rawValue) and about case \(other.rawValue)",
        expected: "expected one family, with its authorisations",
        wayOut: "nothing was accepted; many families are taken in by 'hedui accept' and asked about by the batch")
    }
  }

  /// After the last piece. A request rests on the declaration as it came, never on an older one in its place.
  /// - Throws: what was refused, where a declaration was; `request.no-family`.
  func finish(_ counts: AcceptedCounts, _ found: [Diagnostic], files: [String]) throws {
    let errors = found.filter { $0.severity == .error }
    if counts.refusedDeclarations > 0 || caseNumber == nil, let all = Diagnostics(errors) { throw all }
    guard caseNumber == nil else { return }
    let reason = Reason(
      .requestNoFamily, found: "there is neither a declaration nor an authorisation",
      expected: "expected the declaration of one family",
      wayOut: "name the file, or a family on file: 'hedui request --case CASE'")
    throw Diagnostic(reason, at: Place(file: files.joined(separator: ", ")))
  }
}
