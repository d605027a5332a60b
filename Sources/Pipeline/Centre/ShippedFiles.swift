package import Diagnostics
internal import Foundation

/// The files that ship beside the program: adapters, sample policies, fixtures.
package struct ShippedFiles: Hashable, Sendable {
  package let root: String

  package init(root: String) { self.root = root }

  package var adapters: String { root + "/Adapters" }
  package var policies: String { root + "/Policies" }
  package var fixtures: String { root + "/Fixtures" }

  /// Looks upward from the program's own place (a build folder lies inside the checkout), then where a package
  /// installs to.
  /// - Throws: `shipped.missing`.
  package static func locate() throws(Reason) -> ShippedFiles {
    let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
    let running = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? program.path
    var folder = URL(fileURLWithPath: running).deletingLastPathComponent()
    while folder.path != "/" {
      if isRoot(folder.path) { return ShippedFiles(root: folder.path) }
      folder.deleteLastPathComponent()
    }
    for root in ["/usr/share/hedui", "/usr/local/share/hedui"] where isRoot(root) { return ShippedFiles(root: root) }
    throw Reason(
      .shippedMissing, found: "the folders Adapters and Policies that ship with hedui are not to be found",
      wayOut: "run the program from its checkout, or install them to /usr/share/hedui")
  }

  private static func isRoot(_ path: String) -> Bool {
    ["Adapters", "Policies"].allSatisfy { FileManager.default.fileExists(atPath: path + "/" + $0) }
  }

  /// The folders of all shipped adapters, sorted by name.
  package func adapterFolders() -> [String] {
    FolderListing.folders(in: adapters)
  }

  /// The folders of all fixture households and of what institutions answered for all of them, sorted by name.
  package func scenarioFolders() -> [String] {
    FolderListing.folders(in: fixtures).filter { $0 != caseworkFixtures }
  }

  /// The files of the scenarios of casework, sorted by name; they are cases and not households.
  package func caseworkScenarios() -> [String] {
    FolderListing.files(under: caseworkFixtures).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }
  }

  private var caseworkFixtures: String { fixtures + "/casework" }
}

extension CentreFolder {
  /// The folders of this centre's adapters, sorted by name.
  package func adapterFolders() -> [String] { FolderListing.folders(in: adapters) }
}

/// The folders directly inside a folder, sorted by name.
enum FolderListing {
  static func folders(in path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().map { path + "/" + $0 }.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
  }

  /// Every plain file under a folder, at any depth, sorted by name.
  static func files(under path: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return names.sorted().map { path + "/" + $0 }.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }
  }
}
