internal import BriefFormat
internal import Markup

extension Verification {
  /// What the topics hold besides what a brief says of its sources.
  static func unsourced(inForm1 markdown: String, of brief: Brief) -> [Finding] {
    guard let document = try? MarkdownNode(parsing: BriefFile(markdown).body) else { return [] }
    let outline = BriefOutline(document)
    var topics = brief.topics.makeIterator()
    var texts =
      outline.introduction.plainText == Form1Wording.introduction(of: brief)
      ? [] : [outline.introduction.plainText]
    texts += outline.introduction.flatMap(\.rawHTML)
    var links: [Finding] = []
    for section in outline.sections {
      if section.isTopic {
        texts += topics.next().map(section.unsourcedTexts) ?? []
        links += section.linksElsewhere
      } else if !section.isLeftOut(of: brief) {
        texts += section.allTexts
      }
    }
    return links + texts.map(cleanedLine).filter { !$0.isEmpty }.map(Finding.unsourced)
  }
}

extension BriefOutline.Section {
  /// The texts of a topic that are neither sentences with a locator nor the brief's own words.
  fileprivate func unsourcedTexts(of topic: TopicBrief) -> [String] {
    var texts = heading.flatMap(\.rawHTML)
    if topic.titleSource == nil, topic.articleCount != 1, !topic.isTitledByItself {
      texts.append(topic.title)
    }
    for block in blocks {
      switch block {
      case .reason(let nodes):
        let reason = nodes.plainText
        if reason != Form1Wording.remarks(on: topic) { texts.append(reason) }
        texts += nodes.flatMap(\.rawHTML)
      case .quotations(let items): texts += items.flatMap(\.unsourcedTexts)
      case .sources(let items):
        for item in items {
          texts += item.rest.map(\.plainText)
          texts += (item.title + item.details + item.rest).flatMap(\.rawHTML)
        }
      case .other(let node) where TopicPart.Kind(opening: node) != nil: texts += node.rawHTML
      case .other(let node): texts += [node.plainText] + node.rawHTML
      }
    }
    return texts
  }
}

extension BriefOutline.Section {
  /// All texts of a section that quotes nothing.
  fileprivate var allTexts: [String] {
    [heading.plainText] + heading.flatMap(\.rawHTML)
      + blocks.flatMap { block -> [String] in
        switch block {
        case .other(let node): [node.plainText] + node.rawHTML
        case .reason(let nodes): [nodes.plainText] + nodes.flatMap(\.rawHTML)
        case .quotations(let items): items.flatMap(\.unsourcedTexts)
        case .sources(let items): items.map(\.title.plainText)
        }
      }
  }

  /// Whether it is the brief's own word on how many articles it has no room for.
  fileprivate func isLeftOut(of brief: Brief) -> Bool {
    guard blocks.count == 1, case .other(let node)? = blocks.first else { return false }
    return heading.plainText == Form1Wording.leftOutHeading
      && node.plainText == Form1Wording.leftOut(of: brief)
  }

  /// The sentences whose links lead to another place than their sources'.
  fileprivate var linksElsewhere: [Verification.Finding] {
    var addresses: [Int: Set<String>] = [:]
    var quotations: [ParsedQuotation] = []
    for block in blocks {
      switch block {
      case .quotations(let items): quotations += items
      case .sources(let items):
        for item in items { addresses[item.number, default: []].insert(item.destination ?? "") }
      case .reason, .other: break
      }
    }
    return quotations.compactMap { item in
      guard let locator = item.locator, let known = addresses[locator.source],
        !known.contains(locator.destination)
      else { return nil }
      return .linkElsewhere(item.quotation.plainText, address: locator.destination)
    }
  }
}

extension ParsedQuotation {
  fileprivate var unsourcedTexts: [String] {
    let remark = remark.plainText
    let found = Quotation(form1: self)
    let isKnown = remark.isEmpty || found.map(\.remarkOfForm1) == remark
    // Form 1 names no articles.
    let name = self.name.map { [$0.title.plainText] } ?? []
    return name + (found == nil ? [quotation.plainText] : []) + (isKnown ? [] : [remark])
      + rest.map(\.plainText) + (quotation + self.remark + rest).flatMap(\.rawHTML)
  }
}

extension MarkdownNode {
  /// HTML of the text's own: programs that don't leave it out show more than `plainText` has.
  fileprivate var rawHTML: [String] {
    switch kind {
    case .htmlBlock(let literal), .htmlInline(let literal): [literal]
    default: children.flatMap(\.rawHTML)
    }
  }
}
