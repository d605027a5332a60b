internal import Diagnostics
internal import Foundation
internal import Reading
internal import Unpacking

/// One file as an institution sent it: as it lies on disk, or inside a packed one.
struct ReceivedFile: Sendable {
  private enum Content {
    case plain
    case member(PackedMember)
    /// One that came in an earlier run, out of the archive.
    case kept(Archive, sha256: String)
    /// A packed file that cannot be opened: refused as it stands.
    case unreadable(Reason)
  }

  let path: String
  private let content: Content

  /// The files that a path stands for: one, or a packed file's members.
  static func all(at path: String) -> [ReceivedFile] {
    do {
      guard let packed = try PackedFile.open(path) else { return [ReceivedFile(path: path, content: .plain)] }
      return packed.members.map { ReceivedFile(path: path, content: .member($0)) }
    } catch {
      return [ReceivedFile(path: path, content: .unreadable(error))]
    }
  }

  /// One that is in the archive.
  static func kept(_ sha256: String, in archive: Archive, as label: String) -> ReceivedFile {
    ReceivedFile(path: label, content: .kept(archive, sha256: sha256))
  }

  /// What people are told: `deposits.zip/deposits_01.csv`.
  var label: String {
    switch content {
    case .plain, .unreadable: Self.last(of: path)
    case .kept: path
    case .member(let member): "\(Self.last(of: path))/\(Self.last(of: member.name))"
    }
  }

  /// Without the packed file it came in.
  var ownName: String { names[0] }

  /// The names that a pattern may fit: its own first.
  var names: [String] {
    switch content {
    case .plain, .unreadable: [Self.last(of: path)]
    case .kept: path.split(separator: "/").map(String.init).reversed()
    case .member(let member): [Self.last(of: member.name), Self.last(of: path)]
    }
  }

  /// The bytes to keep.
  /// - Throws: the reasons of opening a file or an archive.
  func source() throws(Reason) -> any ByteSource {
    switch content {
    case .plain, .unreadable: try PlainFile(path: path)
    case .member(let member): try member.source()
    case .kept(let archive, let sha256): try archive.source(sha256: sha256)
    }
  }

  /// As far as it is known before it is read: of one packed by gzip, how much that is packed.
  var byteCount: Int64 {
    if case .member(let member) = content, member.byteCount > 0 { return member.byteCount }
    var status = stat()
    return stat(path, &status) == 0 ? Int64(status.st_size) : 0
  }

  /// Why nothing of it can be read.
  var fault: Reason? {
    switch content {
    case .plain, .member, .kept: nil
    case .unreadable(let reason): reason
    }
  }

  /// Of a label, the part without the packed file.
  static func ownName(in label: String) -> String { last(of: label) }

  private static func last(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// A source of which not even the first byte can be read.
struct FaultySource: ByteSource {
  let reason: Reason

  mutating func read(upTo count: Int) throws(Reason) -> [UInt8] { throw reason }
}
