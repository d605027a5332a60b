internal import EconomyModel

extension Route {
  static let audit: [Route] = [
    .get("/audit", .allowed(.viewAudit)) { visit in .page(try AuditPage(visit).page()) },
    .post("/audit/verify", .allowed(.viewAudit)) { visit in .page(try AuditPage(visit, verifies: true).page()) },
    .post("/audit/alerts", .allowed(.viewAudit)) { visit in try AuditPage(visit).acknowledge() },
  ]
}
