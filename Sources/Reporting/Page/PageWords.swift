internal import Mustache

/// A text for a template to print, which need not be asked what else it might be.
struct PageWords: MustacheCustomRenderable {
  static let none = PageWords(renderText: "", isNull: true)

  let renderText: String
  let isNull: Bool

  init(_ text: String) { self.init(renderText: text, isNull: false) }

  private init(renderText: String, isNull: Bool) { (self.renderText, self.isNull) = (renderText, isNull) }
}
