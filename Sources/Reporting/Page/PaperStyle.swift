/// The style sheets of papers.
package enum PaperStyle {
  /// How conclusions and coverage cells look, wherever they are shown.
  package static let findings = PackageResources.findings_css

  static let sheet = String(decoding: PackageResources.page_css + findings, as: UTF8.self)
}
