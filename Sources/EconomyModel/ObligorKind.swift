package import Diagnostics

/// The three duties of support in the Civil Code: towards parents, children, and spouses or siblings.
package enum ObligorKind: String, Hashable, CaseIterable, Sendable, Codable {
  /// 赡养: towards parents and grandparents.
  case support
  /// 抚养: towards children.
  case raise
  /// 扶养: between spouses and siblings.
  case maintain

  package var chinese: String {
    switch self {
    case .support: "赡养"
    case .raise: "抚养"
    case .maintain: "扶养"
    }
  }

  /// The English or the Chinese word.
  /// - Throws: `obligor.kind`.
  package init(word: some StringProtocol) throws(Reason) {
    let found = Self.allCases.first {
      $0.rawValue.utf8.elementsEqual(word.utf8) || $0.chinese.utf8.elementsEqual(word.utf8)
    }
    guard let found else {
      throw Reason(
        .obligorKind, found: "'\(Masked.cell(word))' is no duty of support", expected: "expected 赡养, 抚养 or 扶养")
    }
    self = found
  }
}
