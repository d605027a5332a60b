package import EconomyModel

extension Roster {
  /// The places of those whom records name by their own resident's number and, byte for byte, by the one name that
  /// they are known by: as much of the ladder as decides nearly every row. -1 says only that ``match(_:)`` has to look.
  ///
  /// First every record's first slot is looked at, without asking what it holds: so the memory is asked for many at
  /// once. Who is not there is searched for afterwards.
  package func plainPlaces(of batch: PackedBatch, into places: inout [Int32]) {
    places.removeAll(keepingCapacity: true)
    batch.records.withUnsafeBufferPointer { records in
      batch.text.withUnsafeBufferPointer { text in
        byResidentID.slots.withUnsafeBufferPointer { slots in
          for record in records {
            let slot = PlaceIndex<NumberSlot>.slot(of: record.document, slots.count)
            places.append(slots[slot].place(of: record.document, NumberSlot.Name(record.nameRange, of: text)))
          }
          places.withUnsafeMutableBufferPointer { settle(&$0, records, text, slots) }
        }
      }
    }
  }

  private func settle(
    _ places: inout UnsafeMutableBufferPointer<Int32>, _ records: UnsafeBufferPointer<PackedRecord>,
    _ text: UnsafeBufferPointer<UInt8>, _ slots: UnsafeBufferPointer<NumberSlot>
  ) {
    for index in places.indices {
      if places[index] < 0 { places[index] = place(of: records[index], text, slots) }
      let name = records[index].nameRange
      if name.count > NumberSlot.nameRoom, places[index] >= 0, !isName(text[name], of: Int(places[index])) {
        places[index] = -1
      }
    }
  }

  private func place(
    of record: PackedRecord, _ text: UnsafeBufferPointer<UInt8>, _ slots: UnsafeBufferPointer<NumberSlot>
  ) -> Int32 {
    let name = NumberSlot.Name(record.nameRange, of: text)
    var slot = PlaceIndex<NumberSlot>.slot(of: record.document, slots.count)
    while slots[slot].place != nil {
      let place = slots[slot].place(of: record.document, name)
      if place >= 0 { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  private func isName(_ written: Slice<UnsafeBufferPointer<UInt8>>, of place: Int) -> Bool {
    nameBytes[Int(nameStarts[place])..<Int(nameStarts[place + 1])].elementsEqual(written)
  }
}

extension PackedRecord {
  /// Where the name stands in the batch's text.
  @inline(__always)
  fileprivate var nameRange: Range<Int> { Int(name.lowerBound)..<Int(name.upperBound) }
}
