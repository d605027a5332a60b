import EconomyModel
import Foundation
import Reporting
import Testing

@Suite struct `The report's schema` {
  static let file = Golden.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Schemas/report.schema.json")

  /// A prepared report, an issued one, a freed one and a supplement: together they use every key there is.
  static func documents() throws -> [Data] {
    let value = SampleReport.value()
    let report = try CanonicalReport(value)
    let signature = try ReportSignature.sign(digest: report.digest, keyBytes: Array(repeating: 7, count: 32))
    let supplement = SampleReport.supplement
    let freed = SampleReport.freed
    return try [
      (report, SampleReport.prepared(value)), (report, SampleReport.issued(value, signature: signature)),
      (CanonicalReport(supplement), SampleReport.prepared(supplement)),
      (CanonicalReport(freed), SampleReport.prepared(freed)),
    ].map { Data(try ReportDocument($0, envelope: $1).json().utf8) }
  }

  @Test func `declares every key a report uses, and none that it does not`() throws {
    let schema = try DeclaredKeys(schema: Data(contentsOf: Self.file))
    let used = try Self.documents().reduce(into: Set<String>()) { $0.formUnion(try DeclaredKeys.used(in: $1)) }
    #expect(used.subtracting(schema.declared).sorted() == [])
    // What only an alternative, an area or a count could add is declared by reference and need not occur everywhere.
    let missing = schema.declared.subtracting(used).filter { !Self.isShared($0) }
    #expect(missing.sorted() == [])
  }

  @Test func `knows every word`() throws {
    let schema = try DeclaredKeys(schema: Data(contentsOf: Self.file))
    #expect(schema.words(of: "cellState") == Set(CellState.allCases.map(\.rawValue)))
    #expect(schema.words(of: "notAskedCause") == Set(NotAskedCause.allCases.map(\.rawValue)))
    #expect(schema.words(of: "conclusion") == Set(DifferenceClass.allCases.map(\.rawValue) + ["shown-only"]))
    #expect(schema.words(of: "method") == Set(ComparisonMethod.allCases.map(\.rawValue)))
    #expect(schema.words(of: "matchRule") == Set(MatchRule.allCases.map(\.rawValue)))
    #expect(schema.words(of: "family") == Set(SourceFamily.allCases.map(\.rawValue)))
    #expect(schema.words(of: "category") == Set(ItemCategory.allCases.map(\.rawValue)))
    let reasons = Set(FindingReasonKind.allCases.map(\.rawValue))
    #expect(schema.words(of: "reason") == reasons.union(IncomeClass.allCases.map(\.rawValue)))
  }

  @Test func `that lacks a key is noticed`() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let planted = text.replacingOccurrences(of: "\"policyBasis\": {", with: "\"policyBases\": {")
    let schema = try DeclaredKeys(schema: Data(planted.utf8))
    let used = try DeclaredKeys.used(in: Self.documents()[0])
    #expect(used.subtracting(schema.declared) == ["report.policyBasis"])
  }

  /// The parts of a figure or a reason, which are declared once and used in several places.
  private static func isShared(_ path: String) -> Bool {
    let parts = path.split(separator: ".").map(String.init)
    guard let parent = parts.dropLast().last else { return false }
    return ["declared", "verified", "difference", "value", "reasons[]"].contains(parent)
  }
}
