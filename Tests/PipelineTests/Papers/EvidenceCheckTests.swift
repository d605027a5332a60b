import Diagnostics
import EconomyModel
import Foundation
import GRDB
import Pipeline
import Reporting
import Testing

@Suite struct `A report held against the archive` {
  private let demonstrated: DemonstratedCentre

  init() throws { demonstrated = try .ofFamilyWithObligor() }

  private func json(_ caseNumber: String) throws -> String { try demonstrated.report(caseNumber).json() }

  private func verdict(_ paper: String) throws -> PaperVerdict {
    try demonstrated.verdict(paper)
  }

  private func issued(_ caseNumber: String) throws -> String {
    _ = try demonstrated.centre.issue(caseNumber, week: nil, Shipped.operation("supervisor-1"))
    return try json(caseNumber)
  }

  private func codes(_ verdict: PaperVerdict) -> [String] { verdict.allFindings.map(\.code.name) }

  private func cited(_ caseNumber: String) throws -> [EvidenceReference] {
    try demonstrated.report(caseNumber).value.findings.flatMap(\.lines).compactMap(\.evidence)
  }

  @Test func `stands on the rows kept where a file is gone, and says that it is`() throws {
    let paper = try issued("HD-2026-0013")
    let before = try #require(verdict(paper).evidence)
    let files = try cited("HD-2026-0013").map { ($0.fileSHA256, $0.fileName) }
    for (sha256, _) in Dictionary(files, uniquingKeysWith: { first, _ in first }) {
      try demonstrated.centre.retireFile(sha256: sha256, basis: "test", Shipped.operation())
    }
    let verdict = try verdict(paper)
    #expect(verdict.isSound, "\(verdict.text(.english))")
    let evidence = try #require(verdict.evidence)
    #expect(evidence.files == 0 && Set(evidence.retired) == Set(files.map(\.1)))
    // XML rows cannot be read without the elements around them.
    #expect(evidence.rows + evidence.unread == before.rows && evidence.rows > 0)
    #expect(verdict.text(.chinese).contains("已按期限删除的文件"))
  }

  @Test func `finds a kept row that was changed, with file and line, and shows no personal text`() throws {
    let paper = try issued("HD-2026-0013")
    let pension = try #require(cited("HD-2026-0013").first { $0.fileName == "pension_13.txt" })
    try demonstrated.centre.retireFile(sha256: pension.fileSHA256, basis: "test", Shipped.operation())
    try PaperTampering.changeKeptRow(in: demonstrated.centre.folder.database, from: "1450", into: "1451")
    let verdict = try verdict(paper)
    let finding = try #require(verdict.allFindings.first)
    #expect(codes(verdict) == ["evidence.fields"] && finding.line == pension.position.line)
    #expect(finding.file == "pension_13.txt" && finding.about == "IN04 monthlyAmount")
    #expect(finding.found == "1,450.00 元" && finding.expected == "1,451.00 元")
    #expect(!verdict.text(.chinese).contains("孔祥瑞"))
  }

  @Test func `finds bytes that are kept nowhere`() throws {
    let paper = try issued("HD-2026-0013")
    let pension = try #require(cited("HD-2026-0013").first { $0.fileName == "pension_13.txt" })
    let archived = demonstrated.centre.folder.archive + "/" + pension.fileSHA256 + ".sealed"
    try FileManager.default.removeItem(atPath: archived)
    #expect(try Set(codes(verdict(paper))) == ["evidence.missing"])
  }

