/// A value of a track with the text that it rests on.
package struct Grounded<Value: Hashable & Sendable>: Hashable, Sendable {
  package let value: Value
  package let basis: String

  package init(_ value: Value, basis: String) {
    self.value = value
    self.basis = basis
  }
}
