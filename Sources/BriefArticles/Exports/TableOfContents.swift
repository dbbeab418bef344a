import BriefMarkup

/// The chapters that a book's table of contents names: the navigation document of EPUB 3, or the NCX
/// of EPUB 2.
struct TableOfContents {
  /// By the path inside the book, what the first entry of each file calls it.
  private(set) var titles: [String: String] = [:]

  /// - Parameters:
  ///   - package: The package document.
  ///   - folder: Its folder inside the book.
  ///   - contents: The book's files.
  /// - Complexity: O(*n*) in the bytes of the table.
  init(of package: MarkupTree, in folder: [String], reading contents: [String: [UInt8]]) {
    var ncx: String?
    var navigation: String?
    for node in package.nodes.indices
    where !package.nodes[node].isText && package.splitName(of: node).local == "item" {
      guard let reference = package.value(of: .href, in: node) else { continue }
      let properties = package.value(named: "properties", in: node) ?? ""
      if properties.split(separator: " ").contains("nav") { navigation = navigation ?? reference }
      let type = package.value(named: "media-type", in: node)
      if type == "application/x-dtbncx+xml" { ncx = ncx ?? reference }
    }
    for reference in [navigation, ncx].compactMap(\.self) where titles.isEmpty {
      let path = EPUB.resolved(reference, in: folder)
      guard let bytes = contents[path] else { continue }
      let place = path.split(separator: "/").dropLast().map(String.init)
      let tree = MarkupTree(xml: Charset.decoded(bytes).bytes)
      if reference == navigation {
        readNavigation(tree, place)
      } else {
        readNCX(tree, place)
      }
    }
    // A table of one entry, the cover or the book itself, names no chapters.
    if titles.count < 2 { titles = [:] }
  }

  private mutating func add(_ reference: String, _ title: String?, _ folder: [String]) {
    let path = EPUB.resolved(reference, in: folder)
    if let title, titles[path] == nil { titles[path] = title }
  }

  private mutating func readNavigation(_ tree: MarkupTree, _ folder: [String]) {
    let lists = tree.nodes.indices.filter { tree.nodes[$0].tag == .nav && !tree.nodes[$0].isText }
    // Lists of pages and landmarks stand beside the table.
    let table = lists.first {
      (tree.value(named: "epub:type", in: $0) ?? "toc").split(separator: " ").contains("toc")
    }
    guard let table else { return }
    for node in table..<Int(tree.nodes[table].end)
    where !tree.nodes[node].isText && tree.nodes[node].tag == .a {
      guard let reference = tree.value(of: .href, in: node) else { continue }
      add(reference, Names.headline(tree.text(of: node)), folder)
    }
  }

  private mutating func readNCX(_ tree: MarkupTree, _ folder: [String]) {
    // The label stands before the target; other lists come behind the map.
    var title: String?
    for node in tree.nodes.indices where !tree.nodes[node].isText {
      switch tree.splitName(of: node).local {
      case "navPoint": title = nil
      case "pageList", "navList": return
      case "text": title = title ?? Names.headline(tree.text(of: node))
      case "content":
        if let reference = tree.value(of: .src, in: node) { add(reference, title, folder) }
      default: break
      }
    }
  }
}
