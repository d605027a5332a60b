import Diagnostics
import EconomyModel
import Foundation
import Glibc
import Pipeline
import Reporting
import Storage
import Testing

@Suite struct `A batch run` {
  private func deposits(_ family: OneFamily, balance: String = "6,000.00", total: String) -> String {
    family.deposits(
      [
        OneFamily.Deposit(name: family.husband.name, document: family.husband.document, balance: balance),
        OneFamily.Deposit(name: family.wife.name, document: family.wife.document, account: "6222990000000005678"),
      ], total: total)
  }

  @Test func `is refused while another holds the centre`() throws {
    let family = try OneFamily()
    let holder = open(family.centre.folder.batchLock, O_RDWR | O_CREAT, 0o600)
    #expect(flock(holder, LOCK_EX | LOCK_NB) == 0)
    #expect { try family.run([family.folder.path]) } throws: { ($0 as? Reason)?.code == .batchAlreadyRunning }
    close(holder)
    _ = try family.run([family.centre.folder.inbox])
  }

  @Test func `marks reports as prepared until a second person issues them`() throws {
    let family = try OneFamily()
    _ = try family.run(deposits: deposits(family, total: "12,000.00"))
    #expect { try family.centre.issue("HD-2026-9001", week: nil, Shipped.operation()) } throws: {
      ($0 as? Reason)?.code == .reportFourEyes
    }
    let issued = try family.centre.issue("HD-2026-9001", week: nil, Shipped.operation("supervisor-1"))
    #expect(issued.version == 1)
    #expect { try family.centre.issue("HD-2026-9001", week: nil, Shipped.operation("supervisor-2")) } throws: {
      ($0 as? Reason)?.code == .reportAlreadyIssued
    }
  }

  @Test func `leaves an issued report as it is and supplements it when late data says otherwise`() throws {
    let family = try OneFamily()
    _ = try family.run(deposits: deposits(family, total: "12,000.00"))
    _ = try family.centre.issue("HD-2026-9001", week: nil, Shipped.operation("supervisor-1"))
    let issued = try family.report().json()
    let late = deposits(family, balance: "90,000.00", total: "96,000.00")
      .replacingOccurrences(of: "6222990000000001234", with: "6222990000000007777")
    _ = try family.run(deposits: late, name: "deposits_icbc_late.csv")
    #expect(try family.report().stored.version == 2)
    let first = try family.centre.report(
      ReportWanted(caseText: "HD-2026-9001", version: 1), use: .view("json"), Shipped.operation())
    #expect(try first.json() == issued)
    let supplement = try #require(try family.report().value.supplement)
    #expect(supplement.version == 1 && issued.contains(supplement.digest))
    let deposits = try #require(supplement.items.first { $0.item.rawValue == "BK01" })
    #expect(deposits.before?.verified == .money(Fen(1_200_000)))
    #expect(
      deposits.linesAdded == 0 && deposits.linesRemoved == 1,
      "nothing ranks the two files: of the account in dispute neither counts")
    #expect(Set(supplement.cells.map(\.after)) == [.pending])
  }

  @Test func `makes no supplement of late data that says the same`() throws {
    let family = try OneFamily()
    _ = try family.run(deposits: deposits(family, total: "12,000.00"))
    _ = try family.centre.issue("HD-2026-9001", week: nil, Shipped.operation("supervisor-1"))
    let again = deposits(family, total: "12,000.00")
      .replacingOccurrences(of: "2026-11-18 09:30:00", with: "2026-11-19 10:00:00")
    let outcome = try family.run(deposits: again, name: "deposits_icbc_again.csv")
    #expect(outcome.received.count == 1)
    #expect(try family.report().stored.version == 1)
  }

  @Test func `goes on after it was killed while loading`() throws {
    let family = try OneFamily()
    let text = deposits(family, total: "12,000.00")
    _ = try family.run([family.centre.folder.inbox])
    try family.centre.store.write { transaction in
      _ = try transaction.begin(try family.halfLoaded)
    }
    let outcome = try family.run(deposits: text)
    #expect(outcome.received.count == 1)
    #expect(outcome.summary.leaks.isEmpty)
  }

  @Test func `writes an audit record that holds, and a tampered row is found`() throws {
    let family = try OneFamily()
    _ = try family.run(deposits: deposits(family, total: "12,000.00"))
    _ = try family.report()
    let sound = try family.centre.verifyAudit()
    #expect(sound.isSound && sound.rows >= 4, "\(sound.findings)")
    try Tampering.flipAuditByte(in: family.centre.folder.database)
    #expect(try family.centre.verifyAudit().findings.map(\.reason.code) == [.auditRowChanged])
  }
}

@Suite struct `Conservation` {
  @Test func `holds for every fixture file, and a fact removed behind the store's back is a leak`() throws {
    let demonstrated = try DemonstratedCentre()
    #expect(demonstrated.outcome.summary.leaks.isEmpty)
    for receipt in demonstrated.outcome.received {
      #expect(receipt.counts.totalBytes == receipt.byteCount, "\(receipt.fileName)")
    }
    try Tampering.removeFact(in: demonstrated.centre.folder.database)
    let summary = try demonstrated.centre.summary(of: nil, Shipped.operation())
    #expect(!summary.leaks.isEmpty)
  }
}
