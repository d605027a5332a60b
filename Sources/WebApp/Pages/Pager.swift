/// Links to the other pages of a long list.
struct Pager {
  let page: Int
  let pages: Int
  let total: Int
  let words: Words
  private let address: (Int) -> String

  init(page: Int, pages: Int, total: Int, words: Words, address: @escaping (Int) -> String) {
    self.page = page
    self.pages = pages
    self.total = total
    self.words = words
    self.address = address
  }

  var content: [String: Any] {
    [
      "sentence": words.language.pick(
        "第 \(page) 页，共 \(pages) 页，\(total) 件", "page \(page) of \(pages), \(total) in all"),
      "hasPages": pages > 1, "previousHref": page > 1 ? address(page - 1) as Any : false,
      "nextHref": page < pages ? address(page + 1) as Any : false, "pages": numbers.map(link),
    ]
  }

  /// First, last and those around this one; nil where some are left out.
  private var numbers: [Int?] {
    let shown = (1...pages).filter { $0 == 1 || $0 == pages || abs($0 - page) <= 2 }
    var numbers: [Int?] = []
    for number in shown {
      if let last = numbers.last ?? nil, number > last + 1 { numbers.append(nil) }
      numbers.append(number)
    }
    return numbers
  }

  private func link(_ number: Int?) -> [String: Any] {
    guard let number else { return ["isGap": true] }
    return [
      "isGap": false, "number": number, "href": address(number), "isCurrent": number == page,
      "label": words.language.pick("第 \(number) 页", "page \(number)"),
    ]
  }
}
