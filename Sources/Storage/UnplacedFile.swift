package import EconomyModel

/// A file that no batch took: no receipt, and not lost either.
package struct UnplacedFile: Hashable, Sendable {
  package enum Fate: String, Hashable, Sendable {
    /// A person says what becomes of it.
    case held
    case refused
  }

  package let fileName: String
  /// Empty when not even its bytes could be read.
  package let sha256: String
  package let byteCount: Int64
  /// The batch whose run met it; nil when a step met it that was told no batch.
  package let week: BatchWeek?
  package let fate: Fate
  package let code: String
  package let text: String
  package let seenAt: Timestamp

  package init(
    fileName: String, sha256: String, byteCount: Int64, week: BatchWeek?, fate: Fate, code: String, text: String,
    seenAt: Timestamp
  ) {
    self.fileName = fileName
    self.sha256 = sha256
    self.byteCount = byteCount
    self.week = week
    self.fate = fate
    self.code = code
    self.text = text
    self.seenAt = seenAt
  }
}
