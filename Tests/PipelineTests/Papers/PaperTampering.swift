import EconomyModel
import Foundation
import GRDB
import Pipeline
import Reporting

/// What somebody with the database, the archive and even the signing key might plant.
enum PaperTampering {
  /// Changes an issued report behind the store's back; with the centre's key it is signed anew.
  static func change(
    _ caseNumber: String, of demonstrated: DemonstratedCentre, signed: Bool, _ change: (String) throws -> String
  ) throws {
    let centre = demonstrated.centre
    let keyText = try String(contentsOfFile: centre.folder.path + ".keys/signing.key", encoding: .utf8)
    let key = Hexadecimal.bytes(keyText.dropLast()) ?? []
    try DatabaseQueue(path: centre.folder.database).write { database in
      try database.execute(sql: "DROP TRIGGER IF EXISTS an_issued_report_is_never_edited")
      let value = try Data.fetchOne(
        database, sql: "SELECT value FROM report WHERE case_number = ?", arguments: [caseNumber])
      let changed = try change(String(decoding: value ?? Data(), as: UTF8.self))
      let canonical = try CanonicalReport(decoding: changed.utf8)
      try database.execute(
        sql: "UPDATE report SET value = ?, digest = ? WHERE case_number = ?",
        arguments: [Data(canonical.json), canonical.digest, caseNumber])
      guard signed else { return }
      try database.execute(
        sql: "UPDATE report SET signature = ? WHERE case_number = ?",
        arguments: [try ReportSignature.sign(digest: canonical.digest, keyBytes: key), caseNumber])
    }
  }

  /// Changes the first of a text's kept rows.
  static func changeKeptRow(in database: String, from: String, into: String) throws {
    try DatabaseQueue(path: database).write { database in
      let rows = try Row.fetchAll(database, sql: "SELECT sha256, byte_offset, bytes FROM kept_row")
      for row in rows {
        let bytes = row["bytes"] as Data
        guard let place = bytes.range(of: Data(from.utf8)) else { continue }
        try database.execute(
          sql: "UPDATE kept_row SET bytes = ? WHERE sha256 = ? AND byte_offset = ?",
          arguments: [bytes.replacing(place, with: into), row["sha256"], row["byte_offset"]])
      }
    }
  }
}

extension DemonstratedCentre {
  /// Only with the returns that the family with a pension and a son has to do with.
  static func ofFamilyWithObligor() throws -> DemonstratedCentre {
    let returns = Shipped.demonstration.returns.filter {
      $0.hasSuffix("Fixtures/returns") || $0.contains("/13-pension-and-obligor/")
    }
    return try DemonstratedCentre(returns: returns)
  }

  /// What the centre says of a paper's text.
  func verdict(_ paper: String) throws -> PaperVerdict {
    try centre.verify(PaperFile(Array(paper.utf8)), named: "r.json", Shipped.operation("auditor-1"))
  }
}

extension Data {
  fileprivate func replacing(_ place: Range<Int>, with text: String) -> Data {
    var changed = self
    changed.replaceSubrange(place, with: Data(text.utf8))
    return changed
  }
}
