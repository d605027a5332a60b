internal import Adapting
internal import Diagnostics
internal import Reading

/// An adapter's sample.
enum SampleFile {
  /// The query list that the sample says it answers; nil when it states none.
  static func list(_ folder: AdapterFolder, _ bytes: [UInt8]) -> String? {
    let name = folder.adapter.manifest.sampleName ?? ""
    guard folder.adapter.manifest.facts[.list] != nil,
      var reader = try? AdaptingReader(adapter: folder.adapter, source: BytesInMemory(bytes), fileName: name)
    else { return nil }
    var rows: [AdaptedRow] = []
    do {
      while reader.list == nil, try reader.next(&rows) {}
    } catch {
      return nil
    }
    return reader.list
  }

  /// - Throws: what keeps it from being read, with its place.
  static func bytes(_ path: String) throws(Diagnostics) -> [UInt8] {
    do {
      var file = try PlainFile(path: path)
      var bytes: [UInt8] = []
      while true {
        let piece = try file.read(upTo: 1 << 16)
        if piece.isEmpty { return bytes }
        bytes += piece
      }
    } catch {
      throw Diagnostics(Diagnostic(error, at: Place(file: path)))
    }
  }
}
