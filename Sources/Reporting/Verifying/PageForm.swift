internal import Crypto
internal import EconomyModel

/// By which templates, style and labels a page was made: one made by others shows the same value in another way, and
/// cannot be compared line by line.
enum PageForm {
  static let mark: String = {
    var hash = SHA256()
    for part in [
      PackageResources.page_css, PaperStyle.findings, PackageResources.report_mustache,
      PackageResources.finding_mustache, PackageResources.family_mustache,
    ] {
      hash.update(data: part)
    }
    for words in [
      "\(ReportWords.chinese)", "\(ReportWords.english)", "\(FamilyWords.chinese)", "\(FamilyWords.english)",
    ] {
      hash.update(data: Array(words.utf8))
    }
    return String(Hexadecimal.text(hash.finalize()).prefix(12))
  }()
}
