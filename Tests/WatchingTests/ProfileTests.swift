import Diagnostics
import EconomyModel
import Foundation
import Testing
import Watching

@Suite struct `A source profile` {
  private static let day = CivilDate(dayNumber: 20_458)
  private static let fields: [RecordField] = [.accountNumber, .currency, .balance, .startDate]

  private func record(_ number: Int, outcome: RecordOutcome = .found) -> CanonicalRecord {
    let entries: [FieldEntry] = [
      FieldEntry(.accountNumber, .text("62220244\(10_000_000 + number * 7919)")),
      FieldEntry(.currency, .text(number % 9 == 0 ? "USD" : "CNY")),
      FieldEntry(.balance, .money(Fen(Int64(number) * 1234 - 5000))),
      FieldEntry(.startDate, .date(Self.day.adding(days: -number))),
    ]
    let subject = SubjectClaim(
      identity: .document(.other(type: "护照", number: "E\(10_000_000 + number)")), name: try? PersonName("张三"))
    return CanonicalRecord(
      item: ItemCode("BK01"), subject: subject, outcome: outcome, fields: outcome == .found ? entries : [], asOf: nil,
      feedbackAt: nil, position: FilePosition(line: number, byteOffset: 0, byteCount: 1))
  }

  private func profile(
    _ records: [CanonicalRecord], fate: RowFate = .accepted, persons: PersonCounts? = nil
  ) -> SourceProfile {
    var collector = ProfileCollector(item: Item.national[0], fields: Self.fields, day: Self.day)
    for record in records { collector.add(record, fate) }
    return collector.profile(
      of: InstitutionCode("bank-east"), adapter: "deposits",
      persons: persons ?? PersonCounts(asked: 400, answered: 350, hit: 300))
  }

  @Test func `does not depend on the order of rows`() {
    let records = (0..<300).map { record($0) }
    #expect(profile(records) == profile(records.reversed()))
  }

  @Test func `does not depend on how an answer is cut into files`() {
    let records = (0..<300).map { record($0) }
    let persons = PersonCounts(asked: 400, answered: 350, hit: 300)
    for cut in [0, 1, 150, 299, 300] {
      let parts = [records.prefix(cut), records.dropFirst(cut)].map { profile(Array($0)) }
      #expect(parts[0].adding(parts[1], persons: persons) == profile(records, persons: persons))
    }
  }

  @Test func `counts packed records as it counts any others`() throws {
    let item = Item.national[0]
    let layout = item.required + item.optional
    let words = WordList()
    var (batch, matches, random) = (PackedBatch(), [PackedMatch](), Chance(7))
    for number in 0..<500 {
      let fields = layout.enumerated().flatMap { place, field in
        Self.packed(field, at: place, number, &random, words, &batch)
      }
      let start = batch.fields.count
      batch.fields += fields
      let name = batch.text.count
      batch.text += Array("欧阳明".utf8.prefix(number % 3 * 3 + 3))
      batch.records.append(
        PackedRecord(
          position: FilePosition(line: number, byteOffset: 0, byteCount: 1),
          document: UInt64(random.below(100_000_000_000_000_000) * 11 + number % 11),
          name: UInt32(name)..<UInt32(batch.text.count), outcome: RecordOutcome.allCases[number % 5],
          fields: UInt32(start)..<UInt32(batch.fields.count), asOf: nil, feedbackAt: nil, digest: (0, 0)))
      matches.append(PackedMatch(place: number, person: PersonKey(rawValue: 1)))
    }
    var collector = ProfileCollector(item: item, fields: layout, day: Self.day)
    for first in stride(from: 0, to: 500, by: 100) {
      collector.add(Array(matches[first..<first + 100]), of: batch, words: words)
    }
    var other = ProfileCollector(item: item, fields: layout, day: Self.day)
    for record in batch.records {
      other.add(try batch.record(record, of: item.code, layout: layout, words: words), .accepted)
    }
    let persons = PersonCounts(asked: 400, answered: 350, hit: 300)
    let ends = [collector, other].map {
      $0.profile(of: InstitutionCode("bank-east"), adapter: "deposits", persons: persons)
    }
    #expect(ends[0] == ends[1])
  }

