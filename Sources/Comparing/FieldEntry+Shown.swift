package import EconomyModel

extension [FieldEntry] {
  /// As a report shows them: account and identity numbers masked.
  package var asShown: [FieldEntry] { FindingLines.masked(self) }
}
