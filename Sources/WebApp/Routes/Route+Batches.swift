internal import EconomyModel
internal import Pipeline

extension Route {
  static let batches: [Route] = [
    .get("/batches", .allowed(.viewBatches)) { visit in .page(try BatchesPage(visit).page()) },
    .get("/batches/{week}", .allowed(.viewBatches)) { visit in .page(try BatchPage(visit).page()) },
    .get("/institutions", .allowed(.viewInstitutions)) { visit in .page(try InstitutionsPage(visit).page()) },
  ]
}
