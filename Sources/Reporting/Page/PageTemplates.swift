internal import Diagnostics
internal import Mustache

/// The embedded templates.
struct PageTemplates {
  private let library: MustacheLibrary

  /// Parsed once: that takes longer than a page.
  private static let parsed = Result { () throws(Reason) in try parse() }

  /// - Throws: `report.template`.
  init() throws(Reason) { library = try Self.parsed.get() }

  private static func parse() throws(Reason) -> MustacheLibrary {
    do {
      return MustacheLibrary(templates: [
        "report": try template(PackageResources.report_mustache),
        "family": try template(PackageResources.family_mustache),
        "finding": try template(PackageResources.finding_mustache),
        "summary": try template(PackageResources.summary_mustache),
        "letter": try template(PackageResources.letter_mustache),
      ])
    } catch {
      throw Reason(.reportTemplate, found: "a page's template is broken", wayOut: "report this as a defect")
    }
  }

  /// - Throws: `report.template`.
  func page(_ name: String, _ content: Any) throws(Reason) -> String {
    guard let page = library.render(PageFields.reflecting(content), withTemplate: name) else {
      throw Reason(.reportTemplate, found: "there is no template '\(name)'", wayOut: "report this as a defect")
    }
    return page
  }

  private static func template(_ bytes: [UInt8]) throws -> MustacheTemplate {
    try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
  }
}
