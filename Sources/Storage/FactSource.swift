internal import Diagnostics
internal import EconomyModel
internal import GRDB

/// What one receipt says of all its facts.
struct FactSource {
  let receipt: Int64
  let sha256: String
  let fileName: String
  let institution: InstitutionCode
  let adapter: String
  let adapterVersion: String
  let item: ItemCode
  let layout: [RecordField]
  let asOf: CivilDate?
  let feedbackAt: Timestamp
  /// How many times its facts begin anew with the least person.
  let runs: Int

  static let columns = """
    r.receipt_id, r.sha256, r.file_name, r.institution, r.adapter, r.adapter_version, r.item, r.layout, r.as_of,
    r.feedback_at, (SELECT MAX(run) FROM fact_block AS b WHERE b.receipt_id = r.receipt_id) AS last_run
    """

  init(_ row: Row) throws {
    receipt = row["receipt_id"]
    sha256 = row["sha256"]
    fileName = row["file_name"]
    institution = InstitutionCode(row["institution"])
    adapter = row["adapter"]
    adapterVersion = row["adapter_version"]
    item = ItemCode(row["item"])
    layout = try Self.layout(row["layout"])
    asOf = try (row["as_of"] as String?).map { try CivilDate(iso: $0) }
    feedbackAt = try Timestamp(iso: row["feedback_at"] as String)
    runs = (row["last_run"] as Int?).map { $0 + 1 } ?? 0
  }

  /// - Throws: `store.failed` for a name that is no field's.
  static func layout(_ text: String) throws(Reason) -> [RecordField] {
    var fields: [RecordField] = []
    for name in text.utf8.split(separator: UInt8(ascii: ",")) {
      guard let field = RecordField(rawValue: String(decoding: name, as: UTF8.self)) else {
        throw Reason(.storeFailed, found: "a file's layout names an unknown field")
      }
      fields.append(field)
    }
    return fields
  }

  func matched(_ fact: StoredFact) -> MatchedFact {
    MatchedFact(
      person: fact.person, institution: institution, rule: fact.rule, item: item, outcome: fact.outcome,
      fields: fact.fields, asOf: fact.asOf ?? asOf, feedbackAt: fact.feedbackAt ?? feedbackAt,
      evidence: EvidenceReference(
        fileSHA256: sha256, fileName: fileName, adapter: adapter, adapterVersion: adapterVersion,
        position: fact.position, rule: fact.rule))
  }
}
