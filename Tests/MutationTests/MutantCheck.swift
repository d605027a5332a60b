import Adapting
import Diagnostics
import EconomyModel
import Reading

/// Holds readings of damaged samples against the reading of the whole one.
struct MutantCheck: Sendable {
  let sample: ShippedSample
  let whole: SampleReading
  let free: Set<RecordField>
  private let byStart: [Int64: Int]
  private let isDelimited: Bool

  init(_ sample: ShippedSample, read: (([UInt8]) throws -> SampleReading)? = nil) throws {
    self.sample = sample
    whole = try sample.read(sample.bytes)
    free = sample.adapter.manifest.freeFields
    byStart = Dictionary(uniqueKeysWithValues: whole.rows.enumerated().map { ($1.bytes.lowerBound, $0) })
    if case .csv = sample.adapter.format.container { isDelimited = true } else { isDelimited = false }
  }

  /// - Parameter reading: of the sample after the mutation.
  func outcome(_ mutation: Mutation, _ reading: SampleReading) throws -> MutantOutcome {
    var outcome = MutantOutcome()
    for fault in reading.faults { outcome.add(.conservation, mutation, 0, fault) }
    if let fault = reading.fault {
      outcome.isRefused = true
      if isDelimited, case .changed = mutation, isOnlyData(mutation), !fault.isOfTrailer {
        outcome.add(.refusedWhole, mutation, fault.line, fault.reason.code.name)
      }
      return outcome
    }
    if case .cut = mutation, sample.adapter.manifest.trailer != nil, !holdsAll(reading) {
      outcome.add(.cutAccepted, mutation, 0, "rows")
    }
    checkNeighbours(mutation, reading, &outcome)
    for row in reading.rows {
      if let record = row.record { try checkFigures(mutation, row, record, &outcome) }
    }
    return outcome
  }

  private var firstRow: Int64 { whole.rows.first { !$0.isStructure }?.bytes.lowerBound ?? 0 }

  private func isData(_ at: Int) -> Bool {
    index(of: at).map { !whole.rows[$0].isStructure } ?? false
  }

  /// The damage may have touched rows only: no header, no trailer.
  private func isOnlyData(_ mutation: Mutation) -> Bool {
    let touched = touched(mutation)
    return !touched.isEmpty && touched.allSatisfy { !whole.rows[$0].isStructure }
  }

  /// The piece of the whole file that holds a byte.
  private func index(of at: Int) -> Int? {
    whole.rows.firstIndex { $0.bytes.contains(Int64(at)) }
  }

  private func holdsAll(_ reading: SampleReading) -> Bool {
    let kept = Set(reading.rows.compactMap { $0.record?.position.byteOffset })
    return whole.rows.allSatisfy { row in row.record.map { kept.contains($0.position.byteOffset) } ?? true }
  }

  // MARK: Neighbours

