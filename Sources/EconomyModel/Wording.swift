/// One thing said in both languages; the Chinese is what caseworkers read first.
package struct Wording: Hashable, Sendable, Codable {
  package let chinese: String
  package let english: String

  package init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }
}
