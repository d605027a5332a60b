internal import Configuring
internal import Diagnostics
internal import EconomyModel
internal import Reading

/// Reads what a manifest says of the file: its shape, columns, facts and trailer.
struct LayoutReading {
  let columns: [ColumnRule]
  let facts: [FactKind: FactPlacing]
  let trailer: TrailerRule?
  let format: SourceFormat

  /// Nil, with faults, when the file's shape or its columns cannot be told.
  init?(_ keys: YAMLMapping, _ item: Item, _ read: (String) throws(Reason) -> [UInt8]) {
    guard let shape = keys["file"].flatMap({ FileShape($0, read) }), let list = keys["columns"]?.entries() else {
      return nil
    }
    let reading = ColumnReading(item: item, nilWords: ManifestReading.words(keys["nil"]))
    let read = list.map { reading.column($0.key, $0.value) }
    columns = read.compactMap { $0 }
    // A column with a fault of its own would only make more faults elsewhere.
    if columns.count < list.count { return nil }
    var places = PlaceReading(shape: shape, columns: columns)
    trailer = keys["trailer"].flatMap { places.trailer($0) }
    facts = places.facts(keys)
    format = shape.format(columns: columns.map(\.name), places)
  }
}
