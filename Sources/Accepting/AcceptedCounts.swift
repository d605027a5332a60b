/// How many of each came, refused ones included.
package struct AcceptedCounts: Hashable, Sendable {
  package internal(set) var declarations = 0
  package internal(set) var refusedDeclarations = 0
  package internal(set) var authorisations = 0
  package internal(set) var refusedAuthorisations = 0
  /// Rows of CSV tables that belong to no declaration.
  package internal(set) var strayRows = 0
}
