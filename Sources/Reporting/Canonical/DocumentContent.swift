internal import Diagnostics
internal import EconomyModel

/// Which canonical value a document holds, and of which layout.
struct DocumentContent: Decodable {
  /// By the key of its kind.
  private let layouts: [String: LayoutNumber]

  /// - Throws: `report.unreadable`.
  init(_ bytes: [UInt8]) throws(Reason) { self = try CanonicalJSON.value(Self.self, from: bytes) }

  init(from decoder: any Decoder) throws {
    let parts = try decoder.container(keyedBy: DocumentKey.self)
    layouts = try [VerificationReport.key, FamilyNotice.key].reduce(into: [:]) { layouts, key in
      layouts[key] = try parts.decodeIfPresent(LayoutNumber.self, forKey: DocumentKey(key))
    }
  }

  var isNotice: Bool { layouts[VerificationReport.key] == nil && layouts[FamilyNotice.key] != nil }

  /// - Throws: `report.unreadable`, `report.layout`.
  func check<Value: PaperValue>(_: Value.Type) throws(Reason) {
    guard let found = layouts[Value.key] else { throw CanonicalJSON.unreadable("see \(Value.key)") }
    try found.check(Value.currentLayout)
  }
}
