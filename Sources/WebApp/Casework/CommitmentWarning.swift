internal import Casework
internal import EconomyModel

/// 待重新授权、待重新核对: why a household is not verified as it is now, for its pages.
enum CommitmentWarning {
  static func sentences(_ course: CommittedCase, _ words: Words) -> [String] {
    if course.state == .ended { return [] }
    return [
      course.staleSince.map { words.filled("warnStale", ["day": $0.description]) },
      course.answersWantedSince.map { words.filled("warnAnew", ["day": $0.description]) },
    ].compactMap(\.self)
  }
}
