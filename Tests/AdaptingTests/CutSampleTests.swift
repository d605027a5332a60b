import Adapting
import Diagnostics
import EconomyModel
import Foundation
import Reading
import Testing

@Suite struct `A file that was cut` {
  private struct Outcome {
    var records: [CanonicalRecord] = []
    var fault: FileFault?
  }

  private func read(_ bytes: [UInt8], _ folder: AdapterFolder) throws -> Outcome {
    let name = folder.adapter.manifest.sampleName ?? "sample"
    var reader = try AdaptingReader(adapter: folder.adapter, source: BytesInMemory(bytes), fileName: name)
    var outcome = Outcome()
    var rows: [AdaptedRow] = []
    do {
      while try reader.next(&rows) {
        for case .record(let record, _) in rows { outcome.records.append(record) }
      }
      _ = try reader.finish()
    } catch {
      outcome.fault = error
    }
    return outcome
  }

  /// A cut may take a line end's last byte, but nothing of what the row says.
  private func says(_ whole: CanonicalRecord, _ cut: CanonicalRecord) -> Bool {
    whole.position.line == cut.position.line && whole.subject == cut.subject && whole.outcome == cut.outcome
      && whole.fields == cut.fields && whole.asOf == cut.asOf
  }

  @Test(arguments: ShippedAdapters.names) func `yields no figure that the whole does not hold`(name: String) throws {
    let folder = try AdapterFolder(path: "\(ShippedAdapters.folder)/\(name)", catalogue: .national)
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: folder.sample)))
    let whole = try read(bytes, folder)
    #expect(whole.fault == nil)
    for length in stride(from: 1, to: bytes.count - 2, by: max(1, bytes.count / 97)) {
      let cut = try read(Array(bytes.prefix(length)), folder)
      if folder.adapter.manifest.trailer != nil { #expect(cut.fault != nil, "cut at \(length)") }
      let kept = cut.fault == nil ? cut.records : []
      let invented = kept.filter { record in !whole.records.contains { says($0, record) } }
      #expect(invented.map(\.position) == [], "cut at \(length)")
    }
  }
}
