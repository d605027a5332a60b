internal import Crypto
internal import Diagnostics
internal import Foundation
internal import Reading

/// What a retention run is about to remove, and by what it will search for it afterwards. It is written down, sealed
/// under the archive's key, before the first thing goes, so that an interrupted run goes on; it goes when the proof
/// is done.
struct RetentionWork: Hashable, Codable {
  /// Case numbers.
  var cases: Set<String> = []
  /// SHA-256.
  var files: Set<String> = []
  /// Weeks whose lists go from the outbox.
  var weeks: Set<String> = []
  /// Document keys and names of whoever the cases' removal makes unknown.
  var documents: Set<String> = []
  var names: Set<String> = []

  var isEmpty: Bool { cases.isEmpty && files.isEmpty && weeks.isEmpty }

  func merged(with other: RetentionWork) -> RetentionWork {
    RetentionWork(
      cases: cases.union(other.cases), files: files.union(other.files), weeks: weeks.union(other.weeks),
      documents: documents.union(other.documents), names: names.union(other.names))
  }
}

/// The file in which it stands.
struct RetentionWorkFile {
  private let path: String
  private let folder: String
  private let key: SymmetricKey

  init(_ folder: CentreFolder, key: SymmetricKey) {
    self.folder = folder.path
    path = folder.path + "/.retention.sealed"
    self.key = key
  }

  /// What an interrupted run left; empty when none did.
  /// - Throws: `retain.work-damaged`.
  func read() throws -> RetentionWork {
    guard FileManager.default.fileExists(atPath: path) else { return RetentionWork() }
    let bytes = try WholeFile.bytes(path, most: .max)
    guard let box = try? AES.GCM.SealedBox(combined: bytes), let plain = try? AES.GCM.open(box, using: key),
      let work = try? JSONDecoder().decode(RetentionWork.self, from: plain)
    else {
      throw Reason(
        .retainWorkDamaged, found: "\(path) was changed, cut or sealed with another key",
        wayOut: "restore it with the centre; removing it gives up the proof of the interrupted run")
    }
    return work
  }

  func write(_ work: RetentionWork) throws {
    let sealed = try AES.GCM.seal(JSONEncoder().encode(work), using: key)
    try SyncedFile.replace(path, with: Array(sealed.combined ?? Data()))
  }

  func remove() throws(Reason) {
    try SyncedFile.remove(path)
    try SyncedFile.syncFolder(folder)
  }
}
