/// 复核: a supplement of the report that the settlement rested on.
package struct Reopening: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case report
  }

  package let report: AnswersReport

  package init(report: AnswersReport) {
    self.report = report
  }
}
