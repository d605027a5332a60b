internal import EconomyModel
internal import Pipeline
internal import Reporting

/// 余额变化: one item's balances over the batches, as a chart with its table.
struct BalancePart {
  private let balances: [CaseFile.Balance]
  private let heading: String
  private let words: Words

  /// One for each item that was summed.
  static func all(_ file: CaseFile, _ view: ReportView?, _ words: Words) -> [[String: Any]] {
    let byItem = Dictionary(grouping: file.balances, by: \.item)
    return byItem.keys.sorted().compactMap { item in
      guard let own = byItem[item], own.contains(where: { $0.verified != .zero }) else { return nil }
      return BalancePart(balances: own, heading: view?.item(named: item) ?? item.rawValue, words: words).content
    }
  }

  private var content: [String: Any] {
    let ceiling = Self.ceiling(balances.map(\.verified.amount).max() ?? 0)
    let dots = balances.enumerated().map { place, balance in
      (x: x(place), y: Self.y(balance.verified.amount, ceiling), balance: balance)
    }
    let ticks = [0, ceiling / 2, ceiling]
    return [
      "heading": heading, "sentence": Shown.optional(sentence), "chartLabel": chartLabel,
      "hasChart": balances.count > 1,
      "yTicks": ticks.map { tick in
        [
          "y": Self.y(tick, ceiling), "textY": Self.y(tick, ceiling) + 4,
          "word": Fen(tick).description,
        ] as [String: Any]
      }, "xTicks": dots.map { ["x": $0.x, "word": $0.balance.verifiedOn.description] as [String: Any] },
      "declaredY": false, "points": dots.map { "\($0.x),\($0.y)" }.joined(separator: " "),
      "dots": dots.map { ["x": $0.x, "y": $0.y, "title": label($0.balance)] as [String: Any] },
      "rows": rows,
    ]
  }

  private func x(_ place: Int) -> Int {
    balances.count == 1 ? 395 : 120 + place * 550 / (balances.count - 1)
  }

  private static func y(_ amount: Int64, _ ceiling: Int64) -> Int {
    200 - Int(max(0, min(amount, ceiling)) / max(1, ceiling / 180))
  }

  /// A round amount above the highest: 1, 2 or 5 followed by zeros, in fen.
  private static func ceiling(_ highest: Int64) -> Int64 {
    var ceiling: Int64 = 100_000
    let steps: [Int64] = [2, 5, 10]
    while ceiling < highest, ceiling < Int64.max / 100 {
      guard let step = steps.first(where: { ceiling / 10 * 10 * $0 >= highest }) else {
        ceiling *= 10
        continue
      }
      return ceiling * step
    }
    return ceiling
  }

  private var sentence: String {
    guard let first = balances.first, let last = balances.last, balances.count > 1 else { return "" }
    let change = Fen(last.verified.amount - first.verified.amount)
    return words.language.pick(
      "自 \(first.verifiedOn) 至 \(last.verifiedOn) 变化 \(change.description) 元。变化只是事实，须听取说明。",
      "Changed by \(change.description) yuan from \(first.verifiedOn) to \(last.verifiedOn): a fact to ask about."
    )
  }

  private var chartLabel: String {
    heading + words["clauseSeparator"] + balances.map(label).joined(separator: words["listSeparator"])
  }

  private func label(_ balance: CaseFile.Balance) -> String {
    words.language.pick(
      "\(balance.verifiedOn) \(balance.verified.description) 元",
      "\(balance.verifiedOn) \(balance.verified.description) yuan")
  }

  private var rows: [[String: Any]] {
    balances.enumerated().map { place, balance in
      let change = place == 0 ? "—" : Fen(balance.verified.amount - balances[place - 1].verified.amount).description
      return [
        "date": balance.verifiedOn.description, "balance": balance.verified.description, "change": change,
        "source": balance.week.description,
      ]
    }
  }
}
