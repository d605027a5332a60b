package import EconomyModel

/// What leaves the centre under a signature of its own: a report, or the family's notice of it.
package protocol PaperValue: Hashable, Sendable, Codable {
  /// Its name in a document.
  static var key: String { get }
  /// Of its JSON; one of another layout is not read.
  static var currentLayout: Int { get }
}

extension VerificationReport: PaperValue {
  package static let key = "report"
  package static let currentLayout = 1
}

extension FamilyNotice: PaperValue {
  package static let key = "notice"
  package static let currentLayout = 1
}
