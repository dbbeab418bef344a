import BriefMarkup
import Testing

/// The tree as nested names and texts: `p(One b(two))`.
private func outline(_ tree: MarkupTree) -> String {
  var result = ""
  var ends: [Int] = []
  for index in tree.nodes.indices.dropFirst() {
    while let end = ends.last, end <= index {
      result += ")"
      ends.removeLast()
    }
    if result.last != "(", !result.isEmpty { result += " " }
    if tree.nodes[index].isText {
      result += tree.text(of: index).split(whereSeparator: \.isWhitespace).joined(separator: "_")
    } else {
      result += tree.name(of: index)
      if Int(tree.nodes[index].end) > index + 1 {
        result += "("
        ends.append(Int(tree.nodes[index].end))
      }
    }
  }
  return result + String(repeating: ")", count: ends.count)
}

struct MarkupTreeTests {
  @Test(arguments: [
    ("<p>One<p>Two", "p(One) p(Two)"),
    ("<ul><li>A<li>B<ul><li>C</ul></ul>", "ul(li(A) li(B ul(li(C))))"),
    ("<dl><dt>A<dd>B<dt>C</dl>", "dl(dt(A) dd(B) dt(C))"),
    ("<table><tr><td>A<td>B<tr><td>C</table>D", "table(tr(td(A) td(B)) tr(td(C))) D"),
    ("<table><tr><td><p>A</div></td></tr></table>", "table(tr(td(p(A))))"),
    ("<div><b>A</div>B", "div(b(A)) B"),
    ("<b><p>A</b>B</p>", "b(p(A B))"),
    ("<p>A<br>B<img src=x>C</p>", "p(A br B img C)"),
    ("<a href=1>A<a href=2>B", "a(A) a(B)"),
    ("<select><option>A<option>B</select>", "select(option(A) option(B))"),
    ("a < b and 1<2", "a_<_b_and_1<2"),
    ("<!-- <p>no -->yes<!-->also", "yes also"),
    ("<script>if (a<b) '</p>'</script>x", "script(if_(a<b)_'</p>') x"),
    ("<title>A &amp; <b>B</title>", "title(A_&_<b>B)"),
    ("</p></div>x", "x"),
    ("<DIV CLASS=a>x</Div>", "DIV(x)"),
    ("<p>one</p", "p(one)"),
    ("<p>one<a href=\"x", "p(one)"),
    ("<custom-box>A</custom-box>B", "custom-box(A) B"),
    ("<svg><path/><g/></svg>x", "svg(path g) x"),
    ("<h1>A<h2>B", "h1(A) h2(B)"),
    ("<body>A<body>B</body>C", "body(A B C)"),
    ("<?php echo 1 ?>x", "x"),
    ("<![CDATA[x]]>y", "y"),
  ])
  func readsPagesLikeBrowsersWhereItMatters(html: String, expected: String) {
    #expect(outline(MarkupTree(html: Array(html.utf8))) == expected)
  }

  @Test(arguments: [
    ("<a><b/>x</a>", "a(b x)"),
    ("<a><![CDATA[<b>&amp;]]></a>", "a(<b>&amp;)"),
    ("<a>Q&A &lt;b&gt; &nbsp;é</a>", "a(Q&A_<b>_é)"),
    ("<Item><item>x</item></Item>", "Item(item(x))"),
    ("<!DOCTYPE a [<!ENTITY b \"<c>]>\">]><a>&b;</a>", "a(&b;)"),
    ("\n<?xml version=\"1.0\"?><a>x", "a(x)"),
    ("<a><b>x</a>y", "a(b(x)) y"),
    ("<a>\u{1}x</a>", "a(\u{1}x)"),
    ("<p>One<p>Two</p></p>", "p(One p(Two))"),
  ])
  func readsXMLWithoutMindingErrors(xml: String, expected: String) {
    #expect(outline(MarkupTree(xml: Array(xml.utf8))) == expected)
  }

