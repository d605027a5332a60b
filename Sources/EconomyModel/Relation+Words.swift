package import Diagnostics

extension Relation {
  /// A word such as 长子, or a two-digit code.
  /// - Throws: `relation.word`.
  package init(word: some StringProtocol) throws(Reason) {
    if let relation = try? Relation(code: word) {
      self = relation
      return
    }
    guard let match = RelationWord.all.first(where: { $0.chinese.utf8.elementsEqual(word.utf8) }) else {
      throw Reason(
        .relationWord, found: "'\(Masked.cell(word))' is no known relation",
        expected: "expected a word such as 本人, 配偶, 长子, 女儿, 父亲")
    }
    try self.init(code: match.code)
  }

  package var chinese: String { RelationWord.all.first { $0.code == code }?.chinese ?? familyWords.chinese }

  package var english: String { RelationWord.all.first { $0.code == code }?.english ?? familyWords.english }

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
