import Casework
import EconomyModel

extension CommittedCase {
  /// Against what is stored of it.
  func differences(from stored: StoredCase, calendar: WorkingCalendar) -> [YearFinding] {
    var findings: [YearFinding] = []
    let wanted = state == .ended ? nil : answersWantedSince?.description
    if state.rawValue != stored.state || stored.deeds.count != stored.count || wanted != stored.wantedSince
      || stored.deeds.map(\.ordinal) != Array(1...max(1, stored.count))
    {
      findings.append(
        YearFinding(
          .replay,
          "\(stored.number): replayed \(state.rawValue), \(stored.deeds.count) deeds, wanted \(wanted ?? "no"); stored "
            + "\(stored.state), \(stored.count), \(stored.wantedSince ?? "no")"))
    }
    let reckoned = Set(
      deadlines(calendar: calendar).map {
        "\($0.dueOn.day) \($0.kind.rawValue) \($0.waitingFor.rawValue) \($0.isDuty ? 1 : 0)"
      })
    if reckoned != stored.deadlines {
      findings.append(
        YearFinding(
          .deadlines,
          "\(stored.number): reckoned and not stored \(reckoned.subtracting(stored.deadlines).sorted()), "
            + "stored and not reckoned \(stored.deadlines.subtracting(reckoned).sorted())"))
    }
    return findings
  }

  /// `paid + toPay = due + overpaid`, in every month and in all, `overpaid = outstanding + repaid + waived`, nothing
  /// below nought.
  func ledgerFaults(_ number: String) -> [YearFinding] {
    let totals = ledger.totals
    let months = ledger.lines.values.allSatisfy {
      $0.paid.amount + $0.toPay.amount == $0.dueCounted.amount + $0.overpaid.amount
    }
    let sums = totals.paid.amount + totals.toPay.amount == totals.due.amount + totals.overpaid.amount
    let back =
      totals.overpaid.amount == ledger.outstanding.amount + ledger.repaid.amount + ledger.waived.amount
    let terms = [
      totals.paid, totals.toPay, totals.due, totals.overpaid, ledger.outstanding, ledger.repaid, ledger.waived,
      ledger.toReturn,
    ]
    let isSound = months && sums && back && terms.allSatisfy { $0 >= .zero }
    return isSound ? [] : [YearFinding(.ledger, "\(number): the ledger does not add up: \(totals)")]
  }

  /// Against the money that the plan has moved.
  func sumFaults(_ family: PlannedCase) -> [YearFinding] {
    let planned = family.ledger
    let waived = min(planned.granted, planned.overpaid - min(planned.received, planned.overpaid))
    let pairs: [(String, Int64, Fen)] = [
      ("paid", planned.paidInAll, ledger.totals.paid), ("overpaid", planned.overpaid, ledger.totals.overpaid),
      ("to pay", planned.toPay, ledger.totals.toPay), ("repaid", planned.received, ledger.received),
      ("waived", waived, ledger.waived),
    ]
    return pairs.filter { $0.1 != $0.2.amount }.map { what, planned, stored in
      YearFinding(.sums, "\(family.number): \(what) \(stored.plain) yuan, planted \(Fen(planned).plain)")
    }
  }

  /// What is held against the family, who decides and what was looked at in its home, against the plan.
  func standingFaults(_ family: PlannedCase) -> [YearFinding] {
    let pairs = [
      ("consequence", consequence?.standing.rawValue, family.consequence?.standing),
      ("credit", credit.last?.grade?.rawValue, family.creditGrade), ("authority", authority, family.authority),
      ("surveys", "\(surveys.count)", "\(family.surveys)"),
    ]
    return pairs.filter { $0.1 != $0.2 }.map { what, stored, planned in
      YearFinding(.consequence, "\(family.number): \(what) \(stored ?? "none"), planned \(planned ?? "none")")
    }
  }
}
