/// The elements of HTML that reading an article depends on.
public enum HTMLTag: UInt8, CaseIterable, Sendable, Hashable {
  /// Any other element.
  case other
  case a, abbr, address, area, article, aside, audio
  case b, base, big, blockquote, body, br, button
  case canvas, caption, center, cite, code, col, colgroup
  case datalist, dd, del, details, dfn, dialog, dir, div, dl, dt
  case em, embed
  case fieldset, figcaption, figure, font, footer, form, frame, frameset
  case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html
  case i, iframe, img, input, ins
  case kbd, label, legend, li, link
  case main, map, mark, math, menu, meta
  case nav, noembed, noframes, noscript
  case object, ol, optgroup, option, output
  case p, param, picture, plaintext, pre, progress
  case q, rp, rt, ruby
  case s, samp, script, search, section, select, small, source, span, strike, strong, style, sub
  case summary, sup, svg
  case table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track, tt
  case u, ul, video, wbr, xmp

  private static let names = NameTable(allCases.map { $0 == .other ? "\u{0}" : "\($0)" })

  /// Finds the element by its name in any case.
  init(_ name: Range<Int>, in bytes: [UInt8]) {
    self =
      Self.names.index(of: name, in: bytes).flatMap {
        Self(rawValue: UInt8(truncatingIfNeeded: $0))
      }
      ?? .other
  }

  /// Whether the element has no content and no end tag.
  public var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source,
      .track, .wbr:
      true
    default: false
    }
  }

  /// Whether the content is text up to the end tag, whatever it looks like.
  var isRawText: Bool {
    switch self {
    case .script, .style, .xmp, .iframe, .noembed, .noframes, .textarea, .title, .plaintext: true
    default: false
    }
  }

  /// Whether the element stands on lines of its own, so that text does not run across its borders.
  public var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog,
      .dir, .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2,
      .h3, .h4, .h5, .h6, .head, .header, .hgroup, .hr, .html, .legend, .li, .main, .menu, .nav,
      .ol, .optgroup, .option, .p, .plaintext, .pre, .search, .section, .select, .summary, .table,
      .tbody, .td, .textarea, .tfoot, .th, .thead, .title, .tr, .ul, .xmp, .iframe, .video, .audio,
      .canvas, .button, .template, .object:
      true
    default: false
    }
  }

  /// The level of a heading, 1 to 6; `nil` for any other element.
  public var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// Whether a start tag of this element ends an open paragraph.
  var endsParagraph: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .dd,
      .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header,
      .hgroup, .hr, .li, .main, .menu, .nav, .ol, .p, .plaintext, .pre, .search, .section,
      .summary, .table, .ul, .xmp:
      true
    default: false
    }
  }

  /// Whether an element of the table model: end tags of anything else do not cross it.
  var isTableBorder: Bool {
    switch self {
    case .table, .td, .th, .caption, .template: true
    default: false
    }
  }

  /// Whether an end tag of this element may close whatever is open inside it.
  var closesBlocks: Bool { isBlock || self == .svg || self == .math }
}

/// The attributes that reading an article depends on.
public enum AttributeName: String, CaseIterable, Sendable, Hashable {
  case other = ""
  case `class`, id, href, src, rel, type, name, property, content, role, style, hidden, lang
  case datetime, itemprop, itemtype, charset, title, alt, value, pubdate
  case popover
  case ariaHidden = "aria-hidden"
  case httpEquiv = "http-equiv"
  case xmlLang = "xml:lang"
  case xmlBase = "xml:base"

  private static let list = allCases
  private static let names = NameTable(allCases.map { $0 == .other ? "\u{0}" : $0.rawValue })

  /// Finds the attribute by its name in any case.
  init(_ name: Range<Int>, in bytes: [UInt8]) {
    self = Self.names.index(of: name, in: bytes).map { Self.list[$0] } ?? .other
  }
}
