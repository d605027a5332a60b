import EconomyModel

/// One of the field's mechanisms, and how far the program has it.
struct Mechanism {
  /// What scenarios name under `proves:`.
  let code: String
  let place: String
  let what: Wording
  /// Fixture households whose reports show it.
  let households: [String]
  /// What of it is still to come; empty when nothing is.
  let waits: String

  init(_ code: String, _ place: String, _ what: Wording, households: [String] = [], waits: String = "") {
    self.code = code
    self.place = place
    self.what = what
    self.households = households
    self.waits = waits
  }
}
