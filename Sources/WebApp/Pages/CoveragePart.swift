internal import EconomyModel
internal import Pipeline
internal import Reporting

/// 核对覆盖情况: sentences, institutions, remedies, the grid.
struct CoveragePart {
  private let view: ReportView?
  private let file: CaseFile
  private let visit: Visit

  init(_ view: ReportView?, _ file: CaseFile, _ visit: Visit) {
    self.view = view
    self.file = file
    self.visit = visit
  }

  var content: [String: Any] {
    let remedies = view?.remedies ?? []
    return [
      "sentences": view?.coverageSentences ?? [], "institutions": institutions.map(institution),
      "hasRemedies": !remedies.isEmpty,
      "remedies": remedies.map { remedy in
        [
          "person": remedy.person, "state": remedy.state, "stateClass": remedy.stateClass,
          "affected": remedy.affected, "cause": remedy.cause, "remedy": remedy.remedy,
        ]
      }, "subjects": view?.persons.map(\.name) ?? [], "rows": view?.grid.map(row) ?? [],
    ]
  }

  /// Those with something missing first.
  private var institutions: [ReportView.Institution] {
    let all = view?.institutions ?? []
    return all.filter { $0.answered < $0.asked } + all.filter { $0.answered >= $0.asked }
  }

  private func institution(_ institution: ReportView.Institution) -> [String: Any] {
    let due = file.due[institution.code]
    let isWhole = institution.answered == institution.asked
    let isLate = !isWhole && (due.map { !$0.isProvisional && $0.day < visit.at.date } ?? false)
    let (stateClass, key) =
      isWhole ? ("answered", "stateAnswered") : isLate ? ("late", "stateLate") : ("waiting", "stateWaiting")
    return [
      "name": institution.name, "asked": institution.asked, "answered": institution.answered,
      "share": institution.answered * 100 / max(1, institution.asked),
      "state": ["stateClass": stateClass, "word": visit.words[key]],
      "lastAnswer": institution.lastAnswer.isEmpty ? "—" : institution.lastAnswer,
      "due": due?.day.description ?? "—",
    ]
  }

  private func row(_ row: ReportView.GridRow) -> [String: Any] {
    [
      "item": row.item, "code": row.code, "institution": row.institution,
      "cells": row.cells.map { cell in
        ["state": cell.state, "stateClass": cell.stateClass, "cause": Shown.optional(cell.cause)]
      },
    ]
  }
}
