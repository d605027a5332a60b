package import Diagnostics

extension Relation {
  /// What townships type, in the order in which a code is named.
  private static let words: [(word: String, code: String, english: String)] = [
    ("本人", "01", "applicant"), ("户主", "02", "head of household"), ("配偶", "10", "spouse"), ("夫", "11", "husband"),
    ("丈夫", "11", "husband"), ("妻", "12", "wife"), ("妻子", "12", "wife"), ("子", "20", "son"), ("儿子", "20", "son"),
    ("独生子", "21", "only son"), ("长子", "22", "eldest son"), ("次子", "23", "second son"),
    ("三子", "24", "third son"), ("女婿", "28", "son-in-law"), ("女", "30", "daughter"), ("女儿", "30", "daughter"),
    ("独生女", "31", "only daughter"), ("长女", "32", "eldest daughter"), ("次女", "33", "second daughter"),
    ("三女", "34", "third daughter"), ("儿媳", "38", "daughter-in-law"), ("孙子", "41", "grandson"),
    ("孙女", "42", "granddaughter"), ("外孙子", "43", "daughter's son"), ("外孙女", "44", "daughter's daughter"),
    ("父母", "50", "parent"), ("父亲", "51", "father"), ("父", "51", "father"), ("母亲", "52", "mother"),
    ("母", "52", "mother"), ("公公", "53", "husband's father"), ("婆婆", "54", "husband's mother"),
    ("岳父", "55", "wife's father"), ("岳母", "56", "wife's mother"), ("祖父", "61", "grandfather"),
    ("祖母", "62", "grandmother"), ("外祖父", "63", "mother's father"), ("外祖母", "64", "mother's mother"),
    ("兄", "71", "elder brother"), ("嫂", "72", "elder brother's wife"), ("弟", "73", "younger brother"),
    ("弟媳", "74", "younger brother's wife"), ("姐姐", "75", "elder sister"), ("姐夫", "76", "elder sister's husband"),
    ("妹妹", "77", "younger sister"), ("妹夫", "78", "younger sister's husband"), ("其他", "99", "other"),
  ]

  /// A word such as 长子, or a two-digit code.
  /// - Throws: `relation.word`.
  package init(word: some StringProtocol) throws(Reason) {
    if let relation = try? Relation(code: word) {
      self = relation
      return
    }
    guard let match = Self.words.first(where: { $0.word.utf8.elementsEqual(word.utf8) }) else {
      throw Reason(
        .relationWord, found: "'\(Masked.cell(word))' is no known relation",
        expected: "expected a word such as 本人, 配偶, 长子, 女儿, 父亲")
    }
    try self.init(code: match.code)
  }

  package var chinese: String { Self.words.first { $0.code == code }?.word ?? familyWords.chinese }

  package var english: String { Self.words.first { $0.code == code }?.english ?? familyWords.english }

  private var familyWords: (chinese: String, english: String) {
    switch family {
    case .oneself: ("本人", "applicant")
    case .head: ("户主", "head of household")
    case .spouse: ("配偶", "spouse")
    case .son: ("子", "son")
    case .daughter: ("女", "daughter")
    case .grandchild: ("孙辈", "grandchild")
    case .parent: ("父母", "parent")
    case .grandparent: ("祖父母", "grandparent")
    case .sibling: ("兄弟姐妹", "sibling")
    case .other: ("其他", "other")
    }
  }
}
