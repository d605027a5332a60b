import Testing

/// What looks for numbers that are not masked finds them.
@Suite struct `A whole identity number` {
  @Test(arguments: ["990102197001022053", "证件号码990102197001022053。", ">99010219700102205X<", "\n990102197001022053"])
  func `is found`(in text: String) { #expect(text.wholeIdentityNumber != nil) }

  @Test(arguments: ["990102********2053", "c69980111803964923757880749b", "1990102197001022053", "9901021970010220"])
  func `is none where it is masked or a part of something else`(text: String) {
    #expect(text.wholeIdentityNumber == nil)
  }
}
