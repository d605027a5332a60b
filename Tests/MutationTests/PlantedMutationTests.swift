import Adapting
import Diagnostics
import EconomyModel
import Reading
import Testing

/// A comparison that finds nothing proves nothing: each kind of fault is planted once and must be told.
@Suite struct `A planted fault of reading is told` {
  private static let yaml = """
    name: planted
    version: "1"
    item: BK01
    title: 样例
    answers: hits-only
    file: {format: csv, encoding: utf-8, delimiter: ";"}
    columns:
      身份证号: id
      账号: accountNumber
      余额: balance
      备注: ignore
    """
  private static let text = """
    身份证号;账号;余额;备注
    990101194801011017;6222099000000000001;12345.00;a
    990102195506121142;6222099000000000002;20.50;b
    990103196211231273;6222099000000000003;30.75;c

    """

  private let sample: ShippedSample
  private let check: MutantCheck

  init() throws {
    let manifest = try AdapterManifest(yaml: Self.yaml, file: "manifest.yaml", catalogue: .national)
    sample = ShippedSample(name: "planted", adapter: Adapter(manifest: manifest), bytes: Array(Self.text.utf8))
    check = try MutantCheck(sample)
  }

  /// A change in the remark of the second row, which nobody reads.
  private var harmless: Mutation {
    .changed(at: Int(check.whole.rows[2].bytes.upperBound) - 2, to: 0x7C)
  }

  private func kinds(_ mutation: Mutation, _ damage: (inout SampleReading) -> Void) throws -> [MutationFinding.Kind] {
    var reading = try sample.read(mutation.applied(to: sample.bytes))
    damage(&reading)
    return try check.outcome(mutation, reading).findings.map(\.kind)
  }

  private func reread(_ row: AdaptedRow, balance: Int64) throws -> AdaptedRow {
    let record = try #require(row.record)
    let other = CanonicalRecord(
      item: record.item, subject: record.subject, outcome: record.outcome,
      fields: record.fields.map { $0.field == .balance ? FieldEntry(.balance, .money(Fen(balance))) : $0 },
      asOf: record.asOf, feedbackAt: record.feedbackAt, position: record.position)
    return .record(other, digest: (0, 0))
  }

  @Test func `where nothing is planted nothing is told`() throws {
    #expect(try kinds(harmless) { _ in } == [])
    let outcome = try check.outcome(harmless, try sample.read(harmless.applied(to: sample.bytes)))
    #expect(outcome.kept == 2)
    #expect(!outcome.isRefused)
  }

  @Test func `a swallowed row`() throws {
    #expect(try kinds(harmless) { $0.rows.remove(at: 3) } == [.neighbourLost])
  }

  @Test func `a neighbour turned into structure`() throws {
    let kinds = try kinds(harmless) { reading in
      if let position = reading.rows[3].record?.position { reading.rows[3] = .structure(position) }
    }
    #expect(kinds == [.neighbourLost])
  }

  @Test func `another figure in a neighbour, or in the damaged row itself`() throws {
    for row in [2, 3] {
      let other = try reread(check.whole.rows[row], balance: 1)
      #expect(try kinds(harmless) { $0.rows[row] = other } == [.wrongFigure])
    }
  }

  @Test func `bytes without owner`() throws {
    let reading = try SampleReading(sample.bytes, sample.adapter, fileName: "sample")
    #expect(reading.faults == [])
    #expect(try kinds(harmless) { $0.faults = ["a piece begins at 9 where 8 was due"] } == [.conservation])
  }

  @Test func `a file refused for one row`() throws {
    let empty = try SampleReading([], sample.adapter, fileName: "sample")
    #expect(empty.fault != nil)
    #expect(try kinds(harmless) { $0.fault = empty.fault } == [.refusedWhole])
  }

  @Test func `a manifest that takes money as text would let a wrong amount by unseen, and is refused`() throws {
    let forgetful = Self.yaml.replacing("余额: balance", with: "余额: {to: balance, as: text}")
    #expect(throws: (any Error).self) {
      try AdapterManifest(yaml: forgetful, file: "manifest.yaml", catalogue: .national)
    }
  }

  @Test func `a thousands separator is an exception, counted, and not under a control total`() throws {
    let at = try #require(sample.bytes.firstRange(of: Array("12345".utf8))).lowerBound
    let mutation = Mutation.changed(at: at + 1, to: 0x2C)
    let outcome = try check.outcome(mutation, try sample.read(mutation.applied(to: sample.bytes)))
    #expect(outcome.findings.map(\.kind) == [])
    #expect(outcome.exceptions == [.thousandsSeparator: 1])

    let totalled = Self.yaml + "\ntrailer: {marker: 合计, totals: {balance: 3}}\n"
    let manifest = try AdapterManifest(yaml: totalled, file: "manifest.yaml", catalogue: .national)
    let whole = ShippedSample(
      name: "totalled", adapter: Adapter(manifest: manifest), bytes: sample.bytes + Array("合计;;12396.25;\n".utf8))
    let reading = try whole.read(whole.bytes)
    #expect(reading.fault == nil)
    let damaged = try whole.read(mutation.applied(to: whole.bytes))
    #expect(damaged.fault?.reason.code.name == "file.total-differs")
  }
}
