/// Damage that makes a sound file again, in which nobody could see that something is wrong. Everything else that
/// changes a figure must be rejected or refused; and nothing of this kind may reach a figure under a control total.
enum SoundChange: String, Hashable, Sendable, CaseIterable {
  /// The damage mended a row that was rejected: a stray mark fell out, a code became a known one.
  case rejectMended = "a rejected row became sound"
  /// A digit became a comma where a thousands separator may stand: 12345.00 and 1,345.00 are both amounts.
  case thousandsSeparator = "a digit became a thousands separator"
  /// The end of a row's last cell became a line end: the row ends sooner, and a blank line follows.
  case earlierLineEnd = "a row ends sooner, before a blank line"
  /// The only character of an XML value became white space: an element laid out with nothing in it.
  case blankedValue = "a value of one character became blank"
  /// An attribute got another name, as an attribute nobody asked for may have: the figure is not there.
  case renamedAttribute = "an attribute has another name"
  /// A line end split the row's outer cell, and the piece may as well belong to the row on its other side: that row,
  /// whose border did not survive, is rejected with it.
  case neighbourInDoubt = "a row is rejected beside a piece that may be its own"
  /// The last digit of a date before the header became the delimiter, and the rest a cell of its own.
  case cutPreambleDate = "a date before the header ends sooner, at a delimiter"
}
