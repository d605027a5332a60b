internal import Adapting
internal import EconomyModel
internal import Matching

/// What is found of a batch's rows before they are kept one by one: what many rows need from memory far apart is asked
/// for at once.
struct PackedFindings {
  private var plain = PlainPersons()
  /// For each row of the batch whether it is none that came before.
  private(set) var isNew: [Bool] = []

  /// Replaces what was found of the batch before.
  /// - Parameter question: its place in the batch's terms; nil where the batch does not ask it.
  mutating func find(
    in batch: AdaptedBatch, _ index: AskedIndex, _ question: Int?, _ digests: inout RowDigests
  ) {
    index.plainPersons(of: batch.packed, answering: question, &plain)
    digests.expect(batch.packed.records)
    isNew.removeAll(keepingCapacity: true)
    for place in batch.order {
      let digest = place < 0 ? batch.others[Int(-1 - place)].digest : batch.packed.records[Int(place)].digest
      isNew.append(digest.map { digests.insert($0) } ?? true)
    }
  }

  /// Nil where the whole ladder has to look.
  func person(ofPacked place: Int) -> PersonKey? { plain.places[place] < 0 ? nil : plain.keys[place] }
}

extension AdaptedRow {
  fileprivate var digest: (UInt64, UInt64)? {
    switch self {
    case .record(_, let digest): digest
    case .rejected, .structure: nil
    }
  }
}
