import Foundation

/// Which keys a JSON document uses and which a JSON Schema declares, each as a path such as `report.findings[].item`.
struct DeclaredKeys {
  private let schema: [String: Any]

  init(schema: Data) throws {
    self.schema = try JSONSerialization.jsonObject(with: schema) as? [String: Any] ?? [:]
  }

  /// Every path the schema declares.
  var declared: Set<String> { paths(of: schema, at: "") }

  /// Every path a document uses.
  static func used(in document: Data) throws -> Set<String> {
    used(in: try JSONSerialization.jsonObject(with: document), at: "")
  }

  /// Words that an `enum` or a `const` of a definition allows.
  func words(of definition: String) -> Set<String> {
    let found = (schema["$defs"] as? [String: Any])?[definition] ?? [:]
    return Self.words(in: found)
  }

  private static func used(in value: Any, at path: String) -> Set<String> {
    if let object = value as? [String: Any] {
      return object.reduce(into: []) { paths, entry in
        let own = path.isEmpty ? entry.key : path + "." + entry.key
        paths.insert(own)
        paths.formUnion(used(in: entry.value, at: own))
      }
    }
    return (value as? [Any] ?? []).reduce(into: []) { $0.formUnion(used(in: $1, at: path + "[]")) }
  }

  private func paths(of node: [String: Any], at path: String) -> Set<String> {
    if let reference = node["$ref"] as? String {
      let name = String(reference.dropFirst("#/$defs/".count))
      return paths(of: (schema["$defs"] as? [String: Any])?[name] as? [String: Any] ?? [:], at: path)
    }
    var found: Set<String> = []
    for (key, child) in node["properties"] as? [String: Any] ?? [:] {
      let own = path.isEmpty ? key : path + "." + key
      found.insert(own)
      found.formUnion(paths(of: child as? [String: Any] ?? [:], at: own))
    }
    if let items = node["items"] as? [String: Any] { found.formUnion(paths(of: items, at: path + "[]")) }
    for choice in node["oneOf"] as? [[String: Any]] ?? [] { found.formUnion(paths(of: choice, at: path)) }
    return found
  }

  private static func words(in value: Any) -> Set<String> {
    if let list = value as? [Any] { return list.reduce(into: []) { $0.formUnion(words(in: $1)) } }
    guard let object = value as? [String: Any] else { return [] }
    let own = Set((object["enum"] as? [String] ?? []) + [object["const"] as? String].compactMap(\.self))
    return object.values.reduce(into: own) { $0.formUnion(words(in: $1)) }
  }
}
