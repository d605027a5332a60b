internal import Mustache

/// A text for a template to print, which need not be asked what else it might be.
struct PageWords: MustacheCustomRenderable {
  let renderText: String
  let isNull = false
}
