import Diagnostics
import Foundation

/// A file that a person asked for by name.
enum OutputFile {
  /// - Throws: `output.unwritable`.
  static func write(_ text: String, to path: String) throws(Reason) {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Reason(
        .outputUnwritable, found: "cannot write \(path)", wayOut: "check that the folder is there and has room")
    }
  }
}
