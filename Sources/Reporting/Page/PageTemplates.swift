internal import Diagnostics
internal import Mustache

/// The embedded templates in one language.
struct PageTemplates {
  private let library: MustacheLibrary

  /// Parsed once a language: that takes longer than a page.
  private static let chinese = Result { () throws(Reason) in try parse(.chinese) }
  private static let english = Result { () throws(Reason) in try parse(.english) }

  /// - Throws: `report.template`.
  init(_ language: ReportLanguage) throws(Reason) { library = try language.pick(Self.chinese, Self.english).get() }

  private static func parse(_ language: ReportLanguage) throws(Reason) -> MustacheLibrary {
    do {
      let (words, family) = (language.words, language.familyWords)
      return MustacheLibrary(templates: [
        "report": try WordedTemplate(PackageResources.report_mustache).putting(words, at: "w").template(),
        "family": try WordedTemplate(PackageResources.family_mustache).putting(words, at: "w")
          .putting(family, at: "f").template(),
        "finding": try WordedTemplate(PackageResources.finding_mustache).putting(words, at: "w").template(),
        "summary": try WordedTemplate(PackageResources.summary_mustache).template(),
        "letter": try WordedTemplate(PackageResources.letter_mustache).putting(language.letterWords, at: "w")
          .putting(family, at: "f").template(),
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
