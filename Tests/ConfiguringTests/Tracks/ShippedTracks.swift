import Configuring
import EconomyModel
import Foundation

enum ShippedTracks {
  static let codes = [
    "anhui-household", "anhui-person", "binhai-deferred", "huangshi-commitment", "huishan", "plain",
    "qinhuai-emergency", "xuzhou-credit",
  ]

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Policies/tracks")

  static func text(_ code: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(code + ".yaml"), encoding: .utf8)
  }

  static func track(_ code: String) throws -> Track { try Track(yaml: text(code), file: code + ".yaml") }
}
