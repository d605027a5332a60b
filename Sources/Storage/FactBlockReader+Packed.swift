internal import Diagnostics
internal import EconomyModel

extension FactBlockReader {
  /// Adds somebody's facts without making values of them.
  /// - Parameters:
  ///   - place: the person's among the block's.
  ///   - wanted: by a field's place in the layout; the others are passed over.
  /// - Throws: `store.failed`.
  func add(factsAt place: Int, of source: Int, wanted: [Bool], to facts: inout PackedFacts) throws(Reason) {
    try rows(at: place) { (kind, bytes, reader) throws(Reason) in
      guard let outcome = RecordOutcome(stored: Int64(kind.outcome)) else { throw FactBytes.damaged }
      for _ in 0..<3 { _ = try reader.varint() }
      let asOf = kind.hasAsOf ? try date(&reader) : nil
      if kind.hasFeedback { _ = try reader.varint() }
      for field in kind.fields {
        guard wanted.indices.contains(Int(field.place)) else { throw FactBytes.damaged }
        try add(field, isWanted: wanted[Int(field.place)], bytes, &reader, to: &facts)
      }
      facts.endFact(of: PersonKey(rawValue: people[place]), source: source, outcome: outcome, asOf: asOf)
    }
  }

  private func add(
    _ field: FactBlock.Field, isWanted: Bool, _ bytes: UnsafeBufferPointer<UInt8>, _ reader: inout FactBytes,
    to facts: inout PackedFacts
  ) throws(Reason) {
    let place = Int(field.place)
    switch PackedField.Kind(rawValue: field.kind) {
    case .text: try addText(at: place, isWanted: isWanted, bytes, &reader, to: &facts)
    case .money:
      let fen = try reader.signed()
      if isWanted { facts.add(PackedField(.money, at: place, signed: fen)) }
    case .no: if isWanted { facts.add(PackedField(.no, at: place)) }
    case .yes: if isWanted { facts.add(PackedField(.yes, at: place)) }
    case .date, .area, .count: _ = try reader.varint()
    case .share: for _ in 0..<2 { _ = try reader.varint() }
    case .word, nil: throw FactBytes.damaged
    }
  }

  private func addText(
    at place: Int, isWanted: Bool, _ bytes: UnsafeBufferPointer<UInt8>, _ reader: inout FactBytes,
    to facts: inout PackedFacts
  ) throws(Reason) {
    let head = try reader.varint()
    guard let rest = Int(exactly: head >> 2) else { throw FactBytes.damaged }
    switch FactBlock.Text(rawValue: head & 3) {
    case .inline:
      let run = try reader.run(of: rest)
      if isWanted { facts.add(text: UnsafeBufferPointer(rebasing: bytes[run]), at: place) }
    case .word:
      let run = try word(rest)
      if isWanted { facts.add(text: UnsafeBufferPointer(rebasing: bytes[run]), at: place) }
    case .digits:
      let digits = try reader.varint()
      guard (8...19).contains(rest) else { throw FactBytes.damaged }
      if isWanted { facts.add(digits: digits, count: rest, at: place) }
    case nil: throw FactBytes.damaged
    }
  }
}
