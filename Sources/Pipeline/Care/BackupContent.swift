internal import Asking
internal import Configuring
internal import Diagnostics
internal import EconomyModel
internal import Foundation
internal import Storage

/// Which files a backup holds: what the snapshot of the database rests on, the centre's configuration, and nothing of
/// the keys.
struct BackupContent {
  struct Member: Hashable {
    let name: String
    /// Where its bytes are.
    let path: String
  }

  private(set) var members: [Member] = []
  /// Names of what the database rests on and the centre has not any more, sorted.
  private(set) var missing: [String] = []
  let auditCount: Int64
  let auditHead: [UInt8]
  private let folder: CentreFolder
  private let keysFolder: String

  /// - Parameter transaction: of the snapshot.
  init(_ centre: Centre, in transaction: StoreTransaction) throws {
    folder = centre.folder
    keysFolder = ResolvedPath.of(centre.configuration.keysFolder(relativeTo: centre.folder.path))
    let head = try transaction.lastAudit()
    auditCount = head?.sequence ?? 0
    auditHead = head?.hash ?? []
    addIfThere("centre.yaml")
    for tree in ["adapters", "policies"] { addTree(tree) }
    for certificate in centre.configuration.institutions.compactMap(\.certificate) where !certificate.hasPrefix("/") {
      if !certificate.split(separator: "/").contains("..") { addIfThere(certificate) }
    }
    try addArchive(transaction)
    try addLists(transaction)
    var seen: Set<String> = []
    members = members.filter { seen.insert($0.name).inserted }
    missing.sort()
  }

  private mutating func addArchive(_ transaction: StoreTransaction) throws {
    let gone = Set(try transaction.tombstones(.file).map(\.subject))
    let files = try transaction.filesOnRecord()
    for sha256 in files.needed { add("archive/\(sha256).sealed", mayLack: gone.contains(sha256)) }
    for sha256 in files.unplaced { add("archive/\(sha256).sealed", mayLack: true) }
  }

  private mutating func addLists(_ transaction: StoreTransaction) throws {
    let gone = Set(try transaction.tombstones(.lists).map(\.subject))
    for week in try transaction.batchWeeks() {
      let lists = try transaction.lists(of: week)
      for list in lists {
        let own = "outbox/\(week)/\(list.institution.rawValue)/"
        for name in [list.fileName, ListManifest.fileName(of: list.number)] {
          add(own + name, mayLack: gone.contains(week.description))
        }
      }
      addTree("outbox/\(week)")
    }
  }

  private mutating func add(_ name: String, mayLack: Bool) {
    guard !addIfThere(name), !mayLack else { return }
    missing.append(name)
  }

  @discardableResult
  private mutating func addIfThere(_ name: String) -> Bool {
    let path = folder.path + "/" + name
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
      !ResolvedPath.of(path).hasPrefix(keysFolder + "/")
    else { return false }
    members.append(Member(name: name, path: path))
    return true
  }

  /// Links are followed: what they lead to is restored as plain files.
  private mutating func addTree(_ tree: String, depth: Int = 0) {
    guard depth < Self.deepest else { return }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/" + tree)) ?? []
    let whole = names.filter { !$0.hasSuffix(".partial") }
    for name in whole.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let path = tree + "/" + name
      if !addIfThere(path) { addTree(path, depth: depth + 1) }
    }
  }

  /// A link that leads back to a folder above it has no end.
  private static let deepest = 16
}

/// A path with every link followed, as far as it is there.
enum ResolvedPath {
  static func of(_ path: String) -> String {
    guard let found = realpath(path, nil) else {
      let url = URL(fileURLWithPath: path).standardizedFileURL
      let above = url.deletingLastPathComponent().path
      return above == url.path ? url.path : (of(above) + "/" + url.lastPathComponent).replacing("//", with: "/")
    }
    defer { free(found) }
    return String(cString: found)
  }
}
