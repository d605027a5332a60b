import Diagnostics
import EconomyModel
import Foundation
import GRDB
import Pipeline
import Reporting
import Testing

@Suite struct `The family's paper` {
  private static let wanted = ReportWanted(caseText: "HD-2026-0013")
  private let demonstrated: DemonstratedCentre

  init() throws { demonstrated = try .ofFamilyWithObligor() }

  private func paper(_ use: ReportUse = .view("html")) throws -> FamilyPaper {
    try demonstrated.centre.familyPaper(Self.wanted, use: use, Shipped.operation())
  }

  private func issue() throws {
    _ = try demonstrated.centre.issue("HD-2026-0013", week: nil, Shipped.operation("supervisor-1"))
  }

  private var publicKey: [UInt8] {
    get throws { try PublicKeyFile.read(demonstrated.centre.folder.path + ".keys/signing.pub") }
  }

  /// Every text, amount and number that the report has of the obligor and of nobody else.
  private func whatOnlyTheObligorHas(_ report: VerificationReport) throws -> Set<String> {
    let obligor = try #require(report.subjects.first { $0.reference == "o1" })
    let encoder = JSONEncoder()
    let words = { (lines: [FindingLine]) in
      try lines.reduce(into: Set<String>()) { words, line in
        let json = String(decoding: try encoder.encode(line), as: UTF8.self)
        words.formUnion(json.matches(of: #/"text":"([^"]+)"/#).map { String($0.output.1) })
        let amounts = json.matches(of: #/"fen":(\d+)/#).compactMap { Int64($0.output.1) }.filter { $0 > 0 }
        words.formUnion(amounts.flatMap { ["\"fen\":\($0)", Fen($0).description] })
        if let evidence = line.evidence { words.insert(evidence.fileName) }
      }
    }
    let lines = report.findings.flatMap(\.lines)
    let own = try words(lines.filter { $0.subject == "o1" })
    let others = try words(lines.filter { $0.subject != "o1" })
    let members = report.subjects.filter { $0.reference != "o1" }.map(\.registeredAddress)
    let named = own.filter { word in report.institutions.contains { $0.name.contains(word) } }
    return own.subtracting(others).subtracting(named).subtracting(members)
      .union([obligor.name, obligor.maskedDocument, obligor.registeredAddress])
      .union(report.authorisations.filter { $0.subject == "o1" }.map(\.number))
  }

  @Test func `of a family whose son has a pension and accounts holds nothing of the son but what he owes`() throws {
    let report = try demonstrated.report("HD-2026-0013").value
    let words = try whatOnlyTheObligorHas(report)
    for expected in ["李卫东", "990102********0333", "示例区城关镇", "SQ-2026-0013-3", "**** 0202", "35,800.00"] {
      #expect(words.contains(expected), "\(expected) should have been looked for")
    }
    let paper = try paper()
    let texts = try ReportLanguage.allCases.flatMap { try [paper.html($0), paper.text($0)] } + [paper.json()]
    for word in words {
      #expect(!texts.contains { $0.contains(word) }, "\(word)")
    }
    #expect(texts[0].contains("赡养义务人（子）") && texts[0].contains("赡养费：尚未测算"))
    #expect(texts[0].contains("17,400.00 元/年") && texts[0].contains("5日内"))
  }

  @Test func `carries in its page only the family's value`() throws {
    let html = try paper().html(.chinese)
    let content = try #require(html.firstMatch(of: #/ content="([A-Za-z0-9+\/=]{200,})"/#)).output.1
    let carried = String(decoding: try #require(Data(base64Encoded: String(content))), as: UTF8.self)
    #expect(carried == String(try paper(.view("json")).json().dropLast()) + "\n")
    #expect(!carried.contains("李卫东") && !carried.contains("\"o1\"") && carried.contains("\"notice\":"))
  }

  @Test func `is marked unsigned until its report is issued, and then signed by itself`() throws {
    let before = try paper().html(.chinese)
    #expect(before.contains("未签发"))
    try issue()
    let signed = try paper()
    let verdict = try PaperVerdict(
      of: PaperFile(Array(signed.html(.chinese).utf8)), named: "n.html", publicKeyBytes: publicKey)
    #expect(verdict.isSound)
    let report = try demonstrated.report("HD-2026-0013")
    #expect(signed.envelope.digest != report.envelope.digest)
    #expect(try signed.html(.english) == paper().html(.english))
  }

  @Test func `is not signed for a report that was changed in the database`() throws {
    try issue()
    try PaperTampering.change("HD-2026-0013", of: demonstrated, signed: false) {
      $0.replacing("\"fen\":1740000", with: "\"fen\":174000")
    }
    let fault = #expect(throws: Reason.self) { try paper() }
    #expect(fault?.code == .reportSignature)
  }

  @Test func `is in the audit record as what it is, and a print of it counts as one`() throws {
    _ = try paper()
    #expect(try paper(.print).html(.chinese).contains("第1次打印"))
    let records = try DatabaseQueue(path: demonstrated.centre.folder.database).read {
      try Data.fetchAll($0, sql: "SELECT record FROM audit ORDER BY sequence DESC LIMIT 2")
        .map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(records[1].contains("html for the family") && records[1].contains("view"))
    #expect(records[0].contains("print") && records.allSatisfy { $0.contains("HD-2026-0013") })
    #expect(try demonstrated.centre.verifyAudit().isSound)
  }
}
