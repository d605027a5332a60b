/// What townships type for a relation, and its code in GB/T 4761-2008.
struct RelationWord {
  let chinese: String
  let code: String
  let english: String

  private init(_ code: String, _ chinese: String, _ english: String) {
    self.chinese = chinese
    self.code = code
    self.english = english
  }

  /// A code is named by the first of its words; the others are only understood.
  static let all: [RelationWord] = children + elders + others

  private static let children: [RelationWord] = [
    RelationWord("01", "本人", "applicant"), RelationWord("01", "申请人", "applicant"),
    RelationWord("02", "户主", "head of household"), RelationWord("10", "配偶", "spouse"),
    RelationWord("10", "爱人", "spouse"), RelationWord("11", "夫", "husband"), RelationWord("11", "丈夫", "husband"),
    RelationWord("12", "妻", "wife"), RelationWord("12", "妻子", "wife"), RelationWord("20", "子", "son"),
    RelationWord("20", "儿子", "son"), RelationWord("21", "独生子", "only son"),
    RelationWord("22", "长子", "eldest son"), RelationWord("22", "大儿子", "eldest son"),
    RelationWord("23", "次子", "second son"), RelationWord("23", "二儿子", "second son"),
    RelationWord("24", "三子", "third son"), RelationWord("25", "四子", "fourth son"),
    RelationWord("26", "五子", "fifth son"), RelationWord("27", "养子或继子", "adopted son or stepson"),
    RelationWord("27", "养子", "adopted son"), RelationWord("27", "继子", "stepson"),
    RelationWord("28", "女婿", "son-in-law"), RelationWord("29", "其他儿子", "other son"),
    RelationWord("30", "女", "daughter"), RelationWord("30", "女儿", "daughter"),
    RelationWord("31", "独生女", "only daughter"), RelationWord("32", "长女", "eldest daughter"),
    RelationWord("32", "大女儿", "eldest daughter"), RelationWord("33", "次女", "second daughter"),
    RelationWord("33", "二女儿", "second daughter"), RelationWord("34", "三女", "third daughter"),
    RelationWord("35", "四女", "fourth daughter"), RelationWord("36", "五女", "fifth daughter"),
    RelationWord("37", "养女或继女", "adopted daughter or stepdaughter"),
    RelationWord("37", "养女", "adopted daughter"), RelationWord("37", "继女", "stepdaughter"),
    RelationWord("38", "儿媳", "daughter-in-law"), RelationWord("38", "儿媳妇", "daughter-in-law"),
    RelationWord("39", "其他女儿", "other daughter"), RelationWord("41", "孙子", "grandson"),
    RelationWord("42", "孙女", "granddaughter"), RelationWord("43", "外孙子", "daughter's son"),
    RelationWord("43", "外孙", "daughter's son"), RelationWord("44", "外孙女", "daughter's daughter"),
  ]

  private static let elders: [RelationWord] = [
    RelationWord("50", "父母", "parent"), RelationWord("51", "父亲", "father"), RelationWord("51", "父", "father"),
    RelationWord("51", "爸爸", "father"), RelationWord("52", "母亲", "mother"), RelationWord("52", "母", "mother"),
    RelationWord("52", "妈妈", "mother"), RelationWord("53", "公公", "husband's father"),
    RelationWord("54", "婆婆", "husband's mother"), RelationWord("55", "岳父", "wife's father"),
    RelationWord("56", "岳母", "wife's mother"), RelationWord("57", "继父或养父", "stepfather or adoptive father"),
    RelationWord("57", "继父", "stepfather"), RelationWord("57", "养父", "adoptive father"),
    RelationWord("58", "继母或养母", "stepmother or adoptive mother"), RelationWord("58", "继母", "stepmother"),
    RelationWord("58", "养母", "adoptive mother"), RelationWord("61", "祖父", "grandfather"),
    RelationWord("61", "爷爷", "grandfather"), RelationWord("62", "祖母", "grandmother"),
    RelationWord("62", "奶奶", "grandmother"), RelationWord("63", "外祖父", "mother's father"),
    RelationWord("63", "外公", "mother's father"), RelationWord("63", "姥爷", "mother's father"),
    RelationWord("64", "外祖母", "mother's mother"), RelationWord("64", "外婆", "mother's mother"),
    RelationWord("64", "姥姥", "mother's mother"),
  ]

  private static let others: [RelationWord] = [
    RelationWord("71", "兄", "elder brother"), RelationWord("71", "哥哥", "elder brother"),
    RelationWord("72", "嫂", "elder brother's wife"), RelationWord("72", "嫂子", "elder brother's wife"),
    RelationWord("73", "弟", "younger brother"), RelationWord("73", "弟弟", "younger brother"),
    RelationWord("74", "弟媳", "younger brother's wife"), RelationWord("75", "姐姐", "elder sister"),
    RelationWord("75", "姐", "elder sister"), RelationWord("76", "姐夫", "elder sister's husband"),
    RelationWord("77", "妹妹", "younger sister"), RelationWord("77", "妹", "younger sister"),
    RelationWord("78", "妹夫", "younger sister's husband"), RelationWord("80", "其他", "other"),
    RelationWord("93", "侄子", "brother's son"), RelationWord("94", "侄女", "brother's daughter"),
    RelationWord("95", "外甥", "sister's son"), RelationWord("96", "外甥女", "sister's daughter"),
    RelationWord("97", "其他亲属", "other relative"), RelationWord("99", "非亲属", "not a relative"),
  ]
}
