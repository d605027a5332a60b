import CLibCSV
import Diagnostics
import Reading
import Testing

/// A small generator with a seed, so that a failing file can be had again.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func file(of parts: [[UInt8]], upTo count: Int) -> [UInt8] {
    (0..<Int.random(in: 0...count, using: &self)).flatMap { _ in parts.randomElement(using: &self) ?? [] }
  }
}

/// `read` itself checks that all piece sizes agree and that every byte has one owner.
@Suite struct `Any file whatever` {
  private static let rounds = 400

  @Test(arguments: [SourceEncoding.utf8, .gb18030, .utf16]) func `of delimited parts is read without loss`(
    encoding: SourceEncoding
  ) throws {
    let texts = ["a", "b", ",", ",", "\"", "\"", "\n", "\r\n", "\r", " ", "\t", "\\", "张", "誠", "𠮷", "1,2,3\n", "END,"]
    let name = encoding == .utf8 ? "UTF-8" : encoding == .gb18030 ? "GB18030" : "UTF-16LE"
    let parts = texts.map { encoded($0, name) } + [[0x00], [0x81], [0xFF], [0xE5, 0xBC], [0x0A], [0xD8]]
    var limits = ReadingLimits()
    limits.row = 60
    limits.quotedField = 30
    limits.quotedLines = 4
    limits.batchRows = 5
    limits.batchText = 64
    for round in 0..<Self.rounds {
      var random = Seeded(state: UInt64(round))
      let delimiter = round % 3 == 0 ? "|" : round % 11 == 0 ? ",," : ","
      let csv = CSVFormat(
        delimiter: delimiter, quote: round % 5 == 0 ? nil : "\"", escape: round % 4 == 0 ? "\\" : nil,
        preambleLines: round % 2, header: nil,
        columns: ["a", "b", "c"], wanted: [2, 0], trailerMarker: round % 7 == 0 ? "END" : nil)
      var bytes = random.file(of: parts, upTo: 80).map { $0 == 0x2C && delimiter == "|" ? 0x7C : $0 }
      if encoding == .utf16 { bytes = [0xFF, 0xFE] + bytes }
      let file = try read(
        bytes, SourceFormat(encoding: encoding, container: .csv(csv)), limits: limits, pieces: [.max, 1, 2, 3, 7, 4096])
      #expect(file.rows.allSatisfy { $0.kind != .record || $0.fields.count == 2 }, "round \(round)")
    }
  }

  @Test(arguments: [SourceEncoding.utf8, .gb18030, .utf16]) func `of XML parts is read without loss`(
    encoding: SourceEncoding
  ) throws {
    let name = encoding == .utf8 ? "UTF-8" : encoding == .gb18030 ? "GB18030" : "UTF-16LE"
    let format = XMLFormat(
      record: "/R/P/D", group: "/R/P", wanted: ["N", "@i", "../M", "."], header: "/R", headerWanted: ["@h", "H"],
      trailer: "/R/T", trailerWanted: ["."])
    let texts = [
      "<P>", "</P>", "<P><D i='1'/></P>", "<D>", "</D>", "<D i='&amp;'><N>张</N></D>", "<N>", "</N>", "<M>㐂</M>", "<M/>",
      "<T>1</T>", "<H>x</H>", "\r\n", "\r", "\n", "text", "<!-- < > 喆 -->", "<![CDATA[<D>]]>", "&lt;", "<?x y?>", "€",
    ]
    var whole = 0
    for round in 0..<Self.rounds {
      var random = Seeded(state: UInt64(round))
      var bytes = encoded("<R h='1'>", name) + (round % 2 == 0 ? balanced(&random, name) : [])
      if round % 2 == 1 { bytes += random.file(of: texts.map { encoded($0, name) }, upTo: 20) }
      bytes += encoded("<T>1</T></R>\n", name)
      if encoding == .utf16 { bytes = [0xFF, 0xFE] + bytes }
      let file = try read(
        bytes, SourceFormat(encoding: encoding, container: .xml(format)), pieces: [.max, 1, 2, 3, 7, 4096])
      if file.fault == nil { whole += 1 }
    }
    #expect(whole > 50)
  }

  private func balanced(_ random: inout Seeded, _ name: String) -> [UInt8] {
    let inner = ["<D i='1'><N>张</N></D>", "<D/>", "<D>x<N/>\r\n</D>", "<M>㐂</M>", "<!-- € -->", "\r\n", "<x><D/></x>"]
    return random.file(
      of: [0, 1, 2, 3].map { count in
        let middle = (0..<count).map { _ in inner.randomElement(using: &random) ?? "" }.joined()
        return encoded("<P>\(middle)</P>", name)
      }, upTo: 6)
  }

  /// The plain cut and the state follower must do as libcsv does.
  @Test func `is cut as libcsv alone would cut it`() {
    let parts = ["a", "b", ",", ",", "\"", " ", "\t", "张"].map { Array($0.utf8) }
    for round in 0..<20_000 {
      var random = Seeded(state: UInt64(round))
      let record = random.file(of: parts, upTo: 12)
      if record.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      let afterQuoted = fields(Array("\"\",".utf8) + record).dropFirst()
      #expect(fields(record) == Array(afterQuoted), "\(String(decoding: record, as: UTF8.self))")
    }
  }

  private func fields(_ record: [UInt8]) -> [[UInt8]] {
    var dialect = csv_shim_dialect()
    dialect.delimiter = 0x2C
    dialect.quote = 0x22
    let shim = csv_shim_new(&dialect)
    defer { csv_shim_free(shim) }
    let count = csv_shim_split(shim, record, record.count)
    var spilt = 0
    let spill = csv_shim_spill(shim, &spilt)
    return (0..<count).map { index in
      guard let field = csv_shim_fields(shim)?[index] else { return [] }
      let start = Int(field.offset)
      let end = start + Int(field.length)
      if csv_shim_in_place(shim) != 0 { return Array(record[start..<end]) }
      return (start..<end).compactMap { spill?[$0] }
    }
  }
}
