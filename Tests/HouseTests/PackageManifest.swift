/// What Package.swift declares of each Swift room; the C modules (`CLib…`) and the tests are left out.
struct PackageManifest {
  let dependencies: [String: Set<String>]

  init(text: String) {
    let products = text.matches(of: #/let (\w+) = Target\.Dependency\.product\(name: "(\w+)"/#)
    let names = Dictionary(products.map { (String($0.1), String($0.2)) }) { first, _ in first }
    let rooms = text.matches(of: #/\broom\(\s*"(\w+)",\s*\[([^\]]*)\]/#).map { ($0.1, $0.2) }
    let targets = text.matches(
      of: #/\.(?:executableTarget|target)\(\s*name: "(\w+)",(?:\s*dependencies: \[([^\]]*)\])?/#
    ).map { ($0.1, $0.2 ?? "") }
    let pairs = (rooms + targets).filter { !$0.0.hasPrefix("CLib") }.map { room, list in
      (String(room), Set(list.matches(of: #/\w+/#).map { names[String($0.output)] ?? String($0.output) }))
    }
    dependencies = Dictionary(pairs) { first, _ in first }
  }
}
