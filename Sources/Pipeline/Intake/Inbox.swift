internal import Configuring
internal import Diagnostics
internal import EconomyModel
internal import Foundation

/// The files waiting to be ingested, and which institution and adapter each belongs to.
struct Inbox {
  /// One file with its sender.
  struct Delivery: Sendable {
    let file: ReceivedFile
    let institution: InstitutionCode
    let adapter: String
  }

  /// A file nobody can be found for.
  struct Stray {
    let file: ReceivedFile
    let reason: Reason
  }

  private(set) var deliveries: [Delivery] = []
  private(set) var strays: [Stray] = []
  private(set) var manifests: [DeliveredManifest] = []

  /// - Parameters:
  ///   - paths: files, and folders that are walked; hidden files and unfinished copies (`.part`) are passed over.
  ///   - institutions: their file patterns say what is whose; a folder named like an institution decides first.
  /// - Throws: `inbox.missing` for a path that is not there.
  init(paths: [String], institutions: [CentreConfiguration.Institution]) throws(Reason) {
    var files: [String] = []
    for path in paths { files += try Self.files(at: path) }
    for path in Set(files).sorted() {
      for file in ReceivedFile.all(at: path) { sort(file, institutions) }
    }
  }

  private mutating func sort(_ file: ReceivedFile, _ institutions: [CentreConfiguration.Institution]) {
    let folder = file.path.split(separator: "/").dropLast().last.map(String.init) ?? ""
    if let manifest = DeliveredManifest(file, folder: folder, institutions: institutions) {
      manifests.append(manifest)
      return
    }
    let senders = institutions.filter { $0.code.rawValue == folder }
    let candidates =
      file.names.lazy.map { name in
        (senders.isEmpty ? institutions : senders).flatMap { institution in
          institution.returns.filter { $0.files.matches(name) }.map { (institution.code, $0.adapter) }
        }
      }.first { !$0.isEmpty } ?? []
    guard let first = candidates.first, candidates.count == 1 else {
      strays.append(Stray(file: file, reason: Self.reason(for: file.label, fits: candidates.map(\.0))))
      return
    }
    deliveries.append(Delivery(file: file, institution: first.0, adapter: first.1))
  }

  private static func reason(for fileName: String, fits: [InstitutionCode]) -> Reason {
    if fits.isEmpty {
      return Reason(
        .inboxUnknownFile, found: "no institution's file pattern fits '\(fileName)'",
        wayOut: "put it into a folder named after the institution, or mend 'files:' in centre.yaml")
    }
    let names = fits.map(\.rawValue).joined(separator: ", ")
    return Reason(
      .inboxAmbiguousFile, found: "'\(fileName)' fits the patterns of \(names)",
      wayOut: "put it into a folder named after the institution, or make the patterns in centre.yaml differ")
  }

  private static func files(at path: String) throws(Reason) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Reason(.inboxMissing, found: "there is no \(path)", wayOut: "name a file or a folder of returned files")
    }
    guard isFolder.boolValue else { return [path] }
    let root = path.hasSuffix("/") ? String(path.dropLast()) : path
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      let last = name.split(separator: "/").last ?? ""
      return !last.hasPrefix(".") && !last.hasSuffix(".part")
    }.map { root + "/" + $0 }.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }
  }
}
