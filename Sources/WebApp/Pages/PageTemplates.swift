internal import Diagnostics
internal import Mustache
internal import Reporting

/// The embedded templates.
package struct PageTemplates: Sendable {
  private let library: MustacheLibrary

  /// - Throws: `report.template`.
  init() throws(Reason) {
    do {
      var templates: [String: MustacheTemplate] = [:]
      for (name, bytes) in Self.sources {
        templates[name] = try PageText.template(bytes)
      }
      library = MustacheLibrary(templates: templates)
    } catch {
      throw Reason(.reportTemplate, found: "a page's template is broken", wayOut: "report this as a defect")
    }
  }

  /// - Throws: `report.template`.
  func render(_ name: String, _ content: [String: Any]) throws(Reason) -> String {
    guard let page = library.render(content, withTemplate: name) else {
      throw Reason(.reportTemplate, found: "there is no template '\(name)'", wayOut: "report this as a defect")
    }
    return page
  }
}
