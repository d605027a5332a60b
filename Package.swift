// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is built alike: explicit existentials, imports that stay inside, warnings as errors.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// A room: one module under `Sources/`, with exactly the rooms and libraries its row in docs/ARCHITECTURE.md allows.
func room(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource]? = nil) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

/// The tests of one room.
func tests(of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies, exclude: exclude, swiftSettings: strict)
}

/// The pages' templates.
let pages: [String] = [
  "attached", "attachments", "audit", "balance", "bar", "batch", "batches", "case", "commitment", "commitment-none",
  "commitment-open", "commitment-tracks", "confirm", "counts", "coverage", "decision", "deed-field", "deed-form",
  "error", "evidence", "evidence-line", "explain-form", "field", "followup", "foot", "glance", "guard", "head",
  "institutions", "issue", "look-alert", "note", "objections", "pager", "papers", "papers-field", "password",
  "person-row", "persons", "persons-head", "purpose", "report", "request", "request-check", "request-done", "review",
  "settle", "settle-lines", "sign-in", "user", "users", "versions", "worklist",
]

let package = Package(
  name: "hedui",
  products: [.executable(name: "hedui", targets: ["hedui"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "CLibCSV", linkerSettings: [.linkedLibrary("csv")]),
    room("Diagnostics", []),
    room("EconomyModel", ["Diagnostics"]),
    .target(
      name: "Schemas", path: "Schemas", exclude: ["adapter.schema.json", "notice.schema.json", "report.schema.json"],
      resources: [
        .embedInCode("m0001_initial.sql"), .embedInCode("m0002_batch_steps.sql"),
        .embedInCode("m0003_watching.sql"), .embedInCode("m0004_retention.sql"),
        .embedInCode("m0005_returns.sql"), .embedInCode("m0006_ended_authorisations.sql"),
        .embedInCode("m0007_fact_blocks.sql"), .embedInCode("m0008_case_sheets.sql"),
        .embedInCode("m0009_users.sql"),
        .embedInCode("m0010_requests.sql"), .embedInCode("m0011_held_decisions.sql"),
        .embedInCode("m0012_notes_and_looks.sql"),
        .embedInCode("m0013_authorisation_numbers.sql"), .embedInCode("m0014_casework.sql"),
        .embedInCode("m0015_look_journal.sql"),
        .embedInCode("declaration.xsd"), .embedInCode("declaration.schema.json"),
      ], swiftSettings: strict),
    room("Reading", ["Diagnostics", "CLibCSV", "CLibXML2"]),
    room("Unpacking", ["Diagnostics", "Reading", "CLibArchive"]),
    room("Bundling", ["Diagnostics", "CLibArchive"]),
    room("Configuring", ["Diagnostics", "EconomyModel", yams]),
    room("Adapting", ["Diagnostics", "EconomyModel", "Reading", "Configuring"]),
    room("Synthesising", ["Diagnostics", "EconomyModel", "Reading", "Configuring", "Adapting"]),
    room("Accepting", ["Diagnostics", "EconomyModel", "Reading", "Schemas"]),
    room("Asking", ["Diagnostics", "EconomyModel", "Configuring", "Adapting", "CLibCrypto", crypto]),
    room("Matching", ["Diagnostics", "EconomyModel"]),
    room("Comparing", ["Diagnostics", "EconomyModel"]),
    room("Watching", ["Diagnostics", "EconomyModel"]),
    room("Casework", ["Diagnostics", "EconomyModel"]),
    room(
      "Reporting", ["Diagnostics", "EconomyModel", mustache, crypto],
      resources: [
        .embedInCode("Templates/report.mustache"), .embedInCode("Templates/finding.mustache"),
        .embedInCode("Templates/summary.mustache"), .embedInCode("Templates/family.mustache"),
        .embedInCode("Templates/letter.mustache"), .embedInCode("Templates/page.css"),
        .embedInCode("Templates/findings.css"),
      ]),
    room("Storage", ["Diagnostics", "EconomyModel", "Schemas", grdb, sqlite]),
    room(
      "Pipeline",
      [
        "Diagnostics", "EconomyModel", "Reading", "Unpacking", "Bundling", "Configuring", "Adapting", "Asking",
        "Accepting", "Matching", "Comparing", "Watching", "Casework", "Reporting", "Storage", "Synthesising",
        "CLinux", crypto, cryptoExtras,
      ]),
    room(
      "WebApp",
      [
        "Diagnostics", "EconomyModel", "Casework", "Reporting", "Storage", "Pipeline", crypto, mustache, httpTypes,
        hummingbird, hummingbirdCore, hummingbirdTLS, logging, nioCore, nioPosix, nioSSL,
      ],
      resources: pages.map { .embedInCode("Templates/\($0).mustache") } + [
        .embedInCode("Assets/app.css"), .embedInCode("Words/zh-CN.json"), .embedInCode("Words/en.json"),
        .embedInCode("Words/phrases-zh-CN.json"), .embedInCode("Words/phrases-en.json"),
      ]),
    .executableTarget(
      name: "hedui",
      dependencies: [
        "Diagnostics", "EconomyModel", "Reading", "Unpacking", "Configuring", "Adapting", "Synthesising", "Casework",
        "Reporting", "Storage", "Pipeline", "WebApp", argumentParser,
      ], swiftSettings: strict),
    tests(of: "Diagnostics"),
    tests(of: "Reading", ["Diagnostics", "CLibCSV"]),
    tests(of: "Unpacking", ["Diagnostics", "Reading"]),
    tests(of: "Bundling", ["Diagnostics"]),
    tests(of: "Accepting", ["Diagnostics", "EconomyModel", "Reading", "Schemas"]),
    tests(of: "Asking", ["Diagnostics", "EconomyModel", "Adapting"]),
    tests(of: "Matching", ["Diagnostics", "EconomyModel"]),
    tests(of: "Comparing", ["Diagnostics", "EconomyModel"]),
    tests(of: "Watching", ["Diagnostics", "EconomyModel", "Configuring"]),
    tests(of: "Casework", ["Diagnostics", "EconomyModel", "Configuring"], exclude: ["Golden"]),
    tests(of: "Configuring", ["Diagnostics", "EconomyModel"]),
    tests(of: "Adapting", ["Diagnostics", "EconomyModel", "Reading", "Configuring"]),
    tests(of: "Reporting", ["Diagnostics", "EconomyModel", crypto], exclude: ["Golden"]),
    tests(
      of: "Pipeline", ["Diagnostics", "EconomyModel", "Reading", "Casework", "Reporting", "Storage", crypto, grdb]),
    tests(
      of: "WebApp", ["Diagnostics", "EconomyModel", "Casework", "Pipeline", "Reporting", "Storage"],
      exclude: ["Pages"]),
    tests(of: "EconomyModel", ["Diagnostics"]),
    tests(of: "Storage", ["Diagnostics", "EconomyModel", grdb]),
    tests(of: "Synthesising", ["Diagnostics", "EconomyModel", "Reading", "Configuring", "Adapting"]),
    .testTarget(
      name: "MutationTests", dependencies: ["Diagnostics", "EconomyModel", "Reading", "Adapting"],
      swiftSettings: strict),
    .testTarget(
      name: "SimulationTests",
      dependencies: ["Diagnostics", "EconomyModel", "Casework", "Storage", "Pipeline", crypto, grdb],
      exclude: ["README.md"], swiftSettings: strict),
    .testTarget(name: "HouseTests", dependencies: ["Diagnostics"], swiftSettings: strict),
  ]
)
