/// A letter that the family has, and since when.
package struct NoticeRecord: Hashable, Sendable {
  package let notice: Notice
  package let deed: DeedID
}
