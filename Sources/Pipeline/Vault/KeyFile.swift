internal import Diagnostics
internal import Foundation

/// One file of the keys folder: 32 bytes as one line of hex.
enum KeyFile: String, CaseIterable {
  case archive = "archive.key"
  case audit = "audit.key"
  case signing = "signing.key"
  /// The public half of the signing key; whoever checks reports needs only this.
  case published = "signing.pub"

  func read(in folder: String) throws(Reason) -> [UInt8] {
    let path = folder + "/" + rawValue
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw Reason(
        .keysMissing, found: "there is no key \(path)", wayOut: "put the keys folder where centre.yaml says it is")
    }
    guard self == .published || status.st_mode & 0o077 == 0 else {
      throw Reason(.keysReadable, found: "others may read \(path)", wayOut: "chmod 600 \(path)")
    }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Reason(.keysUnreadable, found: "cannot read \(path)", wayOut: "run as the user who owns the keys")
    }
    guard let bytes = Hex.bytes(text.trimmingCharacters(in: .whitespacesAndNewlines)), bytes.count == 32 else {
      throw Reason(.keysDamaged, found: "\(path) is not 32 bytes of hex", wayOut: "restore the keys folder")
    }
    return bytes
  }

  func write(_ bytes: [UInt8], in folder: String) throws(Reason) {
    let path = folder + "/" + rawValue
    do {
      let file = try SyncedFile(creating: path, mode: self == .published ? 0o644 : 0o600)
      try file.write(Array((Hex.text(bytes) + "\n").utf8))
      try file.sync()
    } catch {
      throw Reason(.keysUnwritable, found: "cannot write \(path)", wayOut: "check the folder's rights and room")
    }
  }
}
