import Diagnostics
import EconomyModel
import Foundation
import Pipeline

/// 受理, 下发 and 回盘.
extension SimulatedCentre {
  /// Declarations and signatures of these families, as of a day.
  func accept(_ families: [PlannedCase], on day: CivilDate, named name: String) throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <Declarations>
      \(families.map { declaration($0, on: day) }.joined(separator: "\n"))
      <Authorisations>
      \(families.flatMap { signatures($0, on: day) }.joined(separator: "\n"))
      </Authorisations>
      </Declarations>
      """
    let file = try folder.write(Array(text.utf8), to: "accepted/\(name).xml")
    let outcome = try centre.accept([file], operation("clerk-1", day, hour: 8))
    guard outcome.diagnostics.isEmpty else { throw PlanFault(text: "\(outcome.diagnostics.prefix(3))") }
  }

  private func declaration(_ family: PlannedCase, on day: CivilDate) -> String {
    let members = family.members.map { member in
      let relation = member.reference == "m1" ? "01" : member.reference == "m2" ? "10" : "20"
      return """
        <Member reference="\(member.reference)" name="\(member.name)" document="\(member.document)" \
        relation="\(relation)"/>
        """
    }
    return """
      <Declaration caseNumber="\(family.number)" scheme="\(family.track.scheme)" region="990102" appliedOn="\(day)" \
      asOf="2025-12-31">\(members.joined())
      <Entry item="BK01" subject="household"><Field name="balance">\(family.declaredYuan).00</Field></Entry>
      </Declaration>
      """
  }

  private func signatures(_ family: PlannedCase, on day: CivilDate) -> [String] {
    family.members.map { member in
      """
      <Authorisation number="\(family.authorisation(of: member))" caseNumber="\(family.number)" name="\(member.name)" \
      document="\(member.document)" signature="own" start="\(day)"/>
      """
    }
  }

  /// Documents on an institution's list of a week; empty where it got none.
  func asked(_ institution: String, in week: BatchWeek) throws -> Set<String> {
    let folder = centre.folder.outbox + "/\(week)/\(institution)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let lists = names.filter { $0.hasPrefix("QRY_") || $0.hasPrefix("存款查询名单_") }
    return try lists.reduce(into: []) { found, name in
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
      // A number is plain ASCII in every code.
      var digits: [UInt8] = []
      for byte in bytes + [0] {
        switch byte {
        case 0x30...0x39, 0x58: digits.append(byte)
        default:
          if digits.count == 18 { found.insert(String(decoding: digits, as: UTF8.self)) }
          digits = []
        }
      }
    }
  }

  /// The list's number, as the manifest beside it says.
  func listNumber(_ institution: String, in week: BatchWeek) throws -> String? {
    let folder = centre.folder.outbox + "/\(week)/\(institution)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".manifest.json") }.sorted().first.map { String($0.dropLast(14)) }
  }

  func run(_ week: BatchWeek, _ paths: [String], on day: CivilDate) throws -> BatchOutcome {
    let outcome = try centre.runBatch(week, paths: paths, operation("clerk-1", day, hour: 9), workers: 1) { _ in }
    guard outcome.troubles.isEmpty else {
      throw PlanFault(text: "\(week) on \(day): \(outcome.troubles.prefix(3).map(\.reason.sentence))")
    }
    return outcome
  }
}
