internal import Diagnostics
internal import EconomyModel
internal import Reading

/// Who was asked about in a sample: `reference,id,name`, UTF-8.
struct SampleQueries {
  struct Entry {
    let reference: String
    let document: IdentityDocument
    let name: PersonName
    let line: Int
  }

  private(set) var entries: [Entry] = []

  /// - Throws: `adapter.queries` and what else keeps the list from being read.
  init(_ path: String) throws(Diagnostics) {
    let columns = ["reference", "id", "name"]
    let format = SourceFormat(encoding: .utf8, container: .csv(CSVFormat(header: columns, columns: columns)))
    do {
      var reader = try RowReader(source: try PlainFile(path: path), format: format)
      var batch = RowBatch()
      while try reader.next(&batch) {
        for row in 0..<batch.count { try add(batch, row) }
      }
    } catch let fault as FileFault {
      throw Diagnostics(Diagnostic(fault.reason, at: fault.place(in: path)))
    } catch let diagnostic as Diagnostic {
      throw Diagnostics(Diagnostic(diagnostic.reason, at: Place(file: path, line: diagnostic.place.line)))
    } catch {
      let reason = error as? Reason ?? Reason(.adapterQueries, found: "the query list cannot be read")
      throw Diagnostics(Diagnostic(reason, at: Place(file: path)))
    }
  }

  private mutating func add(_ batch: RowBatch, _ row: Int) throws(Diagnostic) {
    let line = batch.place(row).line
    if case .reject(let reject) = batch.kind(row) {
      throw Diagnostic(reject.reason, at: Place(file: "", line: line))
    }
    guard batch.isRecord(row) else { return }
    do {
      let document = try IdentityDocument(type: "", number: batch.text(row, 1))
      let name = try PersonName(batch.text(row, 2))
      entries.append(Entry(reference: batch.text(row, 0), document: document, name: name, line: line))
    } catch {
      throw Diagnostic(error, at: Place(file: "", line: line))
    }
  }
}
