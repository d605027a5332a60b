import Diagnostics
import EconomyModel

extension TrackLevel {
  init?(yaml value: YAMLValue) {
    guard
      let rule = GroundedMapping(
        value, required: ["level", "name", "english", "path"], optional: ["when", "beforePaying"])
    else { return nil }
    let code = rule.keys.text("level")
    let name = Wording(rule.keys)
    let path = rule.keys["path"].flatMap(Self.path)
    let when = rule.keys["when"]?.each(EntryRule.read) ?? []
    let before = rule.keys["beforePaying"]?.each(EntryRule.read) ?? []
    guard let code, let name, let path, let basis = rule.basis else { return nil }
    self.init(code: code, name: name, when: when, path: path, beforePaying: before, basis: basis)
  }

  private static func path(_ value: YAMLValue) -> [DecidingAuthority]? {
    guard let path: [DecidingAuthority] = value.wordSet() else { return nil }
    guard !path.isEmpty, path == path.sorted() else {
      value.fault(
        Reason(
          .configBadValue, found: "the path does not rise", expected: "expected some of village, town, district, city"))
      return nil
    }
    return path
  }
}
