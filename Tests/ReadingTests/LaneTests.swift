import Reading
import Testing

private let heads = "姓名,账号,余额\n"
private let plain = "张三,01,5.00\n李四,02,6.50\n"

private func bare(_ delimiter: String = ",", trailer: String? = nil, quote: Character? = "\"") -> CSVFormat {
  CSVFormat(
    delimiter: delimiter, quote: quote, header: nil, columns: ["a", "b", "c"], wanted: [2, 0, 1], trailerMarker: trailer
  )
}

/// What is plain goes through a lane of its own; the shim says what is right.
@Suite struct `The lane for plain rows` {
  private static let texts = [
    heads + plain + plain + "王五,03,7", heads + plain + heads + plain + "姓名,账号,市值\n" + plain,
    plain + "\"a,b\",2,\"c\r\nd\"\n" + plain + "1, 2,3\n" + plain + "1\t,2,3\r\n" + plain + ",,\n" + plain + "1,2\n"
      + plain,
    plain + "合计,2,3\n" + plain, "1,2,3\r\n4,5,6\r\n\n7,8,9\n\r\n1,2,3\r\n\r\n", "1,2,3\r4,5,6\n7,8,9\r\n\r1,2,3\n",
    "1,2,3\n" + String(repeating: "x", count: 63) + ",誠,é\n𠮷,𠮷,𠮷\n\u{FEFF},\u{200B},\u{3000}\n",
    "\"1\",\"2\",\"3\"\n\"\",\",\",\"\"\n\"\",\"\",\"\"\n\"a\"\"b\",\" 2 \",3\r\n"
      + "\"x\",y,\"z\"\r\n\"1\",\"2\" ,3\n1,\"\"\"\",3\n",
    heads + plain + "\"姓名\",\"账号\",余额\n\"张三\",\"01\",\"5\"\n",
    "1,2,3\n4,5,6,7\n1,2,3\n4,5\n\n  \n\t\n,\n1,2,3\n",
  ]

  @Test(arguments: ["UTF-8", "GB18030", "UTF-16LE"]) func `reads as the shim does at every border of chunks`(
    name: String
  ) throws {
    let encoding: SourceEncoding = name == "UTF-8" ? .utf8 : name == "GB18030" ? .gb18030 : .utf16
    var check = LaneCheck()
    for text in Self.texts {
      for delimiter in [",", "|", "\t", " "] {
        let written = text.replacing(",", with: delimiter)
        let bytes = encoded((encoding == .utf16 ? "\u{FEFF}" : "") + written, name)
        let three = text.hasPrefix(heads) ? ["姓名", "账号", "余额"] : nil
        let csv = CSVFormat(
          delimiter: delimiter, header: three, columns: three ?? ["a", "b", "c"], wanted: [2, 1, 0],
          trailerMarker: text.contains("合计") ? "合计" : nil)
        for size in 1...64 {
          var limits = ReadingLimits()
          limits.chunk = size
          limits.evidence = 16
          limits.batchRows = 1 + size % 7
          try check.add(bytes, SourceFormat(encoding: encoding, container: .csv(csv)), limits, piece: size)
        }
      }
    }
    check.expectNone()
    #expect(
      encoding == .utf16 ? check.plain == 0 : check.plain * 6 > check.records, "\(check.plain) of \(check.records)")
  }

  @Test func `takes nearly all rows of a plain file`() throws {
    let text = heads + String(repeating: plain, count: 5000)
    let three = ["姓名", "账号", "余额"]
    for (encoding, name) in [(SourceEncoding.utf8, "UTF-8"), (.gb18030, "GB18030")] {
      for end in ["\n", "\r\n"] {
        var check = LaneCheck()
        let format = SourceFormat(encoding: encoding, container: .csv(CSVFormat(header: three, columns: three)))
        try check.add(encoded(text.replacing("\n", with: end), name), format, ReadingLimits())
        check.expectNone()
        #expect(check.records == 10_000 && check.plain > 9900, "\(check.plain) of \(check.records)")
      }
    }
  }

  @Test func `reads each of the repository's files as the shim does`() throws {
    var check = LaneCheck()
    for (index, path) in RepositoryFiles.delimited.enumerated() {
      let bytes = try RepositoryFiles.bytes(path)
      for format in RepositoryFiles.formats(of: bytes) {
        try check.add(bytes, format, ReadingLimits())
        var limits = ReadingLimits()
        limits.evidence = 512
        for size in RepositoryFiles.isWhole ? Array(1...64) : [1 + index % 64] {
          limits.chunk = size
          try check.add(bytes, format, limits, piece: size)
        }
      }
    }
    check.expectNone()
    #expect(check.plain * 4 > check.records, "\(check.plain) of \(check.records)")
  }

  @Test func `reads each of the repository's files as the shim does when a byte is another one`() throws {
    var random = Seeded(state: 7)
    var check = LaneCheck()
    var limits = ReadingLimits()
    limits.chunk = 4096
    limits.evidence = 64
    for path in RepositoryFiles.delimited where path.hasSuffix("/sample.csv") || path.hasSuffix("/sample.txt") {
      let bytes = try RepositoryFiles.bytes(path)
      guard let format = RepositoryFiles.formats(of: bytes).first else { continue }
      for at in bytes.indices where RepositoryFiles.isWhole || Int.random(in: 0..<61, using: &random) == 0 {
        for byte in [0x00, 0x09, 0x0A, 0x0D, 0x20, 0x22, 0x2C, 0x7C, 0x41, 0x81, 0xFF] as [UInt8] {
          var changed = bytes
          changed[at] = byte
          try check.add(changed, format, limits)
        }
      }
    }
    check.expectNone()
  }

  @Test func `reads a small file as the shim does when any byte is any other one`() throws {
    let bytes = Array("a,b,c\n张三,01,5.0\n\"x\",2, 3\r\n1,2,3\r\n李四,𠮷,é\n7,8,9\n".utf8)
    var check = LaneCheck()
    var limits = ReadingLimits()
    limits.chunk = 64
    limits.evidence = 8
    for at in bytes.indices {
      for byte in UInt8.min...UInt8.max where RepositoryFiles.isWhole || (Int(byte) + at) % 9 == 0 {
        var changed = bytes
        changed[at] = byte
        for encoding in [SourceEncoding.utf8, .gb18030] {
          try check.add(changed, SourceFormat(encoding: encoding, container: .csv(bare(trailer: "7"))), limits)
        }
      }
    }
    check.expectNone()
  }

  @Test func `is found out when it reads another cell`() throws {
    let format = SourceFormat(encoding: .utf8, container: .csv(bare()))
    var taken = 0
    let readings = try ["1,2,3\n4,5,6\n7,8,9\n", "1,2,3\n4,5,6\n7,8,0\n"].map { text in
      try LaneReading(Array(text.utf8), format, ReadingLimits(), piece: 64, lane: true, plain: &taken)
    }
    #expect(taken == 1 && readings[0] != readings[1])
  }

  @Test func `reads any rows whatever as the shim does`() throws {
    var check = LaneCheck()
    for round in 0..<(RepositoryFiles.isWhole ? 800_000 : 20_000) {
      var random = Seeded(state: UInt64(round))
      let file = LaneFile(&random)
      try check.add(file.bytes, file.format, file.limits, piece: Int.random(in: 1...70, using: &random))
    }
    check.expectNone()
    #expect(check.plain * 4 > check.records, "\(check.plain) of \(check.records)")
  }
}
