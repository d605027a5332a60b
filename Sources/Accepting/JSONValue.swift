import FoundationEssentials

/// Any JSON; numbers keep their digits.
enum JSONValue: Decodable, Sendable {
  case text(String)
  case number(String)
  case flag(Bool)
  case nothing
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let object = try? value.decode([String: JSONValue].self) {
      self = .object(object)
    } else if let array = try? value.decode([JSONValue].self) {
      self = .array(array)
    } else if value.decodeNil() {
      self = .nothing
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else {
      self = .number("\(try value.decode(Decimal.self))")
    }
  }
}
