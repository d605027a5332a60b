import Accepting
import Diagnostics
import FoundationEssentials
import Schemas
import Testing

/// declaration.xsd, declaration.schema.json and the reader say the same.
@Suite struct `The published schemas` {
  private struct Contract: Decodable {
    struct Definition: Decodable {
      let properties: [String: Ignored]
      let required: [String]
    }
    struct Ignored: Decodable { init(from decoder: any Decoder) throws {} }

    let definitions: [String: Definition]

    enum CodingKeys: String, CodingKey { case definitions = "$defs" }
  }

  private static func definitions() throws -> [String: Contract.Definition] {
    try JSONDecoder().decode(Contract.self, from: Data(Schemas.declarationJSONSchema)).definitions
  }

  /// Attributes of one complex type or attribute group of the XSD.
  private static func attributes(of type: String) -> (all: Set<String>, required: Set<String>) {
    let text = String(decoding: Schemas.declarationXSD, as: UTF8.self)
    let start = text.firstRange(of: "<xs:complexType name=\"\(type)\"") ?? text.firstRange(of: "Group name=\"\(type)\"")
    let ends = ["</xs:complexType>\n\n", "</xs:attributeGroup>"].compactMap {
      text[start!.upperBound...].firstRange(of: $0)
    }
    let body = text[start!.upperBound..<ends.map(\.lowerBound).min()!]
    let lines = body.split(separator: "\n").filter { $0.hasPrefix("    <xs:attribute name=") }
    let name = { (line: Substring) in String(line.split(separator: "\"")[1]) }
    return (Set(lines.map(name)), Set(lines.filter { $0.contains("use=\"required\"") }.map(name)))
  }

  @Test(arguments: [
    ("declaration", ["Declaration"], ["members", "obligors", "entries", "incomes"]), ("member", ["Person"], []),
    ("obligor", ["Person", "Obligor"], []), ("entry", ["Entry"], ["fields"]), ("income", ["Income"], []),
    ("authorisation", ["Authorisation"], []),
  ])
  func `name the same things in XML and JSON`(json: String, xml: [String], nested: [String]) throws {
    let definition = try #require(try Self.definitions()[json])
    let attributes = xml.map(Self.attributes(of:))
    #expect(Set(definition.properties.keys).subtracting(nested) == attributes.reduce([]) { $0.union($1.all) })
    #expect(Set(definition.required).subtracting(nested) == attributes.reduce([]) { $0.union($1.required) })
  }

  @Test func `name nothing that the reader does not know`() throws {
    let definitions = try Self.definitions()
    func object(_ name: String) throws -> String {
      let keys = try #require(definitions[name]).properties.keys.sorted()
      return "{" + keys.map { "\"\($0)\": \($0 == "fields" ? "{}" : "null")" }.joined(separator: ", ") + "}"
    }
    let tables = [("members", "member"), ("obligors", "obligor"), ("entries", "entry"), ("incomes", "income")]
    let rows = try tables.map { "\"\($0)\": [\(try object($1))]" }.joined(separator: ", ")
    let text = "{\"declarations\": [{\(rows)}], \"authorisations\": [\(try object("authorisation"))]}"
    let accepted = try Township.accept(Township.file("a.json", text))
    #expect(accepted.counts.refusedDeclarations == 1)
    #expect(Set(accepted.diagnostics.map(\.code.name)) == ["declaration.value-missing"])
  }
}
