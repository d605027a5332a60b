import EconomyModel
import Storage
import Testing

@Suite struct `What is due` {
  private let open: OpenWeek

  /// Two cases of two tracks, one of them of no region.
  init() throws {
    open = try OpenWeek()
    try InventedCourse(
      deadlines: [
        InventedCourse.deadline("follow-up", 3, "institution", isProvisional: true),
        InventedCourse.deadline("card", 1, "family"),
        InventedCourse.deadline("objection-end", 0, "family", isDuty: false),
      ]
    ).append("1", as: 1, to: open.store)
    try InventedCourse(
      number: "HD-9", track: "binhai-deferred", state: "committed",
      deadlines: [
        InventedCourse.deadline("follow-up", 1, "institution"), InventedCourse.deadline("follow-up", 1, "institution"),
      ]
    ).append("1", as: 1, to: open.store)
  }

  private func query(
    _ days: Int, waitingFor party: String? = nil, kind: String? = nil, track: String? = nil
  ) -> DueQuery {
    DueQuery(through: Invented.day.adding(days: days), waitingFor: party, kind: kind, track: track)
  }

  private func rows(_ query: DueQuery, most: Int = .max) throws -> [String] {
    var found: [String] = []
    try open.store.read { transaction in
      try transaction.forEachDue(query) { row in
        found.append("\(row.caseNumber.rawValue) \(row.deadline.kind) \(row.track) \(row.state) \(row.region)")
        return found.count < most
      }
    }
    return found
  }

  private func counted(_ query: DueQuery, on days: Int = 2) throws -> [String] {
    try open.store.read { try $0.dueCounts(query, overdueOn: Invented.day.adding(days: days)) }.map { count in
      "\(count.kind) \(count.waitingFor) '\(count.region)': \(count.count), \(count.overdue) overdue"
    }
  }

  @Test func `comes by day and case, and only what is somebody's duty`() throws {
    let all = [
      "HD-1 card plain provisional 990102", "HD-9 follow-up binhai-deferred committed ",
      "HD-1 follow-up plain provisional 990102",
    ]
    #expect(try rows(query(9)) == all)
    #expect(try rows(query(9), most: 1) == [all[0]])
    #expect(try rows(query(2)) == Array(all.prefix(2)))
    #expect(try rows(query(0)) == [], "a time in which the family may object is nobody's duty")
  }

  @Test func `is found by party, kind and track`() throws {
    #expect(try rows(query(9, waitingFor: "family")).count == 1)
    #expect(try rows(query(9, kind: "follow-up")).count == 2)
    #expect(try rows(query(9, kind: "follow-up", track: "plain")).count == 1)
    #expect(try rows(query(9, waitingFor: "supervisor")) == [])
  }

  @Test func `is counted by kind, party and region as it is listed`() throws {
    #expect(
      try counted(query(9)) == [
        "card family '990102': 1, 1 overdue", "follow-up institution '': 1, 1 overdue",
        "follow-up institution '990102': 1, 0 overdue",
      ])
    #expect(try counted(query(9, track: "binhai-deferred")) == ["follow-up institution '': 1, 1 overdue"])
    #expect(try counted(query(0)) == [])
  }

  @Test func `is what the last deed left, with what may still be done beside it`() throws {
    let left = try open.store.read { try $0.deadlines(of: open.caseNumber) }
    #expect(left.map(\.kind) == ["objection-end", "card", "follow-up"])
    #expect(left.map(\.isDuty) == [false, true, true])
    #expect(left.map(\.dueOn.isProvisional) == [false, false, true])
    try InventedCourse(state: "suspended", deadlines: [InventedCourse.deadline("resuming", 0)])
      .append("2", as: 2, to: open.store)
    #expect(try open.store.read { try $0.deadlines(of: open.caseNumber) }.map(\.kind) == ["resuming"])
    #expect(try rows(query(9, track: "plain")) == ["HD-1 resuming plain suspended 990102"])
  }

  @Test func `moves with the family to its new region`() throws {
    let moved = Invented.request("HD-1", [try Invented.person("99010219680911202", "赵一")], region: "990104")
    _ = try open.store.write { try $0.store(moved, from: Invented.source) }
    #expect(try rows(query(9, track: "plain")).allSatisfy { $0.hasSuffix(" 990104") })
    #expect(try counted(query(9, kind: "card")) == ["card family '990104': 1, 1 overdue"])
  }
}
