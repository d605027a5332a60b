internal import EconomyModel

extension Roster {
  /// How a row's name stands to the person at a place.
  enum NameAgreement {
    case same, sameNormalised, former, lossy, different
  }

  func agreement(of name: PersonName, with place: Int) -> NameAgreement {
    let known = nameBytes[Int(nameStarts[place])..<Int(nameStarts[place + 1])]
    let forms = forms[place]
    if !(forms?.isLossy ?? false) {
      if name.raw.utf8.elementsEqual(known) { return .same }
      if let forms, name.raw.utf8.elementsEqual(forms.raw) { return .same }
      if name.unmasked.utf8.elementsEqual(known) { return .sameNormalised }
    }
    if forms?.former.contains(name) ?? false { return .former }
    return lossyAgreement(of: name, with: known, forms)
  }

  /// One of the two names may have unreadable characters; two such names must be equal.
  private func lossyAgreement(
    of name: PersonName, with known: ArraySlice<UInt8>, _ forms: NameForms?
  ) -> NameAgreement {
    let isKnownLossy = forms?.isLossy ?? false
    guard isKnownLossy || name.isLossy, let whole = try? PersonName(String(decoding: known, as: UTF8.self)) else {
      return .different
    }
    if name == whole { return .lossy }
    if isKnownLossy { return !name.isLossy && LossyName(whole).fits(name) ? .lossy : .different }
    let pattern = LossyName(name)
    return ([whole] + (forms?.former ?? [])).contains(where: pattern.fits) ? .lossy : .different
  }
}
