import Diagnostics
import EconomyModel
import Foundation
import Pipeline
import Testing

@Suite struct `A file that cannot be taken as it is` {
  private func family() throws -> (OneFamily, [OneFamily.Deposit]) {
    let family = try OneFamily()
    return (
      family,
      [
        OneFamily.Deposit(name: family.husband.name, document: family.husband.document),
        OneFamily.Deposit(name: family.wife.name, document: family.wife.document, account: "6222990000000005678"),
      ]
    )
  }

  /// The code under which a file was refused whole.
  private func refusal(_ outcome: BatchOutcome) -> String? { outcome.troubles.first?.code.name }

  @Test func `counts when it is whole`() throws {
    let (family, rows) = try family()
    let outcome = try family.run(deposits: family.deposits(rows, total: "12,000.00"))
    #expect(outcome.troubles.isEmpty)
    #expect(outcome.received.map { $0.counts.rows(.accepted) } == [2])
  }

  @Test func `is refused when its trailer's total does not fit, and nothing of it counts`() throws {
    let (family, rows) = try family()
    let outcome = try family.run(deposits: family.deposits(rows, total: "12,000.01"))
    let receipt = try #require(outcome.received.first)
    #expect(receipt.counts.rows(.accepted) == 0)
    #expect(receipt.counts.rows(.refused) == receipt.counts.totalRows)
    #expect(receipt.counts.bytes(.refused) == receipt.byteCount)
    #expect(try family.report().value.findings.allSatisfy { $0.lines.allSatisfy { $0.evidence == nil } })
  }

  @Test func `is refused when it was cut, at whatever byte`() throws {
    let (family, rows) = try family()
    let whole = GB18030.bytes(family.deposits(rows, total: "12,000.00"))
    for (number, cut) in stride(from: 1, to: whole.count - 1, by: 7).enumerated() {
      let path = try family.folder.write(whole.prefix(cut), to: "cut/\(number)/deposits_icbc.csv")
      let outcome = try family.run([path])
      #expect(outcome.received.allSatisfy { $0.counts.rows(.accepted) == 0 }, "cut at byte \(cut)")
      #expect(outcome.troubles.count == 1, "cut at byte \(cut)")
    }
  }

  @Test func `is refused when its header changed, is empty, or has another encoding`() throws {
    let (family, rows) = try family()
    let text = family.deposits(rows, total: "12,000.00")
    let changed = try family.run(
      deposits: text.replacingOccurrences(of: "余额(元)", with: "余额"), name: "deposits_icbc_a.csv")
    #expect(refusal(changed)?.hasPrefix("csv.") == true, "\(changed.troubles.map(\.rendered))")
    let empty = try family.run([family.folder.write([], to: "deposits_icbc_b.csv")])
    #expect(empty.troubles.count == 1)
    let utf8 = try family.run([family.folder.write([0xEF, 0xBB, 0xBF] + Array(text.utf8), to: "deposits_icbc_c.csv")])
    #expect(utf8.troubles.count == 1)
    for receipt in changed.received + empty.received + utf8.received { #expect(receipt.counts.rows(.accepted) == 0) }
  }

  @Test func `costs only the bad row, until more than a tenth are bad`() throws {
    let (family, rows) = try family()
    var many = (0..<20).map { number in
      var row = rows[number % 2]
      row.account = "62229900000000\(10_000 + number)"
      return row
    }
    many[7].document = "990102196503071230X"
    let good = try family.run(deposits: family.deposits(many, total: "120,000.00"), name: "deposits_icbc_d.csv")
    let receipt = try #require(good.received.first)
    #expect(receipt.counts.rows(.rejected) == 1, "\(good.troubles.map(\.rendered))")
    #expect(receipt.counts.rows(.accepted) == 19)
    for number in 0..<3 { many[number].document = "99" }
    let bad = try family.run(deposits: family.deposits(many, total: "120,000.00"), name: "deposits_icbc_e.csv")
    #expect(refusal(bad) == "file.over-threshold")
    #expect(bad.received.first?.counts.rows(.accepted) == 0)
  }

  @Test func `is named when nobody sent it, when it is a folder's, or cannot be read`() throws {
    let (family, _) = try family()
    let stray = try family.run([family.folder.write([65], to: "unknown.csv")])
    #expect(refusal(stray) == "inbox.unknown-file")
    #expect { try family.run([family.folder.path + "/nowhere"]) } throws: { ($0 as? Reason)?.code == .inboxMissing }
    let path = try family.folder.write([65], to: "deposits_icbc_f.csv")
    guard getuid() != 0 else { return }
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    #expect(refusal(try family.run([path])) == "file.unreadable")
  }

  @Test func `has no reader when centre.yaml names an adapter that is not there`() throws {
    let (family, _) = try family()
    let path = family.centre.folder.configuration
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacingOccurrences(of: "adapter: vehicles", with: "adapter: vehicle")
      .write(toFile: path, atomically: true, encoding: .utf8)
    #expect { try Centre(opening: family.centre.folder.path) } throws: {
      ($0 as? Diagnostic)?.rendered.contains("'vehicle'") == true && ($0 as? Diagnostic)?.code == .adapterUnknown
    }
  }

  @Test func `keeps no value of a stranger`() throws {
    let (family, rows) = try family()
    let stranger = try OneFamily.identity("99010219700101001")
    let all = rows + [OneFamily.Deposit(name: "王五", document: stranger, account: "6222990000000009999")]
    let outcome = try family.run(deposits: family.deposits(all, total: "18,000.00"))
    #expect(outcome.received.first?.counts.rows(.notAsked) == 1)
    let database = try Data(contentsOf: URL(fileURLWithPath: family.centre.folder.database))
    let log = (try? Data(contentsOf: URL(fileURLWithPath: family.centre.folder.database + "-wal"))) ?? Data()
    for trace in [stranger, "王五", "6222990000000009999"] {
      #expect((database + log).range(of: Data(trace.utf8)) == nil, "\(trace)")
    }
  }
}
