internal import EconomyModel
internal import Reporting

/// 有差异的项目: what a caseworker looks at first, each with the way to its evidence.
enum DifferingPart {
  static func rows(_ view: ReportView?, _ visit: Visit) -> [[String: Any]] {
    (view?.differing ?? []).map { item in
      let figures = visit.language.pick(
        "申报 \(item.declared)，核实 \(item.verified)", "declared \(item.declared), verified \(item.verified)")
      return [
        "item": item.name, "href": "\(visit.casePath)/items/\(item.code.rawValue)\(visit.reportQuery)",
        "conclusion": item.conclusion, "conclusionClass": item.conclusionClass,
        "difference": item.difference == "—" ? "" : item.difference, "figures": figures,
      ]
    }
  }
}
