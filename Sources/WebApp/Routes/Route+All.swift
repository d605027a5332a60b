extension Route {
  /// Every address there is.
  package static let all: [Route] =
    entrance + worklist + requests + cases + commitments + notes + reports + review + batches + audit + users
}
