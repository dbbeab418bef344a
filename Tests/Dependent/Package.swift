// swift-tools-version: 6.3
import PackageDescription

// A program of somebody else's that uses the library: its own targets have the names that they had
// in the house once, and Apple's swift-configuration stands beside them.
let package = Package(
  name: "dependent",
  dependencies: [
    .package(name: "brief", path: "../.."),
    .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
  ],
  targets: [
    .target(name: "Site"),
    .target(name: "Output"),
    .executableTarget(
      name: "Dependent",
      dependencies: [
        "Site", "Output", .product(name: "BriefKit", package: "brief"),
        .product(name: "Configuration", package: "swift-configuration"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
