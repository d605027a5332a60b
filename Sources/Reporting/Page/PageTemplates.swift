internal import Diagnostics
internal import Mustache

/// The embedded templates.
struct PageTemplates {
  private let library: MustacheLibrary

  /// - Throws: `report.template`.
  init() throws(Reason) {
    do {
      library = MustacheLibrary(templates: [
        "report": try Self.template(PackageResources.report_mustache),
        "family": try Self.template(PackageResources.family_mustache),
        "finding": try Self.template(PackageResources.finding_mustache),
        "letter": try Self.template(PackageResources.letter_mustache),
        "summary": try Self.template(PackageResources.summary_mustache),
      ])
    } catch {
      throw Reason(.reportTemplate, found: "a page's template is broken", wayOut: "report this as a defect")
    }
  }

  /// - Throws: `report.template`.
  func page(_ name: String, _ content: Any) throws(Reason) -> String {
    guard let page = library.render(content, withTemplate: name) else {
      throw Reason(.reportTemplate, found: "there is no template '\(name)'", wayOut: "report this as a defect")
    }
    return page
  }

  private static func template(_ bytes: [UInt8]) throws -> MustacheTemplate {
    try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
  }
}
