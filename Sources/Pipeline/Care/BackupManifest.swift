internal import Diagnostics
package import EconomyModel
internal import Foundation

/// `backup.json`, the first member of every backup: what it holds, of when, and each member's size and digest.
package struct BackupManifest: Hashable, Sendable, Codable {
  package struct Member: Hashable, Sendable, Codable {
    package let name: String
    package let byteCount: Int64
    /// Lower-case hex.
    package let sha256: String
  }

  static let fileName = "backup.json"
  static let currentFormat = 1

  package let format: Int
  package let centre: String
  package let region: String
  /// The centre's folder when it was taken.
  package let folder: String
  package let moment: Timestamp
  /// Rows of the audit record, and the last one's keyed hash.
  package let auditCount: Int64
  package let auditHead: String
  /// Files that the database rests on and that were not there any more.
  package let missing: [String]
  /// In the order in which they follow.
  package let members: [Member]
  /// A keyed hash over all the rest: only the centre's own keys make it.
  package private(set) var seal = ""

  init(
    centre: String, region: String, folder: String, moment: Timestamp, auditCount: Int64, auditHead: String,
    missing: [String], members: [Member], keys: CentreKeys
  ) throws {
    format = Self.currentFormat
    self.centre = centre
    self.region = region
    self.folder = folder
    self.moment = moment
    self.auditCount = auditCount
    self.auditHead = auditHead
    self.missing = missing
    self.members = members
    seal = keys.backupSeal(try json())
  }

  /// - Throws: `backup.damaged`, `backup.newer-format`.
  init(json: [UInt8]) throws(Reason) {
    struct Version: Decodable { let format: Int }
    let data = Data(json)
    guard let version = try? JSONDecoder().decode(Version.self, from: data) else { throw Self.damaged }
    guard version.format <= Self.currentFormat else {
      throw Reason(
        .backupNewer, found: "the backup is of format \(version.format)",
        expected: "expected at most \(Self.currentFormat)", wayOut: "restore it with the hedui that wrote it, or newer")
    }
    guard let manifest = try? JSONDecoder().decode(Self.self, from: data) else { throw Self.damaged }
    self = manifest
  }

  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return Array(try encoder.encode(self))
  }

  func isSealed(by keys: CentreKeys) throws -> Bool {
    var bare = self
    bare.seal = ""
    return keys.backupSeal(try bare.json()) == seal
  }

  private static let damaged = Reason(
    .backupDamaged, found: "the member 'backup.json' is missing or cannot be read", wayOut: "take another backup")
}
