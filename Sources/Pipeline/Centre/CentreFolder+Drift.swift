internal import Configuring
internal import Diagnostics
internal import EconomyModel
internal import Reading

extension CentreFolder {
  /// From what size on a source's change is an alarm; nil where the file is not there: a centre made before sources
  /// were watched has none.
  /// - Throws: `Diagnostics` for faults in `drift.yaml`.
  func driftLimits() throws -> DriftLimits? {
    let yaml: String
    do {
      yaml = try WholeFile.text(drift)
    } catch  where error.code == .fileMissing {
      return nil
    }
    return try DriftLimits(yaml: yaml, file: drift)
  }
}
