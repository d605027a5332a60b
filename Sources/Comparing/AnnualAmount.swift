internal import EconomyModel

/// What a record of income gives to the window's total.
struct AnnualAmount {
  let window: IncomeWindow

  enum Reading: Hashable {
    case fen(Fen)
    case absent
    /// Larger than can be counted.
    case overflown

    init(_ fen: Fen?) {
      switch fen {
      case .some(let fen): self = .fen(fen)
      case .none: self = .overflown
      }
    }
  }

  /// A monthly amount counts for each month of the window its dates touch, any other amount where its own month or
  /// day lies in the window; undated amounts count.
  func reading(of fields: [FieldEntry], _ item: Item) -> Reading {
    guard let field = item.figure, let amount = fields.money(field) else { return .absent }
    if field == .monthlyAmount {
      return Reading(amount.times(window.months(overlapping: fields.date(.startDate), fields.date(.endDate))))
    }
    return .fen(isOutside(fields) ? .zero : amount)
  }

  private func isOutside(_ fields: [FieldEntry]) -> Bool {
    if let day = fields.date(.paidDate) { return !window.contains(day) }
    let month = [RecordField.month, .taxPeriod].compactMap { fields.text($0) }.compactMap(CalendarMonth.init).first
    return month.map { !window.contains($0) } ?? false
  }

  /// A declared income over the window: month × months; a year's by its part of twelve, rounded once.
  func declared(_ amount: PeriodAmount) -> Reading {
    switch amount.period {
    case .month: return Reading(amount.amount.times(window.months))
    case .year:
      let scaled = Int128(amount.amount.amount) * Int128(window.months)
      let rounded = (scaled * 2 + (scaled < 0 ? -12 : 12)) / 24
      return Reading(Int64(exactly: rounded).map { Fen($0) })
    }
  }
}

extension MoneySum {
  mutating func add(_ reading: AnnualAmount.Reading) {
    switch reading {
    case .fen(let fen): add(fen)
    case .overflown: add(nil)
    case .absent: break
    }
  }
}
