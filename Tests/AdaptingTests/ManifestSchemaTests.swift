import Adapting
import EconomyModel
import Foundation
import Testing

@Suite struct `The manifest's published schema` {
  private struct Schema: Decodable {
    struct Definition: Decodable {
      let `enum`: [String]?
      let properties: [String: Property]?
    }

    struct Property: Decodable {}

    let required: [String]
    let properties: [String: Property]
    let definitions: [String: Definition]

    enum CodingKeys: String, CodingKey {
      case required, properties
      case definitions = "$defs"
    }
  }

  private func schema() throws -> Schema {
    let folder = URL(fileURLWithPath: ShippedAdapters.folder).deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appendingPathComponent("Schemas/adapter.schema.json"))
    return try JSONDecoder().decode(Schema.self, from: data)
  }

  @Test func `knows exactly the converters, targets and keys that manifests may use`() throws {
    let schema = try schema()
    #expect(schema.definitions["converter"]?.enum == Converter.allCases.map(\.rawValue))
    #expect(schema.definitions["queryWord"]?.enum == QueryWord.allCases.map(\.rawValue))
    #expect(schema.definitions["queryEncoding"]?.enum == QueryEncoding.allCases.map(\.rawValue))
    let roles = ["ignore", "id", "documentType", "name", "birthDate", "outcome", "asOf", "feedbackAt"]
    #expect(schema.definitions["target"]?.enum == roles + RecordField.allCases.map(\.rawValue))
    #expect(Set(schema.required) == Set(AdapterManifest.requiredKeys))
    #expect(Set(schema.properties.keys) == Set(AdapterManifest.requiredKeys + AdapterManifest.optionalKeys))
  }
}
