package import Adapting
package import Diagnostics
package import EconomyModel
internal import Reading

/// Writes the files of one layout, several when they grow too long for one.
package struct ReturnWriter {
  private let adapter: Adapter
  private let cells: CellWriting
  private let fresh: any LayoutTemplate
  private let coding: TextCoding
  private let names: FileNaming
  private let folder: String
  private let rowsPerFile: Int
  private var template: any LayoutTemplate
  private var sums: TrailerSums
  private var file: WrittenFile?
  private var faultCount: Int64 = 0
  package private(set) var written: [String] = []
  package private(set) var rowCount = 0

  /// - Parameters:
  ///   - pattern: the names by which the centre knows the files.
  ///   - list: the query list that the files answer, where the layout states one.
  /// - Throws: what keeps the adapter's sample from being read.
  package init(
    _ folder: AdapterFolder, pattern: String, list: QueryListNumber, to path: String, seed: UInt64, rowsPerFile: Int
  ) throws(Diagnostics) {
    adapter = folder.adapter
    let bytes = try SampleFile.bytes(folder.sample)
    coding = TextCoding(sample: bytes, encoding: folder.adapter.format.encoding)
    let stated = SampleFile.list(folder, bytes)
    let renamed = { (text: String) in stated.map { text.replacing($0, with: list.description) } ?? text }
    let sample = renamed(coding.text(of: bytes))
    let manifest = folder.adapter.manifest
    switch folder.adapter.format.container {
    case .csv(let csv):
      fresh = CSVTemplate(manifest, csv, sample: sample)
      cells = CellWriting(manifest.columns, groupsDigits: csv.quote != nil || "\(csv.delimiter)" != ",", seed: seed)
    case .xml(let xml):
      guard let template = XMLTemplate(manifest, xml, sample: sample) else {
        let reason = Reason(.adapterSampleDiffers, found: "the sample has no record at \(xml.record)")
        throw Diagnostics(Diagnostic(reason, at: Place(file: folder.sample)))
      }
      fresh = template
      cells = CellWriting(manifest.columns, groupsDigits: true, seed: seed)
    }
    template = fresh
    sums = TrailerSums(manifest.trailer)
    names = FileNaming(manifest, sampleName: manifest.sampleName.map(renamed), pattern: pattern)
    self.folder = path
    self.rowsPerFile = rowsPerFile
  }

  /// Another row to be rejected might make the centre refuse the file.
  var isFullOfFaults: Bool { (faultCount + 1) * 40 > sums.rows }

  /// - Throws: `output.unwritable`.
  package mutating func add(_ row: ReturnedRow) throws(Reason) {
    if sums.rows >= rowsPerFile, names.name(written.count + 1) != nil { try close() }
    let file: WrittenFile
    if let open = self.file { file = open } else { file = try open() }
    self.file = file
    sums.add(row)
    if row.fault != nil { faultCount += 1 }
    rowCount += 1
    file.write(coding.bytes(of: template.row(cells.cells(of: row), household: row.household, number: Int(sums.rows))))
  }

  /// Closes the last file; a layout that returns hits only has one even without a hit.
  /// - Throws: `output.unwritable`.
  package mutating func finish() throws(Reason) {
    if file == nil, written.isEmpty, adapter.answers == .hitsOnly { file = try open() }
    try close()
  }

  private mutating func open() throws(Reason) -> WrittenFile {
    let name = names.name(written.count + 1) ?? "\(adapter.name)-\(written.count + 1)"
    let file = try WrittenFile(folder + "/" + name)
    written.append(name)
    template = fresh
    sums = TrailerSums(adapter.manifest.trailer)
    file.write(coding.mark + coding.bytes(of: template.opening))
    return file
  }

  private mutating func close() throws(Reason) {
    guard let file else { return }
    file.write(coding.bytes(of: template.closing(sums)))
    try file.finish()
    self.file = nil
  }
}
