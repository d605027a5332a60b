import Accepting
import Diagnostics
import Testing

/// Files damaged at random, from a stated seed: each is refused or read, never lost without a word.
@Suite struct `A damaged file` {
  private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static func damaged(_ text: String, _ chance: inout Chance) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...3, using: &chance) {
      let place = Int.random(in: bytes.indices, using: &chance)
      switch Int.random(in: 0..<4, using: &chance) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(Array("\"<>{}[],\n\r&\u{0}".utf8).randomElement(using: &chance) ?? 0, at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &chance)))
      }
    }
    return bytes
  }

  @Test(arguments: [("a.xml", OneFamily.xml), ("a.json", OneFamily.json)])
  func `gives its declaration, or says why not`(name: String, text: String) {
    var chance = Chance(state: 20_261_121)
    for round in 0..<600 {
      do {
        let bytes = Self.damaged(text, &chance)
        let accepted = try Township.accept(Township.file(name, bytes))
        let counts = accepted.counts
        #expect(accepted.requests.count + counts.refusedDeclarations == counts.declarations)
        let isSilent = accepted.requests.isEmpty && accepted.diagnostics.isEmpty && accepted.authorisations.isEmpty
        #expect(!isSilent, "round \(round)")
      } catch {
        #expect(error is Diagnostics)
      }
    }
  }

  @Test func `of tables gives their declaration, or says why not`() {
    var chance = Chance(state: 47)
    let tables = [OneFamily.members, OneFamily.entries, OneFamily.incomes, OneFamily.authorisations]
    for round in 0..<400 {
      var files = tables.map { Township.file("t.csv", $0) }
      let place = round % files.count
      files[place] = Township.file("t.csv", Self.damaged(tables[place], &chance))
      do {
        var reader = try DeclarationReader(files)
        let accepted = try reader.all()
        #expect(!accepted.requests.isEmpty || !accepted.diagnostics.isEmpty, "round \(round)")
      } catch {
        #expect(!error.list.isEmpty)
      }
    }
  }
}
