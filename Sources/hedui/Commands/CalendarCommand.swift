import ArgumentParser
import Diagnostics
import EconomyModel
import Foundation
import Pipeline

struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "Which days are worked: the State Council's tables, day by day.",
    discussion: """
      Each line is a day: date, weekday, kind, the holiday's name, and 暂定 where the year's table is not known yet.
      A year's table is added to policies/holidays.yaml when its notice appears.
      """)

  @Option(name: .long, help: "A centre whose tables are meant (default: the centre here, else the shipped ones).")
  var centre: String?

  @Option(name: .long, help: "The first day, such as 2026-11-21.")
  var from: String

  @Option(name: .long, help: "The last day.")
  var to: String

  @Flag(name: .long, help: "One JSON array, for programs.")
  var json = false

  @Flag(name: .long, help: "Say nothing but faults.")
  var quiet = false

  func run() throws {
    let span = try span()
    try reportingFaults {
      let calendar = try calendar()
      if calendar.years.isEmpty {
        Terminal(isQuiet: quiet).say("no table of holidays is here: every day is provisional (暂定)")
      }
      let days = span.days.map(calendar.day)
      var output = StandardOutput()
      if json {
        output.write(try Self.json(days))
      } else {
        for day in days { output.write(Self.line(day)) }
      }
      output.flush()
    }
  }

  private func span() throws -> DaySpan {
    do {
      return try DaySpan(from: CivilDate(iso: from), to: CivilDate(iso: to))
    } catch {
      throw ValidationError(error.sentence)
    }
  }

  private func calendar() throws -> WorkingCalendar {
    guard let centre else {
      let here = CentreFolder(path: ".")
      let isHere = FileManager.default.fileExists(atPath: here.configuration)
      return try isHere ? here.calendar() : ShippedFiles.locate().calendar()
    }
    let folder = CentreFolder(path: centre)
    guard FileManager.default.fileExists(atPath: folder.policies) else {
      throw Reason(.fileMissing, found: "there is no folder \(folder.policies)", wayOut: "name the centre's folder")
    }
    return try folder.calendar()
  }

  private static func json(_ days: [CalendarDay]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(days), as: UTF8.self)
  }

  /// The text after the last column that says something is left out.
  private static func line(_ day: CalendarDay) -> String {
    let weekday = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"][day.date.weekday - 1]
    var columns = [day.date.description, weekday, day.kind.chinese, day.holiday ?? "", day.isProvisional ? "暂定" : ""]
    while columns.last == "" { columns.removeLast() }
    return columns.joined(separator: "\t")
  }
}
