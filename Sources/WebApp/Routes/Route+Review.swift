internal import EconomyModel
internal import Pipeline

extension Route {
  static let review: [Route] = [
    .get("/review", .allowed(.reviewAnswers)) { visit in .page(try ReviewPage(visit).page()) },
    .post("/review/rows", .allowed(.reviewAnswers)) { visit in try ReviewDecision(visit).decideRow() },
    .post("/review/answers", .allowed(.reviewAnswers)) { visit in try ReviewDecision(visit).chooseAnswer() },
    .post("/review/alarms", .allowed(.settleFiles)) { visit in try ReviewDecision(visit).acknowledge() },
  ]
}
