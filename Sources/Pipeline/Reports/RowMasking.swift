internal import Diagnostics
internal import EconomyModel

/// Makes a row of a received file fit to be shown: names of the case's persons and long numbers are masked.
struct RowMasking {
  private let names: [(clear: String, masked: String)]

  init(persons: [Person]) { self.init(names: persons.flatMap { [$0.name] + $0.formerNames }) }

  init(names: [PersonName]) {
    self.names = names.flatMap { name in
      Set([name.raw, name.unmasked]).sorted().map { ($0, Masked.name($0)) }
    }
  }

  func masked(_ row: String) -> String {
    let named = names.reduce(row) { text, name in text.replacing(name.clear, with: name.masked) }
    var shown: [UInt8] = []
    shown.reserveCapacity(named.utf8.count)
    var run: [UInt8] = []
    for byte in named.utf8 {
      if (0x30...0x39).contains(byte) || (byte == UInt8(ascii: "X") && run.count >= 17) {
        run.append(byte)
      } else {
        Self.end(&run, in: &shown)
        shown.append(byte)
      }
    }
    Self.end(&run, in: &shown)
    return String(decoding: shown, as: UTF8.self)
  }

  /// Amounts, dates and counts stay; identity numbers keep region and the last four, other long numbers the last four.
  private static func end(_ run: inout [UInt8], in shown: inout [UInt8]) {
    switch run.count {
    case ..<11: shown += run
    case 15, 18: shown += Masked.identity(String(decoding: run, as: UTF8.self)).utf8
    default: shown += Masked.account(String(decoding: run, as: UTF8.self)).utf8
    }
    run.removeAll(keepingCapacity: true)
  }
}
