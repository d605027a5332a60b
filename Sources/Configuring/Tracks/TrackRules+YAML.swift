import Diagnostics
import EconomyModel

extension SchemeScope {
  /// `{every: true, basis: …}` or `{of: [最低生活保障], basis: …}`
  static func read(_ value: YAMLValue) -> Grounded<SchemeScope>? {
    guard let rule = GroundedMapping(value, optional: ["every", "of"]) else { return nil }
    let scope: SchemeScope?
    if let of = rule.keys["of"], rule.keys["every"] == nil {
      scope = of.words().map(SchemeScope.only)
    } else if rule.keys["of"] == nil, rule.keys["every"]?.truth() == true {
      scope = .every
    } else {
      value.fault(
        Reason(
          .configBadValue, found: "schemes are either 'every: true' or a list under 'of:'", wayOut: "write one of them"
        ))
      scope = nil
    }
    guard let scope, let basis = rule.basis else { return nil }
    return Grounded(scope, basis: basis)
  }
}

extension RecheckMonths {
  static func read(_ value: YAMLValue) -> RecheckMonths? {
    guard let rule = GroundedMapping(value, required: ["stable", "unstable", "quarterly"]) else { return nil }
    let months = ["stable", "unstable", "quarterly"].map { rule.keys[$0]?.number(in: 0...9_999) }
    guard let stable = months[0], let unstable = months[1], let quarterly = months[2], let basis = rule.basis else {
      return nil
    }
    return value.tried { () throws(Reason) in
      try RecheckMonths(stable: stable, unstable: unstable, quarterly: quarterly, basis: basis)
    }
  }
}

extension ConsequenceRule {
  /// `{grade: serious, measures: [fine, recover], fine: {from: 1, to: 3}, basis: …}`
  static func read(_ value: YAMLValue) -> ConsequenceRule? {
    guard let rule = GroundedMapping(value, required: ["grade", "measures"], optional: ["fine"]) else { return nil }
    let grade: ConsequenceGrade? = rule.keys["grade"]?.word()
    let measures: [ConsequenceMeasure]? = rule.keys["measures"]?.wordSet()
    let fine = rule.keys["fine"].flatMap { $0.multiples(optional: []) }
    if rule.keys["fine"] != nil, fine == nil { return nil }
    guard let grade, let measures, let basis = rule.basis else { return nil }
    return value.tried { () throws(Reason) in
      try ConsequenceRule(
        grade: grade, measures: Set(measures), fineTenths: fine.map { Int($0.lowerBound)...Int($0.upperBound) },
        basis: basis)
    }
  }
}

extension RepairPath {
  static func read(_ value: YAMLValue) -> RepairPath? {
    guard let rule = GroundedMapping(value, required: ["afterMonths", "criteria"]) else { return nil }
    let months = rule.keys["afterMonths"]?.number(in: 0...9_999)
    let criteria = rule.keys["criteria"]?.words()
    guard let months, let criteria, let basis = rule.basis else { return nil }
    return value.tried { () throws(Reason) in
      try RepairPath(afterMonths: months, criteria: criteria, basis: basis)
    }
  }
}

extension AwardRule {
  /// `{from: 1, to: 5, basis: …}`
  init?(yaml value: YAMLValue) {
    guard let rule = GroundedMapping(value, required: ["from", "to"]) else { return nil }
    guard let range = value.multiples(optional: ["basis"]), let basis = rule.basis else { return nil }
    self.init(multipleTenths: range, basis: basis)
  }
}

extension YAMLValue {
  /// `{from: 1, to: 3}` as tenths, both included.
  fileprivate func multiples(optional: [String]) -> ClosedRange<Int64>? {
    guard let keys = YAMLMapping(self, required: ["from", "to"], optional: optional) else { return nil }
    let from = keys["from"]?.made { (text) throws(Reason) in try Tenths.parse(text) }
    let to = keys["to"]?.made { (text) throws(Reason) in try Tenths.parse(text) }
    guard let from, let to else { return nil }
    guard from <= to else {
      keys["to"]?.fault(Reason(.configBadValue, found: "the range ends before it begins"))
      return nil
    }
    return from...to
  }
}