  @Test func `finds an archived file that was exchanged or damaged`() throws {
    let paper = try issued("HD-2026-0013")
    let references = try cited("HD-2026-0013")
    let one = try #require(references.first { $0.fileName == "pension_13.txt" })
    let other = try #require(references.first { $0.fileSHA256 != one.fileSHA256 })
    let path = { [folder = demonstrated.centre.folder.archive] in folder + "/" + $0 + ".sealed" }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path(other.fileSHA256)))
    try bytes.write(to: URL(fileURLWithPath: path(one.fileSHA256)))
    let verdict = try verdict(paper)
    #expect(codes(verdict) == ["evidence.file"] && verdict.allFindings.first?.file == "pension_13.txt")
  }

  @Test(arguments: ["line", "byteOffset", "byteCount"])
  func `finds a report that points elsewhere, though the centre signed it`(_ part: String) throws {
    _ = try issued("HD-2026-0013")
    try PaperTampering.change("HD-2026-0013", of: demonstrated, signed: true) { json in
      let place = try #require(json.firstMatch(of: try Regex("\"\(part)\":(\\d+)")))
      let number = try #require(Int(place.output[1].substring ?? ""))
      return json.replacingCharacters(in: place.range, with: "\"\(part)\":\(number + 1)")
    }
    let verdict = try verdict(json("HD-2026-0013"))
    #expect(codes(verdict) == ["evidence.row"] && verdict.allFindings.first?.line != nil)
  }

  @Test func `finds a report that prints another figure than its file, though the centre signed it`() throws {
    _ = try issued("HD-2026-0013")
    try PaperTampering.change("HD-2026-0013", of: demonstrated, signed: true) {
      $0.replacing("\"fen\":145000,", with: "\"fen\":14500,")
    }
    let verdict = try verdict(json("HD-2026-0013"))
    #expect(codes(verdict) == ["evidence.fields"])
    #expect(verdict.allFindings.first?.found == "145.00 元" && verdict.allFindings.first?.expected == "1,450.00 元")
  }

  @Test func `finds that the centre knows no such report, or has issued another`() throws {
    let paper = try issued("HD-2026-0013")
    let unknown = paper.replacing("HD-2026-0013", with: "HD-2026-9913")
    #expect(try codes(verdict(unknown)).contains("report.not-here"))
    #expect(try codes(verdict(paper.replacing("\"fen\":1740000", with: "\"fen\":174000"))).contains("report.not-here"))
  }

  @Test func `finds another issuer, time or print number than the centre recorded`() throws {
    let paper = try issued("HD-2026-0013")
    #expect(try verdict(paper).isSound)
    #expect(try verdict(paper).text(.chinese).contains("与本中心记录相符"))
    let changes = [
      ("supervisor-1", "supervisor-2"), ("\"at\":\"2026-11-21", "\"at\":\"2026-11-20"),
      ("\"printNumber\":0", "\"printNumber\":7"),
    ]
    for (from, into) in changes {
      #expect(try codes(verdict(paper.replacing(from, with: into))) == ["report.envelope"], "\(into)")
    }
  }

  @Test func `checks a notice by members' records alone`() throws {
    let report = try issued("HD-2026-0013")
    let notice = try demonstrated.centre.familyPaper(
      ReportWanted(caseText: "HD-2026-0013"), use: .view("html"), Shipped.operation()
    ).html(.english)
    let (whole, own) = (try verdict(report), try verdict(notice))
    #expect(own.isSound && (own.evidence?.rows ?? 0) < (whole.evidence?.rows ?? 0))
  }

  @Test func `leaves its record, and without a centre nothing`() throws {
    let count = { [database = demonstrated.centre.folder.database] in
      try DatabaseQueue(path: database).read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM audit") } ?? 0
    }
    let paper = try issued("HD-2026-0013")
    let before = try count()
    let file = try PaperFile(Array(paper.utf8))
    let key = try PublicKeyFile.read(demonstrated.centre.folder.path + ".keys/signing.pub")
    #expect(try PaperVerdict(of: file, named: "r.json", publicKeyBytes: key).isSound)
    #expect(try count() == before)
    _ = try verdict(paper)
    #expect(try count() == before + 1)
    _ = try verdict(paper.replacing("HD-2026-0013", with: "HD-2026-9913"))
    #expect(try count() == before + 2)
    let last = try DatabaseQueue(path: demonstrated.centre.folder.database).read {
      try Data.fetchOne($0, sql: "SELECT record FROM audit ORDER BY sequence DESC LIMIT 1 OFFSET 1") ?? Data()
    }
    let record = String(decoding: last, as: UTF8.self)
    #expect(record.contains("verify report") && record.contains("auditor-1") && record.contains("SQ-2026-0013-3"))
  }
}

@Suite struct `Every report of the fixture families` {
  @Test func `stands on its bytes, whatever the layout`() throws {
    let demonstrated = try DemonstratedCentre()
    var rows = 0
    for number in try demonstrated.centre.caseNumbers(in: BatchWeek("2026-W47")) {
      let verdict = try demonstrated.verdict(demonstrated.report(number.rawValue).json())
      #expect(verdict.allFindings.map(\.code) == [.reportUnsigned], "\(number.rawValue): \(verdict.text(.english))")
      rows += verdict.evidence?.rows ?? 0
      #expect(verdict.evidence?.unread == 0)
    }
    #expect(rows > 200)
  }
}

@Suite struct `A public key's file` {
  @Test func `that is none is refused with a name`() throws {
    let folder = try TemporaryFolder()
    let cases: [(String, DiagnosticCode)] = [
      ("", .reportPublicKey), ("zz", .reportPublicKey), (String(repeating: "ab", count: 31), .reportPublicKey),
    ]
    for (text, code) in cases {
      let path = try folder.write(Array(text.utf8), to: "key")
      #expect(throws: Reason.self) { try PublicKeyFile.read(path) }
      #expect { try PublicKeyFile.read(path) } throws: { ($0 as? Reason)?.code == code }
    }
    #expect { try PublicKeyFile.read(folder.path + "/none") } throws: { ($0 as? Reason)?.code == .fileMissing }
    let whole = try folder.write(Array((String(repeating: "ab", count: 32) + "\r\n").utf8), to: "key")
    #expect(try PublicKeyFile.read(whole).count == 32)
  }
}
