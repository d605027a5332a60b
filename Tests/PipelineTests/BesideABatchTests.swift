import Diagnostics
import EconomyModel
import Foundation
import Pipeline
import Reporting
import Storage
import Testing

@Suite struct `Beside a running batch` {
  private let family: OneFamily

  init() throws { family = try OneFamily() }

  /// Another family's declaration, as a caseworker accepts it meanwhile.
  private func anotherDeclaration() throws -> String {
    let document = try OneFamily.identity("99010219700101001")
    return try family.folder.write(
      Array(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Declarations><Declaration caseNumber="HD-2026-9002" scheme="最低生活保障" region="990102"
          appliedOn="2026-11-02" asOf="2026-10-31"><Member reference="m1" name="周八" document="\(document)"
          relation="01"/></Declaration></Declarations>
        """.utf8), to: "another.xml")
  }

  private func deposits(rows: Int) throws -> String {
    let people = try (0..<rows).map { number in
      OneFamily.Deposit(
        name: number == 0 ? family.husband.name : "吴九",
        document: number == 0 ? family.husband.document : try OneFamily.identity("990102199001\(10000 + number)"),
        balance: "1.00", account: "62229900000\(100_000 + number)")
    }
    return family.deposits(people, total: "\(rows).00")
  }

  @Test func `others accept, look, review and issue, and every write of theirs is kept and recorded`() throws {
    _ = try family.run(deposits: deposits(rows: 2))
    let declaration = try anotherDeclaration()
    var steps = 0
    let more = try family.folder.write(GB18030.bytes(deposits(rows: 9000)), to: "inbox/deposits_icbc_2.csv")
    _ = try family.centre.ingest([more], said: nil, Shipped.operation()) { _ in
      steps += 1
      guard steps == 1 else { return }
      #expect(throws: Never.self) {
        let other = try Centre(opening: family.centre.folder.path)
        _ = try other.accept([declaration], Shipped.operation("caseworker-2"))
        _ = try other.report(ReportWanted(caseText: "HD-2026-9001"), use: .view("json"), Shipped.operation())
        _ = try other.reviewQueue(of: nil, Shipped.operation("reviewer-1"))
        _ = try other.issue("HD-2026-9001", week: nil, Shipped.operation("supervisor-1"))
        #expect { try other.closeBatch(nil, Shipped.operation()) } throws: {
          ($0 as? Reason)?.code == .batchAlreadyRunning
        }
      }
    }
    #expect(steps > 1, "the batch went on afterwards")
    #expect(try family.centre.verifyAudit().isSound)
    #expect(try family.report().stored.version == 1)
    #expect(try family.centre.store.read { try $0.caseStandings() }.count == 2)
  }

  @Test func `a lock that somebody holds for a moment is waited for`() throws {
    let other = try CentreStore(path: family.centre.folder.database)
    let held = DispatchSemaphore(value: 0)
    let thread = Thread {
      try? other.write { _ in
        held.signal()
        Thread.sleep(forTimeInterval: 0.2)
      }
    }
    thread.start()
    held.wait()
    #expect(try family.centre.store.write { try $0.lastReceipt() } == 0)
  }
}
