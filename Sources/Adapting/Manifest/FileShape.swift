internal import Configuring
internal import Diagnostics
internal import Reading

/// The manifest's `file:`.
struct FileShape {
  enum Container {
    case csv(DelimitedShape)
    case xml(record: String, group: String?, header: String?, schema: [UInt8]?)
  }

  private enum FormatWord: String, CaseIterable {
    case csv, xml
  }

  let encoding: SourceEncoding
  let container: Container

  /// - Parameter read: the bytes of a file beside the manifest.
  init?(_ value: YAMLValue, _ read: (String) throws(Reason) -> [UInt8]) {
    let all = YAMLMapping(
      value, required: ["format", "encoding"],
      optional: DelimitedShape.keys + ["header", "record", "group", "schema"])
    guard let all, let format: FormatWord = all["format"]?.word(),
      let label: EncodingLabel = all["encoding"]?.word()
    else { return nil }
    self.encoding = label.encoding
    switch format {
    case .csv:
      Self.refuse(["record", "group", "schema"], "xml", all)
      guard let csv = DelimitedShape(all) else { return nil }
      container = .csv(csv)
    case .xml:
      Self.refuse(DelimitedShape.keys, "csv", all)
      guard let record = all.text("record") else {
        value.fault(Reason(.configMissingKey, found: "the key 'record' is missing", wayOut: "add 'record: /A/B/C'"))
        return nil
      }
      let schema = all["schema"].flatMap { Self.schema($0, read) }
      container = .xml(record: record, group: all.text("group"), header: all.text("header"), schema: schema)
    }
  }

  /// Nil, with a fault, when the schema is missing or unusable.
  private static func schema(_ value: YAMLValue, _ read: (String) throws(Reason) -> [UInt8]) -> [UInt8]? {
    value.made { (name) throws(Reason) in
      if name.contains("/") {
        throw Reason(
          .configBadValue, found: "the schema is not named by a plain file name",
          wayOut: "put the file beside the manifest")
      }
      let bytes = try read(name)
      _ = try XMLSchemaCheck(schema: bytes)
      return bytes
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
    case .xml(let record, let group, let header, let schema):
      let xml = XMLFormat(
        record: record, group: group, wanted: columns, header: header, headerWanted: places.headerPaths,
        trailer: places.trailerPath, trailerWanted: places.trailerPaths, schema: schema)
      return SourceFormat(encoding: encoding, container: .xml(xml))
    }
  }
}
