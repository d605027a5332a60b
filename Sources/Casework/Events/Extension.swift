package import EconomyModel

/// 延期.
package struct Extension: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case clock, until
  }

  package let clock: ExtendedClock
  package let until: CivilDate

  package init(clock: ExtendedClock, until: CivilDate) {
    self.clock = clock
    self.until = until
  }
}
