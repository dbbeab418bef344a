import BriefArticles
import BriefSite
import Testing

@Suite struct EarlierSiteTests {
  private static let fresh = EarlierSite(notes: [:], program: "1") { _ in nil }

  /// What a run leaves, with some files otherwise.
  private func left(
    by site: Site, program: String = "1", changing: [String: [UInt8]] = [:]
  ) throws -> EarlierSite {
    let all = site.files + [try #require(site.cache)]
    let files = Dictionary(uniqueKeysWithValues: all.map { ($0.path, $0.bytes) })
      .merging(changing) { $1 }
    return EarlierSite(notes: site.notes, program: program) { files[$0] }
  }

  @Test func changesNoByte() throws {
    let documents = yearOfBriefs + rollUps
    let first = try Site(publishing: Array(documents.dropFirst()), earlier: Self.fresh)
    let next = try Site(publishing: documents, earlier: left(by: first))
    #expect(next.files.map(\.bytes) == (try Site(publishing: documents)).files.map(\.bytes))
    let anew = try Site(publishing: documents, earlier: Self.fresh)
    #expect(next.cache == anew.cache)
    #expect(next.notes == anew.notes)
  }

  @Test func isCurrentOnlyIfNothingChanged() throws {
    let documents = Array(yearOfBriefs.dropLast())
    let first = try Site(publishing: documents, earlier: Self.fresh)
    let earlier = try left(by: first)
    let options = SiteOptions()
    #expect(Site.isCurrent(earlier, documents: documents, options: options))
    #expect(!Site.isCurrent(earlier, documents: yearOfBriefs, options: options))
    #expect(!Site.isCurrent(earlier, documents: documents, options: SiteOptions(title: "Other")))
    let otherProgram = try left(by: first, program: "2")
    #expect(!Site.isCurrent(otherProgram, documents: documents, options: options))
  }

  @Test(arguments: [
    "2026/11/12/index.html", "topics/port-ellery/index.html", "search/2026-11.json",
  ])
  func makesAnewWhatSomebodyEdited(path: String) throws {
    let first = try Site(publishing: yearOfBriefs, earlier: Self.fresh)
    #expect(first.files.contains { $0.path == path })
    let edited = try left(by: first, changing: [path: Array("edited".utf8)])
    #expect(!Site.isCurrent(edited, documents: yearOfBriefs, options: SiteOptions()))
    let next = try Site(publishing: yearOfBriefs, earlier: edited)
    #expect(next.files.map(\.bytes) == first.files.map(\.bytes))
  }

  @Test func passesOverACacheThatIsBroken() throws {
    let first = try Site(publishing: yearOfBriefs, earlier: Self.fresh)
    let cache = try #require(first.cache?.bytes)
    var broken: [[UInt8]] = [
      [], [0x0A], Array("brief-cache 1".utf8), Array(cache.prefix(cache.count / 2)),
      Array(cache.reversed()), cache + cache,
      Array(repeating: 0xFF, count: 1000), cache.map { $0 == 0x09 ? 0x0A : $0 },
    ]
    // A changed letter anywhere in the first lines, digits of the digests among them.
    for index in stride(from: 0, to: min(cache.count, 1200), by: 7) {
      var copy = cache
      copy[index] ^= 0x01
      broken.append(copy)
    }
    for bytes in broken {
      let earlier = try left(by: first, changing: [EarlierSite.cacheName: bytes])
      let next = try Site(publishing: yearOfBriefs.reversed(), earlier: earlier)
      #expect(next.files.map(\.bytes) == first.files.map(\.bytes))
      #expect(next.cache == first.cache)
    }
  }

  @Test func letsNoMarkupThroughTheCache() throws {
    let documents = yearOfBriefs + hostileBriefs
    let first = try Site(publishing: documents, earlier: Self.fresh)
    let cache = String(decoding: try #require(first.cache?.bytes), as: UTF8.self)
    var lines = cache.split(separator: "\n").map(String.init)
    for index in lines.indices.dropFirst() {
      // As somebody would who knows how digests are made.
      let digest = lines[index].prefix(64)
      let fields = lines[index].dropFirst(64 + 22).split(
        separator: "\t", omittingEmptySubsequences: false
      ).enumerated().map { position, field in
        position > 1 && !field.allSatisfy(\.isNumber) && field.utf8.count > 3
          ? hostileText : String(field)
      }
      let rest = fields.joined(separator: "\t")
      lines[index] = "\(digest) \(sha256(Array(rest.utf8)).prefix(20)) \(rest)"
    }
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    let earlier = try left(by: first, changing: [EarlierSite.cacheName: bytes])
    let next = try Site(publishing: documents + rollUps, earlier: earlier)
    for file in next.files where file.path.hasSuffix(".html") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let scripts = file.path == "search/index.html" ? 1 : 0
      #expect(text.components(of: "<script") == scripts, "\(file.path)")
      #expect(!text.contains("<img"), "\(file.path)")
    }
  }

  @Test func keepsNoCacheWherePagesShowLessThanTheBriefs() throws {
    let options = SiteOptions(maximumQuotedPercent: 15)
    let site = try Site(publishing: yearOfBriefs, options: options, earlier: Self.fresh)
    #expect(site.cache == nil)
    #expect(site.notes.count == site.files.count)
  }

  /// Whoever changes how pages are made changes this digest, and with it the revision, so that no
  /// site mixes pages of two builds.
  @Test func hasARevisionOfItsOwnForEachWayOfMakingPages() throws {
    var digests = ""
    let documents = sampleBriefs + rollUps + Array(yearOfBriefs.prefix(10)) + dayBriefs
    for options in [
      SiteOptions(baseURL: "https://briefs.example/daily/", isIndexed: true),
      SiteOptions(sources: .quotes),
    ] {
      for file in try Site(publishing: documents, options: options).files {
        digests += "\(file.path) \(sha256(file.bytes))\n"
      }
      digests += "\n"
    }
    let revision = String(sha256(Array(digests.utf8)).prefix(12))
    #expect(
      Site.pageRevision == revision,
      "pages come out otherwise: set Site.pageRevision to \"\(revision)\"")
  }
}
