import Adapting
import Diagnostics
import EconomyModel
import Reading

/// A manifest up to the first NUL, behind it a file for it to read.
enum ManifestEntry {
  static func faults(_ input: [UInt8]) -> [String] {
    let parts = input.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    guard let text = parts.first, let manifest = manifest(String(decoding: text, as: UTF8.self)) else { return [] }
    let bytes = parts.count > 1 ? Array(parts[1]) : []
    let name = manifest.sampleName ?? "VEH_HD990102-2026W47_20261116.csv"
    guard
      var reader = try? AdaptingReader(
        adapter: Adapter(manifest: manifest), source: BytesInMemory(bytes, pieceSize: 61), fileName: name)
    else { return [] }
    return faults(&reader, bytes.count)
  }

  private static func manifest(_ yaml: String) -> AdapterManifest? {
    do {
      return try AdapterManifest(yaml: yaml, file: "manifest.yaml", catalogue: .national)
    } catch {
      if error.rendered.isEmpty { fatalError("a manifest is refused without a reason") }
      return nil
    }
  }

  private static func faults(_ reader: inout AdaptingReader, _ length: Int) -> [String] {
    var cover = PieceCover(length: length)
    var rows: [AdaptedRow] = []
    var seen: Int64 = 0
    do {
      while try reader.next(&rows) {
        for row in rows {
          cover.add(row.bytes)
          if case .structure = row {} else { seen += 1 }
        }
      }
      let summary = try reader.finish()
      cover.close(isWhole: true)
      return cover.faults + (summary.rowCount == seen ? [] : ["\(summary.rowCount) rows counted, \(seen) handed out"])
    } catch {
      return cover.faults
    }
  }
}

extension AdaptedRow {
  /// Its bytes in the file.
  package var bytes: Range<Int64> {
    let position: FilePosition
    switch self {
    case .record(let record, _): position = record.position
    case .rejected(let row): position = row.position
    case .structure(let place): position = place
    }
    return position.byteOffset..<position.byteOffset + position.byteCount
  }
}
