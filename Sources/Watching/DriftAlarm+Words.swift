internal import EconomyModel

extension DriftAlarm {
  /// One sentence without personal data.
  package var chinese: String {
    let change = "由\(shown(then))变为\(shown(now))"
    let name = column?.chinese ?? ""
    return switch kind {
    case .hitRate: "查得率\(change)"
    case .rejectRate: "拒收率\(change)"
    case .heldRate: "待人工确认行占比\(change)"
    case .answeredShare: "反馈率\(change)"
    case .unitChange: "“\(name)”的中位数\(change)（约\(multiple)），疑为单位变化：\(unit.chinese)"
    case .figureMoved: "“\(name)”的中位数\(change)"
    case .emptied: "“\(name)”有值的记录\(change)"
    case .filled: "“\(name)”有值的记录\(change)"
    case .zeros: "“\(name)”为0的记录\(change)"
    case .negatives: "“\(name)”为负数的记录\(change)"
    case .constant: "“\(name)”几乎都是同一个值：最常见值占比\(change)"
    case .varied: "“\(name)”原来几乎都是同一个值：最常见值占比\(change)"
    case .otherValue: "“\(name)”的取值变了：其中一类取值占比\(change)"
    case .lossy: "“\(name)”中含乱码字符的\(change)"
    case .script, .length, .dates, .flags: "“\(name)”的内容变了：\(className.chinese)的\(change)"
    }
  }

  package var english: String {
    let change = "\(shown(then)) before, \(shown(now)) now"
    let name = column?.english ?? ""
    return switch kind {
    case .hitRate: "hit rate: \(change)"
    case .rejectRate: "rejected rows: \(change)"
    case .heldRate: "rows held for a person: \(change)"
    case .answeredShare: "persons answered: \(change)"
    case .unitChange: "median of '\(name)': \(change) (about \(multiple)), probably another unit: \(unit.english)"
    case .figureMoved: "median of '\(name)': \(change)"
    case .emptied, .filled: "records with '\(name)': \(change)"
    case .zeros: "records whose '\(name)' is 0: \(change)"
    case .negatives: "records whose '\(name)' is below 0: \(change)"
    case .constant: "'\(name)' is one value nearly everywhere; share of the commonest: \(change)"
    case .varied: "'\(name)' was one value nearly everywhere; share of the commonest: \(change)"
    case .otherValue: "'\(name)' has other values; share of one kind of them: \(change)"
    case .lossy: "'\(name)' with lost characters: \(change)"
    case .script, .length, .dates, .flags: "'\(name)' holds something else; \(className.english): \(change)"
    }
  }

  private var multiple: String { factor.map { $0 > 0 ? "×\($0)" : "÷\(-$0)" } ?? "" }

  private var unit: (chinese: String, english: String) {
    switch factor {
    case 100: ("来源可能改以分报送元", "the source may now send fen for yuan")
    case -100: ("来源可能改以元报送分", "the source may now send yuan for fen")
    case 10_000: ("来源可能改以元报送万元", "the source may now send yuan for ten thousands")
    case -10_000: ("来源可能改以万元报送元", "the source may now send ten thousands for yuan")
    case _: ("来源可能在分与万元之间换了单位", "fen and ten thousands of yuan may have been swapped")
    }
  }

  private func shown(_ figure: DriftFigure) -> String {
    switch figure {
    case .share(let perMille): "\(perMille / 10).\(perMille % 10)%"
    case .median(let amount): shown(median: amount)
    }
  }

  private func shown(median: Int64) -> String {
    guard case .field(let field)? = column else { return "\(median)" }
    return switch field.kind {
    case .money: Fen(median).description
    case .area: Area(hundredths: median).description + " m²"
    case .share: "\(median)‰"
    case .count, .date, .flag, .account, .identity, .text: "\(median)"
    }
  }

  private var className: (chinese: String, english: String) {
    let place = place ?? 0
    return switch kind {
    case .script:
      TextShape.Script(rawValue: place).map { ($0.chinese, $0.english) } ?? ("", "")
    case .length: ClassWords.length(place)
    case .dates: ClassWords.age(place)
    case .flags: place == 1 ? ("“是”", "yes") : ("“否”", "no")
    case .hitRate, .rejectRate, .heldRate, .answeredShare, .unitChange, .figureMoved, .emptied, .filled, .zeros,
      .negatives, .constant, .varied, .otherValue, .lossy:
      ("", "")
    }
  }
}
