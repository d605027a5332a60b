package import Crypto
package import Diagnostics
internal import Foundation

/// A centre's secrets, in a folder of their own that no backup of the centre carries.
package struct CentreKeys: Sendable {
  /// Seals the received files.
  package let archiveKey: SymmetricKey
  /// Seals the audit chain.
  package let auditKey: SymmetricKey
  /// Signs issued reports (Ed25519).
  package let signingKey: Curve25519.Signing.PrivateKey
  private let personKey: SymmetricKey
  private let folder: String

  /// - Throws: `keys.missing`, `keys.unreadable`, `keys.readable-by-others`, `keys.damaged`.
  package init(folder: String) throws(Reason) {
    self.folder = folder
    archiveKey = SymmetricKey(data: try KeyFile.archive.read(in: folder))
    auditKey = SymmetricKey(data: try KeyFile.audit.read(in: folder))
    guard let signing = try? Curve25519.Signing.PrivateKey(rawRepresentation: KeyFile.signing.read(in: folder)) else {
      throw Reason(.keysDamaged, found: "the signing key in \(folder) is damaged", wayOut: "restore the keys folder")
    }
    signingKey = signing
    personKey = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: auditKey, info: Data("hedui person hash".utf8), outputByteCount: 32)
  }

  /// Makes the folder (0700) and its files (0600); what is there is never overwritten.
  /// - Throws: `keys.exist`, `keys.unwritable`.
  package static func create(in folder: String) throws(Reason) {
    guard !FileManager.default.fileExists(atPath: folder) else {
      throw Reason(.keysExist, found: "\(folder) is there already", wayOut: "keys are never overwritten: move it away")
    }
    guard mkdir(folder, 0o700) == 0 else {
      throw Reason(.keysUnwritable, found: "cannot make \(folder)", wayOut: "check the folder above it")
    }
    let signing = Curve25519.Signing.PrivateKey()
    try KeyFile.archive.write(SymmetricKey(size: .bits256).bytes, in: folder)
    try KeyFile.audit.write(SymmetricKey(size: .bits256).bytes, in: folder)
    try KeyFile.signing.write(Array(signing.rawRepresentation), in: folder)
    try KeyFile.published.write(Array(signing.publicKey.rawRepresentation), in: folder)
    try SyncedFile.syncFolder(folder)
  }

  /// Where the audit chain's heads are appended: outside the database and outside the centre's folder.
  package var auditHeadsFile: String { folder + "/audit.heads" }

  /// Who it was about, without saying who: a keyed hash of the document, lower-case hex.
  package func personHash(_ document: String) -> String {
    Hex.text(HMAC<SHA256>.authenticationCode(for: Data(document.utf8), using: personKey))
  }
}

extension SymmetricKey {
  fileprivate var bytes: [UInt8] { withUnsafeBytes { Array($0) } }
}
