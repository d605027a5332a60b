internal import Configuring
internal import Diagnostics
internal import EconomyModel

/// Reads where a manifest's facts and control totals stand, and gathers what the reader must therefore hand out.
struct PlaceReading {
  let shape: FileShape
  let columns: [ColumnRule]
  private(set) var trailerMarker: String?
  private(set) var trailerPath: String?
  private(set) var trailerPaths: [String] = []
  private(set) var headerPaths: [String] = []

  init(shape: FileShape, columns: [ColumnRule]) {
    self.shape = shape
    self.columns = columns
  }

  mutating func trailer(_ value: YAMLValue) -> TrailerRule? {
    let mark: String
    switch shape.container {
    case .csv: mark = "marker"
    case .xml: mark = "path"
    }
    guard let keys = YAMLMapping(value, required: [mark], optional: ["count", "totals"]) else { return nil }
    switch shape.container {
    case .csv: trailerMarker = keys.text("marker")
    case .xml: trailerPath = keys.text("path")
    }
    let count = keys["count"].flatMap { trailerPlace($0) }
    var totals: [TrailerRule.Total] = []
    for (key, place) in keys["totals"]?.entries("expected fields and where their totals stand") ?? [] {
      guard let field = summed(key), let place = trailerPlace(place) else { continue }
      totals.append(TrailerRule.Total(field: field, place: place))
    }
    return TrailerRule(count: count, totals: totals)
  }

  /// A money field that some column fills.
  private func summed(_ key: YAMLValue) -> RecordField? {
    let money = columns.compactMap { column -> String? in
      if case .money = column.conversion { column.target.word } else { nil }
    }
    guard let word = key.text("expected a field") else { return nil }
    if money.contains(word) { return RecordField(rawValue: word) }
    key.fault(Suggestion.unknown(.adapterTrailerColumn, "no column of money fills '\(word)'", word, of: money))
    return nil
  }

  /// CSV: a column's name or a place from 1. XML: a path, added to the wanted ones.
  private mutating func trailerPlace(_ value: YAMLValue) -> Int? {
    guard let text = value.text("expected a place in the trailer") else { return nil }
    switch shape.container {
    case .xml:
      trailerPaths.append(text)
      return trailerPaths.count - 1
    case .csv:
      if let index = columns.firstIndex(where: { $0.name.utf8.elementsEqual(text.utf8) }) { return index }
      if let place = Int(text), (1...1000).contains(place) { return place - 1 }
      let known = columns.map(\.name)
      value.fault(Suggestion.unknown(.adapterTrailerColumn, "there is no column '\(text)'", text, of: known))
      return nil
    }
  }

  mutating func facts(_ keys: YAMLMapping) -> [FactKind: FactPlacing] {
    var facts: [FactKind: FactPlacing] = [:]
    for kind in FactKind.allCases {
      guard let value = keys[kind.rawValue] else { continue }
      facts[kind] = placing(of: kind, value)
    }
    return facts
  }

  private mutating func placing(of kind: FactKind, _ value: YAMLValue) -> FactPlacing? {
    guard let keys = YAMLMapping(value, optional: ["preamble", "fileName", "header", "trailer"]) else { return nil }
    let given = ["preamble", "fileName", "header", "trailer"].filter { keys[$0] != nil }
    guard given.count == 1, let source = given.first, let place = keys[source] else {
      value.fault(
        Reason(
          .configBadValue, found: "\(given.count) places are given for \(kind.rawValue)",
          expected: "expected one of preamble, fileName, header or trailer"))
      return nil
    }
    switch source {
    case "preamble": return isPreamble(place) ? pattern(place, kind).map(FactPlacing.preamble) : nil
    case "fileName": return pattern(place, kind).map(FactPlacing.fileName)
    case "header": return header(place).map(FactPlacing.header)
    default: return hasTrailer(place) ? trailerPlace(place).map(FactPlacing.trailer) : nil
    }
  }

  private func pattern(_ value: YAMLValue, _ kind: FactKind) -> FactPattern? {
    value.made { (text) throws(Reason) in try FactPattern(text, kind) }
  }

  private func isPreamble(_ value: YAMLValue) -> Bool {
    if case .csv(let csv) = shape.container, csv.preamble > 0 { return true }
    value.fault(
      Reason(.adapterNoSuchPlace, found: "the file has no preamble", wayOut: "say how many lines: 'preamble: N'"))
    return false
  }

  private func hasTrailer(_ value: YAMLValue) -> Bool {
    if trailerMarker != nil || trailerPath != nil { return true }
    value.fault(Reason(.adapterNoSuchPlace, found: "the file has no trailer", wayOut: "describe it under 'trailer:'"))
    return false
  }

  private mutating func header(_ value: YAMLValue) -> Int? {
    guard case .xml(_, _, .some, _) = shape.container else {
      value.fault(
        Reason(
          .adapterNoSuchPlace, found: "the file has no header element",
          wayOut: "name it under 'file:': 'header: /A/Head'; a header may be the root: 'header: /A'"))
      return nil
    }
    guard let path = value.text("expected a path in the header") else { return nil }
    headerPaths.append(path)
    return headerPaths.count - 1
  }
}
