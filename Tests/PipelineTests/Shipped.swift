import Diagnostics
import EconomyModel
import Foundation
import Pipeline

/// What ships with the program, found from this source file's place.
enum Shipped {
  static let files: ShippedFiles = {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/", !FileManager.default.fileExists(atPath: folder.path + "/Policies/comparison.yaml") {
      folder.deleteLastPathComponent()
    }
    return ShippedFiles(root: folder.path)
  }()

  static let demonstration = Demonstration(shipped: files)

  static func operation(_ actor: String = "operator-1", at: String = "2026-11-21T09:00:00") throws -> Operation {
    Operation(actor: actor, role: "operator", purpose: "test", at: try Timestamp(iso: at))
  }
}

typealias Operation = Pipeline.Operation
