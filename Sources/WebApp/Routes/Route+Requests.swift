internal import EconomyModel

extension Route {
  static let requests: [Route] = [
    .get("/request", .allowed(.requestVerification)) { visit in .page(try RequestPage(visit).page()) },
    .post("/request", .allowed(.requestVerification)) { visit in .page(try RequestSubmission(visit).fill()) },
    .post("/request/confirm", .allowed(.requestVerification)) { visit in
      .page(try RequestSubmission(visit).confirm())
    },
    .post("/request/upload", .allowed(.requestVerification)) { visit in
      .page(try RequestSubmission(visit).upload())
    },
    .post("/cases/{case}/request", .allowed(.requestVerification)) { visit in
      .page(try RequestSubmission(visit).ask(about: visit.parameter("case")))
    },
  ]
}
