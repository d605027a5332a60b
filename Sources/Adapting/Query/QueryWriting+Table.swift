internal import Diagnostics

extension QueryWriting {
  mutating func write(_ table: QueryTable) {
    let cells = TableCells(table)
    putLine(table.head.map(filling.text), cells)
    if table.hasHeader { putLine(layout.columns.map(\.name), cells) }
    var steady = [[UInt8]?](repeating: nil, count: layout.columns.count)
    eachLine { (writing, line) throws(Reason) in
      for (index, column) in writing.layout.columns.enumerated() {
        if index > 0 { try writing.put(table.delimiter) }
        if let bytes = steady[index] {
          writing.put(bytes)
        } else {
          let start = writing.bytes.count
          try writing.put(cells.cell(writing.filling.text(column, line), of: column))
          if column.isSteady { steady[index] = Array(writing.bytes[start...]) }
        }
      }
    }
    putLine(table.trailer.map(filling.text), cells)
  }

  private mutating func putLine(_ texts: [String], _ cells: TableCells) {
    if texts.isEmpty { return }
    do {
      let texts = try texts.map { (text) throws(Reason) in try cells.cell(text, of: nil) }
      try put(texts.joined(separator: cells.delimiter))
    } catch {
      fault(error)
    }
    endLine()
  }
}
