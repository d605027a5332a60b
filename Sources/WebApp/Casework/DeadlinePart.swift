internal import Casework
internal import EconomyModel

/// What a case waits for, by day.
enum DeadlinePart {
  static func rows(_ deadlines: [Deadline], _ visit: Visit) -> [[String: Any]] {
    deadlines.map { deadline in
      let day = deadline.dueOn.day
      return [
        "what": visit.language.pick(deadline.kind.chinese, deadline.kind.english), "due": day.description,
        "party": visit.language.pick(deadline.waitingFor.chinese, deadline.waitingFor.english),
        "isOverdue": deadline.isDuty && day < visit.at.date, "isProvisional": deadline.dueOn.isProvisional,
        "mayOnly": !deadline.isDuty,
      ]
    }
  }
}
