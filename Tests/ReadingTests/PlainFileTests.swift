import Diagnostics
import Reading
import Testing

@Suite struct `A plain file` {
  @Test func `that is missing or a folder says so`() {
    #expect(code { () throws(Reason) in _ = try PlainFile(path: "/nowhere/a.csv") } == .fileMissing)
    #expect(code { () throws(Reason) in _ = try PlainFile(path: "/tmp") } == .fileIsFolder)
  }

  @Test func `that fails while it is read says so`() throws {
    var file = try PlainFile(path: "/proc/self/mem")
    #expect(code { () throws(Reason) in _ = try file.read(upTo: 16) } == .fileUnreadable)
  }

  @Test func `that fails while it is read into room says so`() throws {
    var file = try PlainFile(path: "/proc/self/mem")
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 16, alignment: 1)
    defer { room.deallocate() }
    #expect(code { () throws(Reason) in _ = try file.read(into: room) } == .fileUnreadable)
  }

  private func code(_ body: () throws(Reason) -> Void) -> DiagnosticCode? {
    do { try body() } catch { return error.code }
    return nil
  }
}

/// Hands out arrays only.
private struct ArraySource: ByteSource {
  var source: BytesInMemory

  mutating func read(upTo count: Int) throws(Reason) -> [UInt8] { try source.read(upTo: count) }
}

@Suite struct `A source of bytes` {
  @Test func `may hand out arrays or fill room`() throws {
    let text = "a,b\n" + String(repeating: "1,2\n", count: 50_000)
    let format = SourceFormat(encoding: .utf8, container: .csv(CSVFormat(header: ["a", "b"], columns: ["a", "b"])))
    var counts: [Int] = []
    for source in [BytesInMemory(text), ArraySource(source: BytesInMemory(text, pieceSize: 7))] as [any ByteSource] {
      var reader = try RowReader(source: source, format: format)
      var batch = RowBatch()
      var count = 0
      while try reader.next(&batch) {
        count += (0..<batch.count).count { batch.isRecord($0) && batch.bytes($0, 1).elementsEqual([0x32]) }
      }
      counts.append(count)
    }
    #expect(counts == [50_000, 50_000])
  }
}
