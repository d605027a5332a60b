extension Route {
  /// Every address there is.
  package static let all: [Route] =
    entrance + worklist + cases + notes + reports + review + batches + audit + users
}
