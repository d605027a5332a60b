import Foundation
import Pipeline
import Testing

@Suite struct `A new centre` {
  @Test func `leaves the shipped files alone, be they reached by links`() throws {
    let folder = try TemporaryFolder()
    let manager = FileManager.default
    for name in ["Adapters", "Policies"] {
      try manager.copyItem(atPath: Shipped.files.root + "/" + name, toPath: folder.path + "/own-" + name)
      try manager.createSymbolicLink(
        atPath: folder.path + "/" + name, withDestinationPath: folder.path + "/own-" + name)
    }
    let before = try manager.subpathsOfDirectory(atPath: folder.path + "/own-Policies").sorted()
    try CentreCreation(shipped: ShippedFiles(root: folder.path)).create(at: folder.path + "/centre")
    #expect(try manager.subpathsOfDirectory(atPath: folder.path + "/own-Policies").sorted() == before)
    #expect(before.contains("centre.yaml"))
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder.path + "/centre/adapters/own.txt"))
    #expect(!manager.fileExists(atPath: folder.path + "/own-Adapters/own.txt"))
  }
}
