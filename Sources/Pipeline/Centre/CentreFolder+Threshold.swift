internal import Configuring
internal import Reading

extension CentreFolder {
  /// Of a file's rows so many percent may be rejected before a batch run refuses it whole; told without opening the
  /// centre.
  /// - Throws: `Diagnostics` for faults in `centre.yaml`.
  package func rejectThresholdPercent() throws -> Int {
    let yaml = try WholeFile.text(configuration)
    return try CentreConfiguration(yaml: yaml, file: configuration).rejectThresholdPercent
  }
}
