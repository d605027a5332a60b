import Diagnostics
import Reading
import Testing

/// An encoding of files, and what the C library calls it.
struct XMLEncoding: Sendable, CustomTestStringConvertible {
  let name: String
  let encoding: SourceEncoding
  let label: String
  let mark: String

  var testDescription: String { name }

  static let all = [
    XMLEncoding(name: "UTF-8", encoding: .utf8, label: "UTF-8", mark: "\u{FEFF}"),
    XMLEncoding(name: "GB18030", encoding: .gb18030, label: "GB2312", mark: ""),
    XMLEncoding(name: "UTF-16LE", encoding: .utf16, label: "UTF-16", mark: "\u{FEFF}"),
    XMLEncoding(name: "UTF-16BE", encoding: .utf16, label: "UTF-16", mark: "\u{FEFF}"),
  ]
}

@Suite struct `A row's place in an XML document` {
  /// Four bytes in GB18030: 㐂 𠮷 é. A surrogate pair in UTF-16: 𠮷 𪚥.
  private static let records = [
    "<D id='𠮷&amp;&#x4E8C;&lt;' no=\"é\">\r\n<N>㐂é</N></D>",
    "<D id='2'><N><![CDATA[𠮷<x>]]&]]></N>\r\n<!-- 𪚥 --></D>",
    "<D\r\n  id='三'\r\n  />",
    "<D id='a>b'><N>&#x20BB7;𪚥</N></D>",
  ]
  private static let between = ["<!-- 㐂𠮷\r\n -->", "\r\n", "\n\n", "𪚥<E a='/>é'/>\r\n<?p 㐂?>", "\r\n"]

  private func document(_ encoding: XMLEncoding) -> (bytes: [UInt8], lines: [Int]) {
    var text = "\(encoding.mark)<?xml version='1.0' encoding='\(encoding.label)'?>\r\n<R>\(Self.between[0])"
    var lines: [Int] = []
    for (index, record) in Self.records.enumerated() {
      lines.append(1 + text.utf8.count { $0 == 0x0A })
      text += record + Self.between[index + 1]
    }
    return (encoded(text + "</R>", encoding.name), lines)
  }

  private func read(_ bytes: [UInt8], _ encoding: XMLEncoding, wanted: [String]) throws -> ReadFile {
    let format = XMLFormat(record: "/R/D", wanted: wanted)
    return try ReadingTests.read(bytes, SourceFormat(encoding: encoding.encoding, container: .xml(format)))
  }

  @Test(arguments: XMLEncoding.all)
  func `is its first line and exactly its bytes`(encoding: XMLEncoding) throws {
    let (bytes, lines) = document(encoding)
    let rows = try read(bytes, encoding, wanted: ["@id", "N"]).rows.filter { $0.kind == .record }
    #expect(rows.map(\.fields) == [["𠮷&二<", "㐂é"], ["2", "𠮷<x>]]&"], ["三", "∅"], ["a>b", "𠮷𪚥"]])
    #expect(rows.map(\.line) == lines)
    for (row, record) in zip(rows, Self.records) {
      #expect(Array(bytes[Int(row.bytes.lowerBound)..<Int(row.bytes.upperBound)]) == encoded(record, encoding.name))
    }
  }

  @Test(arguments: XMLEncoding.all)
  func `is exact in a rejected row too`(encoding: XMLEncoding) throws {
    let text =
      "\(encoding.mark)<?xml version='1.0' encoding='\(encoding.label)'?>\r\n<R>𠮷\r\n"
      + "<D><N>㐂</N>\r\n<N>二</N></D><D><N>é</N></D></R>"
    let bytes = encoded(text, encoding.name)
    let file = try read(bytes, encoding, wanted: ["N"])
    #expect(file.data.filter { !$0.hasPrefix("byteOrderMark") } == ["reject 3:0 xml.repeated-field", "record 4: é"])
    let reject = try #require(file.rows.first { if case .reject = $0.kind { true } else { false } })
    let slice = bytes[Int(reject.bytes.lowerBound)..<Int(reject.bytes.upperBound)]
    #expect(Array(slice) == encoded("<D><N>㐂</N>\r\n<N>二</N></D>", encoding.name))
  }

  @Test(arguments: XMLEncoding.all)
  func `is exact wherever in its text a character or a line end stands`(encoding: XMLEncoding) throws {
    var text = "\(encoding.mark)<?xml version='1.0' encoding='\(encoding.label)'?>\r\n<R>"
    var records: [(line: Int, text: String)] = []
    for length in 0..<40 {
      let name = String(repeating: "x", count: length) + "张\r\n\r𠮷é" + String(repeating: "张", count: length % 7)
      records.append((1 + text.utf8.count { $0 == 0x0D }, "<D><N>\(name)</N></D>"))
      text += (records.last?.text ?? "") + "\r\n"
    }
    let bytes = encoded(text + "</R>", encoding.name)
    let rows = try read(bytes, encoding, wanted: ["N"]).rows.filter { $0.kind == .record }
    #expect(rows.map(\.line) == records.map(\.line))
    for (row, record) in zip(rows, records) {
      let slice = bytes[Int(row.bytes.lowerBound)..<Int(row.bytes.upperBound)]
      #expect(Array(slice) == encoded(record.text, encoding.name))
    }
  }
}