  private func checkNeighbours(_ mutation: Mutation, _ reading: SampleReading, _ outcome: inout MutantOutcome) {
    let touched = touched(mutation)
    let found = Dictionary(reading.rows.map { ($0.bytes.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, row) in whole.rows.enumerated() where !row.isStructure && !touched.contains(index) {
      guard let now = found[row.bytes.lowerBound], now.bytes == row.bytes, !now.isStructure else {
        if row.record == nil, reading.rejects(row.bytes.lowerBound) { continue }
        if row.record == nil, let now = found[row.bytes.lowerBound], isMended(now, by: mutation) {
          outcome.exceptions[.rejectMended, default: 0] += 1
          continue
        }
        outcome.add(.neighbourLost, mutation, row.line, "gone")
        continue
      }
      switch (row.record, now.record) {
      case (let before?, let after?):
        if isFree(before, after) {
          outcome.kept += 1
        } else {
          outcome.add(.neighbourChanged, mutation, row.line, "text")
        }
      case (.some, nil):
        if sharesDamage(mutation) { continue }
        if isInDoubt(now, index, mutation, touched) {
          outcome.exceptions[.neighbourInDoubt, default: 0] += 1
          continue
        }
        outcome.add(.neighbourLost, mutation, row.line, now.code)
      case (nil, .some), (nil, nil): outcome.kept += 1
      }
    }
  }

  /// A rejected row whose open quote found its end in the damage to the row behind it.
  private func isMended(_ now: AdaptedRow, by mutation: Mutation) -> Bool {
    now.record != nil && now.bytes.upperBound >= Int64(mutation.at)
  }

  /// A line end in the row beside it left a piece between the two.
  private func isInDoubt(_ now: AdaptedRow, _ index: Int, _ mutation: Mutation, _ touched: Range<Int>) -> Bool {
    guard isDelimited, case .changed(_, 0x0A) = mutation, now.code == "csv.field-count" else { return false }
    return touched.contains(index + 1) || touched.contains(index - 1)
  }

  /// Indexes of the pieces whose own bytes or borders the damage may have changed.
  private func touched(_ mutation: Mutation) -> Range<Int> {
    guard let own = index(of: mutation.at) else { return 0..<0 }
    if case .cut = mutation { return own..<whole.rows.count }
    let isTerminator = isDelimited && Int64(mutation.at) >= contentEnd(own)
    return own..<(isTerminator ? min(own + 2, whole.rows.count) : own + 1)
  }

  private func contentEnd(_ index: Int) -> Int64 {
    let range = whole.rows[index].bytes
    let ends: Set<UInt8> = [0x0A, 0x0D, 0x00]
    var end = Int(range.upperBound)
    while end > Int(range.lowerBound), ends.contains(sample.bytes[end - 1]) { end -= 1 }
    return Int64(end)
  }

  /// Damage outside the rows of an XML file may be in what several rows inherit.
  private func sharesDamage(_ mutation: Mutation) -> Bool { !isData(mutation.at) }

  /// Names and texts alike; figures are looked at apart.
  private func isFree(_ before: CanonicalRecord, _ after: CanonicalRecord) -> Bool {
    let manifest = sample.adapter.manifest
    if before.subject.name != after.subject.name, isDelimited || !manifest.sharesName { return false }
    let shared = isDelimited ? [] : manifest.sharedFields
    return free.subtracting(shared).allSatisfy { before.fields[$0] == after.fields[$0] }
  }

  // MARK: Figures

  private func checkFigures(
    _ mutation: Mutation, _ row: AdaptedRow, _ record: CanonicalRecord, _ outcome: inout MutantOutcome
  ) throws {
    guard let before = pristine(of: row) else {
      outcome.exceptions[.rejectMended, default: 0] += 1
      return
    }
    let differing = Figures(record, free: free).differing(from: Figures(before, free: free))
    if differing.isEmpty { return }
    let judge = try FigureJudge(sample: sample, mutation: mutation, before: before, after: record, firstRow: firstRow)
    for figure in differing {
      let isTotalled = try sample.adapter.manifest.totalled.contains(figure) && isControlled(mutation)
      if let rule = judge.rule(for: figure), !isTotalled {
        outcome.exceptions[rule, default: 0] += 1
      } else {
        outcome.add(isTotalled ? .wrongTotalledFigure : .wrongFigure, mutation, record.position.line, figure)
      }
    }
  }

  /// Whether the totals are really compared: another digit in the same place refuses the file. A rejected row whose
  /// amount nobody can read leaves a total without force.
  private func isControlled(_ mutation: Mutation) throws -> Bool {
    guard sample.bytes.indices.contains(mutation.at), (0x30...0x39).contains(sample.bytes[mutation.at]) else {
      return true
    }
    let other: UInt8 = sample.bytes[mutation.at] == 0x39 ? 0x38 : sample.bytes[mutation.at] + 1
    return try sample.read(Mutation.changed(at: mutation.at, to: other).applied(to: sample.bytes)).fault != nil
  }

  /// The record of the whole file that begins at the same byte, or else has most of the row's bytes.
  private func pristine(of row: AdaptedRow) -> CanonicalRecord? {
    if let same = byStart[row.bytes.lowerBound] { return whole.rows[same].record }
    let near = whole.rows.max { $0.shared(with: row) < $1.shared(with: row) }
    return near.flatMap { $0.shared(with: row) > 0 ? $0.record : nil }
  }
}

extension FileFault {
  /// The trailer contradicts the rows.
  var isOfTrailer: Bool { ["file.count-differs", "file.total-differs"].contains(reason.code.name) }
}

extension AdaptedRow {
  /// Number of bytes that both have.
  func shared(with other: AdaptedRow) -> Int64 {
    max(0, min(bytes.upperBound, other.bytes.upperBound) - max(bytes.lowerBound, other.bytes.lowerBound))
  }

  /// Of a rejected row.
  var code: String { if case .rejected(let row) = self { row.reason.code.name } else { "" } }
}
