import Diagnostics
import EconomyModel
import Foundation
import Pipeline
import Testing

@Suite struct `A packed delivery` {
  /// Packs the file `deposits_icbc_01.csv` by Python's own libraries; the script knows `data` and the path `p`.
  private func pack(_ text: String, as name: String, in family: OneFamily, by script: String) throws -> String {
    let plain = try family.folder.write(GB18030.bytes(text), to: "plain/deposits_icbc_01.csv")
    let path = try family.folder.write([], to: "packed/\(name)")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let program = "import zipfile, gzip, sys\ndata = open(sys.argv[1], 'rb').read()\np = sys.argv[2]\n\(script)"
    process.arguments = ["python3", "-c", program, plain, path]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return path
  }

  private func deposits(_ family: OneFamily) -> String {
    let rows = [
      OneFamily.Deposit(name: family.husband.name, document: family.husband.document),
      OneFamily.Deposit(name: family.wife.name, document: family.wife.document, account: "6222990000000005678"),
    ]
    return family.deposits(rows, total: "12,000.00")
  }

  @Test(arguments: [
    (
      "deposits_icbc_01.csv.gz", "open(p, 'wb').write(gzip.compress(data))",
      "deposits_icbc_01.csv.gz/deposits_icbc_01.csv"
    ),
    (
      "week.zip", "z = zipfile.ZipFile(p, 'w', 8); z.writestr('bank/deposits_icbc_01.csv', data); z.close()",
      "week.zip/deposits_icbc_01.csv"
    ),
  ]) func `counts as the file in it, and is recognised unpacked`(name: String, script: String, label: String) throws {
    let family = try OneFamily()
    let text = deposits(family)
    let outcome = try family.run([pack(text, as: name, in: family, by: script)])
    #expect(outcome.troubles.isEmpty)
    #expect(outcome.received.map(\.fileName) == [label])
    #expect(outcome.received.map { $0.counts.rows(.accepted) } == [2])
    #expect(outcome.received.map(\.byteCount) == [Int64(GB18030.bytes(text).count)])
    let again = try family.run(deposits: text)
    #expect(again.received.isEmpty && again.recognised == 1)
  }

  @Test func `that nobody can unpack is refused with its bytes, and its neighbours count`() throws {
    let family = try OneFamily()
    let text = deposits(family)
    let cut = "z = zipfile.ZipFile(p, 'w', 8); z.writestr('a.csv', data); z.close()\nopen(p, 'r+b').truncate(60)"
    let broken = try pack(text, as: "deposits_icbc_02.csv", in: family, by: cut)
    let book = "z = zipfile.ZipFile(p, 'w'); z.writestr('[Content_Types].xml', ''); z.close()"
    let workbook = try pack(text, as: "deposits_icbc_03.csv", in: family, by: book)
    let outcome = try family.run([broken, workbook, family.folder.write(GB18030.bytes(text), to: "deposits_icbc.csv")])
    #expect(outcome.troubles.map(\.code).sorted { $0.name < $1.name } == [.fileNotText, .filePackedUnreadable])
    #expect(outcome.received.map { $0.counts.rows(.accepted) }.sorted() == [0, 0, 2])
    for receipt in outcome.received { #expect(receipt.counts.totalBytes == receipt.byteCount) }
  }
}
