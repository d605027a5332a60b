import Diagnostics
import Reading
import Schemas

/// Where an XML file departs from declaration.xsd, told apart by the declaration or authorisation it is in.
struct SchemaFaults: Sendable {
  /// By the line that a record begins on.
  private var byLine: [Int: [Diagnostic]] = [:]

  /// More departures than this refuse the file whole.
  private static let most = 1000

  /// None.
  init() {}

  /// Checks the whole file. Findings before the first record refuse it, since they concern all of it.
  init(_ file: DeclarationFile, recordLines: [Int]) throws(Diagnostics) {
    let findings = try Self.findings(in: file)
    var outside: [Diagnostic] = []
    for finding in findings {
      let diagnostic = Self.diagnostic(finding, file.name)
      let begun = recordLines.prefix { $0 <= finding.line }
      if let line = begun.last { byLine[line, default: []].append(diagnostic) } else { outside.append(diagnostic) }
    }
    if findings.count >= Self.most { outside = findings.map { Self.diagnostic($0, file.name) } }
    if let refusal = Diagnostics(outside) { throw refusal }
  }

  func faults(ofRecordAt line: Int) -> [Diagnostic] { byLine[line] ?? [] }

  private static func findings(in file: DeclarationFile) throws(Diagnostics) -> [SchemaFinding] {
    let check: XMLSchemaCheck
    do {
      check = try XMLSchemaCheck(schema: Schemas.declarationXSD)
    } catch {
      throw Diagnostics(Diagnostic(error, at: Place(file: "declaration.xsd")))
    }
    let source = try file.source()
    do {
      return try check.findings(in: source, most: most)
    } catch {
      throw file.diagnostics(error)
    }
  }

  private static func diagnostic(_ finding: SchemaFinding, _ file: String) -> Diagnostic {
    Diagnostic(
      Reason(.acceptSchema, found: finding.message, wayOut: "Schemas/declaration.xsd says what may stand where"),
      at: Place(file: file, line: finding.line, column: finding.column))
  }
}
