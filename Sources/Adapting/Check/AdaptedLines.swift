internal import Diagnostics
internal import EconomyModel
package import Reading

/// Files through an adapter as lines of JSON, before anybody is matched: each record as in `expected-records.jsonl`
/// with its item, each reject under `reject` as in `expected-rejects.jsonl`, and a last line about the file.
package struct AdaptedLines {
  private struct Reject: Encodable {
    let reject: RejectLine
  }

  /// How a file ended.
  package struct Ending: Hashable, Sendable {
    /// False when the file is refused whole; its last line then says why.
    package fileprivate(set) var isWhole = true
    package fileprivate(set) var rows: Int64 = 0
    package fileprivate(set) var rejected: Int64 = 0

    /// Whether a batch run refuses the file for its rejected rows.
    package func isOver(thresholdPercent: Int) -> Bool { isWhole && rejected * 100 > rows * Int64(thresholdPercent) }
  }

  private let adapter: Adapter

  package init(_ adapter: Adapter) { self.adapter = adapter }

  package func write(source: any ByteSource, fileName: String, _ line: (String) -> Void) -> Ending {
    var about = FileLine(file: fileName)
    var ending = Ending()
    do throws(FileFault) {
      let summary = try rows(of: source, fileName, line)
      about.rows = summary.file.rowCount
      about.rejected = summary.rejected
      (ending.rows, ending.rejected) = (summary.file.rowCount, summary.rejected)
      about.complete = summary.file.isComplete
      about.list = summary.file.list
      about.asOf = summary.file.asOf?.description
      about.feedbackAt = summary.file.feedbackAt?.description
    } catch {
      about.refused = error.reason.code.name
      about.found = error.reason.found
      about.line = error.line
    }
    line(about.json)
    ending.isWhole = about.refused == nil
    return ending
  }

  private func rows(
    of source: any ByteSource, _ fileName: String, _ line: (String) -> Void
  ) throws(FileFault) -> (file: FileSummary, rejected: Int64) {
    var reader: AdaptingReader
    do {
      reader = try AdaptingReader(adapter: adapter, source: source, fileName: fileName)
    } catch {
      throw FileFault(error, bytesRead: 0)
    }
    var rejected: Int64 = 0
    var rows: [AdaptedRow] = []
    while try reader.next(&rows) {
      for row in rows {
        switch row {
        case .record(let record, let digest): line(RecordLine(record, item: record.item, digest: digest).json)
        case .rejected(let reject):
          rejected += 1
          line(JSONLine.of(Reject(reject: RejectLine(reject, namesPerson: true))))
        case .structure: break
        }
      }
    }
    return (try reader.finish(), rejected)
  }
}
