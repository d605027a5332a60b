import Diagnostics
import Foundation

/// A file that a person asked for by name.
enum OutputFile {
  /// - Throws: `output.unwritable`.
  static func write(_ text: String, to path: String) throws(Reason) { try write(Array(text.utf8), to: path) }

  /// - Throws: `output.unwritable`.
  static func write(_ bytes: [UInt8], to path: String) throws(Reason) {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Reason(
        .outputUnwritable, found: "cannot write \(path)", wayOut: "check that the folder is there and has room")
    }
  }

  /// - Throws: `output.unwritable`.
  static func makeFolder(_ path: String) throws(Reason) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Reason(.outputUnwritable, found: "cannot make the folder \(path)", wayOut: "check the folder it lies in")
    }
  }

  /// - Throws: `output.unwritable`.
  static func copyFolder(_ path: String, to copy: String) throws(Reason) {
    do {
      try FileManager.default.copyItem(atPath: path, toPath: copy)
    } catch {
      throw Reason(.outputUnwritable, found: "cannot copy \(path) to \(copy)", wayOut: "check the folder it lies in")
    }
  }
}
