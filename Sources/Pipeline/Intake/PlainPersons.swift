internal import EconomyModel

/// Whom a batch of packed records plainly names. One value serves batch after batch.
struct PlainPersons {
  /// In the roster; negative for a record that the whole ladder has to look at.
  var places: [Int32] = []
  /// Of those who have a place.
  var keys: [PersonKey] = []
}