  /// A field's value as a packed batch carries it; sometimes none.
  private static func packed(
    _ field: RecordField, at place: Int, _ number: Int, _ random: inout Chance, _ words: WordList,
    _ batch: inout PackedBatch
  ) -> [PackedField] {
    let amount = Int64(random.below(99_999_999)) - 9
    switch field.kind {
    case _ where number % 7 == place % 7: return []
    case .text:
      var word = "词\(amount % 5)"
      return word.withUTF8 { words.number(of: $0) }.map { [PackedField(.word, at: place, value: UInt64($0))] } ?? []
    case .account, .identity:
      let text = Array((number % 4 == 0 ? "6222****\(amount)" : "62220000\(abs(amount))").utf8)
      defer { batch.text += text }
      return [PackedField(.text, at: place, count: text.count, value: UInt64(batch.text.count))]
    case .money: return [PackedField(.money, at: place, signed: amount)]
    case .area: return [PackedField(.area, at: place, signed: abs(amount))]
    case .count: return [PackedField(.count, at: place, signed: abs(amount))]
    case .date: return [PackedField(.date, at: place, signed: amount % 20_000)]
    case .flag: return [PackedField(amount % 2 == 0 ? .yes : .no, at: place)]
    case .share: return []
    }
  }

  @Test func `is the same bytes after storing and reading`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let profile = profile((0..<100).map { record($0) })
    let bytes = try encoder.encode(profile)
    let read = try JSONDecoder().decode(SourceProfile.self, from: bytes)
    #expect(read == profile)
    #expect(try encoder.encode(read) == bytes)
    #expect(bytes.count < 16_384)
  }

  @Test func `keeps no value of a row`() throws {
    let encoder = JSONEncoder()
    let text = String(decoding: try encoder.encode(profile([record(37)])), as: UTF8.self)
    for value in ["6222", "USD", "CNY", "张", "E1000", "40658"] { #expect(!text.contains(value), "\(value)") }
  }

  @Test(arguments: [RowFate.notAsked, .duplicate])
  func `counts rows that are no concern of the centre, and nothing of what they say`(fate: RowFate) {
    let profile = profile((0..<50).map { record($0) }, fate: fate)
    #expect(profile.rows(fate) == 50)
    #expect(profile.found == 0)
    #expect(profile.columns.allSatisfy { $0.filled == 0 && $0.facets.values.allSatisfy(\.occupied.isEmpty) })
  }

  @Test func `counts fields of found records alone`() {
    let records = (0..<40).map { record($0, outcome: $0 % 4 == 0 ? .nothing : .found) }
    let profile = profile(records)
    #expect(profile.records == 40)
    #expect(profile.found == 30)
    #expect(profile.column(.field(.balance))?.filled == 30)
    #expect(profile.column(.name)?.filled == 40)
  }

  @Test func `knows its commonest rejects`() {
    var collector = ProfileCollector(item: Item.national[0], fields: Self.fields, day: Self.day)
    for code in [DiagnosticCode.idCheckDigit, .amountNotANumber, .amountNotANumber, .dateFormat] {
      collector.add(rejected: code)
    }
    let profile = collector.profile(
      of: InstitutionCode("a"), adapter: "b", persons: PersonCounts(asked: 0, answered: 0, hit: 0))
    #expect(profile.commonestRejects(2).map(\.code) == ["amount.not-a-number", "date.format"])
    #expect(profile.rows(.rejected) == 4)
  }

  @Test(arguments: [Int64(1), 15, 16, 17, 100, 99_999, 123_456_789, .max])
  func `keeps amounts to an eighth`(amount: Int64) throws {
    var collector = ProfileCollector(item: Item.national[0], fields: [.balance], day: Self.day)
    let subject = SubjectClaim(identity: .absent, name: nil)
    collector.add(
      CanonicalRecord(
        item: ItemCode("BK01"), subject: subject, outcome: .found, fields: [FieldEntry(.balance, .money(Fen(amount)))],
        asOf: nil, feedbackAt: nil, position: FilePosition(line: 1, byteOffset: 0, byteCount: 1)), .accepted)
    let profile = collector.profile(
      of: InstitutionCode("a"), adapter: "b", persons: PersonCounts(asked: 1, answered: 1, hit: 1))
    let kept = try #require(profile.column(.field(.balance))?.quantile(perMille: 500))
    #expect(kept.subtractingReportingOverflow(amount).partialValue.magnitude <= amount.magnitude / 8)
  }

  @Test func `tells quantiles in order`() throws {
    let column = try #require(profile((0..<1000).map { record($0) }).column(.field(.balance)))
    let quantiles = [0, 100, 500, 900, 1000].compactMap { column.quantile(perMille: $0) }
    #expect(quantiles.count == 5)
    #expect(quantiles == quantiles.sorted())
    #expect((560_000...700_000).contains(quantiles[2]))
  }
}
