import Configuring
import Testing

@Suite struct `A file pattern` {
  @Test(arguments: [
    ("icbc_*.csv", "icbc_20261115.csv"), ("*", ""), ("a?c", "a行c"), ("*_*_01.xml", "存款_2026_11_01.xml"), ("a", "a"),
    ("**b", "aab"),
  ])
  func `fits`(pattern: String, name: String) { #expect(FilePattern(pattern).matches(name)) }

  @Test(arguments: [
    ("icbc_*.csv", "icbc_1.csv.part"), ("?", ""), ("a", "A"), ("*.csv", "csv"), ("a*b*c", "acb"), ("", "a"),
  ])
  func `does not fit`(pattern: String, name: String) { #expect(!FilePattern(pattern).matches(name)) }
}

@Suite struct `A suggestion` {
  private let known = ["balance", "bankName", "accountNumber", "name"]

  @Test(arguments: [("balence", "balance"), ("blaance", "balance"), ("BankName", "bankName"), ("nam", "name")])
  func `is the nearest known word`(word: String, meant: String) {
    #expect(Suggestion.nearest(to: word, in: known) == meant)
  }

  @Test(arguments: ["zzz", "", "policy"]) func `is not made of a distant word`(word: String) {
    #expect(Suggestion.nearest(to: word, in: known) == nil)
  }
}
