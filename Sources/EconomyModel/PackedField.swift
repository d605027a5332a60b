/// One field of a record in sixteen bytes: what a batch of millions is carried in.
///
/// Texts stand beside it, in whatever holds the record: `value` then says where. The kinds' numbers are stored; a new
/// kind takes a new number, an old one keeps its own.
package struct PackedField: Sendable {
  package enum Kind: UInt8, Sendable {
    /// `count` bytes of UTF-8 from offset `value` on.
    case text = 0
    /// In fen.
    case money = 1
    /// A day number.
    case date = 2
    case no = 3
    case yes = 4
    /// In hundredths of a square metre.
    case area = 5
    /// The numerator above, the denominator below.
    case share = 6
    case count = 7
    /// A text that many records carry: the `value`-th of those met so far.
    case word = 8
    /// A text of `count` digits, at most 24, by its value; blocks of facts have a form of their own for it.
    case digits = 9
  }

  package let kind: Kind
  /// The field's place in the layout.
  package let place: UInt16
  package let count: UInt32
  package let value: UInt64

  package init(_ kind: Kind, at place: Int, count: Int = 0, value: UInt64 = 0) {
    self.kind = kind
    self.place = UInt16(truncatingIfNeeded: place)
    self.count = UInt32(truncatingIfNeeded: count)
    self.value = value
  }

  package init(_ kind: Kind, at place: Int, signed value: Int64) {
    self.init(kind, at: place, value: UInt64(bitPattern: value))
  }

  /// A value that is no text.
  package init?(_ value: FieldValue, at place: Int) {
    switch value {
    case .text: return nil
    case .money(let fen): self.init(.money, at: place, signed: fen.amount)
    case .date(let date): self.init(.date, at: place, signed: Int64(date.dayNumber))
    case .flag(let flag): self.init(flag ? .yes : .no, at: place)
    case .area(let area): self.init(.area, at: place, signed: area.hundredths)
    case .share(let share):
      self.init(
        .share, at: place,
        value: UInt64(UInt32(bitPattern: Int32(share.numerator))) << 32
          | UInt64(UInt32(bitPattern: Int32(share.denominator))))
    case .count(let count): self.init(.count, at: place, signed: count)
    }
  }

  package var signed: Int64 { Int64(bitPattern: value) }

  /// The value that was packed; nil for a text, which stands beside it.
  package var unpacked: FieldValue? {
    switch kind {
    case .text, .word, .digits: nil
    case .money: .money(Fen(signed))
    case .date: .date(CivilDate(dayNumber: Int32(truncatingIfNeeded: signed)))
    case .no: .flag(false)
    case .yes: .flag(true)
    case .area: .area(Area(hundredths: signed))
    case .share: (try? ShareFraction(shareParts.above, over: shareParts.below)).map { .share($0) }
    case .count: .count(signed)
    }
  }

  /// Numerator and denominator of a share.
  package var shareParts: (above: Int32, below: Int32) {
    (Int32(truncatingIfNeeded: signed >> 32), Int32(truncatingIfNeeded: signed))
  }

  /// Where a text's bytes stand.
  package var textRange: Range<Int> { Int(value)..<Int(value) + Int(count) }
}
