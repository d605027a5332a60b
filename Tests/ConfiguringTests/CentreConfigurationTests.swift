import Configuring
import Diagnostics
import EconomyModel
import Testing

/// The faults of a text, one `line:column code` each; empty when it reads well.
func faults(_ read: () throws(Diagnostics) -> Void) -> [String] {
  do {
    try read()
    return []
  } catch {
    return error.list.map { "\($0.place.line):\($0.place.column) \($0.code.name)" }
  }
}

private let sound = """
  name: 示例区居民家庭经济状况核对中心
  region: "990102"
  keys: ../keys
  institutions:
    - code: icbc-east
      name: 工商银行城东支行
      family: bank
      returns:
        - {adapter: bank-deposits-excel, files: "icbc_*.csv"}
  """

private func centre(_ text: String) throws(Diagnostics) -> CentreConfiguration {
  try CentreConfiguration(yaml: text, file: "centre.yaml")
}

@Suite struct `A centre's configuration` {
  @Test func `names its institutions and their files`() throws {
    let centre = try centre(sound)
    #expect(centre.name == "示例区居民家庭经济状况核对中心")
    #expect(centre.rejectThresholdPercent == 10)
    #expect(centre.institutions.map(\.code.rawValue) == ["icbc-east"])
    #expect(centre.institutions.first?.family == .bank)
    #expect(centre.institutions.first?.returns.first?.files.matches("icbc_20261115.csv") == true)
  }

  @Test func `finds its keys beside the centre or at an absolute path`() throws {
    #expect(try centre(sound).keysFolder(relativeTo: "/srv/centre") == "/srv/centre/../keys")
    let absolute = sound.split(separator: "../keys").joined(separator: "/etc/hedui")
    #expect(try centre(absolute).keysFolder(relativeTo: "/srv/centre") == "/etc/hedui")
  }

  @Test func `tells all faults at once with their places`() {
    let text = """
      name: 示例
      regoin: "990102"
      keys: [a]
      rejectThreshold: many
      institutions:
        - {code: ICBC, name: 工行, family: banks, returns: []}
      """
    #expect(
      faults { () throws(Diagnostics) in _ = try centre(text) } == [
        "1:1 config.missing-key", "2:1 config.unknown-key", "3:7 config.wrong-type", "4:18 config.wrong-type",
        "6:12 config.bad-value", "6:36 config.unknown-word",
      ])
  }

  @Test func `suggests the key that was meant`() {
    let text = sound.split(separator: "region:").joined(separator: "regoin:")
    #expect(throws: Diagnostics.self) { try centre(text) }
    do { _ = try centre(text) } catch { #expect(error.rendered.contains("did you mean 'region'?")) }
  }

  @Test func `refuses a code used twice`() {
    let second = "\n  - {code: icbc-east, name: 又一个, family: bank, returns: []}"
    #expect(faults { () throws(Diagnostics) in _ = try centre(sound + second) } == ["10:5 config.duplicate-key"])
  }

  @Test(arguments: [
    ("", "0:0 config.empty"), ("name: a\nname: b\n", "1:1 config.duplicate-key"),
    ("name: 'a\n", "2:1 config.syntax"), ("a: &x 1\nb: *x\n", "1:4 config.anchor"),
    ("a: b: c\n", "1:5 config.syntax"), ("a: 1\n---\nb: 2\n", "2:1 config.syntax"),
  ])
  func `refuses text that is no plain YAML`(text: String, fault: String) {
    #expect(faults { () throws(Diagnostics) in _ = try centre(text) } == [fault])
  }
}

@Suite struct `An added item` {
  private func item(_ lines: String) -> String { sound + "\nitems:\n  - " + lines }

  @Test func `is made of an existing method by data alone`() throws {
    let text = item(
      "{code: IN07, chinese: 长期护理保险, english: long-term care, category: income, family: insurance, "
        + "level: person, methods: [AMT], figure: monthlyAmount, required: [monthlyAmount], incomeClass: transfer}")
    let added = try #require(try centre(text).addedItems.first)
    #expect(added.code == ItemCode("IN07"))
    #expect(added.methods == [.amount])
    #expect(added.figure == .monthlyAmount)
  }

  @Test func `cannot take a national code, an unknown field or a method without its figure`() {
    let start = "chinese: 水电费, english: utilities, category: expenditure, family: government, level: household"
    let cases = [
      ("{code: BK01, \(start), methods: [EXPL]}", "11:5 config.duplicate-key"),
      ("{code: GV09, \(start), methods: [EXPL], optional: [amuont]}", "11:141 config.unknown-word"),
      ("{code: GV09, \(start), methods: [SUM]}", "11:122 config.bad-value"),
      ("{code: GV09, \(start), methods: [EXPL], key: payer}", "11:135 config.bad-value"),
    ]
    for (lines, fault) in cases {
      #expect(faults { () throws(Diagnostics) in _ = try centre(item(lines)) } == [fault])
    }
  }
}
