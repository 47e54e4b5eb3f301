// swift-tools-version: 6.2
import PackageDescription

/// One target for each stage of the pipeline, so that the compiler keeps the order:
/// a target imports only what stands above it in this list.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "sitegen",
  products: [.executable(name: "sitegen", targets: ["sitegen"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev", "pkg-config"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev", "pkg-config"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev", "pkg-config"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .target(name: "CSystem"),
    .target(name: "Minutes", swiftSettings: strict),
    .target(name: "Hashing", dependencies: ["CCrypto"], swiftSettings: strict),
    .target(
      name: "Reading",
      dependencies: ["Minutes", "Hashing", "CZlib", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(name: "Parsing", dependencies: ["Minutes", "Reading"], swiftSettings: strict),
    .target(
      name: "Correcting",
      dependencies: ["Minutes", "Reading", "Parsing", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "Linking",
      dependencies: ["Minutes", "Reading", "Parsing", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(name: "Rendering", dependencies: ["Minutes", "CCMarkGFM"], swiftSettings: strict),
    .target(name: "Templating", swiftSettings: strict),
    .target(
      name: "Searching", dependencies: ["Minutes", "CStemmer", "CSystem"], exclude: ["Script"],
      swiftSettings: strict),
    .target(
      name: "Publishing",
      dependencies: [
        "Minutes", "Reading", "Parsing", "Correcting", "Linking", "Rendering", "Templating", "Searching",
        "Hashing", "CSystem", .product(name: "Yams", package: "Yams"),
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "Preview",
      dependencies: ["Publishing", "CSystem", .product(name: "FlyingFox", package: "FlyingFox")],
      swiftSettings: strict),
    .target(
      name: "SitegenCommands",
      dependencies: [
        "Minutes", "Publishing", "Preview", "CCMarkGFM", "CCrypto", "CZlib",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "sitegen", dependencies: ["SitegenCommands"], swiftSettings: strict),

    .testTarget(name: "MinutesTests", dependencies: ["Minutes"], swiftSettings: strict),
    .testTarget(name: "HashingTests", dependencies: ["Hashing"], swiftSettings: strict),
    .testTarget(name: "ReadingTests", dependencies: ["Reading"], swiftSettings: strict),
    .testTarget(name: "ParsingTests", dependencies: ["Parsing", "Reading"], swiftSettings: strict),
    .testTarget(
      name: "CorrectingTests", dependencies: ["Correcting", "Parsing", "Reading", "Minutes"],
      swiftSettings: strict),
    .testTarget(name: "LinkingTests", dependencies: ["Linking", "Minutes"], swiftSettings: strict),
    .testTarget(name: "RenderingTests", dependencies: ["Rendering", "Minutes"], swiftSettings: strict),
    .testTarget(
      name: "TemplatingTests",
      dependencies: [
        "Templating", .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .testTarget(name: "SearchingTests", dependencies: ["Searching"], swiftSettings: strict),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Publishing", "Minutes", "Hashing", "Linking", "Reading", "Templating",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SitegenCommandsTests",
      dependencies: [
        "SitegenCommands", "Publishing", "Minutes",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PreviewTests",
      dependencies: [
        "Preview", "Publishing", "Minutes", "Reading", .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "AcceptanceTests",
      dependencies: ["Publishing", "SitegenCommands", "Minutes", "Parsing", "Reading", "Rendering"],
      swiftSettings: strict),
  ]
)

// Built by `make fuzz` alone: it needs libFuzzer, which every target is then compiled for.
if Context.environment["SITEGEN_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzzing",
      dependencies: [
        "Minutes", "Reading", "Parsing", "Correcting", "Linking", "Rendering", "Templating", "Publishing",
        "Preview",
      ],
      path: "Tests/Fuzzing", swiftSettings: strict))
}
