internal import EconomyModel

/// Whether a record says what a declared entry says, field by field, wherever both speak.
struct FieldAgreement {
  let tolerance: Tolerance
  /// Fields that are compared elsewhere.
  let passedOver: Set<RecordField>

  func differences(declared: [FieldEntry], verified: [FieldEntry]) -> [FindingReason] {
    declared.compactMap { entry in
      guard !passedOver.contains(entry.field), let found = verified[entry.field] else { return nil }
      return agree(entry.value, found) ? nil : .fieldDiffers(entry.field)
    }
  }

  private func agree(_ declared: FieldValue, _ verified: FieldValue) -> Bool {
    switch (declared, verified) {
    case (.money(let one), .money(let other)): tolerance.allows(one, other)
    case (.area(let one), .area(let other)): tolerance.allows(one, other)
    case (.text(let one), .text(let other)): NormalisedText(one) == NormalisedText(other)
    case (.money, _), (.area, _), (.text, _), (.date, _), (.flag, _), (.share, _), (.count, _): declared == verified
    }
  }
}
