internal import EconomyModel
internal import Pipeline
internal import Reporting

/// 批次进度: where one batch stands, institution by institution, in counts alone.
struct BatchPage {
  private static let secondsToLookAgain = 15
  private let visit: Visit
  private let status: BatchStatus
  private let isRunning: Bool
  private var words: Words { visit.words }

  init(_ visit: Visit) throws {
    self.visit = visit
    guard let week = try? BatchWeek(visit.parameter("week")) else { throw Refusal.notFound }
    status = try visit.centre.status(of: week, visit.operation("batches"))
    isRunning = visit.centre.isBatchRunning
  }

  func page() -> Page {
    var page = Page(
      "batch", title: "\(words["batchWeek"]) \(status.week)", place: "batches",
      content: [
        "batchesHref": "/batches", "heading": "\(words["batchWeek"]) \(status.week)", "state": state,
        "progress": progress, "facts": facts, "institutions": status.lines.map(row), "conservation": conservation,
      ])
    if isLive { page.refreshSeconds = Self.secondsToLookAgain }
    return page
  }

  /// A page that loads itself anew does so only for whoever has asked for it.
  private var isLive: Bool { isRunning && visit.query("live") == "1" }

  private var isOpen: Bool { status.closedOn.isEmpty }

  private var state: [String: Any] {
    ["stateClass": isOpen ? "waiting" : "answered", "word": words[isOpen ? "batchOpen" : "batchClosed"]]
  }

  private var asked: Int { status.lines.reduce(0) { $0 + $1.asked } }

  private var answered: Int { status.lines.reduce(0) { $0 + $1.answered } }

  private var progress: [String: Any] {
    let sentence = words.language.pick(
      "已查询 \(asked) 项，有效反馈 \(answered) 项。", "\(asked) queries asked, \(answered) validly answered.")
    return [
      "sentence": sentence, "label": sentence, "share": answered * 100 / max(1, asked), "isRunning": isRunning,
      "liveHref": isRunning && !isLive ? "\(visit.request.path)?live=1" as Any : false,
      "stopHref": isLive ? visit.request.path as Any : false,
      "stages": [
        stage("stageAsked", isDone: true), stage("stageAnswers", isDone: answered == asked),
        stage("stageClosed", isDone: !isOpen, ahead: "stageAhead"),
      ],
    ]
  }

  private func stage(_ key: String, isDone: Bool, ahead: String = "stageWaits") -> [String: Any] {
    [
      "stage": words[key], "isCurrent": false, "stateClass": isDone ? "answered" : "waiting",
      "word": words[isDone ? "stageDone" : ahead],
    ]
  }

  private var facts: [[String: Any]] {
    [
      (words["opened"], status.openedOn), (words["closed"], isOpen ? "—" : status.closedOn),
      (words["households"], String(status.cases)),
      (words["unplacedFiles"], String(status.unplaced.count)),
    ].map { ["label": $0.0, "value": $0.1] }
  }

  private func row(_ line: BatchStatus.Line) -> [String: Any] {
    let alarms = status.watching.open.count { $0.institution == line.institution }
    let href = alarms > 0 && visit.may(.settleFiles) ? "/review?kind=alarms&week=\(status.week)" : nil
    return [
      "name": line.name, "share": line.answered * 100 / max(1, line.asked), "answered": line.answered,
      "asked": line.asked, "state": StandingMark.of(line.standing, words),
      "due": line.due.isEmpty ? "—" : line.due + (line.dueIsProvisional ? words["provisional"] : ""),
      "files": line.filesAccepted, "refused": line.filesRefused, "held": line.unsettled,
      "rejected": line.rowsRejected, "alarms": alarms, "alarmHref": Shown.optional(href),
    ]
  }

  private var conservation: String {
    let rows = status.lines.reduce(Int64(0)) { $0 + $1.rows }
    let rejected = status.lines.reduce(Int64(0)) { $0 + $1.rowsRejected }
    return words.language.pick(
      "收到 \(rows) 行，其中 \(rejected) 行未能识别，逐行有据可查；每个文件的行数与字节数均已核对平衡。",
      "\(rows) rows were received, \(rejected) of them rejected, all accounted for; every file's rows and bytes add up."
    )
  }
}
