package import EconomyModel

extension ProfileCollector {
  /// An accepted record of a packed batch, counted as ``add(_:_:)`` counts it.
  /// - Parameter words: what its words' numbers stand for; the same for all records of a file.
  package mutating func add(_ record: PackedRecord, of batch: PackedBatch, words: WordList) {
    addAccepted()
    batch.text.withUnsafeBufferPointer { text in
      let name = UnsafeBufferPointer(rebasing: text[Int(record.name.lowerBound)..<Int(record.name.upperBound)])
      addSubject(TextShape(utf8: name), document: record.document)
      for field in batch.fields(of: record) { add(field, text, words) }
    }
  }

  private mutating func add(_ field: PackedField, _ text: UnsafeBufferPointer<UInt8>, _ words: WordList) {
    switch field.kind {
    case .word: addText(shape(ofWord: Int(field.value), words), at: Int(field.place))
    case .text:
      let start = Int(field.value)
      addText(
        TextShape(utf8: UnsafeBufferPointer(rebasing: text[start..<start + Int(field.count)])), at: Int(field.place))
    case .money: add(.money(Fen(field.signed)), at: Int(field.place))
    case .date: add(.date(CivilDate(dayNumber: Int32(truncatingIfNeeded: field.signed))), at: Int(field.place))
    case .no: add(.flag(false), at: Int(field.place))
    case .yes: add(.flag(true), at: Int(field.place))
    case .area: add(.area(Area(hundredths: field.signed)), at: Int(field.place))
    case .share:
      let (above, below) = (Int32(truncatingIfNeeded: field.signed >> 32), Int32(truncatingIfNeeded: field.signed))
      if let share = try? ShareFraction(above, over: below) { add(.share(share), at: Int(field.place)) }
    case .count: add(.count(field.signed), at: Int(field.place))
    }
  }
}
