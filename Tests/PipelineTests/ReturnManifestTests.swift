import Diagnostics
import EconomyModel
import Foundation
import Pipeline
import Reporting
import Storage
import Testing

@Suite struct `A manifest beside a returned file` {
  enum Order: CaseIterable {
    case together, manifestFirst, fileFirst
  }

  /// Delivers both, in one run or in two; what the last one said.
  private func deliver(_ delivery: DepositDelivery, _ manifest: String, _ order: Order) throws -> IngestOutcome {
    switch order {
    case .together: return try delivery.ingest(manifest: manifest)
    case .manifestFirst:
      _ = try delivery.ingest(file: false, manifest: manifest)
      return try delivery.ingest()
    case .fileFirst:
      #expect(try delivery.ingest().troubles.isEmpty)
      return try delivery.ingest(file: false, manifest: manifest)
    }
  }

  @Test(arguments: Order.allCases)
  func `that fits lets its file count, in whatever order they come`(order: Order) throws {
    let delivery = try DepositDelivery(OneFamily())
    let outcome = try deliver(delivery, delivery.manifest(["totals": #"{"balance": "12000.00"}"#]), order)
    #expect(outcome.troubles.isEmpty && outcome.received.allSatisfy { $0.trouble == nil })
    #expect(try delivery.cell() == .hit && delivery.unplaced().isEmpty)
    let line = try #require(try delivery.family.centre.summary(of: nil, Shipped.operation()).files.first)
    #expect(line.list == DepositDelivery.list && line.asOf == "2026-10-31")
    #expect(
      line.controls == [
        ControlTotal(statedIn: .trailer, field: .balance, stated: 1_200_000, counted: 1_200_000),
        ControlTotal(statedIn: .trailer, stated: 2, counted: 2),
        ControlTotal(statedIn: .manifest, field: .balance, stated: 1_200_000, counted: 1_200_000),
        ControlTotal(statedIn: .manifest, stated: 2, counted: 2),
      ])
  }

  @Test func `gives the same report in whatever order they come`() throws {
    let reports = try Order.allCases.map { order in
      let delivery = try DepositDelivery(OneFamily())
      _ = try deliver(delivery, delivery.manifest(), order)
      _ = try delivery.cell()
      return try delivery.family.report().json()
    }
    #expect(Set(reports).count == 1)
  }

  static let faults: [([String: String], DiagnosticCode)] = [
    (["sha256": "\"\(String(repeating: "0", count: 64))\""], .manifestDigestDiffers),
    (["rows": "3"], .manifestCountDiffers),
    (["totals": #"{"balance": "12000.01"}"#], .manifestTotalDiffers),
    (["totals": #"{"premium": "1.00"}"#], .manifestTotalField),
    (["list": "\"HD990102-2026W47-26\""], .manifestList), (["list": "\"HD990102-2026W46-12\""], .manifestList),
    (["week": "\"2026-W46\""], .manifestList), (["institution": "\"rural-bank\""], .manifestList),
    (["fileName": "\"deposits_icbc_2.csv\""], .manifestFileName),
    (["rows": "\"two\""], .manifestUnreadable), (["colour": "1"], .manifestUnreadable),
  ]

  @Test(arguments: faults, Order.allCases)
  func `that does not fit refuses its file whole`(fault: ([String: String], DiagnosticCode), order: Order) throws {
    let delivery = try DepositDelivery(OneFamily())
    let outcome = try deliver(delivery, delivery.manifest(fault.0), order)
    let receipt = try #require(outcome.received.last)
    #expect(receipt.trouble?.code == fault.1)
    #expect(receipt.counts.bytes(.refused) == receipt.byteCount && receipt.counts.rows(.accepted) == 0)
    #expect(try delivery.cell() == .pending)
    let summary = try delivery.family.centre.summary(of: nil, Shipped.operation())
    #expect(summary.leaks.isEmpty && summary.files.map(\.isRefused) == [true])
  }

  @Test(arguments: Order.allCases) func `that is no JSON refuses its file whole`(order: Order) throws {
    let delivery = try DepositDelivery(OneFamily())
    let outcome = try deliver(delivery, "{\"list\": ", order)
    #expect(outcome.received.last?.trouble?.code == .manifestUnreadable)
    if order != .manifestFirst { #expect(outcome.troubles.map(\.code) == [.manifestNotJSON]) }
    #expect(try delivery.unplaced() == ["refused manifest.not-json"])
  }

  @Test func `mends what an earlier one said wrongly, though the file is not sent again`() throws {
    let delivery = try DepositDelivery(OneFamily())
    _ = try delivery.ingest(manifest: delivery.manifest(["rows": "3"]))
    #expect(try delivery.cell() == .pending)
    _ = try delivery.ingest(file: false, manifest: "{")
    #expect(try delivery.unplaced() == ["refused manifest.not-json"])
    let mended = try delivery.ingest(file: false, manifest: delivery.manifest())
    #expect(try delivery.unplaced().isEmpty)
    #expect(mended.received.map { $0.counts.rows(.accepted) } == [2])
    #expect(try delivery.cell() == .hit)
  }

  @Test func `waits for its file, is told, and is known when it comes again`() throws {
    let delivery = try DepositDelivery(OneFamily())
    for _ in 1...2 {
      let alone = try delivery.ingest(file: false, manifest: delivery.manifest())
      #expect(alone.troubles.map(\.code) == [.manifestNoFile])
      #expect(try delivery.unplaced() == ["held manifest.no-file"])
    }
    #expect(try delivery.ingest().received.count == 1)
    #expect(try delivery.unplaced().isEmpty)
    let again = try delivery.ingest(manifest: delivery.manifest())
    #expect(again.received.isEmpty && again.recognised == 1 && again.troubles.isEmpty)
  }

  @Test func `is not needed`() throws {
    let delivery = try DepositDelivery(OneFamily())
    #expect(try delivery.ingest().troubles.isEmpty)
    #expect(try delivery.cell() == .hit)
  }

  @Test func `says which batch a file answers that names no list, also when it comes later`() throws {
    let delivery = try DepositDelivery(OneFamily(), weeks: ["2026-W47", "2026-W48"])
    #expect(try delivery.ingest().troubles.map(\.code) == [.inboxTwoBatches])
    let placed = try delivery.ingest(file: false, manifest: delivery.manifest())
    #expect(placed.received.map(\.week.description) == ["2026-W47"])
    #expect(try delivery.unplaced().isEmpty)
  }

  @Test func `is found in the packed file that both came in`() throws {
    let delivery = try DepositDelivery(OneFamily())
    let folder = delivery.family.folder
    let plain = try folder.write(delivery.bytes, to: "plain/" + delivery.fileName)
    let manifest = try folder.write(
      Array(delivery.manifest(["rows": "3"]).utf8), to: "plain/deposits_icbc_1.csv.manifest.json")
    let zip = try Process.run(
      URL(fileURLWithPath: "/usr/bin/env"),
      arguments: ["python3", "-m", "zipfile", "-c", folder.path + "/week.zip", plain, manifest])
    zip.waitUntilExit()
    let week = [folder.path + "/week.zip"]
    let outcome = try delivery.family.centre.ingest(week, said: nil, Shipped.operation()) { _ in }.outcome
    #expect(outcome.received.map { $0.trouble?.code } == [.manifestCountDiffers])
  }

  @Test func `tells a corrected file from its forerunner by its own sequence`() throws {
    var delivery = try DepositDelivery(OneFamily())
    _ = try delivery.ingest(manifest: delivery.manifest(["sequence": "2"]))
    delivery.text = delivery.text.replacing("\"6,000.00\"", with: "\"9,000.00\"")
      .replacing("12,000.00", with: "18,000.00")
    delivery.fileName = "deposits_icbc_2.csv"
    _ = try delivery.ingest(manifest: delivery.manifest(["sequence": "1"]))
    #expect(try delivery.cell() == .hit)
    let finding = try delivery.family.report().value.findings.first { $0.item.rawValue == "BK01" }
    #expect(finding?.verified == .money(Fen(1_200_000)))
  }

  @Test func `of one name speaks for all files of that name in its batch`() throws {
    var delivery = try DepositDelivery(OneFamily())
    let manifest = delivery.manifest()
    delivery.text = delivery.text.replacing("12,000.00", with: "12,000.00 ")
    #expect(try delivery.ingest().troubles.isEmpty)
    let other = try delivery.ingest(file: false, manifest: manifest)
    #expect(other.received.map { $0.trouble?.code } == [.manifestDigestDiffers])
  }

  @Test func `goes on where a kill left it: the file is withdrawn and not read again yet`() throws {
    let delivery = try DepositDelivery(OneFamily())
    _ = try delivery.ingest()
    let store = delivery.family.centre.store
    try store.write { transaction in
      try transaction.keep(
        StoredManifest(
          institution: InstitutionCode("icbc-east"), fileName: delivery.fileName, week: BatchWeek("2026-W47"),
          sha256: String(repeating: "a", count: 64), byteCount: 1, receivedAt: Timestamp(iso: "2026-11-21"),
          content: StoredManifest.Content(
            list: DepositDelivery.list, sha256: delivery.sha256, rows: 2, sequence: nil, createdAt: nil, totals: [:]),
          fault: nil))
      let receipt = try #require(try transaction.answers(in: BatchWeek("2026-W47"), through: .max).first?.receipt)
      try transaction.withdraw(receipt, because: Reason(.manifestCameLater, found: "killed"))
    }
    #expect(try store.read { try $0.emptying() }.count == 1)
    #expect(try delivery.ingestNothing().received.map { $0.counts.rows(.accepted) } == [2])
    #expect(try delivery.cell() == .hit)
    #expect(try delivery.family.centre.summary(of: nil, Shipped.operation()).leaks.isEmpty)
  }

  @Test func `counts no longer, and with it the file, in a report made before it came`() throws {
    let delivery = try DepositDelivery(OneFamily())
    let judged = { try delivery.family.centre.store.read { try $0.judgedSources(in: BatchWeek("2026-W47")).count } }
    _ = try delivery.ingest()
    #expect(try delivery.cell() == .hit && judged() == 1)
    _ = try delivery.ingest(file: false, manifest: delivery.manifest(["rows": "3"]))
    #expect(try delivery.cell() == .pending && judged() == 0)
  }
}
