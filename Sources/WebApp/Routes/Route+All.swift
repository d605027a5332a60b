extension Route {
  /// Every address there is.
  package static let all: [Route] =
    entrance + worklist + requests + cases + notes + reports + review + batches + audit + users
}
