package import Diagnostics
package import EconomyModel
package import Reading

/// Reads one file by one adapter, batch by batch.
package struct AdaptingReader {
  private let adapter: Adapter
  private let fileName: String
  private let adapting: RowAdapting
  private let finding: FactFinding
  private let start: CapturedStart
  private var reader: RowReader
  private var batch = RowBatch()
  private var facts = FileFacts()
  private var tally: FileTally
  private var trailer: TrailerCheck?
  private var hasBegun = false
  private var cutRows: CutRows
  private var packing: PackedAdapting?

  /// - Parameters:
  ///   - fileName: as the institution named it; some layouts state dates there.
  ///   - fields: what to add up besides the trailer's totals.
  ///   - words: where packed records put theirs.
  package init(
    adapter: Adapter, source: any ByteSource, fileName: String, totalling fields: [RecordField] = [],
    words: WordList = WordList()
  ) throws(Reason) {
    self.adapter = adapter
    self.fileName = fileName
    adapting = RowAdapting(adapter)
    finding = FactFinding(placings: adapter.manifest.facts)
    tally = FileTally(adapter.manifest, also: fields)
    cutRows = CutRows(adapter)
    packing = PackedAdapting(adapter, tally, words: words)
    start = CapturedStart()
    reader = try RowReader(source: CapturingSource(source: source, start: start), format: adapter.format)
  }

  /// Replaces `rows` by the next ones, in the file's order; false at the end.
  package mutating func next(_ rows: inout [AdaptedRow]) throws(FileFault) -> Bool {
    rows.removeAll(keepingCapacity: true)
    while rows.isEmpty {
      guard try reader.next(&batch) else {
        if let last = cutRows.finish() { rows.append(last) }
        return !rows.isEmpty
      }
      if !hasBegun { try begin() }
      try adaptBatch(into: &rows)
    }
    return true
  }

  /// Replaces `adapted` by the next rows, in the file's order; false at the end. The same rows as those of
  /// ``next(_:)``, plain records packed.
  package mutating func next(_ adapted: inout AdaptedBatch) throws(FileFault) -> Bool {
    adapted.removeAll()
    while adapted.isEmpty {
      guard try reader.next(&batch) else {
        if let last = cutRows.finish() { adapted.append(last) }
        return !adapted.isEmpty
      }
      if !hasBegun { try begin() }
      if packing != nil, !cutRows.isWaiting, !batch.hasPieces {
        try adaptPlain(into: &adapted)
      } else {
        var rows: [AdaptedRow] = []
        try adaptBatch(into: &rows)
        adapted.append(contentsOf: rows)
      }
    }
    return true
  }

  /// A batch without pieces of rows; the last row waits for the next batch as ever.
  private mutating func adaptPlain(into adapted: inout AdaptedBatch) throws(FileFault) {
    var ends: [AdaptedRow] = []
    cutRows.release(into: &ends)
    adapted.append(contentsOf: ends)
    let last = batch.count - 1
    var row = 0
    while row < last {
      row = packing?.add(batch, from: row, to: last, facts: facts, &tally, to: &adapted) ?? row
      guard row < last else { break }
      adapted.append(try self.adapted(row))
      row += 1
    }
    ends = [try self.adapted(last)]
    cutRows.hold(batch, &ends)
    adapted.append(contentsOf: ends)
  }

  private mutating func adaptBatch(into rows: inout [AdaptedRow]) throws(FileFault) {
    rows.reserveCapacity(batch.count + 1)
    cutRows.release(into: &rows)
    for row in 0..<batch.count {
      let adapted = try adapted(row)
      if cutRows.add(adapted, batch, row, to: &rows) { tally.addUnsure() }
    }
    cutRows.hold(batch, &rows)
  }

  /// The list that the file names, as far as it has been read.
  package var list: String? { facts.list }

  /// What was counted, once ``next(_:)`` has said false.
  package var totals: FileTotals {
    var sums: [RecordField: Int64?] = [:]
    for (index, field) in tally.fields.enumerated() { sums[field] = tally.sum(at: index) }
    let rule = adapter.manifest.trailer
    return FileTotals(
      rows: tally.rows, sums: sums, trailer: trailer.flatMap { check in rule.map { check.totals(tally, $0) } } ?? [])
  }

  /// To be called after ``next(_:)`` has said false.
  /// - Throws: what makes the whole file not count: a trailer that differs, numbers damaged by a spreadsheet, no rows.
  package func finish() throws(FileFault) -> FileSummary {
    do throws(Reason) {
      if tally.rows == 0, adapter.answers == .everySubject {
        throw Reason(
          .fileNoRows, found: "the file has no row", expected: "expected one for each subject asked about",
          wayOut: "ask for the whole file")
      }
      try tally.idNumbers.check("identity numbers")
      try tally.accountNumbers.check("account numbers")
      if let trailer, let rule = adapter.manifest.trailer { try trailer.check(tally, rule) }
    } catch {
      throw fault(error, line: error.isOfTrailer ? trailer?.line ?? 0 : 0)
    }
    let isProven = trailer?.proves(tally) ?? false
    return FileSummary(
      rowCount: tally.rows, isComplete: isProven || facts.list != nil, asOf: facts.asOf, feedbackAt: facts.feedbackAt,
      list: facts.list, sequence: facts.sequence, createdAt: facts.createdAt)
  }

  private mutating func begin() throws(FileFault) {
    hasBegun = true
    do {
      try finding.read(preamble, fileName: fileName, into: &facts)
    } catch {
      throw fault(error, line: 0)
    }
  }

  /// Lines before the head that are more than the layout says: one of them was torn, and the facts in them with it.
  private func checkPreambleEnds(before line: Int) throws(FileFault) {
    guard case .csv(let csv) = adapter.format.container, line > csv.preambleLines + max(1, csv.headerLines),
      adapter.manifest.facts.values.contains(where: \.isInPreamble)
    else { return }
    throw fault(
      Reason(
        .fileFactMissing, found: "the heads stand on line \(line)",
        expected: "expected them right behind the \(csv.preambleLines) lines before them",
        wayOut: "a line before the heads is broken or was put in; ask for the file as its layout states it"), line: line
    )
  }

  private var preamble: [String] {
    guard case .csv(let csv) = adapter.format.container, csv.preambleLines > 0 else { return [] }
    return start.lines(csv.preambleLines, encoding: adapter.format.encoding, delimiter: csv.delimiter.last)
  }

  private mutating func adapted(_ row: Int) throws(FileFault) -> AdaptedRow {
    let place = batch.place(row)
    let position = FilePosition(
      line: place.line, byteOffset: place.bytes.lowerBound, byteCount: Int64(place.bytes.count))
    if batch.isRecord(row) { return record(row, position) }
    switch batch.kind(row) {
    case .reject(let reject):
      tally.addRejected()
      return .rejected(RejectedRow(reason: reject.reason, position: position, column: reject.column))
    case .header:
      try checkPreambleEnds(before: place.line)
      try readFacts(row, isHeader: true)
    case .trailer: try readTrailer(row)
    case .record, .structure: break
    }
    return .structure(position)
  }

  private mutating func record(_ row: Int, _ position: FilePosition) -> AdaptedRow {
    tally.add(batch, row)
    do {
      let record = try adapting.record(batch, row, at: position, facts: facts)
      return .record(record, digest: batch.withCells { RowDigest($0, row).value })
    } catch {
      let column = error.field.map { batch.location(row, $0).column } ?? 0
      return .rejected(RejectedRow(reason: placed(error), position: position, column: column, about: error.about))
    }
  }

  /// XML knows no column of a line: the path says where.
  private func placed(_ fault: RowFault) -> Reason {
    guard case .xml = adapter.format.container, let field = fault.field else { return fault.reason }
    let (reason, path) = (fault.reason, adapter.manifest.columns[field].name)
    if (reason.found + reason.expected).contains(path) { return reason }
    return Reason(
      reason.code, found: reason.found,
      expected: reason.expected.isEmpty ? "it stands in '\(path)'" : "\(reason.expected) in '\(path)'",
      wayOut: reason.wayOut)
  }

  private mutating func readFacts(_ row: Int, isHeader: Bool) throws(FileFault) {
    if case .csv = adapter.format.container, isHeader { return }
    do {
      try finding.read(batch, row, isHeader: isHeader, into: &facts)
    } catch {
      throw fault(error, line: batch.place(row).line)
    }
  }

  private mutating func readTrailer(_ row: Int) throws(FileFault) {
    try readFacts(row, isHeader: false)
    guard let rule = adapter.manifest.trailer else { return }
    do {
      trailer = try TrailerCheck(batch, row, manifest: adapter.manifest, rule: rule)
    } catch {
      throw fault(error, line: batch.place(row).line)
    }
  }

  private func fault(_ reason: Reason, line: Int) -> FileFault {
    FileFault(reason, line: line, bytesRead: reader.bytesRead)
  }
}

extension Reason {
  fileprivate var isOfTrailer: Bool { code == .fileCountDiffers || code == .fileTotalDiffers }
}
