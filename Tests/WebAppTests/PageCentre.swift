import EconomyModel
import Foundation
import Pipeline
import Storage

import WebApp

/// A centre in which the shipped households went through one batch, with a user of every role, behind its gate.
final class PageCentre {
  static let password = "river-Stone-77-lantern"
  static let region = "9901"
  let folder: String
  let centre: Centre
  let gate: Gate

  /// - Parameters:
  ///   - isRehearsal: whether its day is another than the calendar's.
  ///   - passing: what says how much time has passed between two requests.
  init(
    isRehearsal: Bool = false, passing: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) throws {
    folder = try Self.newFolder()
    for name in ["centre", "centre.keys"] {
      try FileManager.default.copyItem(atPath: try Self.made.get() + "/" + name, toPath: folder + "/" + name)
    }
    centre = try Centre(opening: folder + "/centre")
    gate = Gate(
      desk: try Desk(
        centre: centre, isSecure: false, isRehearsal: isRehearsal,
        clock: { try Timestamp(iso: "2026-11-22T09:00:00") }, passing: passing))
  }

  /// Made once and copied: the batch and six passwords take a second.
  private static let made = Result { () throws -> String in
    let folder = try newFolder()
    let run = try Demonstration(shipped: shipped).run(in: folder + "/centre", week: BatchWeek("2026-W47"), machine())
    for role in UserRole.allCases {
      try run.centre.add(
        UserAccount(name: UserName(name(of: role)), fullName: "", role: role, regions: RegionScope(region)),
        password: password, machine())
    }
    try run.centre.store.checkpoint()
    return folder
  }

  private static func newFolder() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hedui-pages-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static func name(of role: UserRole) -> String { "the-\(role.rawValue)" }

  static func machine() throws -> Pipeline.Operation {
    Operation(actor: "operator-1", role: "operator", purpose: "test", at: try Timestamp(iso: "2026-11-21T09:00:00"))
  }

  private static let shipped: ShippedFiles = {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/", !FileManager.default.fileExists(atPath: folder.path + "/Policies/comparison.yaml") {
      folder.deleteLastPathComponent()
    }
    return ShippedFiles(root: folder.path)
  }()

  func auditCount() throws -> Int64 { try centre.verifyAudit().rows }
}
