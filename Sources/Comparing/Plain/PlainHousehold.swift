/// What one batch knows of one case, in integers. One value serves case after case, so that its memory is taken once.
package struct PlainHousehold: Sendable {
  package private(set) var stated: PlainCase
  /// Facts from accepted files, in any order; what nobody asked about counts for nothing.
  package var rows: [PlainRow] = []
  /// Where a held row might concern the person.
  package var held: [PlainSpot] = []
  /// Where a rejected row was about the person.
  package var unread: [PlainSpot] = []
  /// Where the person was not asked about, for whatever cause.
  package var notAsked: [PlainSpot] = []
  /// Something that only the general way can tell: an answer after the authorisation had ended, anybody on a list that
  /// asks again, a row of a file that answers such a list.
  package var isOdd = false

  package init(_ stated: PlainCase) { self.stated = stated }

  /// Forgets the case before.
  package mutating func begin(_ stated: PlainCase) {
    self.stated = stated
    rows.removeAll(keepingCapacity: true)
    held.removeAll(keepingCapacity: true)
    unread.removeAll(keepingCapacity: true)
    notAsked.removeAll(keepingCapacity: true)
    isOdd = false
  }
}
