/// The columns of a plain list, all of them needed: what each is called by those who make it.
protocol ListColumn: CaseIterable, Hashable, Sendable {
  /// As offices head it; the first is how messages name it.
  var heads: [String] { get }
}
