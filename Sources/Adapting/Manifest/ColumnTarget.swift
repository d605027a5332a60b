package import EconomyModel

/// What a column says something about.
package enum ColumnTarget: Hashable, Sendable {
  case ignore
  case id, documentType, name, birthDate
  case outcome, asOf, feedbackAt
  case field(RecordField)

  static let roles: [String: ColumnTarget] = [
    "ignore": .ignore, "id": .id, "documentType": .documentType, "name": .name, "birthDate": .birthDate,
    "outcome": .outcome, "asOf": .asOf, "feedbackAt": .feedbackAt,
  ]

  var word: String {
    switch self {
    case .field(let field): field.rawValue
    case .ignore, .id, .documentType, .name, .birthDate, .outcome, .asOf, .feedbackAt:
      Self.roles.first { $0.value == self }?.key ?? ""
    }
  }

  /// The converters that may fill it, the default first; none for what is ignored.
  var converters: [Converter] {
    switch self {
    case .ignore: []
    case .id: [.residentID, .document]
    case .documentType: [.text, .code]
    case .name: [.name]
    case .birthDate, .asOf: [.date]
    case .outcome: [.code]
    case .feedbackAt: [.time]
    case .field(let field): Converter.fitting(field.kind)
    }
  }
}
