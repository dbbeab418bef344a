// swift-tools-version: 6.3
import PackageDescription

/// A package that is depended on by path has the name of its folder.
let root = Context.packageDirectory.split(separator: "/").dropLast().last.map(String.init) ?? ""

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(path: "..")],
  targets: [
    .executableTarget(
      name: "brief-bench",
      dependencies: [.product(name: "BriefKit", package: root)],
      path: "Sources/BriefBench",
      swiftSettings: [
        .treatAllWarnings(as: .error), .strictMemorySafety(),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
