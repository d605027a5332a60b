/// The known word that a misspelt one is nearest to.
enum Nearest {
  /// `did you mean 'balance'?`, or nothing when no word is near.
  static func suggestion(_ word: String, among known: [String]) -> String {
    let ranked = known.map { (distance: distance(word, $0), word: $0) }
      .filter { $0.distance <= max(1, min(word.count, $0.word.count) / 2) && $0.distance < word.count }
      .min { ($0.distance, $0.word) < ($1.distance, $1.word) }
    return ranked.map { "did you mean '\($0.word)'?" } ?? ""
  }

  /// Insertions, deletions and exchanges of one character.
  private static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    var row = Array(0...right.count)
    for (index, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for place in right.indices {
        let exchange = diagonal + (right[place] == character ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(exchange, row[place] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
