package import Diagnostics
internal import Foundation
internal import Reading
internal import Storage

/// Makes a new centre out of what ships with the program.
package struct CentreCreation {
  private let shipped: ShippedFiles

  package init(shipped: ShippedFiles) { self.shipped = shipped }

  /// - Parameter name: as reports print it; the sample's name when nil.
  /// - Throws: `centre.exists` for a folder that holds something, `centre.unwritable`, and the vault's reasons.
  package func create(at path: String, name: String? = nil) throws(Reason) {
    let folder = CentreFolder(path: path)
    let standing = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    guard standing.isEmpty else {
      throw Reason(
        .centreExists, found: "\(folder.path) is not empty", wayOut: "name a new folder; an existing centre is opened")
    }
    do {
      try makeFolders(folder)
      try writeConfiguration(folder, name: name)
    } catch let reason as Reason {
      throw reason
    } catch {
      throw Reason(
        .centreUnwritable, found: "cannot make \(folder.path): \(error.localizedDescription)",
        wayOut: "check that the folder above it is there and writable")
    }
    try CentreKeys.create(in: folder.path + ".keys")
    _ = try CentreStore(path: folder.database, creating: true)
  }

  private func makeFolders(_ folder: CentreFolder) throws {
    for path in folder.all where path != folder.adapters && path != folder.policies {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    try copy(shipped.adapters, to: folder.adapters)
    try copy(shipped.policies, to: folder.policies)
  }

  /// A link is followed: of a copied one the centre would change what it points at.
  private func copy(_ shipped: String, to path: String) throws {
    let source = URL(fileURLWithPath: shipped).resolvingSymlinksInPath()
    try FileManager.default.copyItem(atPath: source.path, toPath: path)
  }

  /// The sample centre's configuration, with this centre's keys and name.
  private func writeConfiguration(_ folder: CentreFolder, name: String?) throws {
    let sample = folder.policies + "/centre.yaml"
    let keys = URL(fileURLWithPath: folder.path).lastPathComponent + ".keys"
    let lines = try WholeFile.text(sample).split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("keys:") { return "keys: ../\(keys)" }
      if line.hasPrefix("name:"), let name { return "name: \"\(name.replacing("\"", with: "'"))\"" }
      return String(line)
    }
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: folder.configuration))
    try FileManager.default.removeItem(atPath: sample)
  }
}
