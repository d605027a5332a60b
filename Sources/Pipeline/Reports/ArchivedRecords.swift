internal import Adapting
internal import Diagnostics
internal import EconomyModel
internal import Reading

/// Some of an archived file's records, read again as they were read when it came.
struct ArchivedRecords {
  private var records: [Int64: CanonicalRecord] = [:]

  /// - Parameter cited: where they should stand, all in one file of one adapter; never empty.
  /// - Throws: `adapter.unknown`, the archive's reasons; of a file that its adapter refuses half way the records up to
  ///   there are read.
  init(_ cited: [EvidenceReference], in centre: Centre) throws(Reason) {
    let file = cited[0]
    let name = file.fileName.split(separator: "/").last.map(String.init) ?? file.fileName
    let wanted = Set(cited.map(\.position.byteOffset))
    var reader = try AdaptingReader(
      adapter: try centre.adapter(named: file.adapter), source: try centre.archive.source(sha256: file.fileSHA256),
      fileName: name)
    var rows: [AdaptedRow] = []
    do throws(FileFault) {
      while records.count < wanted.count, try reader.next(&rows) {
        for case .record(let record, _) in rows where wanted.contains(record.position.byteOffset) {
          records[record.position.byteOffset] = record
        }
      }
    } catch {
      return
    }
  }

  func record(at position: FilePosition) -> CanonicalRecord? { records[position.byteOffset] }
}
