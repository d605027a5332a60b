import Asking
import Diagnostics
import EconomyModel
import Testing

@Suite struct `The manifest beside a list` {
  private let moment = try! Timestamp(iso: "2026-11-16 09:00:00")

  @Test func `says what was asked, by when, and which bytes say so`() throws {
    let file = try QueryListFile(Invented.list(), layout: nil)
    let manifest = ListManifest(file, createdAt: moment)
    #expect(
      String(decoding: manifest.json, as: UTF8.self) == """
        {
          "createdAt" : "2026-11-16 09:00:00",
          "dueOn" : "2026-11-25",
          "dueProvisional" : false,
          "encoding" : "utf-8-bom",
          "fileName" : "HD990102-2026W47-05.csv",
          "institution" : "icbc-east",
          "institutionName" : "工商银行城东支行",
          "items" : {
            "BK01" : 3,
            "BK03" : 1
          },
          "list" : "HD990102-2026W47-05",
          "persons" : 3,
          "round" : 0,
          "rows" : 3,
          "sha256" : "\(file.sha256)",
          "week" : "2026-W47"
        }

        """)
    #expect(ListManifest.fileName(of: file.list.number) == "HD990102-2026W47-05.manifest.json")
    #expect(try ListManifest(json: manifest.json, file: "m.json") == manifest)
  }

  @Test func `is read back strictly`() {
    do {
      _ = try ListManifest(json: Array("{\"list\": \"A\"}".utf8), file: "m.json")
      Issue.record("a manifest of one key was read")
    } catch {
      #expect(error.list.allSatisfy { $0.code == .configMissingKey })
    }
  }
}

private let sha = String(repeating: "0a", count: 32)

private let sound = """
  {
    "list": "HD990102-2026W47-05",
    "fileName": "ret.csv",
    "sha256": "\(sha)",
    "rows": 12
  }
  """

private func faults(_ text: String) -> [String] {
  do {
    _ = try ReturnManifest(json: Array(text.utf8), file: "m.json")
    return []
  } catch {
    return error.list.map { "\($0.place.line):\($0.place.column) \($0.code.name)" }
  }
}

@Suite struct `The manifest beside a returned file` {
  @Test func `says what it must, and what it may`() throws {
    let plain = try ReturnManifest(json: Array(sound.utf8), file: "m.json")
    #expect(plain.list == "HD990102-2026W47-05" && plain.rows == 12 && plain.sequence == nil)
    let more = sound.replacing(
      "\"rows\": 12",
      with: "\"rows\": 12, \"sequence\": 2, \"createdAt\": \"2026-11-18T09:30:00\", \"week\": \"2026-W47\", "
        + "\"institution\": \"icbc-east\", \"totals\": {\"balance\": \"1234.50\"}")
    let full = try ReturnManifest(json: Array(more.utf8), file: "m.json")
    #expect(full.sequence == 2 && full.createdAt?.description == "2026-11-18 09:30:00")
    #expect(full.totals == [.balance: Fen(123_450)] && full.institution == InstitutionCode("icbc-east"))
  }

  @Test(arguments: [
    ("\"rows\": 12", "\"rows\": 12,\n  \"rowz\": 3", ["6:3 config.unknown-key"]),
    (",\n  \"rows\": 12", "", ["1:1 config.missing-key"]),
    ("\"rows\": 12", "\"rows\": 12, \"rows\": 13", ["5:3 config.duplicate-key"]),
    ("12", "\"12\"", ["5:11 config.wrong-type"]),
    ("12", "-1", ["5:11 config.wrong-type"]),
    ("12", "1.5", ["5:11 config.wrong-type"]),
    ("12", "null", ["5:11 config.wrong-type"]),
    ("12", "99999999999999999999", ["5:11 config.wrong-type"]),
    ("\"HD990102-2026W47-05\"", "null", ["2:11 config.wrong-type"]),
    ("\"HD990102-2026W47-05\"", "[]", ["2:11 config.wrong-type"]),
    ("\"HD990102-2026W47-05\"", "\"\"", ["2:11 config.wrong-type"]),
    ("\"0a", "\"zz", ["4:13 manifest.digest"]),
    ("\"0a", "\"", ["4:13 manifest.digest"]),
    ("12", "12, \"createdAt\": \"18.11.2026\"", ["5:28 date.format"]),
    ("12", "12, \"week\": \"47\"", ["5:23 week.format"]),
    ("12", "12, \"totals\": {\"balance\": \"many\"}", ["5:37 amount.not-a-number"]),
    ("12", "12, \"totals\": {\"balence\": \"1\"}", ["5:26 config.unknown-word"]),
    ("12", "12, \"totals\": {\"plate\": \"1\"}", ["5:26 config.bad-value"]),
    ("12\n}", "12", ["0:0 manifest.not-json"]),
    ("12\n}", "12\n} x", ["0:0 manifest.not-json"]),
    ("{\n", "list: a\n{", ["0:0 manifest.not-json"]),
  ])
  func `is told where it is wrong`(old: String, new: String, expected: [String]) {
    let text = sound.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false).joined(separator: new)
    #expect(faults(text) == expected)
  }

  @Test(arguments: [
    "[]", "1", "\"text\"", "", "null", "\u{0}", "{\"a\":", String(repeating: "[", count: 100_000),
    String(repeating: " ", count: 1 << 21),
  ])
  func `is never taken for one when it is something else`(text: String) {
    #expect(!faults(text).isEmpty)
  }

  @Test(arguments: ["\t", "", "\r\n", "  "])
  func `may be spaced as its writer likes`(blank: String) {
    let text =
      "{\(blank)\"list\":\(blank)\"L\\/1\",\(blank)\"fileName\":\"\\u5b58\\ud840\\udd64.csv\","
      + "\"sha256\":\"\(sha.uppercased())\","
      + "\(blank)\"rows\":0\(blank)}"
    let manifest = try? ReturnManifest(json: [0xEF, 0xBB, 0xBF] + Array(text.utf8), file: "m.json")
    #expect(manifest?.fileName == "存𠅤.csv")
    #expect(manifest?.list == "L/1" && manifest?.sha256 == sha)
  }

  @Test func `speaks of one file`() throws {
    let manifest = try ReturnManifest(json: Array(sound.utf8), file: "m.json")
    try manifest.check(fileName: "ret.csv", sha256: sha)
    try manifest.check(rows: 12)
    #expect(throws: Reason.self) { try manifest.check(fileName: "other.csv", sha256: sha) }
    #expect(throws: Reason.self) { try manifest.check(fileName: "ret.csv", sha256: String(sha.reversed())) }
    #expect(throws: Reason.self) { try manifest.check(rows: 11) }
    #expect(ReturnManifest.fileName(beside: "ret.csv") == "ret.csv.manifest.json")
  }
}
