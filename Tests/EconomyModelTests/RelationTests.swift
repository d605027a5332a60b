import Diagnostics
import EconomyModel
import Testing

@Suite struct `A relation to the applicant` {
  @Test(
    arguments: [
      ("01", .oneself), ("02", .head), ("10", .spouse), ("12", .spouse), ("22", .son), ("29", .son), ("32", .daughter),
      ("41", .grandchild), ("51", .parent), ("56", .parent), ("64", .grandparent), ("75", .sibling), ("80", .other),
      ("99", .other),
    ] as [(String, Relation.Family)])
  func `has a two-digit code and a family`(_ code: String, _ family: Relation.Family) throws {
    let relation = try Relation(code: code)
    #expect(relation.code == code && relation.family == family && "\(relation)" == code)
    #expect(try JSONText.written(relation) == "[\"\(code)\"]")
    #expect(try JSONText.again(relation) == relation)
  }

  @Test(arguments: ["", "1", "00", "03", "09", "001", "1a", "１０", "+1", "本人"])
  func `of another code is refused`(_ code: String) {
    #expect(refusal { () throws(Reason) in try Relation(code: code) } == "relation.code")
  }

  @Test(
    arguments: [
      ("本人", "01"), ("户主", "02"), ("配偶", "10"), ("夫", "11"), ("妻", "12"), ("长子", "22"), ("儿子", "20"), ("女儿", "30"),
      ("独生女", "31"), ("女婿", "28"), ("儿媳", "38"), ("外孙女", "44"), ("父亲", "51"), ("母亲", "52"), ("公公", "53"),
      ("婆婆", "54"), ("岳父", "55"), ("岳母", "56"), ("继母", "58"), ("奶奶", "62"), ("外公", "63"), ("弟弟", "73"),
      ("姐姐", "75"), ("其他", "80"), ("非亲属", "99"), ("22", "22"),
    ])
  func `is read from the word a township types`(_ word: String, _ code: String) throws {
    #expect(try Relation(word: word).code == code)
  }

  @Test(arguments: ["", "表哥", "儿 子", "XX", "00"])
  func `of an unknown word is refused`(_ word: String) {
    #expect(refusal { () throws(Reason) in try Relation(word: word) } == "relation.word")
  }

  @Test func `is named by its word, or by its family where the word is not known`() throws {
    #expect(try Relation(code: "22").chinese == "长子" && Relation(code: "22").english == "eldest son")
    #expect(try Relation(code: "49").chinese == "孙辈" && Relation(code: "49").english == "grandchild")
    for tens in 1...9 {
      for units in 0...9 {
        let relation = try Relation(code: "\(tens)\(units)")
        #expect(!relation.chinese.isEmpty && !relation.english.isEmpty)
        if let again = try? Relation(word: relation.chinese) { #expect(again.family == relation.family) }
      }
    }
  }
}

@Suite struct `A duty of support` {
  @Test(arguments: zip(ObligorKind.allCases, ["赡养", "抚养", "扶养"]))
  func `is read in either language`(_ kind: ObligorKind, _ word: String) throws {
    #expect(kind.chinese == word)
    #expect(try ObligorKind(word: word) == kind && ObligorKind(word: kind.rawValue) == kind)
  }

  @Test(arguments: ["", "赡 养", "Support", "抚育"])
  func `of another word is refused`(_ word: String) {
    #expect(refusal { () throws(Reason) in try ObligorKind(word: word) } == "obligor.kind")
  }
}
