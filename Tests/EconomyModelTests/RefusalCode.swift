import Diagnostics

/// The code a value was refused with; nil when it was made.
func refusal(_ make: () throws(Reason) -> some Any) -> String? {
  do {
    _ = try make()
    return nil
  } catch {
    return error.code.name
  }
}
