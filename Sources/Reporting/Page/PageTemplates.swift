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
        "report": try PageText.template(PackageResources.report_mustache),
        "family": try PageText.template(PackageResources.family_mustache),
        "finding": try PageText.template(PackageResources.finding_mustache),
        "summary": try PageText.template(PackageResources.summary_mustache),
        "letter": try PageText.template(PackageResources.letter_mustache),
      ])
    } catch {
      throw Reason(.reportTemplate, found: "a page's template is broken", wayOut: "report this as a defect")
    }
  }

  /// - Throws: `report.template`.
  func page(_ name: String, _ content: some Encodable) throws(Reason) -> String {
    guard let parts = try? PageEncoder.parts(of: content), let page = library.render(parts, withTemplate: name) else {
      throw Reason(.reportTemplate, found: "there is no template '\(name)'", wayOut: "report this as a defect")
    }
    return page
  }
}
