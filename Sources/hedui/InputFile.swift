import Diagnostics
import Reading
import Unpacking

/// A file named on the command line, or one inside a packed file so named.
struct InputFile {
  let name: String
  let source: () throws -> any ByteSource

  /// - Throws: the reasons of opening a file or an archive.
  static func all(at path: String) throws -> [InputFile] {
    if let packed = try PackedFile.open(path) {
      return packed.members.map { member in InputFile(name: last(of: member.name)) { try member.source() } }
    }
    return [InputFile(name: last(of: path)) { try PlainFile(path: path) }]
  }

  /// - Throws: also `file.packed-several` when a packed file holds more than one.
  static func single(at path: String) throws -> InputFile {
    let files = try all(at: path)
    guard files.count == 1 else {
      throw Reason(
        .filePackedSeveral,
        found: "\(path) holds \(files.count) files: "
          + files.prefix(10).map(\.name).joined(separator: ", "), wayOut: "unpack it and name one of them")
    }
    return files[0]
  }

  private static func last(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
