import Crypto
import EconomyModel
import Foundation
import Pipeline
import Storage

/// One bank's deposit file about the family, and the manifest that the bank sends beside it.
struct DepositDelivery {
  static let list = "HD990102-2026W47-12"
  let family: OneFamily
  var fileName = "deposits_icbc_1.csv"
  var text: String

  /// A week's batch is open and its lists have left.
  init(_ family: OneFamily, weeks: [String] = ["2026-W47"]) throws {
    self.family = family
    text = family.deposits(
      [
        OneFamily.Deposit(name: family.husband.name, document: family.husband.document),
        OneFamily.Deposit(name: family.wife.name, document: family.wife.document, account: "6222990000000005678"),
      ], total: "12,000.00")
    for week in weeks {
      let operation = try Shipped.operation()
      _ = try family.centre.openBatch(BatchWeek(week), everybody: true, operation) { _ in }
      _ = try family.centre.writeLists(BatchWeek(week), again: false, operation)
    }
  }

  var bytes: [UInt8] { GB18030.bytes(text) }

  var sha256: String { SHA256.hash(data: Data(bytes)).map { String(format: "%02x", $0) }.joined() }

  /// - Parameter changed: values that stand in place of those that fit.
  func manifest(_ changed: [String: String] = [:]) -> String {
    let fitting = [
      "list": "\"\(Self.list)\"", "fileName": "\"\(fileName)\"", "sha256": "\"\(sha256)\"", "rows": "2",
    ]
    let lines = fitting.merging(changed) { $1 }.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
    return "{" + lines.joined(separator: ", ") + "}"
  }

  /// Puts both, or one of them, into a fresh folder of the bank and ingests that.
  func ingest(
    file: Bool = true, manifest: String? = nil, at time: String = "2026-11-21T09:00:00"
  ) throws -> IngestOutcome {
    let folder = "delivery-\(UUID().uuidString)/icbc-east/"
    var paths: [String] = []
    if file { paths.append(try family.folder.write(bytes, to: folder + fileName)) }
    if let manifest {
      paths.append(try family.folder.write(Array(manifest.utf8), to: folder + fileName + ".manifest.json"))
    }
    return try family.centre.ingest(paths, said: nil, Shipped.operation(at: time)) { _ in }.outcome
  }

  /// A run that finds nothing new.
  func ingestNothing() throws -> IngestOutcome {
    let empty = family.folder.path + "/empty"
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
    return try family.centre.ingest([empty], said: nil, Shipped.operation()) { _ in }.outcome
  }

  /// The husband's deposits as the newest comparison has them.
  func cell() throws -> CellState? {
    _ = try family.centre.compare(BatchWeek("2026-W47"), Shipped.operation()) { _ in }
    return try family.report().value.coverage.first {
      $0.institution.rawValue == "icbc-east" && $0.item.rawValue == "BK01" && $0.subject == "m1"
    }?.state
  }

  func unplaced() throws -> [String] {
    try family.centre.store.read { try $0.unplacedFiles() }.map { "\($0.fate.rawValue) \($0.code)" }
  }

  var packs: String { family.centre.folder.outbox + "/2026-W47/icbc-east/errors" }
}
