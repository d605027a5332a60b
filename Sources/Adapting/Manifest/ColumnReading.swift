internal import Configuring
internal import Diagnostics
internal import EconomyModel

/// Reads the manifest's `columns:`.
struct ColumnReading {
  let item: Item
  /// The file's own words for no value.
  let nilWords: [String]

  private static let trueWords = ["是", "有", "Y", "y", "1", "true"]
  private static let falseWords = ["否", "无", "N", "n", "0", "false"]

  func column(_ key: YAMLValue, _ value: YAMLValue) -> ColumnRule? {
    guard let name = key.text("expected a column's name") else { return nil }
    if value.isMapping {
      guard let keys = YAMLMapping(value, required: ["to"], optional: ["as", "map", "true", "false", "nil", "add"]),
        let place = keys["to"], let target = ManifestReading.target(place, item)
      else { return nil }
      guard let conversion = conversion(keys, target) else { return nil }
      let own = nilWords + ManifestReading.words(keys["nil"])
      var adds = false
      if case .money = conversion { adds = keys["add"].flatMap { $0.truth() } ?? false }
      return ColumnRule(name, target, conversion, nilWords: WordTable(own.map { ($0, true) }), adds: adds)
    }
    guard let target = ManifestReading.target(value, item) else { return nil }
    guard let conversion = plain(target.converters.first, for: target, at: value) else { return nil }
    return ColumnRule(name, target, conversion, nilWords: WordTable(nilWords.map { ($0, true) }))
  }

  private func conversion(_ keys: YAMLMapping, _ target: ColumnTarget) -> Conversion? {
    var converter = target.converters.first
    if let place = keys["as"] {
      guard let chosen: Converter = place.word() else { return nil }
      guard target.converters.contains(chosen) else {
        misfit(place, chosen, target)
        return nil
      }
      converter = chosen
    }
    refuseUnused(keys, converter)
    if converter == .code { return mapped(keys, target) }
    if converter == .flag { return flag(keys) }
    return plain(converter, for: target, at: keys.value)
  }

  private func misfit(_ place: YAMLValue, _ chosen: Converter, _ target: ColumnTarget) {
    let fitting = target.converters.map(\.rawValue)
    place.fault(
      Reason(
        .adapterConverterMisfit, found: "'\(chosen.rawValue)' does not fill '\(target.word)'",
        expected: fitting.isEmpty ? "expected none" : "expected \(fitting.joined(separator: " or "))"))
  }

  private func refuseUnused(_ keys: YAMLMapping, _ converter: Converter?) {
    let isMoney = converter == .yuan || converter == .fen || converter == .tenThousandYuan
    let options = [
      ("map", converter == .code), ("true", converter == .flag), ("false", converter == .flag), ("add", isMoney),
    ]
    for (option, isUsed) in options where !isUsed {
      keys[option]?.fault(
        Reason(
          .adapterOptionMisfit, found: "'\(option)' means nothing to '\(converter?.rawValue ?? "ignore")'",
          wayOut: "remove it, or choose another converter by 'as:'"))
    }
  }

  private func mapped(_ keys: YAMLMapping, _ target: ColumnTarget) -> Conversion? {
    guard let map = keys["map"] else {
      _ = plain(.code, for: target, at: keys.value)
      return nil
    }
    if target == .outcome { return ManifestReading.table(map) { $0.word() }.map(Conversion.outcome) }
    return ManifestReading.table(map) { $0.text() }.map(Conversion.code)
  }

  private func flag(_ keys: YAMLMapping) -> Conversion {
    let yes = keys["true"].map { ManifestReading.words($0) } ?? Self.trueWords
    let no = keys["false"].map { ManifestReading.words($0) } ?? Self.falseWords
    for word in yes where no.contains(word) {
      keys["false"]?.fault(Reason(.configBadValue, found: "'\(word)' stands for true and for false"))
    }
    return .flag(WordTable(yes.map { ($0, true) } + no.map { ($0, false) }))
  }

  private func plain(_ converter: Converter?, for target: ColumnTarget, at value: YAMLValue) -> Conversion? {
    switch converter {
    case nil: return .ignored
    case .residentID: return .residentID
    case .anyDocument: return .anyDocument
    case .document: return .document
    case .name: return .name
    case .text: return .text
    case .yuan: return .money(.yuan)
    case .fen: return .money(.fen)
    case .tenThousandYuan: return .money(.tenThousandYuan)
    case .date: return .date
    case .time: return .time
    case .month: return .month
    case .area: return .area
    case .mu: return .mu
    case .share: return .share
    case .percent: return .percent
    case .count: return .count
    case .account: return .account
    case .organisationNumber: return .organisationNumber
    case .flag:
      return .flag(WordTable(Self.trueWords.map { ($0, true) } + Self.falseWords.map { ($0, false) }))
    case .code:
      value.fault(
        Reason(
          .adapterMapMissing, found: "'\(target.word)' has no table of words",
          wayOut: "write {to: \(target.word), as: code, map: {word: meaning}}"))
      return nil
    }
  }
}
