internal import Diagnostics
internal import EconomyModel

/// A record as a line of `expected-records.jsonl`.
struct RecordLine: Encodable {
  /// Only where records of several items may meet.
  let item: String?
  let line: Int
  let bytes: [Int64]
  let outcome: String
  /// The document's key, or the code of what is wrong with it.
  let id: String?
  let brokenID: String?
  let name: String?
  let birthDate: String?
  let asOf: String?
  let feedbackAt: String?
  let fields: [String: String]
  /// Equal of rows that repeat one another letter by letter; only where records of several files may meet.
  let digest: String?

  init(_ record: CanonicalRecord, item: ItemCode? = nil, digest: (UInt64, UInt64)? = nil) {
    self.digest = digest.map { "\($0.0)-\($0.1)" }
    self.item = item?.rawValue
    line = record.position.line
    bytes = [record.position.byteOffset, record.position.byteCount]
    outcome = record.outcome.rawValue
    switch record.subject.identity {
    case .document(let document): (id, brokenID) = (document.matchingKey, nil)
    case .absent: (id, brokenID) = (nil, nil)
    case .broken(let reason): (id, brokenID) = (nil, reason.code.name)
    }
    name = record.subject.name?.unmasked
    birthDate = record.subject.birthDate?.description
    asOf = record.asOf?.description
    feedbackAt = record.feedbackAt?.description
    fields = Dictionary(
      record.fields.map { ($0.field.rawValue, Self.text($0.value)) }, uniquingKeysWith: { first, _ in first })
  }

  var json: String { JSONLine.of(self) }

  private static func text(_ value: FieldValue) -> String {
    switch value {
    case .text(let text): text
    case .money(let fen): fen.plain
    case .date(let date): date.description
    case .flag(let flag): flag ? "true" : "false"
    case .area(let area): area.description
    case .share(let share): share.description
    case .count(let count): String(count)
    }
  }
}
