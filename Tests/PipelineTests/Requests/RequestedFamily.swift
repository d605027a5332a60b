import EconomyModel
import Foundation
import Pipeline
import Reporting
import Storage

/// The accepted family of two, and what a caseworker and its institutions do about it.
struct RequestedFamily {
  static let caseText = "HD-2026-9001"
  let family: OneFamily
  var centre: Centre { family.centre }

  init() throws { family = try OneFamily() }

  static func operation(_ day: String, _ actor: String = "caseworker-1") throws -> Operation {
    try Shipped.operation(actor, at: day + "T09:00:00")
  }

  /// W47's batch is run on Saturday, and the bank has answered about both.
  func runWeek() throws {
    _ = try family.run(
      deposits: family.deposits(
        [
          OneFamily.Deposit(name: family.husband.name, document: family.husband.document),
          OneFamily.Deposit(name: family.wife.name, document: family.wife.document, account: "6222990000000005678"),
        ], total: "12,000.00"))
  }

  /// On Monday after that batch, unless said otherwise.
  func request(_ caseText: String = caseText, on day: String = "2026-11-23") throws -> RequestOutcome {
    try centre.request(case: caseText, Self.operation(day))
  }

  /// - Parameter members: name and document; each has signed unless `unsigned` names them.
  func declaration(
    of caseText: String = caseText, _ members: [(name: String, document: String)], unsigned: Set<String> = [],
    declared: String = "10000.00"
  ) -> [UInt8] {
    let people = members.enumerated().map { place, member in
      let relation = place == 0 ? "01" : (place == 1 ? "10" : "20")
      return """
        <Member reference="m\(place + 1)" name="\(member.name)" document="\(member.document)" relation="\(relation)"/>
        """
    }
    let papers = members.enumerated().filter { !unsigned.contains($1.name) }.map { place, member in
      """
      <Authorisation number="SQ-\(caseText)-\(place + 1)" caseNumber="\(caseText)" name="\(member.name)"
        document="\(member.document)" signature="own" start="2026-11-02"/>
      """
    }
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Declarations><Declaration caseNumber="\(caseText)" scheme="最低生活保障" region="990102"
        appliedOn="2026-11-02" asOf="2026-10-31">\(people.joined())
        <Entry item="BK01" subject="household"><Field name="balance">\(declared)</Field></Entry></Declaration>
      <Authorisations>\(papers.joined())</Authorisations></Declarations>
      """.utf8)
  }

  /// One row of the vehicle office's answer.
  struct Car {
    let owner: (name: String, document: String)
    var plate = "苏Z00001"
  }

  /// The vehicle office's whole answer, which names hits only, to a list.
  func vehicles(_ cars: [Car], list: String, number: Int = 1) throws -> String {
    let heads = "序号;机动车所有人;身份证明号码;号牌号码;号牌种类;厂牌型号;车辆类型;使用性质;初次登记日期;机动车状态;参考价值(万元)"
    let rows = cars.enumerated().map { place, car in
      "\(place + 1);\(car.owner.name);\(car.owner.document);\(car.plate);02;大众;K33;A;2020-01-01;A;5"
    }
    return try family.folder.write(
      Array(([heads] + rows).joined(separator: "\n").utf8) + [0x0A],
      to: "returns-\(UUID().uuidString)/VEH_\(list)-0\(number)_20261123.csv")
  }

  func ingest(_ file: String, said: String? = nil, on day: String = "2026-11-23") throws -> IngestOutcome {
    try centre.ingest([file], said: said.map { try BatchWeek($0) }, Self.operation(day, "operator-1")) { _ in }.outcome
  }

  /// The newest report of the case.
  func report(_ caseText: String = caseText, week: String? = nil) throws -> VerificationReport {
    try centre.report(
      ReportWanted(caseText: caseText, week: week.map { try BatchWeek($0) }), use: .view("json"),
      Shipped.operation("caseworker-1")
    ).value
  }

  func cell(
    _ subject: String, _ item: String, _ institution: String, _ caseText: String = caseText, week: String? = nil
  ) throws -> VerificationReport.CoverageLine? {
    try report(caseText, week: week).coverage.first {
      $0.subject == subject && $0.item.rawValue == item && $0.institution.rawValue == institution
    }
  }

  struct Manifest: Decodable {
    let items: [String: Int]
  }

  func manifest(of list: StoredList) throws -> Manifest {
    let folder = "\(centre.folder.outbox)/\(list.week)/\(list.institution.rawValue)"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
    let path = folder + "/" + (files.first ?? "")
    return try JSONDecoder().decode(Manifest.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  func listText(_ list: StoredList) throws -> String {
    let path = "\(centre.folder.outbox)/\(list.week)/\(list.institution.rawValue)/\(list.fileName)"
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}
