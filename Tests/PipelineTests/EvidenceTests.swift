import EconomyModel
import Foundation
import Pipeline
import Reporting
import Testing

@Suite struct `Every figure` {
  private let demonstrated: DemonstratedCentre

  init() throws { demonstrated = try DemonstratedCentre() }

  /// Every returned file of the fixtures, by SHA-256 as the reports name it.
  private func filesBySHA256() -> [String: Data] {
    var files: [String: Data] = [:]
    for receipt in demonstrated.outcome.received {
      let path = Shipped.demonstration.returns
        .map { $0 + "/" + receipt.fileName }
        .first { path in
          FileManager.default.contents(atPath: path).map { Int64($0.count) } == receipt.byteCount
            && files[receipt.sha256] == nil
        }
      if let path { files[receipt.sha256] = FileManager.default.contents(atPath: path) }
    }
    return files
  }

  @Test func `of each of the five families stands in its file at the line and bytes that the report names`() throws {
    let files = filesBySHA256()
    var families: Set<SourceFamily> = []
    for number in try demonstrated.centre.caseNumbers(in: BatchWeek("2026-W47")) {
      let report = try demonstrated.report(number.rawValue).value
      for finding in report.findings {
        for line in finding.lines {
          guard let evidence = line.evidence else { continue }
          let bytes = try #require(files[evidence.fileSHA256], "\(evidence.fileName)")
          try check(evidence, of: report, subject: line.subject, in: bytes)
          if let family = report.items.first(where: { $0.code == finding.item })?.family { families.insert(family) }
        }
      }
    }
    #expect(families == Set(SourceFamily.allCases))
  }

  /// Layouts whose records hold no number of their own: it stands in an element around them, just before.
  private static let nested = ["bank-deposits-total": 300, "funds": 600, "special-identity": 200]

  /// The bytes hold the person's identity number, be it in full-width digits, and begin on the line named.
  private func check(
    _ evidence: EvidenceReference, of report: VerificationReport, subject: String, in file: Data
  ) throws {
    let position = evidence.position
    let start = Int(position.byteOffset) - (Self.nested[evidence.adapter] ?? 0)
    let row = file[max(0, start)..<Int(position.byteOffset + position.byteCount)]
    let text = row.filter { $0 != 0 }
    let masked = try #require(report.subjects.first { $0.reference == subject }?.maskedDocument)
    let sequence = masked.suffix(4).prefix(3)
    let wideDigits = sequence.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }
    let wide = String(String.UnicodeScalarView(wideDigits))
    #expect([sequence, Substring(wide)].contains { text.range(of: Data($0.utf8)) != nil }, "\(evidence.fileName)")
    let before = file[..<Int(position.byteOffset)].filter { $0 == 0x0A }.count
    #expect(before + 1 == position.line, "\(evidence.fileName): \(position)")
  }

  @Test func `can still be walked back when its file is gone, and nobody else's row is left`() throws {
    let wanted = ReportWanted(caseText: "HD-2026-0002")
    let explain = { [centre = demonstrated.centre] in
      try centre.explanation(of: ItemCode("BK01"), wanted, .chinese, Shipped.operation())
    }
    let before = try explain()
    let evidence = try demonstrated.report("HD-2026-0002").value.findings.flatMap(\.lines).compactMap(\.evidence)
    for sha256 in Set(evidence.map(\.fileSHA256)) {
      try demonstrated.centre.retireFile(sha256: sha256, basis: "test", Shipped.operation())
    }
    #expect(try explain() == before)
    #expect(before.contains("李**"))
    let archived = try FileManager.default.contentsOfDirectory(atPath: demonstrated.centre.folder.archive)
    #expect(Set(evidence.map { $0.fileSHA256 + ".sealed" }).isDisjoint(with: archived))
  }

  @Test(arguments: ["BK01", "IN04", "PR01", "VH01", "GV01"])
  func `is walked back in words`(item: String) throws {
    let cases = ["BK01": "0002", "IN04": "0013", "PR01": "0011", "VH01": "0003", "GV01": "0005"]
    let wanted = ReportWanted(caseText: "HD-2026-" + (cases[item] ?? ""))
    let text = try demonstrated.centre.explanation(of: ItemCode(item), wanted, .english, Shipped.operation())
    #expect(text.contains("SHA-256"), "\(text)")
    #expect(!text.contains("990102195603120118"), "an identity number in clear")
    #expect(throws: (any Error).self) {
      try demonstrated.centre.explanation(of: ItemCode("ZZ99"), wanted, .english, Shipped.operation())
    }
  }
}
