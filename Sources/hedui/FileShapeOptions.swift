import ArgumentParser
import Diagnostics
import Reading

/// How a file that no adapter describes is written.
struct FileShapeOptions: ParsableArguments {
  @Option(name: .long, help: "utf-8, gb18030 (also gbk, gb2312) or utf-16.")
  var encoding = "utf-8"

  @Option(name: .long, help: "What stands between cells; '\\t' is a tab.")
  var delimiter = ","

  @Option(name: .long, help: "What a cell may be quoted with, or none.")
  var quote = "\""

  @Option(name: .long, help: "What takes the meaning from a quote or a delimiter behind it.")
  var escape: String?

  @Option(name: .long, help: "Lines before the heads.")
  var preamble = 0

  @Option(name: .long, help: "Lines of heads; the last one's cells are the columns.")
  var header = 1

  @Option(name: .long, help: "XML: the path of one record, such as /Response/Person/Account.")
  var record: String?

  @Option(name: .long, help: "XML: the values of a record, such as Balance,@currency,../Name.")
  var values = "."

  /// - Throws: `ValidationError`.
  func sourceEncoding() throws -> SourceEncoding {
    guard let encoding = SourceEncoding(label: encoding) else {
      throw ValidationError("'\(encoding)' is no encoding: utf-8, gb18030, gbk, gb2312 or utf-16")
    }
    return encoding
  }

  /// The delimiter itself.
  var separator: String { delimiter == "\\t" ? "\t" : delimiter }

  /// - Throws: `ValidationError` for options that are none; what refuses the file at its start.
  func format(of source: any ByteSource) throws -> SourceFormat {
    let encoding = try sourceEncoding()
    if let record {
      let wanted = values.split(separator: ",").map(String.init)
      return SourceFormat(encoding: encoding, container: .xml(XMLFormat(record: record, wanted: wanted)))
    }
    return SourceFormat(encoding: encoding, container: .csv(try csv(encoding, source)))
  }

  private func csv(_ encoding: SourceEncoding, _ source: any ByteSource) throws -> CSVFormat {
    let shape = try CSVFormat(
      delimiter: separator, quote: quote == "none" ? nil : character(quote),
      escape: escape.map(character), preambleLines: preamble, headerLines: header, header: nil, columns: ["?"])
    let seen = try SeenColumns(encoding: encoding, csv: shape).names(in: source)
    return CSVFormat(
      delimiter: shape.delimiter, quote: shape.quote, escape: shape.escape, preambleLines: preamble,
      headerLines: header, header: header > 0 ? seen : nil, columns: seen.isEmpty ? ["?"] : seen)
  }

  private func character(_ text: String) throws -> Character {
    guard text.count == 1, let first = text.first else { throw ValidationError("'\(text)' is not one character") }
    return first
  }
}
