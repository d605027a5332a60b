internal import EconomyModel

/// What a record of income gives to the window's total.
struct AnnualAmount {
  let window: IncomeWindow

  /// A monthly amount counts for each month of the window its dates touch, any other amount where its own month or
  /// day lies in the window; undated amounts count. What is paid once beside it counts where its start lies there.
  func reading(of fields: [FieldEntry], _ item: Item) -> AmountReading {
    guard item.figure == .monthlyAmount else {
      let amount = SummedFields(item).reading(fields)
      return amount != .absent && isOutside(fields) ? .fen(.zero) : amount
    }
    let (start, end) = (fields.date(.startDate), fields.date(.endDate))
    let months = window.months(overlapping: start, end)
    let isWithin = start.map { window.contains($0) } ?? true
    let monthly: [Fen?] = fields.money(.monthlyAmount).map { [$0.times(months)] } ?? []
    let once: [Fen] = isWithin ? item.addends.compactMap { fields.money($0) } : []
    return AmountReading(sumOf: monthly + once)
  }

  private func isOutside(_ fields: [FieldEntry]) -> Bool {
    if let day = fields.date(.paidDate) { return !window.contains(day) }
    let month = [RecordField.month, .taxPeriod].compactMap { fields.text($0) }.compactMap(CalendarMonth.init).first
    return month.map { !window.contains($0) } ?? false
  }

  /// A declared income over the window: month × months; a year's by its part of twelve, rounded once.
  func declared(_ amount: PeriodAmount) -> AmountReading {
    switch amount.period {
    case .month: return AmountReading(amount.amount.times(window.months))
    case .year:
      let scaled = Int128(amount.amount.amount) * Int128(window.months)
      let rounded = (scaled * 2 + (scaled < 0 ? -12 : 12)) / 24
      return AmountReading(Int64(exactly: rounded).map { Fen($0) })
    }
  }
}
