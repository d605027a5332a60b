internal import CLinux

/// What a thread says before it makes a page beside a batch: it would rather finish the page in one go.
///
/// A batch runs where nobody else wants to; the system lets it have a turn now and then all the same, to the next tick
/// of its clock, which are 4 ms that a page waits.
package enum ServingTurn {
  package static func ask() { hedui_ask_for_long_turns() }
}
