internal import Configuring
internal import Diagnostics
internal import Reading

/// The manifest's `file:`.
struct FileShape {
  enum Container {
    case csv(DelimitedShape)
    case xml(record: String, group: String?, header: String?)
  }

  private enum FormatWord: String, CaseIterable {
    case csv, xml
  }

  let encoding: SourceEncoding
  let container: Container

  init?(_ value: YAMLValue) {
    let all = YAMLMapping(
      value, required: ["format", "encoding"], optional: DelimitedShape.keys + ["header", "record", "group"])
    guard let all, let format: FormatWord = all["format"]?.word(),
      let label: EncodingLabel = all["encoding"]?.word()
    else { return nil }
    self.encoding = label.encoding
    switch format {
    case .csv:
      Self.refuse(["record", "group"], "xml", all)
      guard let csv = DelimitedShape(all) else { return nil }
      container = .csv(csv)
    case .xml:
      Self.refuse(DelimitedShape.keys, "csv", all)
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

  func format(columns: [String], _ places: PlaceReading) -> SourceFormat {
    switch container {
    case .csv(let csv):
      return SourceFormat(
        encoding: encoding, container: .csv(csv.format(columns: columns, trailerMarker: places.trailerMarker)))
    case .xml(let record, let group, let header):
      let xml = XMLFormat(
        record: record, group: group, wanted: columns, header: header, headerWanted: places.headerPaths,
        trailer: places.trailerPath, trailerWanted: places.trailerPaths)
      return SourceFormat(encoding: encoding, container: .xml(xml))
    }
  }
}
