package import EconomyModel

extension ProfileCollector {
  /// Accepted records of a packed batch, counted as ``add(_:_:)`` counts each.
  /// - Parameter words: what its words' numbers stand for; the same for all records of a file.
  package mutating func add(_ matches: [PackedMatch], of batch: PackedBatch, words: WordList) {
    batch.text.withUnsafeBufferPointer { text in
      batch.fields.withUnsafeBufferPointer { fields in
        for match in matches {
          let record = batch.records[match.place]
          addAccepted(record.outcome)
          let name = UnsafeBufferPointer(rebasing: text[Int(record.name.lowerBound)..<Int(record.name.upperBound)])
          addSubject(TextShape(utf8: name), document: record.document)
          for place in Int(record.fields.lowerBound)..<Int(record.fields.upperBound) { add(fields[place], text, words) }
        }
      }
    }
  }

  private mutating func add(_ field: PackedField, _ text: UnsafeBufferPointer<UInt8>, _ words: WordList) {
    let place = Int(field.place)
    switch field.kind {
    case .word: addWord(Int(field.value), words, at: place)
    case .text: addText(TextShape(utf8: UnsafeBufferPointer(rebasing: text[field.textRange])), at: place)
    case .digits:
      let shape = TextBytes.withDigits(field.value, count: Int(field.count)) { digits in
        digits.withMemoryRebound(to: UInt8.self) { TextShape(utf8: $0) }
      }
      addText(shape, at: place)
    case .money, .area, .count: add(signed: field.signed, at: place)
    case .date, .no, .yes, .share:
      if let value = field.unpacked { add(value, at: place) }
    }
  }
}
