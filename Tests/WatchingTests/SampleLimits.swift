import Configuring
import EconomyModel
import Foundation

extension DriftLimits {
  /// As `Policies/drift.yaml` ships them.
  static let sample: DriftLimits = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = root.appendingPathComponent("Policies/drift.yaml").path
    do {
      return try DriftLimits(yaml: String(contentsOfFile: path, encoding: .utf8), file: path)
    } catch {
      fatalError("\(error)")
    }
  }()
}
