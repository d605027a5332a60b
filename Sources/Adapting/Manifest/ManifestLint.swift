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
      guard let owner = owners.updateValue(column.name, forKey: column.target) else { continue }
      (places[column.name] ?? value).fault(
        Reason(
          .adapterTargetTwice, found: "'\(column.target.word)' is filled by '\(owner)' already",
          wayOut: "let one of the two be ignored"))
    }
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
