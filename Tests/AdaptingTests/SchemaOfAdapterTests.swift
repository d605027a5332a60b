import Adapting
import Diagnostics
import EconomyModel
import Reading
import Testing

private let xsd = """
  <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <xs:element name="R"><xs:complexType><xs:sequence>
      <xs:element name="D" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
        <xs:attribute name="id" use="required"/><xs:attribute name="ye" use="required" type="xs:decimal"/>
      </xs:complexType></xs:element>
    </xs:sequence></xs:complexType></xs:element>
  </xs:schema>
  """

private let yaml = """
  name: sample
  version: "1"
  item: BK06
  title: 示例
  answers: hits-only
  file: {format: xml, encoding: utf-8, record: /R/D, schema: r.xsd}
  columns: {"@id": id, "@ye": balance}
  """

private func manifest(_ schema: String, _ yaml: String = yaml) throws -> AdapterManifest {
  try AdapterManifest(yaml: yaml, file: "manifest.yaml", catalogue: .national) { (name) throws(Reason) in
    if name != "r.xsd" { throw Reason(.fileMissing, found: "no such file") }
    return Array(schema.utf8)
  }
}

private func faults(_ schema: String, _ yaml: String = yaml) -> [String] {
  do {
    _ = try manifest(schema, yaml)
    return []
  } catch let faults as Diagnostics {
    return faults.list.map { "\($0.place.line):\($0.place.column) \($0.reason.code.name)" }
  } catch {
    return ["\(error)"]
  }
}

@Suite struct `A schema of an adapter` {
  @Test func `rejects the rows that break it, with its reason`() throws {
    let adapter = Adapter(manifest: try manifest(xsd))
    let text = "<R>\n<D id='\(Invented.meng)' ye='1.00'/>\n<D id='\(Invented.situ)' ye='1,200.00'/>\n</R>"
    var reader = try AdaptingReader(adapter: adapter, source: BytesInMemory(text), fileName: "r.xml")
    var rows: [AdaptedRow] = []
    var batch: [AdaptedRow] = []
    while try reader.next(&batch) { rows += batch }
    let rejects = rows.compactMap { if case .rejected(let row) = $0 { row } else { nil } }
    #expect(rejects.map { "\($0.position.line) \($0.reason.code.name)" } == ["3 xml.schema"])
    #expect(rows.count { if case .record = $0 { true } else { false } } == 1)
    #expect(try reader.finish().rowCount == 2)
  }

  @Test func `that is missing, unusable or elsewhere is a fault at its place`() {
    #expect(faults(xsd) == [])
    #expect(faults("<x/>") == ["6:60 xml.schema-unusable"])
    #expect(faults(xsd, yaml.replacing("r.xsd", with: "q.xsd")) == ["6:60 file.missing"])
    #expect(faults(xsd, yaml.replacing("r.xsd", with: "../r.xsd")) == ["6:60 config.bad-value"])
    let csv = yaml.replacing("xml, encoding: utf-8, record: /R/D", with: "csv, encoding: utf-8")
    #expect(faults(xsd, csv) == ["6:46 config.unknown-key"])
    #expect(throws: Diagnostics.self) {
      try AdapterManifest(yaml: yaml, file: "manifest.yaml", catalogue: .national)
    }
  }
}
