internal import FoundationEssentials

/// What kind of value stands where in a JSON text.
enum JSONShape: Decodable, Hashable, Sendable {
  case text, number, flag, nothing, list
  case object([String: JSONShape])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let object = try? value.decode([String: JSONShape].self) {
      self = .object(object)
    } else if (try? value.decode(String.self)) != nil {
      self = .text
    } else if (try? value.decode([JSONShape].self)) != nil {
      self = .list
    } else if value.decodeNil() {
      self = .nothing
    } else if (try? value.decode(Bool.self)) != nil {
      self = .flag
    } else {
      _ = try value.decode(Decimal.self)
      self = .number
    }
  }

  subscript(key: String) -> JSONShape? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }
}
