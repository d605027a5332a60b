package import Diagnostics
internal import EconomyModel
internal import Reading

/// Runs an adapter on its own sample.
package struct AdapterCheck: Sendable {
  /// What the sample gave, as the expected files hold it.
  package struct Recording: Hashable, Sendable {
    /// One JSON object a line, sorted keys, in the file's order.
    package let records: String
    package let rejects: String
    /// The sample's query list as the institution would get it; nil when the manifest declares no layout of lists.
    package let query: [UInt8]?
    package let recordCount: Int
    package let rejectCount: Int
  }

  package let folder: AdapterFolder

  package init(_ folder: AdapterFolder) { self.folder = folder }

  /// - Throws: why the sample is refused whole.
  package func record() throws(Diagnostics) -> Recording {
    let rows = try rows()
    var (records, rejects) = ([String](), [String]())
    for row in rows {
      switch row {
      case .record(let record, _): records.append(RecordLine(record).json)
      case .rejected(let reject): rejects.append(RejectLine(reject).json)
      case .structure: break
      }
    }
    return Recording(
      records: Self.text(records), rejects: Self.text(rejects), query: try query(), recordCount: records.count,
      rejectCount: rejects.count)
  }

  /// What is wrong with the folder whatever was recorded: nothing is to be kept before it is mended.
  /// - Throws: as ``record()``.
  package func faults() throws(Diagnostics) -> [Diagnostic] { try unanswered() }

  /// The faults, then every difference between what the sample gives and what is expected; empty when all is well.
  /// - Throws: why the sample is refused whole, or what file of the folder cannot be read.
  package func differences() throws(Diagnostics) -> [Diagnostic] {
    let recording = try record()
    let kept = KeptLines(adapter: folder.adapter.name)
    let records = try AdapterFolder.text(folder.expectedRecords)
    let rejects = try AdapterFolder.text(folder.expectedRejects)
    return try faults()
      + [
        kept.difference(recording.records, from: records, in: folder.expectedRecords),
        kept.difference(recording.rejects, from: rejects, in: folder.expectedRejects),
      ].compactMap { $0 } + queryDifferences(recording.query)
  }

  private func query() throws(Diagnostics) -> [UInt8]? {
    guard let layout = folder.adapter.manifest.query else { return nil }
    return try SampleList(try SampleQueries(folder.queries), layout, folder.adapter.item).bytes()
  }

  /// The first line that differs; a list that was never recorded is only tried, not compared.
  private func queryDifferences(_ query: [UInt8]?) throws(Diagnostics) -> [Diagnostic] {
    guard let file = folder.expectedQuery, let query, let layout = folder.adapter.manifest.query else { return [] }
    let expected: [UInt8]
    do {
      expected = try AdapterFolder.bytes(file)
    } catch {
      if error.list.first?.code == .fileMissing { return [] }
      throw error
    }
    if expected == query { return [] }
    let lines = [expected, query].map { layout.encoding.text(of: $0).split(whereSeparator: \.isNewline) }
    let line = zip(lines[0], lines[1]).prefix { $0.utf8.elementsEqual($1.utf8) }.count + 1
    return [
      Diagnostic(
        Reason(
          .adapterSampleDiffers, found: "the query list that the layout gives differs here",
          wayOut: "mend 'query:', or record the sample anew and look at the difference"),
        at: Place(file: file, line: line))
    ]
  }

  /// The sample's pieces in order, each with its text as the file has it.
  /// - Throws: as ``record()``.
  package func sampleRows() throws(Diagnostics) -> [SampleRow] {
    let bytes = try AdapterFolder.bytes(folder.sample)
    return try rows().map { SampleRow($0, in: bytes, encoding: folder.adapter.format.encoding) }
  }

  private func rows() throws(Diagnostics) -> [AdaptedRow] {
    let name = folder.adapter.manifest.sampleName ?? folder.sample.split(separator: "/").last.map(String.init) ?? ""
    do {
      let source = try PlainFile(path: folder.sample)
      var reader = try AdaptingReader(adapter: folder.adapter, source: source, fileName: name)
      var (all, rows) = ([AdaptedRow](), [AdaptedRow]())
      while try reader.next(&rows) { all += rows }
      _ = try reader.finish()
      return all
    } catch let fault as FileFault {
      throw Diagnostics(Diagnostic(reason(of: fault, sampleNamed: name), at: fault.place(in: folder.sample)))
    } catch let reason as Reason {
      throw Diagnostics(Diagnostic(reason, at: Place(file: folder.sample)))
    } catch {
      throw Diagnostics(Diagnostic(Reason(.fileUnreadable, found: "\(error)"), at: Place(file: folder.sample)))
    }
  }

  /// A fact that the sample's name does not state: the manifest tells the name of a real file.
  private func reason(of fault: FileFault, sampleNamed name: String) -> Reason {
    guard fault.reason.code == .fileFactMissing else { return fault.reason }
    for case .fileName(let pattern) in folder.adapter.manifest.facts.values where pattern.fact(in: name) == nil {
      return Reason(
        fault.reason.code, found: fault.reason.found, expected: fault.reason.expected,
        wayOut: folder.adapter.manifest.sampleName == nil
          ? "state `sampleName: REAL_NAME` in the manifest: the name of the file that the sample stands for"
          : "let `sampleName` in the manifest, '\(name)', and the fact's pattern agree")
    }
    return fault.reason
  }

  /// An adapter whose institutions answer for every subject shows that in its sample.
  private func unanswered() throws(Diagnostics) -> [Diagnostic] {
    let queries = try SampleQueries(folder.queries)
    guard folder.adapter.answers == .everySubject else { return [] }
    var answered: Set<String> = []
    for case .record(let record, _) in try rows() {
      if case .document(let document) = record.subject.identity { answered.insert(document.matchingKey) }
    }
    return queries.entries.filter { !answered.contains($0.document.matchingKey) }.map { entry in
      Diagnostic(
        Reason(
          .adapterUnanswered, found: "the sample does not answer for \(entry.reference)",
          expected: "expected a row for every subject, as 'answers: every-subject' says"),
        at: Place(file: folder.queries, line: entry.line))
    }
  }

  private static func text(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
}
