package import Crypto
package import Diagnostics
internal import EconomyModel
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
    try KeyFile.refuseOthers(folder, rights: "700")
    archiveKey = SymmetricKey(data: try KeyFile.archive.read(in: folder))
    auditKey = SymmetricKey(data: try KeyFile.audit.read(in: folder))
    let signing = try KeyFile.signing.read(in: folder)
    let published = try KeyFile.published.read(in: folder)
    guard let pair = try? Curve25519.Signing.PrivateKey(rawRepresentation: signing),
      published.elementsEqual(pair.publicKey.rawRepresentation)
    else {
      throw Reason(
        .keysDamaged, found: "signing.key and signing.pub in \(folder) are not a pair",
        wayOut: "restore the keys folder")
    }
    signingKey = pair
    personKey = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: auditKey, info: Data("hedui person hash".utf8), outputByteCount: 32)
  }

  /// Makes the folder (0700), the keys (0600) and the empty file of audit heads; what is there is never overwritten,
  /// and what could not be finished is not left behind.
  /// - Throws: `keys.exist`, `keys.unwritable`.
  package static func create(in folder: String) throws(Reason) {
    guard !FileManager.default.fileExists(atPath: folder) else {
      throw Reason(.keysExist, found: "\(folder) is there already", wayOut: "keys are never overwritten: move it away")
    }
    guard mkdir(folder, 0o700) == 0 else {
      throw Reason(.keysUnwritable, found: "cannot make \(folder)", wayOut: "check the folder above it")
    }
    do {
      try fill(folder)
    } catch {
      try? FileManager.default.removeItem(atPath: folder)
      throw error
    }
  }

  private static func fill(_ folder: String) throws(Reason) {
    let signing = Curve25519.Signing.PrivateKey()
    try KeyFile.archive.write(SymmetricKey(size: .bits256).bytes, in: folder)
    try KeyFile.audit.write(SymmetricKey(size: .bits256).bytes, in: folder)
    try KeyFile.signing.write(Array(signing.rawRepresentation), in: folder)
    try KeyFile.published.write(Array(signing.publicKey.rawRepresentation), in: folder)
    do {
      try SyncedFile(creating: folder + "/" + headsName, mode: 0o600).sync()
      try SyncedFile.syncFolder(folder)
      try SyncedFile.syncFolder(URL(fileURLWithPath: folder).deletingLastPathComponent().path)
    } catch {
      throw Reason(.keysUnwritable, found: error.found, wayOut: error.wayOut)
    }
  }

  /// Where the audit chain's heads are appended: outside the database and outside the centre's folder.
  package var auditHeadsFile: String { folder + "/" + Self.headsName }

  /// Looks that the record has not taken in yet.
  var looksFile: String { folder + "/looks.journal" }

  /// That pages are served, see ``ServingMark``.
  var servingMark: String { folder + "/looks.serving" }

  /// Seals what is written there.
  var looksKey: SymmetricKey {
    HKDF<SHA256>.deriveKey(inputKeyMaterial: auditKey, info: Data("hedui look journal".utf8), outputByteCount: 32)
  }

  /// Who it was about, without saying who: a keyed hash of the document, lower-case hex.
  package func personHash(_ document: String) -> String {
    Hexadecimal.text(HMAC<SHA256>.authenticationCode(for: Data(document.utf8), using: personKey))
  }

  /// What only these keys make of a backup's list of members, lower-case hex.
  func backupSeal(_ manifest: [UInt8]) -> String {
    let key = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: auditKey, info: Data("hedui backup seal".utf8), outputByteCount: 32)
    return Hexadecimal.text(HMAC<SHA256>.authenticationCode(for: manifest, using: key))
  }

  private static let headsName = "audit.heads"
}

extension SymmetricKey {
  fileprivate var bytes: [UInt8] { withUnsafeBytes { Array($0) } }
}
