import Diagnostics

/// What a stage may not read or count with, each guard a function of one file's text.
enum Purity {
  /// Rooms that may read a clock, chance and the environment: they start a run or talk to a person.
  static let worldly: Set<String> = ["Pipeline", "WebApp", "hedui"]
  /// Rooms that may use floating point: progress and layout, never money or shares.
  static let rendering: Set<String> = ["Reporting", "Pipeline", "hedui"]

  static func outsideWorld(_ file: SourceFile) -> [Finding] {
    let clock = #/\b(?:Date\(\)|Date\.now\b|ContinuousClock\b|SuspendingClock\b)/#
    let chance = #/\bUUID\(\)|\.(?:random|randomElement|shuffled)\(/#
    let environment = #/\b(?:getenv|ProcessInfo)\b/#
    let wayOut = "makes the same input give other bytes – take the value as a parameter"
    return [clock, chance, environment].flatMap { found($0, in: file, unless: worldly, wayOut) }
  }

  static func floatingPoint(_ file: SourceFile) -> [Finding] {
    found(
      #/\b(?:Double|Float|Float16|Float32|Float64|CGFloat)\b/#, in: file, unless: rendering,
      "rounds – count in integers")
  }

  /// Names that say nothing of what is inside.
  static func vagueNames(_ file: SourceFile) -> [Finding] {
    let names = file.path.split { "/.+".contains($0) }
    let vague = names.first { $0.contains(#/(?:Utils|Utilities|Helpers?|Managers?|Common)$|^Core$/#) }
    return vague.map { [Finding(file.path, "'\($0)' says nothing – name the one thing it does")] } ?? []
  }

  private static func found(
    _ pattern: Regex<Substring>, in file: SourceFile, unless rooms: Set<String>, _ text: String
  ) -> [Finding] {
    guard file.isSwift, let room = file.room, !rooms.contains(room) else { return [] }
    return file.findings(of: pattern, in: file.codeLines, text)
  }
}
