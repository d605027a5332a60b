internal import EconomyModel

/// EQ: a status equals the declared one, or does not. Nothing declared and nothing contradictory is consistent.
struct EqualComparison {
  private let evidence: ItemEvidence

  init(_ evidence: ItemEvidence) { self.evidence = evidence }

  func verdict() -> MethodVerdict {
    let entries = declaredEntries
    var lines = evidence.rows.map(line)
    for entry in entries { judge(entry, &lines) }
    let difference = DifferenceClass.mostTelling(lines.compactMap(\.conclusion.differenceClass))
    return MethodVerdict(
      method: .equal, conclusion: .compared(evidence.coverage.settle(difference)), declared: .notStated,
      verified: .notStated, reasons: [], lines: lines)
  }

  /// With the place of each row.
  private var declaredEntries: [(row: Int, entry: DeclaredEntry)] {
    evidence.rows.enumerated().compactMap { index, row in
      switch row {
      case .declared(let entry), .record(_, .some(let entry)): (index, entry)
      case .record(_, .none), .income, .aside, .declaredAside: nil
      }
    }
  }

  /// What the records say by themselves.
  private func line(for row: ItemRow) -> LineVerdict {
    switch row {
    case .record(let record, _):
      var line = LineVerdict(verified: status(record.fields), reasons: record.reasons)
      if record.fields.flag(.cancelled) == true, !isExplained(record) {
        line.conclusion = .compared(.statusDiffers)
        line.reasons.append(.fieldDiffers(.cancelled))
      }
      if isCurrent(record), namesUnknownSpouse(record.fields) {
        line.conclusion = .compared(.statusDiffers)
        line.reasons.append(.spouseNotDeclared)
      }
      return line
    case .declared(let entry): return LineVerdict(declared: status(entry.fields))
    case .declaredAside(let entry, let reason): return LineVerdict(declared: status(entry.fields), reasons: [reason])
    case .aside(let fact, let reason): return LineVerdict(verified: status(fact.fields), reasons: [reason])
    case .income: return LineVerdict()
    }
  }

  /// One record of the person that agrees is enough; of marriages only the latest speaks.
  private func judge(_ declared: (row: Int, entry: DeclaredEntry), _ lines: inout [LineVerdict]) {
    let entry = declared.entry
    let place = evidence.household.place(of: entry.subject)
    let own = evidence.records.filter { (place == nil || $0.lead.place == place) && isCurrent($0) }
    var line = lines[declared.row]
    line.declared = status(entry.fields)
    if own.isEmpty {
      let absent = absence(entry, at: place)
      line.conclusion = line.conclusion.orMoreTelling(.compared(absent))
      if absent == .statusDiffers { line.reasons.append(.declaredNotRegistered) }
    } else {
      let differences = own.map { agreement.differences(declared: entry.fields, verified: $0.fields) }
      let fewest = differences.min { $0.count < $1.count } ?? []
      line.conclusion = line.conclusion.orMoreTelling(.compared(fewest.isEmpty ? .consistent : .statusDiffers))
      line.reasons += fewest
      if line.verified == .notStated, let first = own.first { line.verified = status(first.fields) }
    }
    lines[declared.row] = line
  }

  /// 未婚 is what a register without a record says.
  private func absence(_ entry: DeclaredEntry, at place: Int?) -> DifferenceClass {
    let texts = entry.fields.compactMap { entry.fields.text($0.field) }
    let saysNothing = !texts.isEmpty && texts.allSatisfy { ["未婚", "无"].contains($0) }
    if !evidence.coverage.isComplete(of: place) { return .notVerifiable }
    return saysNothing ? .consistent : .statusDiffers
  }

  private var agreement: FieldAgreement { FieldAgreement(tolerance: evidence.tolerance, passedOver: []) }

  /// A registration that ended because it moved: another record of the person stands, or the end is declared.
  private func isExplained(_ record: HouseholdRecord) -> Bool {
    let place = record.lead.place
    let stands = evidence.records.contains { $0.lead.place == place && $0.fields.flag(.cancelled) == false }
    return stands
      || declaredEntries.contains { entry in
        let isHis = evidence.household.place(of: entry.entry.subject).map { $0 == place } ?? true
        return isHis && entry.entry.fields.flag(.cancelled) == true
      }
  }

  /// Of a person's marriages only the latest speaks: one without a date where none has one, and of one day the
  /// believed source's.
  private func isCurrent(_ record: HouseholdRecord) -> Bool {
    guard evidence.item.optional.contains(.marriageDate) else { return true }
    let own = evidence.records.enumerated().filter { $0.element.lead.place == record.lead.place }
    let latest = own.min { isLater($0.element.lead.fact, $0.offset, than: $1.element.lead.fact, $1.offset) }
    return latest.map { $0.element.lead.fact.evidence == record.lead.fact.evidence } ?? true
  }

  private func isLater(_ one: MatchedFact, _ place: Int, than other: MatchedFact, _ otherPlace: Int) -> Bool {
    let (day, otherDay) = (one.fields.date(.marriageDate)?.dayNumber, other.fields.date(.marriageDate)?.dayNumber)
    if day != otherDay { return (day ?? .min) > (otherDay ?? .min) }
    let order = evidence.policy.precedence[evidence.item.code] ?? []
    let rank = { (fact: MatchedFact) in order.firstIndex(of: fact.institution) ?? order.count }
    if rank(one) != rank(other) { return rank(one) < rank(other) }
    if one.institution != other.institution { return one.institution < other.institution }
    if one.asOf != other.asOf { return (one.asOf?.dayNumber ?? .min) > (other.asOf?.dayNumber ?? .min) }
    return place < otherPlace
  }

  /// The register names a spouse in a marriage that lasts, and nobody of the case is that person.
  private func namesUnknownSpouse(_ fields: [FieldEntry]) -> Bool {
    let status = fields.text(.maritalStatus) ?? ""
    guard !status.unicodeScalars.contains(where: { Self.ended.contains($0) }) else { return false }
    let persons = evidence.household.request.persons
    if let text = fields.text(.spouseID), let id = try? ResidentID(text) {
      return !persons.contains { $0.document == .residentID(id) }
    }
    guard let text = fields.text(.spouseName), let name = try? PersonName(text) else { return false }
    return !persons.contains { $0.name == name || $0.formerNames.contains(name) }
  }

  /// 离婚, 丧偶, 解除, 撤销, 未婚.
  private static let ended: Set<Unicode.Scalar> = ["离", "丧", "解", "撤", "未"]

  /// The item's own status word.
  private func status(_ fields: [FieldEntry]) -> Figure {
    let field = evidence.item.required.first ?? .employmentForm
    return fields.text(field).map { .text($0) } ?? .notStated
  }
}