  @Test func decodesAttributes() throws {
    let tree = MarkupTree(
      html: Array("<a HREF='/x?a=1&copy=2&amp;b' class=\"two words\" hidden>t</a>".utf8))
    let link = try #require(tree.first(.a))
    #expect(tree.value(of: .href, in: link) == "/x?a=1&copy=2&b")
    #expect(tree.value(of: .class, in: link) == "two words")
    #expect(tree.value(of: .hidden, in: link) == "")
    #expect(tree.value(of: .id, in: link) == nil)
  }

  @Test func splitsPrefixesOfXML() throws {
    let tree = MarkupTree(xml: Array("<content:encoded xml:lang='de'>x</content:encoded>".utf8))
    #expect(tree.splitName(of: 1) == ("content", "encoded"))
    #expect(tree.value(of: .xmlLang, in: 1) == "de")
    #expect(tree.value(named: "xml:lang", in: 1) == "de")
  }

  @Test func namesOfTheTableOfCharactersAreScalars() {
    for (name, scalar) in [("hellip", "…"), ("eacute", "é"), ("nbsp", "\u{A0}"), ("euro", "€")] {
      let bytes = Array("&\(name);".utf8)
      let decoded = CharacterReferences.decoded(0..<bytes.count, of: bytes)
      #expect(String(decoding: decoded, as: UTF8.self) == scalar)
    }
  }

  @Test(arguments: [
    ("&#8217;", "’"), ("&#x2019;", "’"), ("&#146;", "’"), ("&#0;", "\u{FFFD}"),
    ("&#xD800;", "\u{FFFD}"), ("&#99999999999;", "\u{FFFD}"), ("&#;", "&#;"), ("&", "&"),
    ("&copy 2026", "© 2026"), ("&ampersand", "&ersand"), ("&unknown;", "&unknown;"),
    ("AT&T", "AT&T"),
  ])
  func decodesReferences(source: String, expected: String) {
    let bytes = Array(source.utf8)
    let decoded = CharacterReferences.decoded(0..<bytes.count, of: bytes)
    #expect(String(decoding: decoded, as: UTF8.self) == expected)
  }
}

/// Input made to break parsers: each must end, and keep its text.
struct HostileMarkupTests {
  private static func repeated(_ text: String, _ count: Int) -> [UInt8] {
    Array(String(repeating: text, count: count).utf8)
  }

  @Test(arguments: ["<div>", "<b>", "<table><tr><td>", "<p><font>", "<ul><li>", "<svg>", "<a>"])
  func keepsTheTextBelowAnyDepth(tag: String) {
    let tree = MarkupTree(html: Self.repeated(tag, 100_000) + Array("deep".utf8))
    #expect(tree.text(of: 0) == "deep")
    var depths = [0]
    var deepest = 0
    for node in tree.nodes.dropFirst() {
      let depth = depths[Int(node.parent)] + 1
      depths.append(depth)
      deepest = max(deepest, depth)
    }
    #expect(deepest <= MarkupTree.depthLimit + 1)
  }

  @Test(arguments: [
    "<", "</", "<!", "<!--", "<?", "&", "&#", "<a href=\"", "<a href='", "<![CDATA[", "<script>",
    "<title>", "<a b=\"c\" ", "<!DOCTYPE [", "</p>", "<!-->", "\"", "<p ", "]]>", "<textarea>",
  ])
  func endsOnRepetition(piece: String) {
    let bytes = Self.repeated(piece, 200_000)
    #expect(!MarkupTree(html: bytes).nodes.isEmpty)
    #expect(!MarkupTree(xml: bytes).nodes.isEmpty)
  }

  @Test func boundsAttributes() throws {
    let attributes = (0..<50_000).map { " a\($0)=\($0)" }.joined()
    let tree = MarkupTree(html: Array("<p\(attributes)>text</p>".utf8))
    #expect(tree.text(of: 0) == "text")
    #expect(tree.attributes(of: 1).count == 256)
  }

  @Test func neverReadsDeclaredEntities() {
    let bomb = """
      <!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;"><!ENTITY z SYSTEM "file:///etc/passwd">]>
      <a>&y;&z;</a>
      """
    #expect(MarkupTree(xml: Array(bomb.utf8)).text(of: 0).contains("&y;&z;"))
  }
}
