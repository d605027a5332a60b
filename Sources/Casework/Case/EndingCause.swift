/// 终止: why a case ended.
package enum EndingCause: String, Hashable, CaseIterable, Sendable {
  case withdrawn, refused
  /// Nobody of the household is left.
  case death

  package var chinese: String {
    switch self {
    case .withdrawn: "撤回"
    case .refused: "不予办理"
    case .death: "死亡"
    }
  }

  package var english: String {
    switch self {
    case .withdrawn: "withdrawn"
    case .refused: "refused"
    case .death: "death"
    }
  }
}
