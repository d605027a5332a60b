/// A set of question places, 64 to a word.
struct QuestionSet: Hashable {
  private(set) var words: [UInt64] = []

  init(_ places: [Int] = []) {
    for place in places { insert(place) }
  }

  mutating func insert(_ place: Int) {
    while words.count <= place / 64 { words.append(0) }
    words[place / 64] |= 1 << UInt64(place % 64)
  }

  var isEmpty: Bool { words.isEmpty }

  func contains(_ place: Int) -> Bool {
    place / 64 < words.count && words[place / 64] & (1 << UInt64(place % 64)) != 0
  }
}
