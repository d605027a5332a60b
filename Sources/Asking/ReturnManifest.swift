package import Diagnostics
package import EconomyModel

/// What an institution says of a file it sends back, as `<file>.manifest.json` beside it.
package struct ReturnManifest: Hashable, Sendable {
  /// The query list that the file answers.
  package let list: String
  package let fileName: String
  /// Of the file, lower-case hex.
  package let sha256: String
  /// Rows of data.
  package let rows: Int64
  package let week: BatchWeek?
  package let institution: InstitutionCode?
  /// The file's number among its resends.
  package let sequence: Int64?
  package let createdAt: Timestamp?
  /// Control totals over all rows.
  package let totals: [RecordField: Fen]

  /// More bytes than this are no manifest.
  package static var mostBytes: Int { ManifestText.mostBytes }

  package static let requiredKeys = ["list", "fileName", "sha256", "rows"]
  package static let optionalKeys = ["week", "institution", "sequence", "createdAt", "totals"]

  /// What the manifest of a returned file is called.
  package static func fileName(beside file: String) -> String { file + ".manifest.json" }

  /// - Throws: every fault with line and column: `manifest.not-json`, `manifest.digest`, `config.unknown-key`,
  ///   `config.missing-key`, `config.duplicate-key`, `config.wrong-type`, `date.format`, `week.format`,
  ///   `amount.not-a-number`.
  package init(json bytes: [UInt8], file: String) throws(Diagnostics) {
    let text = try ManifestText(bytes, file: file)
    let keys = text.keys(required: Self.requiredKeys, optional: Self.optionalKeys)
    list = keys.text("list") ?? ""
    fileName = keys.text("fileName") ?? ""
    sha256 = keys.digest("sha256") ?? ""
    rows = keys.number("rows") ?? 0
    week = keys.week("week")
    institution = keys.text("institution").map { InstitutionCode($0) }
    sequence = keys.number("sequence")
    createdAt = keys.time("createdAt")
    totals = keys.totals("totals")
    try text.throwIfAny()
  }

  /// Whether it speaks of this file and no other.
  /// - Throws: `manifest.file-name`, `manifest.digest-differs`.
  package func check(fileName: String, sha256: String) throws(Reason) {
    guard self.fileName.utf8.elementsEqual(fileName.utf8) else {
      throw Reason(
        .manifestFileName, found: "the manifest speaks of '\(self.fileName)'", expected: "expected '\(fileName)'",
        wayOut: "ask the institution to send file and manifest together")
    }
    guard self.sha256.utf8.elementsEqual(sha256.utf8) else {
      throw Reason(
        .manifestDigestDiffers, found: "the file has the SHA-256 \(sha256)",
        expected: "expected \(self.sha256), as the manifest says",
        wayOut: "ask for the file again: it is cut or changed")
    }
  }

  /// - Throws: `manifest.count-differs`.
  package func check(rows found: Int64) throws(Reason) {
    if rows == found { return }
    throw Reason(
      .manifestCountDiffers, found: "the file has \(found) rows", expected: "expected \(rows), as the manifest says",
      wayOut: "ask for the file again: it may be cut")
  }
}
