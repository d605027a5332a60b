internal import Mustache

/// A value's stored properties by name, read once. Mustache left to itself reads all of them for each name that it
/// looks up, and for each that it does not find.
struct PageFields: MustacheParent {
  private let values: [String: Any]

  func child(named name: String) -> Any? { values[name] }

  /// Whatever a template may print or go into: texts and numbers as they are, a structure as its fields, nil left out.
  static func reflecting(_ value: Any) -> Any { shown(value) ?? "" }

  private static func shown(_ value: Any) -> Any? {
    if value is String || value is Bool || value is Int { return value }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.flatMap { shown($0.value) }
    case .collection: return mirror.children.map { shown($0.value) ?? "" }
    case .struct, .class, .tuple: return PageFields(mirror)
    default: return value
    }
  }

  private init(_ mirror: Mirror) {
    var values: [String: Any] = [:]
    for child in mirror.children {
      if let label = child.label, let shown = Self.shown(child.value) { values[label] = shown }
    }
    self.values = values
  }
}
