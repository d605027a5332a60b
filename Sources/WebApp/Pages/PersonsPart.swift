internal import EconomyModel
internal import Pipeline
internal import Reporting

/// 家庭成员与义务人, with their authorisations as they stand on the day of the visit.
struct PersonsPart {
  private let file: CaseFile
  private let visit: Visit

  init(_ file: CaseFile, _ visit: Visit) {
    self.file = file
    self.visit = visit
  }

  func rows(_ areMembers: Bool) -> [[String: Any]] {
    areMembers
      ? file.request.members.map { row($0.person, visit.language.pick($0.relation.chinese, $0.relation.english)) }
      : file.request.obligors.map { obligor in
        row(obligor.person, visit.language.pick(obligor.kind.chinese, obligor.kind.rawValue))
      }
  }

  private func row(_ person: Person, _ relation: String) -> [String: Any] {
    let own = file.authorisations.filter { $0.document.matchingKey == person.document.matchingKey }
    let live = own.filter { $0.isLive(on: visit.at.date) }.min { ($0.start, $0.number) < ($1.start, $1.number) }
    let shown = live ?? own.max { $0.start < $1.start }
    let standing =
      live != nil
      ? ("live", "authorisationLive")
      : own.isEmpty ? ("absent", "authorisationAbsent") : ("ended", "authorisationEnded")
    return [
      "name": person.name.raw, "relation": relation, "document": person.document.masked,
      "address": person.registeredAddress.isEmpty ? "—" : person.registeredAddress,
      "authorisation": shown.map { ["number": $0.number, "period": period($0)] as [String: Any] as Any } ?? false,
      "standing": ["stateClass": standing.0, "word": visit.words[standing.1], "scope": false] as [String: Any],
    ]
  }

  private func period(_ authorisation: Authorisation) -> String {
    let end = authorisation.revokedOn ?? authorisation.end
    let start = authorisation.start.description
    guard let end else { return visit.language.pick("\(start) 起", "from \(start)") }
    return visit.language.pick("\(start) 至 \(end)", "\(start) to \(end)")
  }
}
