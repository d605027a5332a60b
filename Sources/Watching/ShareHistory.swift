/// One share over a source's earlier weeks: where it stands, and how much it wavers beyond mere chance.
struct ShareHistory {
  /// All weeks together, without the highest and the lowest eighth.
  let then: Share
  /// Weeks that had anything to share.
  let weekCount: Int
  private let weeks: [Share]
  /// As if a week, however many rows it has, told no more than a sample of this many; nil when chance explains it all.
  private let worth: Int64?

  init(_ weeks: [Share]) {
    self.weeks = weeks.filter { $0.of > 0 }.sorted(by: Share.isLess)
    weekCount = self.weeks.count
    let cut = weekCount / 8
    then = Share.sum(self.weeks.dropFirst(cut).dropLast(cut))
    worth = Self.worth(of: self.weeks, around: then)
  }

  /// How surprising a week is beside the earlier ones, their own wavering granted.
  func surprise(_ now: Share) -> Int64 {
    let earlier = Share.sum(weeks.map { Self.weighed($0, worth: worth) })
    return Surprise.between(Self.weighed(now, worth: worth), earlier) / Self.scale
  }

  /// Beyond every earlier week by a tenth, of the share itself or of what it leaves to the whole: then the earlier
  /// weeks' wavering is no excuse.
  func isOutside(_ now: Share) -> Bool {
    guard let least = weeks.first, let most = weeks.last else { return false }
    if Share.isLess(now, least) { return now.isApart(from: least, byPercent: 110) }
    return Share.isLess(most, now)
      && (now.isApart(from: most, byPercent: 110) || now.rest.isApart(from: most.rest, byPercent: 110))
  }

  /// As if nothing but chance moved the share.
  func plainSurprise(_ now: Share) -> Int64 { Surprise.between(now, Share.sum(weeks)) }

  /// In a quarter of weeks chance alone is more surprising than this.
  private static let quarterOfWeeks: Int64 = 977
  private static let scale: Int64 = 64

  /// A quarter of the weeks (of a few: one) may waver more than the sample of this size says.
  private static func worth(of weeks: [Share], around then: Share) -> Int64? {
    let sizes = weeks.map { week in
      let surprise = Surprise.between(Share(week.count * scale, of: week.of * scale), then.scaled(scale)) / scale
      guard surprise > quarterOfWeeks else { return Int64.max }
      return max(1, Int64(Int128(week.of) * Int128(quarterOfWeeks) / Int128(surprise - quarterOfWeeks)))
    }
    let worth = sizes.sorted().dropFirst(weeks.count < 4 ? 0 : weeks.count / 4).first
    return worth == Int64.max ? nil : worth
  }

  /// The share as of the sample it is worth, both counts times ``scale``.
  private static func weighed(_ share: Share, worth: Int64?) -> Share {
    guard let worth, share.of > 0 else { return share.scaled(scale) }
    let size = max(1, Int128(share.of) * Int128(worth) * Int128(scale) / (Int128(share.of) + Int128(worth)))
    return Share(Int64(Int128(share.count) * size / Int128(share.of)), of: Int64(size))
  }
}

extension Share {
  fileprivate func scaled(_ factor: Int64) -> Share { Share(count * factor, of: of * factor) }
}
