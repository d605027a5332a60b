package import EconomyModel

/// A column whose contents are watched: one of a record's fields, or whom the record claims to be about.
package enum WatchedColumn: Hashable, Sendable {
  case name, document
  case field(RecordField)

  /// How profiles store it.
  package var key: String {
    switch self {
    case .name: "subject.name"
    case .document: "subject.document"
    case .field(let field): field.rawValue
    }
  }

  package init?(key: String) {
    switch key {
    case "subject.name": self = .name
    case "subject.document": self = .document
    case _:
      guard let field = RecordField(rawValue: key) else { return nil }
      self = .field(field)
    }
  }

  package var chinese: String {
    switch self {
    case .name: "姓名"
    case .document: "证件号码"
    case .field(let field): field.chinese
    }
  }

  package var english: String {
    switch self {
    case .name: "name"
    case .document: "identity number"
    case .field(let field): field.english
    }
  }

  /// What is counted of its values.
  var facets: [ColumnFacet] {
    switch self {
    case .name, .document: [.script, .length, .value]
    case .field(let field):
      switch field.kind {
      case .text, .account, .identity: [.script, .length, .value]
      case .money, .area, .count: [.sign, .magnitude, .value]
      case .share: [.magnitude, .value]
      case .date: [.age, .value]
      case .flag: [.truth]
      }
    }
  }

  /// Whether it matters which value is common, not just how common the commonest is: a status or a currency keeps its
  /// words, a month does not.
  var keepsItsValues: Bool {
    switch self {
    case .name, .document: false
    case .field(let field): field.kind == .text && ![.month, .lastMonth, .taxPeriod].contains(field)
    }
  }
}

extension WatchedColumn: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let column = WatchedColumn(key: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no column of this vocabulary")
    }
    self = column
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(key)
  }
}
