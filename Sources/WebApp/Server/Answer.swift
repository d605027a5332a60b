internal import Diagnostics

/// What a route makes of a visit.
enum Answer {
  /// A page of ours: a template and what it shows.
  case page(Page)
  /// Somewhere else, by GET.
  case redirect(String)
  /// A paper that stands for itself, with a style of its own.
  case paper(String)
  case file(bytes: [UInt8], type: String)
  /// A file that the browser keeps and does not show.
  case attachment(bytes: [UInt8], type: String, name: String)
  /// Signed in or out: the session's cookie changes, and the browser goes on to another page.
  case session(token: String?, goOn: String)
  /// Another language, and back to where one was.
  case language(WebLanguage, goOn: String)
}

/// One page before it is a page.
struct Page {
  let template: String
  /// The key of its title among the words, or the title itself.
  let title: String
  /// The place in the navigation it belongs to.
  var place: String = ""
  var status = 200
  var refreshSeconds: Int?
  var notice: Notice?
  var errors: [FieldError] = []
  /// What the template reads beside the page's frame.
  let content: [String: Any]

  init(_ template: String, title: String, place: String = "", content: [String: Any]) {
    self.template = template
    self.title = title
    self.place = place
    self.content = content
  }
}

/// A message on top of a page.
struct Notice {
  let text: String
  /// `good`, `warn` or `bad`.
  let noticeClass: String
}

/// What is wrong with one field of a form, in the reader's language.
struct FieldError {
  /// The field's id; empty for the form as a whole.
  let field: String
  let text: String

  var href: String { field.isEmpty ? "" : "#" + field }
}
