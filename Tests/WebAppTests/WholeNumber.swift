extension String {
  /// An identity number that is shown whole. Digits between others, or in a token of hexadecimal ones, are none.
  var wholeIdentityNumber: Substring? {
    firstMatch(of: #/(?:^|[^0-9a-f])(99\d{15}[\dX])(?:[^0-9a-f]|$)/#)?.1
  }
}
