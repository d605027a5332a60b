import Casework
import EconomyModel
import Testing

@Suite struct `The courses of cases` {
  @Test func `are there`() { #expect(ScenarioFiles.courses.count >= 5) }

  @Test(arguments: ScenarioFiles.courses) func `come out as they say`(name: String) throws {
    let course = try ScenarioFiles.course(name)
    let run = CourseRun(
      course: course, track: try ScenarioFiles.track(course.track), calendar: try ScenarioFiles.calendar())
    #expect(try run.differences() == [])
  }

  @Test func `with a planted wrong expectation do not`() throws {
    let course = try ScenarioFiles.course(
      text: """
        {"track": "binhai-deferred", "scheme": "低保边缘", "members": ["m1"],
         "opened": {"on": "2026-11-09", "by": "甲"},
         "deeds": [
          {"on": "2026-11-09", "by": "甲", "event": {"provisionally-approved": {"enrolledOn": "2026-11-09"}},
           "comes": "provisional"}]}
        """)
    let run = CourseRun(
      course: course, track: try ScenarioFiles.track(course.track), calendar: try ScenarioFiles.calendar())
    #expect(try run.differences() == ["deed 1: expected provisional, found case.second-person"])
  }
}
