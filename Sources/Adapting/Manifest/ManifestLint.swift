internal import Configuring
internal import Diagnostics
internal import EconomyModel

/// What single columns cannot tell: columns against each other and against the item.
struct ManifestLint {
  let item: Item
  let columns: [ColumnRule]
  /// Where faults of the whole are told.
  let value: YAMLValue

  func run() {
    checkTwice()
    checkRequired()
    checkSubject()
  }

  private func checkTwice() {
    var places: [String: YAMLValue] = [:]
    for (key, _) in value.entries() ?? [] { places[key.scalar ?? ""] = key }
    var owners: [ColumnTarget: String] = [:]
    for column in columns where column.target != .ignore {
      let owner = owners.updateValue(column.name, forKey: column.target)
      if column.adds == (owner != nil) { continue }
      (places[column.name] ?? value).fault(owner.map { twice(column, $0) } ?? Self.nothingToAddTo(column))
    }
  }

  private func twice(_ column: ColumnRule, _ owner: String) -> Reason {
    var isMoney = false
    if case .money = column.conversion { isMoney = true }
    return Reason(
      .adapterTargetTwice, found: "'\(column.target.word)' is filled by '\(owner)' already",
      wayOut: "let one of the two be ignored" + (isMoney ? ", or add the two up by 'add: true'" : ""))
  }

  private static func nothingToAddTo(_ column: ColumnRule) -> Reason {
    Reason(
      .adapterOptionMisfit, found: "no column before this one fills '\(column.target.word)'",
      wayOut: "remove 'add' from the first of the columns to be added up")
  }

  private func checkRequired() {
    for field in item.required where !columns.contains(where: { $0.target == .field(field) }) {
      value.fault(
        Reason(
          .adapterRequiredMissing, found: "no column fills '\(field.rawValue)', which \(item.code.rawValue) requires",
          wayOut: "map a column to it, or choose another item"))
    }
  }

  private func checkSubject() {
    let targets = columns.map(\.target)
    if !targets.contains(.id), !(targets.contains(.name) && targets.contains(.birthDate)) {
      value.fault(
        Reason(
          .adapterNoSubject, found: "no column says whom a row is about",
          expected: "expected a column for id, or for name and birthDate"))
    }
    let readsDocuments = columns.contains { if case .document = $0.conversion { true } else { false } }
    if readsDocuments, !targets.contains(.documentType) {
      value.fault(
        Reason(
          .adapterNoTypeColumn, found: "'document' needs to know the kind of each number",
          wayOut: "map a column to documentType, or read the column as resident-id"))
    }
  }
}
