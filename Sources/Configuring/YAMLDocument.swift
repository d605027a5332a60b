package import Diagnostics
internal import Yams

/// A YAML file read strictly: one document, no anchors, no repeated keys.
package struct YAMLDocument {
  package let root: YAMLValue
  package let faults: YAMLFaults

  /// - Throws: `config.syntax`, `config.duplicate-key`, `config.empty`, `config.anchor`.
  package init(_ text: String, file: String) throws(Diagnostics) {
    let faults = YAMLFaults(file: file)
    let composed: Node?
    do {
      let parser = try Parser(yaml: text)
      composed = try parser.singleRoot()
      // Anchors live only as long as the parser.
      withExtendedLifetime(parser) {
        if let anchored = composed.flatMap(Self.anchored) { Self.refuse(anchored, faults) }
      }
    } catch {
      Self.explain(error, faults)
      composed = nil
    }
    try faults.throwIfAny()
    guard let composed else {
      throw faults.stop(Reason(.configEmpty, found: "the file says nothing", wayOut: "start from the shipped example"))
    }
    self.faults = faults
    root = YAMLValue(composed, faults)
  }

  /// The first node that carries an anchor; found before any alias of it, in the file's order.
  private static func anchored(in node: Node) -> Node? {
    if node.anchor != nil { return node }
    switch node {
    case .scalar, .alias: return nil
    case .sequence(let list): return firstAnchored(list)
    case .mapping(let pairs): return firstAnchored(pairs.flatMap { [$0.key, $0.value] })
    }
  }

  private static func firstAnchored(_ nodes: some Sequence<Node>) -> Node? {
    for node in nodes {
      if let anchored = anchored(in: node) { return anchored }
    }
    return nil
  }

  private static func refuse(_ node: Node, _ faults: YAMLFaults) {
    let reason = Reason(.configAnchor, found: "an anchor (&name) stands here", wayOut: "write the value out")
    faults.add(reason, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
  }

  private static func explain(_ error: any Error, _ faults: YAMLFaults) {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let found = context.map { "\(problem) \($0.text.split(separator: "\n").first ?? "")" } ?? problem
      faults.add(syntax(found), line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(let keys, let context):
      let reason = Reason(
        .configDuplicateKey, found: "'\(keys.joined(separator: "', '"))' is given twice", wayOut: "keep one of them")
      faults.add(reason, line: context.mark.line, column: context.mark.column)
    case .reader(let problem, _, _, _): faults.add(syntax(problem))
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded, nil:
      faults.add(syntax("the text cannot be read as YAML"))
    }
  }

  private static func syntax(_ found: String) -> Reason {
    Reason(
      .configSyntax, found: found, wayOut: "check indentation, quotes and colons; a text with ': ' or '#' wants quotes")
  }
}
