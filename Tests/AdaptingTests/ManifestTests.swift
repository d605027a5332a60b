import Adapting
import Diagnostics
import EconomyModel
import Testing

private let sound = """
  name: sample
  version: "1"
  item: BK06
  title: 示例
  answers: every-subject
  file: {format: csv, encoding: utf-8}
  columns:
    姓名: name
    证件号码: id
    余额: balance
  """

@Suite struct `A manifest` {
  @Test func `says what its columns are`() throws {
    let manifest = try AdapterManifest(yaml: sound, file: "manifest.yaml", catalogue: .national)
    #expect(manifest.item.code == ItemCode("BK06"))
    #expect(manifest.columns.map(\.name) == ["姓名", "证件号码", "余额"])
    #expect(manifest.columns.map(\.target) == [.name, .id, .field(.balance)])
  }

  @Test(arguments: [
    ("balance", "balence", ["10:7 adapter.unknown-field"]),
    ("balance", "plate", ["10:7 adapter.unknown-field"]),
    ("balance", "{to: balance, as: date}", ["10:25 adapter.converter-misfit"]),
    ("balance", "{to: balance, as: yuans}", ["10:25 config.unknown-word"]),
    ("balance", "{to: balance, map: {a: b}}", ["10:26 adapter.option-misfit"]),
    ("balance", "{to: outcome}", ["10:7 adapter.map-missing"]),
    ("balance", "{to: outcome, map: {好: fuond}}", ["10:30 config.unknown-word"]),
    ("balance", "ignore", ["8:3 adapter.required-missing"]),
    ("balance", "balance\n  又余额: balance", ["11:3 adapter.target-twice"]),
    ("balance", "balance\n  又余额: {to: balance, add: true}", []),
    ("balance", "{to: balance, add: true}", ["10:3 adapter.option-misfit"]),
    ("姓名: name", "姓名: {to: name, add: true}", ["8:23 adapter.option-misfit"]),
    ("证件号码: id", "证件号码: ignore", ["8:3 adapter.no-subject"]),
    ("证件号码: id", "证件号码: {to: id, as: document}", ["8:3 adapter.no-type-column"]),
    ("BK06", "BK66", ["3:7 adapter.unknown-item"]),
    ("every-subject", "every", ["5:10 config.unknown-word"]),
    ("answers", "answer", ["1:1 config.missing-key", "5:1 config.unknown-key"]),
    ("csv, encoding: utf-8", "csv, encoding: big5", ["6:31 config.unknown-word"]),
    ("utf-8}", "utf-8, record: /A/B}", ["6:46 config.unknown-key"]),
    ("csv, encoding: utf-8", "csv, encoding: gbk", []),
    ("utf-8}", "utf-8, delimiter: \"|+|\"}", []),
    ("utf-8}", "utf-8, delimiter: \"\"}", ["6:49 config.wrong-type"]),
    ("utf-8}", "utf-8, delimiter: \"123456789\"}", ["6:49 config.wrong-type"]),
    ("utf-8}", "utf-8, delimiter: \"，\"}", ["6:49 config.wrong-type"]),
    ("utf-8}", "utf-8, escape: \"ab\"}", ["6:46 config.wrong-type"]),
    ("utf-8}", "utf-8, header: 3}", []),
    ("utf-8}", "utf-8, header: 6}", ["6:46 config.wrong-type"]),
    ("title: 示例", "title: 示例\nasOf: {preamble: \"{date}\"}", ["5:18 adapter.no-such-place"]),
    ("title: 示例", "title: 示例\nasOf: {fileName: \"A_{time}\"}", ["5:18 adapter.pattern"]),
    ("title: 示例", "title: 示例\nasOf: {}", ["5:7 config.bad-value"]),
    ("title: 示例", "title: 示例\ntrailer: {marker: 合计, count: 笔数}", ["5:30 adapter.trailer-column"]),
    ("title: 示例", "title: 示例\ntrailer: {marker: 合计, totals: {premium: 3}}", ["5:32 adapter.trailer-column"]),
  ])
  func `is told where it is wrong`(old: String, new: String, expected: [String]) {
    #expect(ManifestText.faults(ManifestText.changed(sound, old, new)) == expected)
  }

  @Test(arguments: [
    (["备注", "备注#2", "名", "备注#3"], ["备注", "备注", "名", "备注"]), (["备注#2"], ["备注#2"]), (["备注", "备注#3"], ["备注", "备注#3"]),
    (["备注#1", "备注#"], ["备注#1", "备注#"]),
  ])
  func `numbers the heads that come again`(columns: [String], heads: [String]) {
    #expect(DelimitedShape.heads(of: columns) == heads)
  }

  @Test func `is told what was meant`() {
    do {
      _ = try AdapterManifest(
        yaml: ManifestText.changed(sound, "balance", "balence"), file: "manifest.yaml", catalogue: .national)
      Issue.record("the slip went unseen")
    } catch {
      #expect(
        error.rendered
          == "manifest.yaml:10:7: error: BK06 has no field 'balence' – did you mean 'balance'? [adapter.unknown-field]")
    }
  }

  @Test func `may serve an item that a place has added by data`() throws {
    let added = Item(
      "IN07", "长期护理保险", "long-term care", .income, .insurance, .person, [.amount], figure: .monthlyAmount,
      required: [.monthlyAmount])
    let text = ManifestText.changed(sound, "BK06", "IN07").replacing("balance", with: "monthlyAmount")
    let catalogue = try ItemCatalogue(adding: [added])
    #expect(try AdapterManifest(yaml: text, file: "m", catalogue: catalogue).item.code == ItemCode("IN07"))
  }
}
