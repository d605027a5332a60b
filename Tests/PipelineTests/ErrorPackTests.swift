import Diagnostics
import EconomyModel
import Foundation
import Pipeline
import Testing

@Suite struct `An error pack` {
  private func packs(under folder: String) throws -> [String: String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    var packs: [String: String] = [:]
    for name in names where name.contains("errors/") {
      packs[name] = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    }
    return packs
  }

  /// Twenty rows, one of which has a broken number and one a word for an amount.
  private func faulty() throws -> DepositDelivery {
    var delivery = try DepositDelivery(OneFamily())
    let family = delivery.family
    var rows = (0..<22).map { number in
      OneFamily.Deposit(
        name: family.wife.name, document: family.wife.document, account: "62229900000000\(10_000 + number)")
    }
    rows[4].document = String(family.husband.document.dropLast()) + (family.husband.document.hasSuffix("1") ? "2" : "1")
    rows[4].name = family.husband.name
    rows[7].balance = "六千"
    delivery.text = family.deposits(rows, total: "126,000.00")
    return delivery
  }

  @Test func `names row, column, code and remedy of each rejected row`() throws {
    let delivery = try faulty()
    let outcome = try delivery.ingest()
    #expect(outcome.received.map { $0.counts.rows(.rejected) } == [2])
    let name = "\(delivery.packs)/\(delivery.sha256.prefix(12)).csv"
    #expect(outcome.packs.written == [name] && outcome.packs.folders == [delivery.packs])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: name))
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        \u{FEFF}文件,行,列,代码,说明,处理\r
        deposits_icbc_1.csv,9,12,id.check-digit,证件号码校验位不对,请核对证件号码后重新报送\r
        deposits_icbc_1.csv,12,66,amount.not-a-number,金额不是数字,请填写数字金额后重新报送\r

        """)
    let attributes = try FileManager.default.attributesOfItem(atPath: name)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `says why a file was refused whole`() throws {
    var delivery = try DepositDelivery(OneFamily())
    delivery.text = delivery.text.replacing("12,000.00", with: "12,000.01")
    _ = try delivery.ingest()
    let pack = try packs(under: delivery.packs + "/..").values.joined()
    #expect(
      pack == "文件,行,列,代码,说明,处理\r\n"
        + "deposits_icbc_1.csv,7,,file.total-differs,整份未采用：合计数与文件尾不符,文件可能不完整，请重新导出整份报送\r\n")
  }

  @Test func `is not written for a file that is whole`() throws {
    let delivery = try DepositDelivery(OneFamily())
    #expect(try delivery.ingest().packs.written.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: delivery.packs))
  }

  @Test func `stays as it is when the same file is refused again`() throws {
    var delivery = try DepositDelivery(OneFamily())
    delivery.text = delivery.text.replacing("12,000.00", with: "12,000.01")
    #expect(try delivery.ingest().packs.written.count == 1)
    let path = "\(delivery.packs)/\(delivery.sha256.prefix(12)).csv"
    let number = { try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int }
    let before = try number()
    #expect(try delivery.ingest().packs.written.isEmpty)
    #expect(try number() == before)
  }

  @Test func `goes when its file counts after all`() throws {
    let delivery = try DepositDelivery(OneFamily())
    _ = try delivery.ingest(manifest: delivery.manifest(["rows": "3"]))
    #expect(try packs(under: delivery.packs + "/..").count == 1)
    _ = try delivery.ingest(file: false, manifest: delivery.manifest())
    #expect(try packs(under: delivery.packs + "/..").isEmpty)
  }

  @Test func `that cannot be written is told, stops nothing, and is written by the next run`() throws {
    let delivery = try faulty()
    let wall = try delivery.family.folder.write([], to: "wall")
    try FileManager.default.copyItem(atPath: wall, toPath: delivery.packs)
    let outcome = try delivery.ingest()
    #expect(outcome.troubles.map(\.code) == [.archiveUnwritable])
    #expect(outcome.received.map { $0.counts.rows(.accepted) } == [20])
    try FileManager.default.removeItem(atPath: delivery.packs)
    #expect(try delivery.ingestNothing().packs.written.count == 1)
    #expect(try delivery.ingestNothing().packs.written.isEmpty)
  }

  /// Every shipped return with each row damaged in another way.
  private func damaged(_ returns: [String], in folder: TemporaryFolder) throws -> String {
    for source in returns {
      let names = FileManager.default.enumerator(atPath: source)?.compactMap { $0 as? String } ?? []
      for name in names {
        guard let data = FileManager.default.contents(atPath: source + "/" + name) else { continue }
        var bytes: [UInt8] = []
        for (number, line) in data.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
          bytes += number == 0 ? [] : [0x0A]
          var line = Array(line)
          if number > 4, number % 3 == 0, let digit = line.lastIndex(where: { (0x30...0x39).contains($0) }) {
            line[digit] = 0x3F
          }
          if number > 4, number % 3 == 1 { line.insert(0x2C, at: line.count / 2) }
          bytes += line
        }
        _ = try folder.write(bytes, to: "damaged/" + name)
      }
    }
    return folder.path + "/damaged"
  }

  @Test func `holds no name, number or account of anybody, whatever is wrong with a file`() throws {
    let folder = try TemporaryFolder()
    let run = try Shipped.demonstration.run(
      in: folder.path + "/centre", week: BatchWeek("2026-W47"), Shipped.operation(),
      returns: [damaged(Shipped.demonstration.returns, in: folder)])
    let packs = try packs(under: run.centre.folder.outbox)
    #expect(packs.count > 10)
    let secrets = try secrets()
    #expect(secrets.count > 100)
    for (name, text) in packs {
      let own = text.split(separator: "\r\n").map { $0.drop { $0 != "," } }.joined(separator: "\n")
      for secret in secrets { #expect(!own.contains(secret), "\(secret) in \(name)") }
    }
  }

  /// Names, and runs of five digits and more, out of all shipped declarations and returns.
  private func secrets() throws -> Set<String> {
    var secrets: Set<String> = []
    for path in Shipped.demonstration.scenarios.flatMap(\.declarations) {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      for match in text.matches(of: #/[Nn]ame="([^"]{2,})"/#) { secrets.insert(String(match.output.1)) }
      for match in text.matches(of: /[0-9]{5,}/) { secrets.insert(String(match.output)) }
    }
    for folder in Shipped.demonstration.returns {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
        let data = FileManager.default.contents(atPath: folder + "/" + name) ?? Data()
        let text = String(decoding: data, as: UTF8.self)
        for match in text.matches(of: /[0-9]{12,}/) { secrets.insert(String(match.output)) }
      }
    }
    return secrets
  }
}
