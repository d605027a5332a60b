internal import EconomyModel

extension DifferenceClass {
  /// The one order of what tells most, from 0: it decides between lines, persons and methods everywhere.
  var tellingRank: Int {
    switch self {
    case .undeclared: 0
    case .underDeclared: 1
    case .statusDiffers: 2
    case .explanationRequired: 3
    case .overDeclared: 4
    case .notVerifiable: 5
    case .consistent: 6
    }
  }

  /// The most telling of several; consistent when there are none.
  static func mostTelling(_ classes: some Sequence<DifferenceClass>) -> DifferenceClass {
    classes.min { $0.tellingRank < $1.tellingRank } ?? .consistent
  }

  /// Neither *consistent* nor *over-declared* can be claimed while an answer is missing.
  func settled(isComplete: Bool) -> DifferenceClass { isComplete || standsWithoutCoverage ? self : .notVerifiable }

  /// Stands although cells are unanswered: what verified records already prove, late answers cannot undo.
  var standsWithoutCoverage: Bool {
    switch self {
    case .undeclared, .underDeclared, .statusDiffers, .explanationRequired: true
    case .overDeclared, .notVerifiable, .consistent: false
    }
  }
}

extension Conclusion {
  var differenceClass: DifferenceClass? {
    switch self {
    case .compared(let difference): difference
    case .shownOnly: nil
    }
  }

  /// Shown only tells least of all.
  func orMoreTelling(_ other: Conclusion) -> Conclusion {
    let classes = [self, other].compactMap(\.differenceClass)
    return classes.isEmpty ? .shownOnly : .compared(.mostTelling(classes))
  }
}
