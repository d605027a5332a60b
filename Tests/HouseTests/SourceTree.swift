import Foundation

/// The repository these tests were compiled from.
enum SourceTree {
  /// The folder that holds `Package.swift` beside `Schemas`, found upward from this file with symlinks resolved.
  static let root: URL = {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let held = ["Package.swift", "Schemas"].map { folder.appendingPathComponent($0).path }
      if held.allSatisfy(FileManager.default.fileExists(atPath:)) { return folder }
    }
    return folder
  }()

  /// What people wrote in programming languages: sources, tests and the package's manifest.
  static let written: [SourceFile] =
    (files(under: "Sources") + files(under: "Tests") + files(under: "Schemas") + ["Package.swift"])
    .filter { path in [".swift", ".c", ".h", ".py", ".sh"].contains { path.hasSuffix($0) } }
    .map { SourceFile(path: $0, text: text(of: $0)) }

  static var sources: [SourceFile] { written.filter { $0.room != nil } }

  /// Paths from the root, sorted; hidden files and compiled Python left out.
  static func files(under folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
    return (names?.compactMap { $0 as? String } ?? [])
      .filter { !$0.split(separator: "/").contains { part in part.hasPrefix(".") || part == "__pycache__" } }
      .map { "\(folder)/\($0)" }
      .sorted()
      .filter(isFile)
  }

  static func bytes(of path: String) -> [UInt8] {
    FileManager.default.contents(atPath: root.appendingPathComponent(path).path).map(Array.init) ?? []
  }

  static func text(of path: String) -> String { String(decoding: bytes(of: path), as: UTF8.self) }

  private static func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path, isDirectory: &isFolder)
    return exists && !isFolder.boolValue
  }
}
