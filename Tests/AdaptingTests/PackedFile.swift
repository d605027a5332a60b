import Adapting
import EconomyModel
import Reading

/// A file as a batch reads it, plain rows packed; unpacked again, to be held against the rows read one by one.
struct PackedFile {
  private(set) var rows: [AdaptedRow] = []
  private(set) var packedCount = 0
  /// What the file says of itself, or its fault.
  private(set) var end = ""

  init(_ bytes: [UInt8], _ adapter: Adapter, fileName: String, pieceSize: Int = 7) throws {
    let words = WordList()
    var reader = try AdaptingReader(
      adapter: adapter, source: BytesInMemory(bytes, pieceSize: pieceSize), fileName: fileName, words: words)
    var batch = AdaptedBatch()
    do {
      while try reader.next(&batch) {
        for place in batch.order {
          guard place >= 0 else {
            rows.append(batch.others[Int(-1 - place)])
            continue
          }
          packedCount += 1
          let packed = batch.packed.records[Int(place)]
          let record = try batch.packed.record(
            packed, of: adapter.item.code, layout: adapter.layout, words: words)
          rows.append(.record(record, digest: packed.digest))
        }
      }
      end = "\(try reader.finish()) "
    } catch let fault as FileFault {
      end = " \(fault)"
    }
  }
}
