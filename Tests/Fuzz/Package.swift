// swift-tools-version: 6.2
import PackageDescription

/// The rooms that read and adapt, without their tests, and three drivers of libFuzzer over them; see run.sh.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, path: "Sources/\(name)", swiftSettings: strict)
}

func driver(_ name: String) -> Target {
  .executableTarget(name: name, dependencies: ["FuzzEntries", "CLibFuzzer"], path: name, swiftSettings: strict)
}

let package = Package(
  name: "fuzz",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
  targets: [
    .systemLibrary(
      name: "CLibXML2", path: "Sources/CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibFuzzer", path: "CLibFuzzer"),
    .target(name: "CLibCSV", path: "Sources/CLibCSV", linkerSettings: [.linkedLibrary("csv")]),
    room("Diagnostics", []),
    room("EconomyModel", ["Diagnostics"]),
    room("Reading", ["Diagnostics", "CLibCSV", "CLibXML2"]),
    room("Configuring", ["Diagnostics", "EconomyModel", .product(name: "Yams", package: "Yams")]),
    room("Adapting", ["Diagnostics", "EconomyModel", "Reading", "Configuring"]),
    .target(
      name: "FuzzEntries", dependencies: ["Diagnostics", "EconomyModel", "Reading", "Adapting"], path: "Entries",
      swiftSettings: strict),
    driver("FuzzCSV"), driver("FuzzXML"), driver("FuzzManifest"),
  ]
)
