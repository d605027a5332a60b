import EconomyModel
import Foundation
import Reporting
import Testing

@Suite struct `The schema of a family's notice` {
  static let file = report.deletingLastPathComponent().appendingPathComponent("notice.schema.json")
  private static let report = Golden.folder.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Schemas/report.schema.json")

  /// A prepared notice, an issued one and one that replaces another: together they use every key there is.
  static func documents() throws -> [Data] {
    let (value, supplement) = (SampleReport.value(), SampleReport.supplement)
    let notice = try CanonicalNotice(FamilyNotice(value))
    let signature = try ReportSignature.sign(digest: notice.digest, keyBytes: Array(repeating: 7, count: 32))
    return try [
      (notice, SampleReport.prepared(value)), (notice, SampleReport.issued(value, signature: signature)),
      (CanonicalNotice(FamilyNotice(supplement)), SampleReport.prepared(supplement)),
    ].map { Data(try NoticeDocument($0, envelope: $1).json().utf8) }
  }

  @Test func `declares every key a notice uses, and none that it does not`() throws {
    let schema = try DeclaredKeys(schema: Data(contentsOf: Self.file))
    let used = try Self.documents().reduce(into: Set<String>()) { $0.formUnion(try DeclaredKeys.used(in: $1)) }
    #expect(used.subtracting(schema.declared).sorted() == [])
    let missing = schema.declared.subtracting(used).filter { !Self.isShared($0) }
    #expect(missing.sorted() == [])
  }

  @Test func `knows every word, and none that only files or obligors give`() throws {
    let schema = try DeclaredKeys(schema: Data(contentsOf: Self.file))
    let report = try DeclaredKeys(schema: Data(contentsOf: Self.report))
    for name in ["cellState", "notAskedCause", "conclusion", "method", "family", "category"] {
      #expect(schema.words(of: name) == report.words(of: name), "\(name)")
    }
    let others = report.words(of: "reason").subtracting(schema.words(of: "reason"))
    #expect(others == ["answers-held", "obligor-shown-only"])
    #expect(schema.words(of: "matchRule") == [] && schema.words(of: "role") == ["member"])
    #expect(schema.words(of: "obligor") == Set(ObligorKind.allCases.map(\.rawValue) + ["not-assessed"]))
  }

  @Test func `is not the report's: evidence, rebuttals and obligors' lines are keys that it does not know`() throws {
    let schema = try DeclaredKeys(schema: Data(contentsOf: Self.file))
    let notice = try DeclaredKeys.used(in: Self.documents()[0])
    let planted = try DeclaredKeys.used(
      in: Data(#"{"notice":{"household":{"findings":[{"lines":[{"evidence":{}}],"rebuttals":[{"note":1}]}]}}}"#.utf8))
    #expect(
      planted.subtracting(schema.declared) == [
        "notice.household.findings[].lines[].evidence", "notice.household.findings[].rebuttals",
        "notice.household.findings[].rebuttals[].note",
      ])
    #expect(notice.subtracting(schema.declared) == [])
  }

  @Test func `that lacks a key is noticed`() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let planted = text.replacingOccurrences(of: "\"supportFee\": {", with: "\"supportFees\": {")
    let schema = try DeclaredKeys(schema: Data(planted.utf8))
    let used = try DeclaredKeys.used(in: Self.documents()[0])
    #expect(used.subtracting(schema.declared) == ["notice.obligors[].supportFee"])
  }

  /// The parts of a figure or a reason, which are declared once and used in several places.
  private static func isShared(_ path: String) -> Bool {
    let parts = path.split(separator: ".").map(String.init)
    guard let parent = parts.dropLast().last else { return false }
    return ["declared", "verified", "difference", "value", "reasons[]", "before", "after"].contains(parent)
  }
}
