internal import Casework

/// The papers of a deed, each with the page on which it is opened.
enum DeedPapers {
  static func rows(_ deed: CaseDeed, _ visit: Visit) -> [[String: Any]] {
    deed.evidence.map { paper in
      [
        "name": paper.name, "size": paper.kind,
        "href": "\(visit.casePath)/commitment/deeds/\(Percent.encoded(deed.id.rawValue))/papers/\(paper.sha256)",
      ]
    }
  }
}
