import BriefMarkup
import Testing

@Suite struct HTMLTests {
  @Test func valuesAreEscapedAndLiteralsAreNot() {
    let name = "<b>\"Tom\" & 'Jerry'</b>"
    let html: HTML = "<p title=\"\(name)\">\(name)</p>"
    let escaped = "&lt;b&gt;&quot;Tom&quot; &amp; &#39;Jerry&#39;&lt;/b&gt;"
    #expect(html.markup == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test func controlsAreLeftOut() {
    let text = "a\u{0}\u{1B}[31m\u{202E}b\u{9B}"
    let html: HTML = "\(text)"
    #expect(html.markup == "a[31mb")
  }

  @Test func markupGoesInAsItIs() {
    let inner: HTML = "<i>\("a < b")</i>"
    let html: HTML = "<p>\(inner) \(3)</p>"
    #expect(html.markup == "<p><i>a &lt; b</i> 3</p>")
  }

  @Test func partsAreJoined() {
    var html: HTML = "<p>"
    html += "\("<")"
    #expect((html + "</p>").markup == "<p>&lt;</p>")
    #expect([HTML](["<hr>", "\("&")"]).joined().markup == "<hr>&amp;")
    #expect(HTML().markup.isEmpty)
  }
}
