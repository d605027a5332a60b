internal import Diagnostics
internal import Foundation

/// Values as JSON columns: sorted keys, so that equal values are equal bytes.
enum StoredJSON {
  static func encode(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }

  /// - Throws: `store.failed` when the bytes are not what ``encode(_:)`` writes.
  static func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws(Reason) -> Value {
    do {
      return try JSONDecoder().decode(type, from: data)
    } catch {
      throw Reason(
        .storeFailed, found: "a stored value cannot be read back", wayOut: "restore the centre from a backup")
    }
  }
}
