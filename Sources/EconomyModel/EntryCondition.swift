/// What must be so before a case goes by a track. A closed set: a track's file chooses among these and gives figures.
package indirect enum EntryCondition: Hashable, Sendable {
  /// 致困原因: one of these words was stated.
  case cause([String])
  /// 人员类别: somebody of one of these categories is in the case.
  case category([String])
  /// 家庭类别: the family is of one of these kinds, such as 低保边缘.
  case family([String])
  /// 以上: spent at least this much, the figure itself included.
  case spendAtLeast(Fen)
  /// 不满: the aid is strictly below this.
  case amountBelow(Fen)
  /// The aid is at least this.
  case amountAtLeast(Fen)
  /// The mean income a head and month over so many months is strictly below so many tenths of the monthly standard.
  case meanIncomeBelow(tenths: Int64, months: Int)
  /// 承诺书
  case commitmentSigned
  /// 授权书
  case authorisationSigned
  /// 村级民主评议: recorded with its votes, and more than so many percent of them for the family.
  case villageReview(moreThanPercent: Int)
  /// 居住: has lived here for at least so many months.
  case residence(months: Int)
  /// 户籍地核查: the place of domicile was asked and gives no such aid.
  case noAidAtOrigin
  /// 一次性: no such aid was given before.
  case notAwardedBefore
  /// 公示: so many rounds are over and nobody objected.
  case publicityDone(rounds: Int)
  /// 联席会议: a joint meeting has decided.
  case jointMeeting
  /// At least so many of these.
  case anyOf(Int, [EntryRule])
}
