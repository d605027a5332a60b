import Foundation

/// A value as JSON and read again.
enum JSONText {
  static func written(_ value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode([value]), as: UTF8.self)
  }

  static func again<Value: Codable>(_ value: Value) throws -> Value? {
    try JSONDecoder().decode([Value].self, from: JSONEncoder().encode([value])).first
  }

  static func read<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value? {
    try JSONDecoder().decode([Value].self, from: Data(text.utf8)).first
  }
}
