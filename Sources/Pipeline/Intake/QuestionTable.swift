/// For everybody on a roster a set of question places, in one array.
struct QuestionTable {
  private let wordCount: Int
  private var words: [UInt64]
  private let all: [UInt64]

  init(places: Int, questions: Int) {
    wordCount = (questions + 63) / 64
    words = [UInt64](repeating: 0, count: places * wordCount)
    all = QuestionSet(Array(0..<questions)).words
  }

  mutating func insert(_ set: QuestionSet, at place: Int) { insert(set.words, at: place) }

  mutating func insertAll(at place: Int) { insert(all, at: place) }

  private mutating func insert(_ bits: [UInt64], at place: Int) {
    for (index, word) in bits.enumerated() { words[place * wordCount + index] |= word }
  }

  /// Sets those places to -1 for which the question is not in the set.
  func drop(from places: inout [Int32], notAsked question: Int?) {
    let (word, bit) = question.map { ($0 / 64, UInt64(1) << UInt64($0 % 64)) } ?? (0, 0)
    words.withUnsafeBufferPointer { words in
      places.withUnsafeMutableBufferPointer { places in
        for index in places.indices where places[index] >= 0 {
          if words[Int(places[index]) * wordCount + word] & bit == 0 { places[index] = -1 }
        }
      }
    }
  }

  func contains(_ question: Int, at place: Int) -> Bool {
    words[place * wordCount + question / 64] & (1 << UInt64(question % 64)) != 0
  }
}
