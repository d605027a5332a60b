extension Track {
  /// Every rule of the track in words.
  var sections: [TrackSheet.Section] {
    [
      TrackSheet.Section(
        Wording("适用", "For"),
        [
          TrackSheet.Line(schemes.value.wanted, basis: schemes.basis),
          TrackSheet.Line(unit.value.wording, basis: unit.basis),
        ]),
      TrackSheet.Section(Wording("准入条件", "Entry"), entry.map(Self.line)),
      TrackSheet.Section(Wording("免交材料", "Papers waived"), waived.map(Self.line)),
    ] + levels.map(Self.section) + [
      TrackSheet.Section(Wording("期限", "Clocks"), clocks.map(Self.line) + recheckLines + reportLines),
      TrackSheet.Section(
        Wording("后续核查方式", "Follow-ups"), followUps.map { Self.line($0, $0.value.chinese, $0.value.english) }),
      TrackSheet.Section(
        Wording("办理结果", "Outcomes"), outcomes.map { Self.line($0, $0.value.chinese, $0.value.english) }),
      TrackSheet.Section(
        Wording("失信后果（仅向主管部门建议）", "Consequences (proposals to the competent authority only)"),
        consequences.map(Self.line)),
      TrackSheet.Section(Wording("信用修复", "Repair"), repairLines),
      TrackSheet.Section(Wording("救助金额", "Award"), awardLines),
      TrackSheet.Section(
        Wording("结果推送", "Sent on to"),
        exports.map { Self.line($0, $0.value.wording.chinese, $0.value.wording.english) }),
    ]
  }

  private static func line(_ rule: EntryRule) -> TrackSheet.Line {
    TrackSheet.Line(rule.condition.wanted, basis: rule.basis)
  }

  private static func line(_ paper: WaivedDocument) -> TrackSheet.Line {
    TrackSheet.Line(
      Wording(
        "\(paper.category.chinese)：\(paper.code) \(paper.name.chinese)",
        "\(paper.category.english): \(paper.code) \(paper.name.english)"), basis: paper.basis)
  }

  private static func section(_ level: TrackLevel) -> TrackSheet.Section {
    let path = TrackSheet.Line(
      Wording(
        "办理层级：" + level.path.map(\.wording.chinese).joined(separator: "→"),
        "decided along " + level.path.map(\.wording.english).joined(separator: " → ")), basis: level.basis)
    let before = level.beforePaying.map { rule in
      TrackSheet.Line(
        Wording("发放前：\(rule.condition.wanted.chinese)", "before paying: \(rule.condition.wanted.english)"),
        basis: rule.basis)
    }
    return TrackSheet.Section(
      Wording("\(level.name.chinese)（\(level.code)）", "\(level.name.english) (\(level.code))"),
      level.when.map(line) + [path] + before)
  }

  private static func line(_ clock: TrackClock) -> TrackSheet.Line {
    let whom = clock.schemes + clock.levels
    let (before, after) =
      whom.isEmpty ? ("", "") : ("（\(whom.joined(separator: "、"))）", " (\(whom.joined(separator: ", ")))")
    return TrackSheet.Line(
      Wording(
        "\(clock.kind.wording.chinese)\(before)：\(clock.clock.limit.chinese)",
        "\(clock.kind.wording.english)\(after): \(clock.clock.limit.english)"), basis: clock.clock.basis)
  }

  private static func line(_ rule: ConsequenceRule) -> TrackSheet.Line {
    let fine = rule.fineTenths.map { (Tenths.text(Int64($0.lowerBound)), Tenths.text(Int64($0.upperBound))) }
    let measures = rule.measures.sorted()
    return TrackSheet.Line(
      Wording(
        "\(rule.grade.chinese)：\(measures.map(\.chinese).joined(separator: "、"))"
          + (fine.map { "（违规所得的\($0.0)至\($0.1)倍）" } ?? ""),
        "\(rule.grade.english): \(measures.map(\.english).joined(separator: ", "))"
          + (fine.map { " (\($0.0) to \($0.1) × the value wrongly obtained)" } ?? "")), basis: rule.basis)
  }

  private static func line<Value>(_ rule: Grounded<Value>, _ chinese: String, _ english: String) -> TrackSheet.Line {
    TrackSheet.Line(Wording(chinese, english), basis: rule.basis)
  }

  private var recheckLines: [TrackSheet.Line] {
    recheck.map { months in
      let shown = RecheckClass.allCases.map { ($0, months.months(of: $0)) }
      return [
        TrackSheet.Line(
          Wording(
            "复查：" + shown.map { "\($0.0.chinese)\($0.1)个月" }.joined(separator: "、"),
            "re-check: " + shown.map { "\($0.0.english) \($0.1) months" }.joined(separator: ", ")),
          basis: months.basis)
      ]
    } ?? []
  }

  private var reportLines: [TrackSheet.Line] {
    reportMonths.map { [Self.line($0, "报告有效期：\($0.value)个月", "a report is good for \($0.value) months")] } ?? []
  }

  private var repairLines: [TrackSheet.Line] {
    repair.map { path in
      [
        TrackSheet.Line(
          Wording(
            "满\(path.afterMonths)个月，且" + path.criteria.joined(separator: "、"),
            "after \(path.afterMonths) months, and: " + path.criteria.joined(separator: ", ")), basis: path.basis)
      ]
    } ?? []
  }

  private var awardLines: [TrackSheet.Line] {
    award.map { rule in
      let (from, to) = (Tenths.text(rule.multipleTenths.lowerBound), Tenths.text(rule.multipleTenths.upperBound))
      return [
        TrackSheet.Line(
          Wording(
            "人数×倍数×月低保标准，倍数\(from)至\(to)（含本数）",
            "persons × multiple × monthly standard, the multiple \(from) to \(to), both included"), basis: rule.basis)
      ]
    } ?? []
  }
}
