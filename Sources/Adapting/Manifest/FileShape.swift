internal import Configuring
internal import Diagnostics
internal import Reading

/// The manifest's `file:`.
struct FileShape {
  enum Container {
    case csv(delimiter: Character, quote: Character?, preamble: Int, hasHeader: Bool)
    case xml(record: String, group: String?, header: String?)
  }

  private enum FormatWord: String, CaseIterable {
    case csv, xml
  }

  let encoding: SourceEncoding
  let container: Container

  init?(_ value: YAMLValue) {
    let csv = ["delimiter", "quote", "preamble", "header"]
    let all = YAMLMapping(
      value, required: ["format", "encoding"], optional: csv + ["record", "group"])
    guard let all, let format: FormatWord = all["format"]?.word(),
      let encoding: SourceEncoding = all["encoding"]?.word()
    else { return nil }
    self.encoding = encoding
    switch format {
    case .csv:
      Self.refuse(["record", "group"], "xml", all)
      guard let delimiter = Self.character(all["delimiter"], or: ","), let delimiter else { return nil }
      guard let quote = Self.character(all["quote"], or: "\"") else { return nil }
      container = .csv(
        delimiter: delimiter, quote: quote, preamble: all["preamble"].map { $0.number(in: 0...50) ?? 0 } ?? 0,
        hasHeader: all["header"].map { $0.truth() ?? true } ?? true)
    case .xml:
      Self.refuse(["delimiter", "quote", "preamble"], "csv", all)
      guard let record = all.text("record") else {
        value.fault(Reason(.configMissingKey, found: "the key 'record' is missing", wayOut: "add 'record: /A/B/C'"))
        return nil
      }
      container = .xml(record: record, group: all.text("group"), header: all.text("header"))
    }
  }

  private static func refuse(_ names: [String], _ other: String, _ keys: YAMLMapping) {
    for name in names {
      keys[name]?.fault(Reason(.configUnknownKey, found: "'\(name)' belongs to 'format: \(other)'"))
    }
  }

  /// The outer nil stands for a fault, the inner for "no such character".
  private static func character(_ value: YAMLValue?, or standard: Character) -> Character?? {
    guard let value else { return .some(standard) }
    guard let text = value.scalar, text.count <= 1 else {
      value.fault(Reason(.configWrongType, found: "no single character", expected: "expected one such as \"|\""))
      return nil
    }
    return .some(text.first)
  }

  func format(columns: [String], _ places: PlaceReading) -> SourceFormat {
    switch container {
    case .csv(let delimiter, let quote, let preamble, let hasHeader):
      let csv = CSVFormat(
        delimiter: delimiter, quote: quote, preambleLines: preamble, header: hasHeader ? columns : nil,
        columns: columns, trailerMarker: places.trailerMarker)
      return SourceFormat(encoding: encoding, container: .csv(csv))
    case .xml(let record, let group, let header):
      let xml = XMLFormat(
        record: record, group: group, wanted: columns, header: header, headerWanted: places.headerPaths,
        trailer: places.trailerPath, trailerWanted: places.trailerPaths)
      return SourceFormat(encoding: encoding, container: .xml(xml))
    }
  }
}
