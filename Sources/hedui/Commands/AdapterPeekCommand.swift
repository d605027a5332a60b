import ArgumentParser
import Diagnostics
import Reading

struct AdapterPeekCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "peek", abstract: "What the reader sees in a file: rows with line and bytes, and every finding.",
    discussion: """
      No adapter is needed, nobody is looked up and nothing is stored. Rows go to standard output, with what cannot
      be read named on standard error; a file that would be refused whole ends with the reason and exit code 65.
      Without --record, the elements of an XML file that repeat are listed, with their counts.
      """)

  @OptionGroup var shape: FileShapeOptions

  @Option(name: .long, help: "text, jsonl (every piece of the file) or csv (the rows' cells, UTF-8).")
  var format = Format.text

  @Argument(help: "The file.")
  var file: String

  func run() throws {
    try reportingFaults {
      do {
        try peek()
      } catch let fault as FileFault {
        throw Diagnostic(fault.reason, at: fault.place(in: file))
      }
    }
  }

  private func peek() throws {
    let input = try InputFile.single(at: file)
    if shape.record == nil, try SeenElements.isMarkup(input.source()) { throw try unnamedRecord(input) }
    var reader = try RowReader(source: input.source(), format: shape.format(of: input.source()))
    var output = StandardOutput()
    defer { output.flush() }
    var batch = RowBatch()
    var seen = PeekedShape(shape)
    do throws(FileFault) {
      while try reader.next(&batch) {
        for row in 0..<batch.count {
          seen.add(batch, row)
          show(batch, row, &output)
        }
      }
    } catch {
      if error.reason.code == .xmlRoot, let missing = try? missingRecord(input) { throw missing }
      throw error
    }
    if seen.rows + seen.rejects == 0, let missing = try missingRecord(input) { throw missing }
    guard format != .jsonl else { return }
    if seen.rejects > 0 { Terminal.complain("\(seen.rejects) \(seen.rejects == 1 ? "row" : "rows") cannot be read") }
    if let hint = seen.hint(try input.source()) { Terminal.complain(hint) }
  }

  private func show(_ batch: RowBatch, _ row: Int, _ output: inout StandardOutput) {
    let piece = PeekedPiece(batch, row)
    switch format {
    case .text: output.write(piece.text)
    case .jsonl: return output.write(piece.json)
    case .csv: if let cells = piece.csv { output.write(cells) }
    }
    guard case .reject(let reject) = batch.kind(row) else { return }
    let place = Place(file: file, line: reject.line, column: reject.column)
    Terminal.complain(Diagnostic(reject.reason, at: place).rendered)
  }

  /// Lists the elements that might be records.
  private func unnamedRecord(_ input: InputFile) throws -> any Error {
    let markup = try PeekedMarkup(input.source(), shape.sourceEncoding())
    for line in markup.lines { print(line) }
    return Diagnostic(markup.unnamed, at: Place(file: file))
  }

  /// Nil when the record that the options name is there, or none is named.
  private func missingRecord(_ input: InputFile) throws -> (any Error)? {
    guard let record = shape.record else { return nil }
    let reason = try PeekedMarkup(input.source(), shape.sourceEncoding()).missing(record)
    return reason.map { Diagnostic($0, at: Place(file: file)) }
  }
}
