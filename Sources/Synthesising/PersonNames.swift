/// Invented names: Han with rare characters, compound surnames, names of peoples that write a dot.
enum PersonNames {
  private static let families = Array("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜")
  private static let compounds = ["欧阳", "司徒", "尉迟", "单于", "令狐", "赫连", "诸葛"]
  private static let usual = Array("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英国建文志春梅")
  private static let rare = Array("喆旸龑㛃堃䶮𠅤犇翀頔")
  private static let firsts = ["买买提", "阿卜杜热合曼", "古丽娜尔", "扎西", "阿依古丽", "卓玛"]
  private static let seconds = ["艾力", "吐尔逊", "木拉提", "多吉", "热合曼", "次仁"]

  /// - Parameter family: the family's name, that most of its members bear; empty for a name with a dot.
  static func name(_ family: String, _ chance: inout SeededChance) -> String {
    if family.isEmpty { return chance.pick(firsts) + "\u{B7}" + chance.pick(seconds) }
    let given = (0..<chance.within(1...2)).map { _ in
      String(chance.happens(30) ? chance.pick(rare) : chance.pick(usual))
    }
    return family + given.joined()
  }

  static func family(_ chance: inout SeededChance) -> String {
    if chance.happens(40) { return "" }
    return chance.happens(30) ? chance.pick(compounds) : String(chance.pick(families))
  }
}
