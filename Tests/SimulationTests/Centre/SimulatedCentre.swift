import EconomyModel
import Foundation
import Pipeline

/// A centre that asks two banks and the register of deaths.
final class SimulatedCentre {
  static let rural = "rural-bank"
  static let city = "icbc-east"
  static let deaths = "civil-affairs"

  let folder: TemporaryFolder
  let centre: Centre

  init() throws {
    folder = try TemporaryFolder()
    let path = folder.path + "/centre"
    try CentreCreation(shipped: Self.shipped).create(at: path)
    try Self.change(path + "/centre.yaml") { text in
      let head = text.prefix(upTo: text.range(of: "institutions:")?.lowerBound ?? text.endIndex)
      return head.split(separator: "\n").filter { !$0.hasPrefix("reverifyAfterDays") }.joined(separator: "\n")
        + "\n" + Self.institutions
    }
    try Self.change(path + "/policies/comparison.yaml") { text in
      text.replacing("asOfGapDays: 31 ", with: "asOfGapDays: 800 ")
    }
    try FileManager.default.removeItem(atPath: path + "/policies/drift.yaml")
    centre = try Centre(opening: path)
  }

  /// A copy that faults can be planted into.
  init(copying other: SimulatedCentre) throws {
    folder = try TemporaryFolder()
    for name in ["centre", "centre.keys"] {
      try FileManager.default.copyItem(atPath: other.folder.path + "/" + name, toPath: folder.path + "/" + name)
    }
    centre = try Centre(opening: folder.path + "/centre")
  }

  private static let institutions = """
    institutions:
      - code: icbc-east
        name: 某某银行城东支行
        family: bank
        returns: [{adapter: bank-deposits-excel, files: "deposits_icbc*.csv"}]
      - code: rural-bank
        name: 某某农村商业银行
        family: bank
        returns: [{adapter: bank-deposits-pipe, files: "DEP_*.txt"}]
      - code: civil-affairs
        name: 民政局殡葬管理所
        family: government
        returns: [{adapter: deaths, files: "死亡登记_*.txt"}]

    """

  private static func change(_ file: String, _ body: (String) throws -> String) throws {
    let url = URL(fileURLWithPath: file)
    let text = try String(contentsOf: url, encoding: .utf8)
    let changed = try body(text)
    guard changed != text else { throw PlanFault(text: "\(file) is not what it was") }
    try Data(changed.utf8).write(to: url)
  }

  static let shipped: ShippedFiles = {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/", !FileManager.default.fileExists(atPath: folder.path + "/Policies/comparison.yaml") {
      folder.deleteLastPathComponent()
    }
    return ShippedFiles(root: folder.path)
  }()

  func operation(_ actor: String, _ day: CivilDate, hour: Int32 = 10) -> Pipeline.Operation {
    Operation(
      actor: actor, role: "operator", purpose: "simulation", at: Timestamp(date: day, secondOfDay: hour * 3600))
  }
}
