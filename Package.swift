// swift-tools-version: 6.2
import PackageDescription

/// The settings every target of ours shares.
let swift: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// One room of the house: a library target under Sources/.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: swift)
}

/// The tests of one room, under Tests/<room>Tests.
func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.init(stringLiteral: name)] + dependencies,
    swiftSettings: swift
  )
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "sitegen",
  products: [.executable(name: "sitegen", targets: ["sitegen"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  // In the order of the flow: text → lines → outline → minutes → archive → pages → site.
  targets: [
    .systemLibrary(
      name: "CUTF8Proc",
      pkgConfig: "libutf8proc",
      providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]
    ),
    .systemLibrary(
      name: "CCMark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),
    .systemLibrary(name: "CMalloc"),
    .target(name: "CTemplates"),
    .target(name: "CExchange"),

    room("SourceText", ["CUTF8Proc", .product(name: "Crypto", package: "swift-crypto")]),
    room("Vocabulary", ["SourceText", yams]),
    room("Settings", ["SourceText", "Vocabulary", yams]),
    room("Layout", ["SourceText", "Vocabulary", "Settings"]),
    room("Outline", ["SourceText", "Vocabulary", "Layout"]),
    room("Minutes", ["SourceText"]),
    room(
      "MinutesReading",
      ["SourceText", "Vocabulary", "Settings", "Layout", "Outline", "Minutes"]
    ),
    room(
      "Archive",
      ["SourceText", "Settings", "Minutes", .product(name: "Crypto", package: "swift-crypto")]
    ),
    room("Findings", ["SourceText", "Vocabulary", "Settings", "Minutes", "Archive"]),
    room("Pages", ["SourceText", "Settings", "Minutes", "Archive"]),
    room("CommonMark", ["SourceText", "CCMark"]),
    room(
      "Templating",
      [
        "SourceText", "Vocabulary", "Settings",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    room(
      "Site",
      [
        "CTemplates", "SourceText", "Settings", "Minutes", "Archive", "Findings", "Pages",
        "CommonMark", "Templating", .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    room(
      "Build",
      [
        "SourceText", "Vocabulary", "Settings", "Layout", "Outline", "Minutes", "MinutesReading",
        "Archive", "Findings", "Pages", "Templating", "Site",
      ]
    ),
    .executableTarget(
      name: "sitegen",
      dependencies: [
        "CExchange", "CMalloc", "CTemplates", "SourceText", "Vocabulary", "Settings", "Layout",
        "Outline",
        "Minutes", "MinutesReading", "Archive", "Findings", "Pages", "Templating", "Site", "Build",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: swift
    ),

    // Development only: wraps tidy records anew and compares what is read; `make rewrap`.
    .target(
      name: "RewrappedRecords",
      dependencies: [
        "SourceText", "Vocabulary", "Settings", "Layout", "Minutes", "MinutesReading",
      ],
      path: "Tests/RewrappedRecords",
      swiftSettings: swift
    ),
    .executableTarget(
      name: "rewrap",
      dependencies: [
        "RewrappedRecords", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/RewrapCommand",
      swiftSettings: swift
    ),

    // Development only: any number of made-up meetings; `make bench-archive`.
    .target(
      name: "ManyMeetings",
      dependencies: ["Minutes"],
      path: "Tests/ManyMeetings",
      swiftSettings: swift
    ),
    .executableTarget(
      name: "archive-bench",
      dependencies: [
        "SourceText", "Vocabulary", "Settings", "Minutes", "MinutesReading", "Archive", "Findings",
        "Build", "ManyMeetings", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/ArchiveBench",
      swiftSettings: swift
    ),

    tests(of: "SourceText"),
    tests(of: "Settings", ["SourceText"]),
    tests(of: "Templating", ["SourceText", "Settings"]),
    tests(
      of: "sitegen",
      [
        "CTemplates", "SourceText", "Vocabulary", "Settings", "Pages", "Site", "Templating",
        "Build",
      ]
    ),
    tests(of: "Build", ["SourceText", "Settings", "Pages", "Site"]),
    tests(of: "CommonMark"),
    tests(of: "Pages", ["SourceText", "Minutes", "CommonMark"]),
    tests(
      of: "Site",
      [
        "SourceText", "Vocabulary", "Settings", "Minutes", "MinutesReading", "Archive", "Pages",
        "Templating", "ManyMeetings", .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    tests(of: "Layout", ["SourceText", "Vocabulary", "Settings"]),
    tests(of: "Outline", ["SourceText", "Vocabulary", "Settings", "Layout"]),
    tests(of: "MinutesReading", ["SourceText", "Vocabulary", "Settings", "Layout", "Minutes"]),
    .testTarget(
      name: "ExamplesTests",
      dependencies: [
        "SourceText", "Vocabulary", "Settings", "Layout", "Outline", "Minutes", "MinutesReading",
        "Pages",
      ],
      swiftSettings: swift
    ),
    tests(of: "Archive", ["SourceText", "Settings", "Minutes"]),
    tests(
      of: "Findings",
      ["SourceText", "Vocabulary", "Settings", "Minutes", "MinutesReading", "Archive", "Build"]
    ),
    .testTarget(
      name: "RewrappingTests",
      dependencies: ["RewrappedRecords"],
      swiftSettings: swift
    ),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
