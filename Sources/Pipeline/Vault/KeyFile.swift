internal import Diagnostics
internal import EconomyModel
internal import Foundation

/// One file of the keys folder: 32 bytes as one line of hex.
enum KeyFile: String, CaseIterable {
  case archive = "archive.key"
  case audit = "audit.key"
  case signing = "signing.key"
  /// The public half of the signing key; whoever checks reports needs only this.
  case published = "signing.pub"

  /// - Throws: `keys.missing`, `keys.readable-by-others`, `keys.unreadable`, `keys.damaged`.
  func read(in folder: String) throws(Reason) -> [UInt8] {
    let path = folder + "/" + rawValue
    if self != .published { try Self.refuseOthers(path, rights: "600") }
    guard FileManager.default.fileExists(atPath: path) else { throw Self.missing(path) }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Reason(.keysUnreadable, found: "cannot read \(path)", wayOut: "run as the user who owns the keys")
    }
    guard let bytes = Hexadecimal.bytes(text.trimmingCharacters(in: .whitespacesAndNewlines)), bytes.count == 32 else {
      throw Reason(.keysDamaged, found: "\(path) is not 32 bytes of hex", wayOut: "restore the keys folder")
    }
    return bytes
  }

  /// - Throws: `keys.unwritable`.
  func write(_ bytes: [UInt8], in folder: String) throws(Reason) {
    let path = folder + "/" + rawValue
    do {
      let file = try SyncedFile(creating: path, mode: self == .published ? 0o644 : 0o600)
      try file.write(Array((Hexadecimal.text(bytes) + "\n").utf8))
      try file.sync()
    } catch {
      throw Reason(.keysUnwritable, found: "cannot write \(path)", wayOut: "check the folder's rights and room")
    }
  }

  /// - Throws: `keys.missing`, `keys.readable-by-others`.
  static func refuseOthers(_ path: String, rights: String) throws(Reason) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw missing(path) }
    guard status.st_mode & 0o077 == 0 else {
      throw Reason(
        .keysReadable, found: "others than its owner have rights on \(path)", wayOut: "chmod \(rights) \(path)")
    }
  }

  private static func missing(_ path: String) -> Reason {
    Reason(.keysMissing, found: "there is no \(path)", wayOut: "put the keys folder where centre.yaml says it is")
  }
}
