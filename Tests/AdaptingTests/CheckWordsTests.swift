import Adapting
import Diagnostics
import EconomyModel
import Foundation
import Testing

@Suite struct `The check of an adapter` {
  /// A folder of one's own, with the template's files in it and some of them changed.
  private func folder(_ changes: [String: (String, String)] = [:]) throws -> String {
    let path = FileManager.default.temporaryDirectory.path + "/hedui-\(UUID().uuidString)/my-bank"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for file in AdapterTemplate(name: "my-bank").files {
      let (old, new) = changes[file.name] ?? ("", "")
      let text = old.isEmpty ? file.text : file.text.replacingOccurrences(of: old, with: new)
      try text.write(toFile: path + "/" + file.name, atomically: true, encoding: .utf8)
    }
    return path
  }

  private func check(_ path: String) throws -> AdapterCheck {
    AdapterCheck(try AdapterFolder(path: path, catalogue: .national))
  }

  private func record(_ path: String) throws {
    let recording = try check(path).record()
    try recording.records.write(toFile: path + "/expected-records.jsonl", atomically: true, encoding: .utf8)
    try recording.rejects.write(toFile: path + "/expected-rejects.jsonl", atomically: true, encoding: .utf8)
  }

  @Test func `passes the template`() throws {
    let path = try folder()
    try record(path)
    #expect(try check(path).differences().isEmpty)
  }

  @Test func `tells first what recording does not mend, then in one line for each file what differs`() throws {
    let path = try folder(["queries.csv": ("q02,", "q03,990103196211231273,欧阳旸\nq02,")])
    try record(path)
    #expect(try check(path).faults().map(\.reason.found) == ["the sample does not answer for q03"])
    let sample = try String(contentsOfFile: path + "/sample.csv", encoding: .utf8)
    try sample.replacingOccurrences(of: "2026-11-15", with: "2026-11-16")
      .write(toFile: path + "/sample.csv", atomically: true, encoding: .utf8)
    let found = try check(path).differences().map(\.rendered)
    #expect(found.count == 2)
    #expect(found[0].contains("[adapter.unanswered]"))
    #expect(found[1].contains("records.jsonl:1: error: 2 rows differ from what is kept (first: line 1) – if the rows"))
    #expect(found[1].contains("hedui adapter record my-bank"))
  }

  @Test func `names the key that gives the sample a file's name`() throws {
    let list = "list: {fileName: \"FK_{text}_*.csv\"}\ncolumns:"
    let words = { (manifest: String) throws -> String in
      let path = try folder(["manifest.yaml": ("columns:", manifest)])
      let faults = #expect(throws: Diagnostics.self) { try check(path).record() }
      return faults?.rendered ?? ""
    }
    #expect(try words(list).contains("state `sampleName: REAL_NAME` in the manifest"))
    #expect(try words("sampleName: a.csv\n" + list).contains("let `sampleName` in the manifest, 'a.csv', and"))
  }

  @Test func `says where a masked cell is masked, and no column where there is none`() throws {
    let path = try folder(["sample.csv": ("司徒喆,990102195506121142,", "司徒喆,,")])
    let outcomes = try check(path).sampleRows().compactMap(\.outcome)
    #expect(outcomes[1].contains("rejected at column 7: the row does not say whom it is about"))
    #expect(outcomes[1].contains("expected an identity number in column 身份证号, or a name with a birth date"))
    #expect(outcomes[2].contains("'***' is not an amount in yuan"))
    #expect(outcomes[2].hasSuffix("(the cell's text is masked)"))
    #expect(!outcomes[1].contains("masked"))
    let short = try folder(["sample.csv": (",约五万,2026-11-15,2026-11-18 09:30:00", "")])
    #expect(try check(short).sampleRows().last?.outcome?.hasPrefix("rejected: the row has 6 fields") == true)
  }
}

@Suite struct `The nearest path` {
  private let paths = ["/R", "/R/Head", "/R/Persons", "/R/Persons/Person", "/R/Persons/Person/Account"]

  @Test(arguments: [
    ("/R/Persons/Persn", "/R/Persons/Person"), ("/R/Person", "/R/Persons"),
    ("/Response/Account", "/R/Persons/Person/Account"),
    ("/n:R/n:Persons/n:Person", "/R/Persons/Person"), ("/r/head/time", "/R/Head"),
    ("/Response/Acount", "/R/Persons/Person/Account"),
    ("Account", "/R/Persons/Person/Account"),
  ])
  func `is the one spelled alike, or else of the same name`(wanted: String, found: String) {
    #expect(RecordPath.nearest(to: wanted, among: paths) == found)
  }

  @Test func `of nothing is none`() { #expect(RecordPath.nearest(to: "/R", among: []) == nil) }
}

@Suite struct `A path with a prefix` {
  private func fault(_ file: String, _ columns: String) -> String {
    let text = """
      name: sample
      version: "1"
      item: BK06
      title: 示例
      answers: hits-only
      file: {format: xml, encoding: utf-8, \(file)}
      columns: {\(columns)}
      """
    let faults = #expect(throws: Diagnostics.self) {
      try AdapterManifest(yaml: text, file: "manifest.yaml", catalogue: .national)
    }
    return faults?.rendered ?? ""
  }

  @Test func `is told to be written by its local name`() {
    let rest = "Name: name, Id: id, Balance: balance"
    #expect(fault("record: \"/f:R/f:P\"", rest).contains("write the local name, 'R'"))
    #expect(
      fault("record: /R/P", "Name: name, Id: id, \"Acc/@f:amount\": balance").contains("write the local name, 'amount'")
    )
  }

  @Test func `is one thing, a header elsewhere another: it may be the root`() {
    let words = fault("record: /R/P, header: /Head", "Name: name, Id: id, Balance: balance")
    #expect(words.contains("a header may be the root itself: '/R'"))
  }
}

@Suite struct `A rejected cell of an XML file` {
  @Test func `is told with its path`() throws {
    let manifest = """
      name: sample
      version: "1"
      item: BK06
      title: 示例
      answers: hits-only
      file: {format: xml, encoding: utf-8, record: /R/P}
      columns: {Name: name, "Doc/@no": id, Balance: balance}
      """
    let rows = """
      <R><P><Name>孟庆瑶</Name><Doc no="\(Invented.meng)"/><Balance>多</Balance></P>
      <P><Name>孟庆瑶</Name><Doc no=""/><Balance>1</Balance></P></R>
      """
    let reasons = try AdaptedFile(rows, manifest).rejects.map(\.reason)
    #expect(reasons.count == 2)
    #expect(reasons[0].expected.hasSuffix(" in 'Balance'"))
    #expect(reasons[1].expected == "expected an identity number in column Doc/@no, or a name with a birth date")
  }
}
