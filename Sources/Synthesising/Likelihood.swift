internal import EconomyModel

/// How likely it is, in a thousandth, that somebody has something of an item. All *sample*.
enum Likelihood {
  private static let perPerson: [String: Int] = [
    "BK01": 850, "BK02": 25, "BK03": 60, "BK04": 60, "BK05": 50, "BK06": 450, "IN01": 110, "IN02": 25, "IN05": 25,
    "IN06": 160, "PR03": 12, "GV04": 25, "GV05": 60, "GV07": 110, "GV08": 80,
  ]

  private static let perHousehold: [String: Int] = ["PR01": 600, "PR02": 50, "VH01": 200, "VH02": 25, "PR05": 260]

  static func person(_ item: ItemCode) -> Int { perPerson[item.rawValue] ?? 60 }
  static func household(_ item: ItemCode) -> Int { perHousehold[item.rawValue] ?? 60 }

  /// Several institutions share an item.
  static func perLayout(_ item: ItemCode, _ layouts: Int) -> Int { person(item) * 5 / (4 + max(1, layouts)) }
}
