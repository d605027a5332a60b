import Adapting
import EconomyModel
import Reading

/// Says whether a changed figure is one of the changes that nobody could doubt, by the cell's text before and after.
struct FigureJudge {
  private let manifest: AdapterManifest
  private let mutation: Mutation
  private let damaged: [UInt8]
  private let before: RawCells
  private let after: RawCells
  /// The damage lies before the first row.
  private let isBeforeRows: Bool

  init(sample: ShippedSample, mutation: Mutation, before: CanonicalRecord, after: CanonicalRecord, firstRow: Int64)
    throws
  {
    manifest = sample.adapter.manifest
    self.mutation = mutation
    damaged = mutation.applied(to: sample.bytes)
    self.before = try RawCells(sample.bytes, sample.adapter, at: before.position.byteOffset)
    self.after = try RawCells(damaged, sample.adapter, at: after.position.byteOffset)
    isBeforeRows = Int64(mutation.at) < firstRow
  }

  /// Nil: nothing allows it.
  func rule(for figure: String) -> SoundChange? {
    guard case .changed(let at, let byte) = mutation else { return nil }
    guard let column = manifest.column(of: figure), let before = before.cell(column), let after = after.cell(column)
    else { return byte == 0x2C && isBeforeRows && manifest.hasPreamble ? .cutPreambleDate : nil }
    guard let after else { return before != nil && isXML ? .renamedAttribute : nil }
    guard let before else { return nil }
    switch byte {
    case 0x2C: return isSeparated(before, after) ? .thousandsSeparator : nil
    case 0x0A where isXML: return after.isEmpty && before.count == 1 ? .blankedValue : nil
    case 0x0A: return endsSooner(before, after, at) && column == manifest.columns.count - 1 ? .earlierLineEnd : nil
    default: return isXML && after.isEmpty && before.count == 1 ? .blankedValue : nil
    }
  }

  private var isXML: Bool { if case .xml = manifest.format.container { true } else { false } }

  /// One digit of the whole number is a comma now.
  private func isSeparated(_ before: String, _ after: String) -> Bool {
    let changed = zip(before, after).filter { $0 != $1 }
    return before.count == after.count && changed.count == 1
      && changed.allSatisfy { $0.isWholeNumber && $1 == "," }
  }

  /// The cell lost only its end, and a line end stands directly behind the new one.
  private func endsSooner(_ before: String, _ after: String, _ at: Int) -> Bool {
    let next = damaged[(at + 1)...].first { $0 != 0 }
    return before.hasPrefix(after) && (next == 0x0A || next == 0x0D)
  }
}

extension AdapterManifest {
  /// Index of the column that fills a figure; nil for facts of the whole file.
  func column(of figure: String) -> Int? {
    columns.firstIndex { column in
      switch column.target {
      case .field(let field): field.rawValue == figure
      case .id: figure == "id"
      case .birthDate: figure == "birthDate"
      case .outcome: figure == "outcome"
      case .asOf: figure == "asOf"
      case .feedbackAt: figure == "feedbackAt"
      case .ignore, .documentType, .name: false
      }
    }
  }

  var hasPreamble: Bool {
    if case .csv(let csv) = format.container { csv.preambleLines > 0 } else { false }
  }
}
