/// The classes of ``ColumnFacet/length`` and ``ColumnFacet/age`` in words.
enum ClassWords {
  static func length(_ place: Int) -> (chinese: String, english: String) {
    let range: String =
      switch place {
      case ..<32: "\(place)"
      case 32: "32–47"
      case 33: "48–63"
      case 34: "64–127"
      case _: "128+"
      }
    return ("\(range)个字符", "\(range) characters")
  }

  static func age(_ place: Int) -> (chinese: String, english: String) {
    let words: [(chinese: String, english: String)] = [
      ("一年以后的日期", "over a year ahead"), ("一年内将到的日期", "within the year ahead"), ("近一个月", "the last month"),
      ("一至三个月前", "one to three months ago"), ("三个月至一年前", "three months to a year ago"),
      ("一至两年前", "one to two years ago"), ("两至五年前", "two to five years ago"), ("五至十年前", "five to ten years ago"),
      ("十至二十年前", "ten to twenty years ago"), ("二十至四十年前", "twenty to forty years ago"),
      ("四十至八十年前", "forty to eighty years ago"), ("八十年以前", "over eighty years ago"),
    ]
    return words.indices.contains(place) ? words[place] : ("", "")
  }
}
