import Adapting
import Diagnostics
import EconomyModel
import Testing

private let table = ManifestText.asking(
  """
  query:
    format: csv
    encoding: gb18030
    fileName: "{list}.csv"
    columns:
      姓名: name
      证件号码: documentNumber
      项目: items
  """)

private let markup = ManifestText.asking(
  """
  query:
    format: xml
    encoding: utf-8
    fileName: "{list}.xml"
    record: /Query/Person
    head: {/Query/@no: "{list}"}
    columns:
      "@name": name
      Number: documentNumber
  """)

@Suite struct `A manifest's query section` {
  @Test func `says how the institution is asked`() throws {
    let manifest = try AdapterManifest(yaml: table, file: "m", catalogue: .national)
    #expect(manifest.query?.columns.map(\.name) == ["姓名", "证件号码", "项目"])
    #expect(manifest.query?.encoding == .gb18030)
    let silent = table.split(separator: "\nquery:").map(String.init)[0]
    #expect(try AdapterManifest(yaml: silent, file: "m", catalogue: .national).query == nil)
    #expect(ManifestText.faults(markup) == [])
  }

  @Test(arguments: [
    ("encoding: gb18030", "encoding: gb2312", ["10:13 config.unknown-word"]),
    ("format: csv\n  ", "format: cvs\n  ", ["9:11 config.unknown-word"]),
    ("format: csv\n  ", "", ["9:3 config.missing-key"]),
    ("fileName: ", "filename: ", ["9:3 config.missing-key", "11:3 config.unknown-key"]),
    ("\"{list}.csv\"", "CX.csv", ["11:13 query.file-name"]),
    ("\"{list}.csv\"", "\"out/{list}.csv\"", ["11:13 query.file-name"]),
    ("\"{list}.csv\"", "\"{lst}.csv\"", ["11:13 query.pattern"]),
    ("\"{list}.csv\"", "\"{list.csv\"", ["11:13 query.pattern"]),
    ("\"{list}.csv\"", "\"{list}_{due}.csv\"", ["11:13 query.pattern"]),
    ("姓名: name\n    ", "", ["13:5 query.no-person"]),
    ("documentNumber", "documentNumbr", ["14:11 config.unknown-word"]),
    ("documentNumber", "{constant: 1, as: text}", ["13:5 query.no-person", "14:25 config.unknown-key"]),
    ("documentNumber", "{constant: 1}", ["13:5 query.no-person"]),
    ("项目: items", "项目: item", ["13:5 query.item-column"]),
    ("query:\n", "query:\n  rows: question\n", ["14:5 query.item-column", "14:5 query.item-column"]),
    ("query:\n", "query:\n  rows: persons\n", ["9:9 config.unknown-word"]),
    ("query:\n", "query:\n  delimiter: \"，\"\n", ["9:14 config.wrong-type"]),
    ("query:\n", "query:\n  delimiter: \";\"\n  quote: \"\"\n", ["9:3 config.bad-value"]),
    ("query:\n", "query:\n  delimiter: \";\"\n  quote: \"\"\n  join: +\n", []),
    ("query:\n", "query:\n  quote: \",\"\n", ["9:10 config.bad-value"]),
    ("query:\n", "query:\n  record: /A/B\n", ["9:11 config.unknown-key"]),
    ("query:\n", "query:\n  itemCodes: {BK66: 1}\n", ["9:15 adapter.unknown-item"]),
    ("query:\n", "query:\n  itemCodes: {BK01: 1}\n", ["9:14 query.item-code"]),
    ("query:\n", "query:\n  itemCodes: {BK06: 1, BK01: 2}\n", []),
    ("query:\n", "query:\n  documentKinds: {护照: 1}\n", ["9:18 query.document-kind"]),
    ("query:\n", "query:\n  trailer: [END, \"{row}\"]\n", ["9:18 query.pattern"]),
    ("query:\n", "query:\n  lineEnd: cr\n  dates: us\n", ["9:12 config.unknown-word", "10:10 config.unknown-word"]),
  ])
  func `is told where it is wrong`(old: String, new: String, expected: [String]) {
    #expect(ManifestText.faults(ManifestText.changed(table, old, new)) == expected)
  }

  @Test(arguments: [
    ("record: /Query/Person", "record: Query/Person", ["12:11 query.path"]),
    ("record: /Query/Person", "record: /Person", ["12:11 query.path"]),
    ("record: /Query/Person\n  ", "", ["9:3 config.missing-key"]),
    ("record: /Query/Person", "record: /Query/Person\n  quote: \"\"", ["13:10 config.unknown-key"]),
    ("/Query/@no", "/Other/@no", ["13:10 query.path"]),
    ("/Query/@no", "/Query/Person/@no", ["13:10 query.path"]),
    ("/Query/@no", "/Query/Head/No", []),
    ("head:", "trailer:", ["13:13 query.path"]),
    ("Number: d", "Num ber: d", ["16:5 query.path"]),
    ("Number: d", "1Number: d", ["16:5 query.path"]),
    ("Number: d", "Id/@no: d", []),
    ("Number: d", "\".\": d", []),
    ("Number: d", "\".\": sequence\n    Number: d", ["17:5 query.path"]),
    ("Number: d", "A/B: sequence\n    C: list\n    A/D: d", ["18:5 query.path"]),
  ])
  func `is told which path cannot be written`(old: String, new: String, expected: [String]) {
    #expect(ManifestText.faults(ManifestText.changed(markup, old, new)) == expected)
  }

  @Test func `is told what was meant`() {
    do {
      _ = try AdapterManifest(
        yaml: ManifestText.changed(table, "items", "itmes") + "\n", file: "m.yaml", catalogue: .national)
      Issue.record("the slip went unseen")
    } catch {
      #expect(
        error.rendered == "m.yaml:15:9: error: 'itmes' is not known here – did you mean 'items'? [config.unknown-word]")
    }
  }
}
