internal import Diagnostics
internal import Reading

/// An adapter's sample.
enum SampleFile {
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
