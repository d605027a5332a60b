internal import Mustache

/// A structure's stored properties by name, for a template to look up.
struct PageFields: MustacheParent {
  let values: [String: Any]

  func child(named name: String) -> Any? { values[name] }
}
