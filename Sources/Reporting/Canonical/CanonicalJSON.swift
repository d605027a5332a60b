internal import Crypto
package import Diagnostics
internal import EconomyModel
internal import FoundationEssentials

/// JSON with sorted keys and plain slashes: the same value always gives the same bytes.
package enum CanonicalJSON {
  /// - Throws: `report.unwritable`.
  package static func bytes(of value: some Encodable) throws(Reason) -> [UInt8] {
    do {
      return try CanonicalEncoder.bytes(of: value)
    } catch {
      throw Reason(.reportUnwritable, found: "a value cannot be written as JSON")
    }
  }

  /// One line with its line break.
  /// - Parameter parts: written already, sorted by key.
  static func object(_ parts: [(key: String, json: [UInt8])]) -> String {
    let written = parts.map { "\"\($0.key)\":" + String(decoding: $0.json, as: UTF8.self) }
    return "{" + written.joined(separator: ",") + "}\n"
  }

  /// - Throws: `report.unreadable`, naming the place in the JSON and no value.
  static func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws(Reason) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      throw unreadable(place(of: error))
    }
  }

  /// SHA-256, lower-case hex.
  static func digest(of bytes: [UInt8]) -> String { Hexadecimal.text(SHA256.hash(data: bytes)) }

  static func unreadable(_ place: String) -> Reason {
    Reason(
      .reportUnreadable, found: "this is no verification report: \(place)",
      wayOut: "take the file that 'hedui report CASE --format json' wrote")
  }

  private static func place(of error: any Error) -> String {
    guard let fault = error as? DecodingError else { return "not JSON" }
    let path: [any CodingKey] =
      switch fault {
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
        context.codingPath
      case .keyNotFound(let key, let context): context.codingPath + [key]
      @unknown default: []
      }
    if path.isEmpty { return "not JSON" }
    return "see " + path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
  }
}
