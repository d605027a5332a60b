import Adapting
import Diagnostics
import EconomyModel
import Reading
import Testing

/// A file as an adapter sees it, one line a row: what a test compares.
struct AdaptedFile {
  var rows: [AdaptedRow] = []
  var summary: FileSummary?
  var fault: FileFault?

  init(_ text: String, _ manifest: String, fileName: String = "sample.csv", catalogue: ItemCatalogue = .national) throws
  {
    try self.init(Array(text.utf8), manifest, fileName: fileName, catalogue: catalogue)
  }

  init(
    _ bytes: [UInt8], _ manifest: String, fileName: String = "sample.csv", catalogue: ItemCatalogue = .national
  ) throws {
    let manifest = try AdapterManifest(yaml: manifest, file: "manifest.yaml", catalogue: catalogue)
    var reader = try AdaptingReader(
      adapter: Adapter(manifest: manifest), source: BytesInMemory(bytes, pieceSize: 7), fileName: fileName)
    var batch: [AdaptedRow] = []
    do {
      while try reader.next(&batch) { rows += batch }
      summary = try reader.finish()
    } catch {
      fault = error
    }
    let packed = try PackedFile(bytes, Adapter(manifest: manifest), fileName: fileName)
    #expect(packed.rows.map { "\($0)" } == rows.map { "\($0)" }, "packed rows say something else")
    #expect(packed.end == "\(summary.map { "\($0)" } ?? "") \(fault.map { "\($0)" } ?? "")")
  }

  var records: [CanonicalRecord] { rows.compactMap { if case .record(let record, _) = $0 { record } else { nil } } }
  var rejects: [RejectedRow] { rows.compactMap { if case .rejected(let row) = $0 { row } else { nil } } }

  var digests: [String] {
    rows.compactMap { if case .record(_, let digest) = $0 { "\(digest.0)/\(digest.1)" } else { nil } }
  }

  /// `2:7 amount.not-a-number` of each rejected row.
  var rejected: [String] { rejects.map { "\($0.position.line):\($0.column) \($0.reason.code.name)" } }
  /// `3 file.count-differs`; nil when the file stands.
  var refusal: String? { fault.map { "\($0.line) \($0.reason.code.name)" } }
}

/// Invented people whose numbers have right check digits.
enum Invented {
  static let meng = "99010219550512101X"
  static let situ = "990103198802290020"
  /// Sound numbers that happen to end in 000, as a spreadsheet leaves them.
  static let roundNumbers = [
    "990102195001106000", "990102195102118000", "990102195304131000", "990102195405143000", "990102195506155000",
  ]
}
