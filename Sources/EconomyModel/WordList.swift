/// Texts that come again and again in one file, each once, in the order in which they were first met: packed records
/// carry a word's number for the word. Full at some thousands; what comes then is no word.
package final class WordList {
  private static let most = 4096
  private static let longest = 64

  private var ranges: [Range<Int>] = []
  private var text: [UInt8] = []
  /// A word's number + 1, or 0; a power of two of them.
  private var slots = [UInt16](repeating: 0, count: most * 4)

  package init() {}

  package var count: Int { ranges.count }

  package func bytes(_ word: Int) -> ArraySlice<UInt8> { text[ranges[word]] }

  package func string(_ word: Int) -> String { String(decoding: text[ranges[word]], as: UTF8.self) }

  /// - Returns: nil for a text that is none: too long, a long number, or one more than there is room for.
  package func number(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    guard word.count <= Self.longest, !Self.isLongNumber(word) else { return nil }
    var slot = Int(truncatingIfNeeded: TextBytes.mixed(UnsafeRawBufferPointer(word), into: 0)) & (slots.count - 1)
    while slots[slot] != 0 {
      let known = Int(slots[slot]) - 1
      if isEqual(known, word) { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard ranges.count < Self.most else { return nil }
    let start = text.count
    text.append(contentsOf: word)
    ranges.append(start..<text.count)
    slots[slot] = UInt16(ranges.count)
    return ranges.count - 1
  }

  private func isEqual(_ known: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = ranges[known]
    guard range.count == word.count else { return false }
    return text.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[range]).elementsEqual(word) }
  }

  /// Account numbers: hardly two are equal.
  private static func isLongNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count >= 8 && TextBytes.areDigits(UnsafeRawBufferPointer(text))
  }
}
