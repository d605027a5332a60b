package import Diagnostics
internal import EconomyModel
internal import Foundation
internal import Reading

/// The centre's public key as whoever checks reports holds it: a copy of `signing.pub`, 32 bytes as a line of hex.
package enum PublicKeyFile {
  /// - Throws: the reasons of opening a file; `report.public-key`.
  package static func read(_ path: String) throws(Reason) -> [UInt8] {
    let text = String(decoding: try WholeFile.bytes(path, most: 1 << 16), as: UTF8.self)
    guard let bytes = Hexadecimal.bytes(text.trimmingCharacters(in: .whitespacesAndNewlines)), bytes.count == 32 else {
      throw Reason(
        .reportPublicKey, found: "\(path) is no public key", expected: "expected 64 hexadecimal digits",
        wayOut: "ask the centre for its signing.pub")
    }
    return bytes
  }
}
