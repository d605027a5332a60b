package import Adapting
package import EconomyModel

/// One kind of file of one institution, as the world needs to know it.
package struct ReturnLayout: Sendable {
  package let institution: InstitutionCode
  package let adapter: Adapter
  /// The fields that its rows show, in the layout's order, each once.
  let fields: [RecordField]
  /// What the layout can say in a field with a table of words.
  private let words: [RecordField: [String]]
  /// Rows state their own data date.
  let statesAsOf: Bool
  let statesBirthDate: Bool
  /// Silence about somebody asked means that there is nothing.
  let silenceAnswers: Bool

  package init(_ institution: InstitutionCode, _ adapter: Adapter) {
    self.institution = institution
    self.adapter = adapter
    let manifest = adapter.manifest
    var fields: [RecordField] = []
    var words: [RecordField: [String]] = [:]
    for column in manifest.columns {
      guard case .field(let field) = column.target, !fields.contains(field) else { continue }
      fields.append(field)
      if case .code(let table) = column.conversion { words[field] = table.entries.map(\.value) }
    }
    self.fields = fields
    self.words = words
    statesAsOf = manifest.columns.contains { $0.target == .asOf }
    statesBirthDate = manifest.columns.contains { $0.target == .birthDate }
    silenceAnswers = adapter.answers == .hitsOnly && (manifest.trailer != nil || manifest.facts[.list] != nil)
  }

  var item: Item { adapter.item }
  var question: AskedQuestion { AskedQuestion(institution: institution, item: adapter.item.code) }
  var answersEverySubject: Bool { adapter.answers == .everySubject }

  /// The layout's own words for a field, else the usual ones.
  func vocabulary(_ field: RecordField) -> [String] { words[field] ?? FieldWords.usual[field] ?? [] }

  func hasTable(_ field: RecordField) -> Bool { words[field] != nil }

  /// The first of the layout's words that has one of the signs, by their order.
  func word(_ field: RecordField, like signs: [String]) -> String? {
    let all = vocabulary(field)
    for sign in signs {
      if let word = all.first(where: { $0.contains(sign) }) { return word }
    }
    return words[field] == nil ? signs.first : all.first
  }

  func says(_ outcome: RecordOutcome) -> Bool {
    adapter.manifest.columns.contains { column in
      guard case .outcome(let table) = column.conversion else { return false }
      return table.entries.contains { $0.value == outcome }
    }
  }

  /// Only flags, no amounts, come back.
  var isFlagsOnly: Bool { fields.contains(.personalOverLimit) && !fields.contains(.balance) }
}
