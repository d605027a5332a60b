internal import Configuring
internal import Diagnostics
internal import EconomyModel

/// Reads the manifest's `query:`.
struct QueryReading {
  let item: Item
  let catalogue: ItemCatalogue

  private enum FormatWord: String, CaseIterable {
    case csv, xml
  }

  static let required = ["format", "encoding", "fileName", "columns"]
  static let optional = ["rows", "lineEnd", "dates", "itemCodes", "documentKinds", "join"]

  /// Nil, with faults, when the layout cannot be told.
  func layout(_ value: YAMLValue) -> QueryLayout? {
    let keys = YAMLMapping(
      value, required: Self.required,
      optional: Self.optional + QueryTableReading.keys + QueryMarkupReading.keys + ["head", "trailer"])
    guard let keys, let format: FormatWord = keys["format"]?.word(),
      let encoding: QueryEncoding = keys["encoding"]?.word(),
      let fileName = keys["fileName"].flatMap(Self.fileName), let listed = keys["columns"]?.entries()
    else { return nil }
    let columns = listed.compactMap { column($0.key, $0.value) }
    // A column with a fault of its own would only make more faults elsewhere.
    if columns.count < listed.count { return nil }
    let granularity = Self.word(keys["rows"], or: QueryLayout.Granularity.person)
    guard let codes = codes(keys["itemCodes"]), let kinds = Self.kinds(keys["documentKinds"]),
      let container = Self.container(format, keys, listed.map(\.key), columns)
    else { return nil }
    check(columns, granularity, at: keys["columns"] ?? value)
    let join = keys["join"].map { $0.text("expected what stands between several items") ?? ";" } ?? ";"
    Self.check(join, container, at: keys["join"] ?? value)
    return QueryLayout(
      encoding: encoding, container: container, lineEnd: Self.word(keys["lineEnd"], or: .crlf), fileName: fileName,
      granularity: granularity, columns: columns, dates: Self.word(keys["dates"], or: .iso), itemCodes: codes,
      documentKinds: kinds, join: join)
  }

  private static func container(
    _ format: FormatWord, _ keys: YAMLMapping, _ names: [YAMLValue], _ columns: [QueryColumn]
  ) -> QueryLayout.Container? {
    switch format {
    case .csv:
      refuse(QueryMarkupReading.keys, "xml", keys)
      return QueryTableReading.table(keys).map(QueryLayout.Container.delimited)
    case .xml:
      refuse(QueryTableReading.keys, "csv", keys)
      return QueryMarkupReading(names, columns).markup(keys).map(QueryLayout.Container.markup)
    }
  }

  private static func refuse(_ names: [String], _ other: String, _ keys: YAMLMapping) {
    for name in names {
      keys[name]?.fault(Reason(.configUnknownKey, found: "'\(name)' belongs to 'format: \(other)'"))
    }
  }

  private static func word<Word: CaseIterable & RawRepresentable<String>>(
    _ value: YAMLValue?, or standard: Word
  ) -> Word {
    value.flatMap { $0.word() } ?? standard
  }

  private static func fileName(_ value: YAMLValue) -> QueryPattern? {
    value.made { (text) throws(Reason) in
      let pattern = try QueryPattern(text, facts: QueryPattern.Fact.ofNames)
      if !pattern.says(.list) {
        throw Reason(
          .queryFileName, found: "'\(text)' gives every list the same name",
          expected: "expected {list} in it: a second question of one day is a list of its own")
      }
      if text.hasPrefix(".") || text.contains("/") || text.contains("\\") {
        throw Reason(.queryFileName, found: "'\(text)' is no plain file name", expected: "expected one without folders")
      }
      return pattern
    }
  }

  private func column(_ key: YAMLValue, _ value: YAMLValue) -> QueryColumn? {
    guard let name = key.text("expected a column's head") else { return nil }
    if value.isMapping {
      guard let keys = YAMLMapping(value, required: ["constant"]), let constant = keys["constant"]?.scalar else {
        return nil
      }
      return QueryColumn(name, .constant(constant))
    }
    guard let word: QueryWord = value.word() else { return nil }
    return QueryColumn(name, word)
  }

  /// Each code of an item that the centre has; an item of the list that is none of them refuses the list.
  private func codes(_ value: YAMLValue?) -> [ItemCode: String]? {
    guard let value else { return [:] }
    guard let entries = value.entries("expected items and the institution's codes") else { return nil }
    var codes: [ItemCode: String] = [:]
    for (key, code) in entries {
      guard let known = ManifestReading.item(key, catalogue), let text = code.text("expected a code") else {
        return nil
      }
      codes[known.code] = text
    }
    if codes[item.code] == nil {
      value.fault(
        Reason(
          .queryItemCode, found: "no code for \(item.code.rawValue), which this adapter's files answer",
          wayOut: "add '\(item.code.rawValue): …'"))
    }
    return codes
  }

  private static func kinds(_ value: YAMLValue?) -> [String: String]? {
    guard let value else { return [:] }
    guard let entries = value.entries("expected kinds of documents and the institution's codes") else { return nil }
    var kinds: [String: String] = [:]
    for (key, code) in entries {
      guard let kind = key.text("expected a kind of document"), let text = code.text("expected a code") else {
        return nil
      }
      kinds[kind] = text
    }
    if kinds[QueryFilling.residentKind] == nil {
      value.fault(
        Reason(
          .queryDocumentKind, found: "no code for \(QueryFilling.residentKind)",
          wayOut: "add '\(QueryFilling.residentKind): …'"))
    }
    return kinds
  }

  private func check(_ columns: [QueryColumn], _ granularity: QueryLayout.Granularity, at value: YAMLValue) {
    for (word, chinese) in [(QueryWord.name, "姓名"), (.documentNumber, "证件号码")] {
      if columns.contains(where: { $0.says(word) }) { continue }
      value.fault(
        Reason(.queryNoPerson, found: "no column says the \(word.rawValue) (\(chinese))", wayOut: "add one"))
    }
    let (misfit, fitting): (QueryWord, QueryWord) =
      switch granularity {
      case .person: (.item, .items)
      case .question: (.items, .item)
      }
    if columns.contains(where: { $0.says(misfit) }) {
      value.fault(
        Reason(
          .queryItemColumn, found: "'\(misfit.rawValue)' does not fit 'rows: \(granularity.rawValue)'",
          wayOut: "write '\(fitting.rawValue)', or choose other rows"))
    }
    if granularity == .question, !columns.contains(where: { $0.says(.item) }) {
      value.fault(
        Reason(
          .queryItemColumn, found: "each row asks one thing and no column says which", wayOut: "add a column for 'item'"
        ))
    }
  }

  private static func check(_ join: String, _ container: QueryLayout.Container, at value: YAMLValue) {
    guard case .delimited(let table) = container, table.quote == nil, join.contains(table.delimiter) else { return }
    value.fault(
      Reason(
        .configBadValue, found: "several items in one cell would be parted by the file's own delimiter",
        wayOut: "choose another 'join:'"))
  }
}
