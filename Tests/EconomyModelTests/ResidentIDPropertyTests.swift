import Diagnostics
import EconomyModel
import Testing

@Suite struct `Identity numbers by the thousand` {
  /// 17 digits with a real birth date.
  private func body(_ chance: inout SeededChance) -> String {
    let born = CivilDate(dayNumber: .random(in: -62_091...120_529, using: &chance))
    let region = String(Int.random(in: 990_000...999_999, using: &chance))
    return region + born.description.filter { $0 != "-" }
      + String(Int.random(in: 1_000...1_999, using: &chance)).dropFirst()
  }

  @Test func `carry the check digit of the published weights, and only that one`() throws {
    var chance = SeededChance(seed: 5)
    for _ in 0..<5_000 {
      let body = body(&chance)
      let right = InventedNumber.check(body)
      for check in ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X"] {
        let id = try? ResidentID(body + check)
        #expect((id != nil) == (check == right) && (id?.unmasked ?? body + check) == body + check)
      }
    }
  }

  @Test func `of fifteen digits convert as the rule says`() throws {
    var chance = SeededChance(seed: 6)
    for _ in 0..<20_000 {
      let century = Int.random(in: 0...3, using: &chance) == 0 ? 18 : 19
      let year = Int.random(in: century * 100...century * 100 + 99, using: &chance)
      let month = Int.random(in: 1...12, using: &chance)
      let born = try CivilDate(year: year, month: month, day: .random(in: 1...28, using: &chance))
      let sequence = Int.random(in: century == 18 ? 996...999 : 0...995, using: &chance)
      let date = born.description.filter { $0 != "-" }
      let tail = String(1_000 + sequence).dropFirst()
      let id = try ResidentID("99" + "0203" + date.dropFirst(2) + tail)
      #expect(id.unmasked == InventedNumber.whole("990203" + date + tail))
      #expect(id.birthDate == born && id.isMale == !sequence.isMultiple(of: 2) && id.wasFifteenDigits)
    }
  }

  @Test func `are told in words as in text`() throws {
    var chance = SeededChance(seed: 9)
    for _ in 0..<5_000 {
      let id = try ResidentID(InventedNumber.whole(body(&chance)))
      let words = id.unmaskedWords
      var bytes: [UInt8] = []
      for word in [words.first, words.second] { withUnsafeBytes(of: word.littleEndian) { bytes += $0 } }
      #expect(bytes + [words.last.0, words.last.1] == Array(id.unmasked.utf8))
    }
  }

  @Test func `pack into one word, injective and in order`() throws {
    var chance = SeededChance(seed: 7)
    var ids: [ResidentID] = []
    for _ in 0..<20_000 { ids.append(try ResidentID(InventedNumber.whole(body(&chance)))) }
    let texts = Set(ids.map(\.unmasked))
    #expect(Set(ids.map(\.packed)).count == texts.count && Set(ids).count == texts.count)
    #expect(ids.sorted().map(\.unmasked) == ids.map(\.unmasked).sorted { $0.prefix(17) < $1.prefix(17) })
  }

  @Test func `lose their check when two neighbours are swapped or one digit is mistyped`() throws {
    var chance = SeededChance(seed: 8)
    for _ in 0..<5_000 {
      var digits = Array(InventedNumber.whole(body(&chance)))
      let place = Int.random(in: 0..<16, using: &chance)
      if Bool.random(using: &chance) {
        if digits[place] == digits[place + 1] { continue }
        digits.swapAt(place, place + 1)
      } else {
        let others = "0123456789".filter { $0 != digits[place] }
        digits[place] = others.randomElement(using: &chance) ?? "0"
      }
      #expect((try? ResidentID(String(digits))) == nil)
    }
  }

  @Test func `from random bytes are refused or right, never a crash`() {
    var chance = SeededChance(seed: 9)
    let pieces = Array("0123456789Xx'eE+. ".utf8) + [0xEF, 0xBC, 0x91, 0xFF, 0x00]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &chance)).map { _ in pieces.randomElement(using: &chance) ?? 0 }
      guard let id = try? ResidentID(utf8: bytes) else { continue }
      #expect(InventedNumber.whole(String(id.unmasked.prefix(17))) == id.unmasked)
    }
  }
}
