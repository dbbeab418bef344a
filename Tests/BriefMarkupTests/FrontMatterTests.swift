import BriefMarkup
import Testing

struct FrontMatterTests {
  private func read(_ text: String) -> FrontMatter? { FrontMatter(Array(text.utf8)) }

  @Test func readsYAML() throws {
    let text = """
      ---
      title: "The pier: reopened"
      Author:
        - "[[Ada Marsh]]"
        - name: Tom Reed
      tags: [sea, harbour]
      empty:
      date: 2026-11-21
      ---
      Body
      """
    let front = try #require(read(text))
    #expect(front.values(of: "title") == ["The pier: reopened"])
    #expect(front.values(of: "author") == ["[[Ada Marsh]]", "Tom Reed"])
    #expect(front.values(of: "tags") == ["sea", "harbour"])
    #expect(front.values(of: "empty", "date") == ["2026-11-21"])
    #expect(String(decoding: Array(text.utf8)[front.end...], as: UTF8.self) == "Body")
  }

  @Test func readsJSON() throws {
    let text =
      "{\n \"Title\": \"The {pier}\\\"\", \"authors\": [{\"name\": \"Ada Marsh\"}, \"Tom Reed\"]\n}\n\nBody"
    let front = try #require(read(text))
    #expect(front.values(of: "title") == ["The {pier}\""])
    #expect(front.values(of: "authors") == ["Ada Marsh", "Tom Reed"])
    #expect(String(decoding: Array(text.utf8)[front.end...], as: UTF8.self) == "\nBody")
  }

  @Test(arguments: [
    "{\"title\": \"Pier\"} is what it said.\n", "{\"name\": \"Pier\"}\nBody", "{title: Pier}\nBody",
    "{\"title\": \"Pier\"", "{{< figure >}}\nBody",
  ])
  func bracesOfATextAreText(text: String) {
    #expect(read(text) == nil)
  }

  @Test func readsTOML() throws {
    let front = try #require(read("+++\ntitle = \"Pier\"\ntags = ['a', \"b\"]\n[x]\ny = 1\n+++\nB"))
    #expect(front.values(of: "title") == ["Pier"])
    #expect(front.values(of: "tags") == ["a", "b"])
    #expect(front.values(of: "y").isEmpty)
  }

  @Test(arguments: [
    "", "---", "---\n", "--- x\na: 1\n---\n", "---\na: 1\n", "text\n---\na: 1\n---\n",
    "---\n- a\n- b\n---\n", "---\na: [1\n---\n", "---\n\ta: {\n---\n",
  ])
  func isTextWhereNothingCanBeRead(source: String) {
    #expect(read(source) == nil)
  }

  @Test(arguments: [
    ("!!python/object/apply:os.system ['touch x']", []), ("!Ref x", []), ("[!x a, b]", ["b"]),
    ("!!str 7", ["7"]), ("!!seq [a]", ["a"]), ("! a", ["a"]),
  ])
  func valuesForSomeProgramAreNone(value: String, expected: [String]) {
    #expect(read("---\ntitle: \(value)\n---\n")?.values(of: "title") == expected)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "&a [*a, "])
  func neverGoesDeep(piece: String) {
    #expect(read("---\na: " + String(repeating: piece, count: 10_000) + "\n---\n") == nil)
  }

  @Test func isBoundedInSize() {
    let long = String(repeating: "a: 1\n", count: FrontMatter.sizeLimit)
    #expect(read("---\n" + long + "---\n") == nil)
  }

  @Test func survivesAliases() throws {
    let source = "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\ntitle: T\n---\n"
    #expect(read(source)?.values(of: "title") == ["T"])
  }

  @Test func readsWhatIsMeantAsYAML() throws {
    let text = """
      ---
      title: Brae: "We need a path"
      author: [Kim Sol, 'Lee Po']
      # a remark
      tags:
        - hills
        - "paths"
      date: 2026-11-21
      ---
      Body
      """
    let front = try #require(read(text))
    #expect(front.values(of: "title") == ["Brae: \"We need a path\""])
    #expect(front.values(of: "author") == ["Kim Sol", "Lee Po"])
    #expect(front.values(of: "tags") == ["hills", "paths"])
    #expect(front.values(of: "date") == ["2026-11-21"])
  }

  @Test func ofAKeyThatComesTwiceTheLastCounts() {
    let front = read("---\ntitle: One\ntags:\n- a\ntitle: Two\ntags:\n- b\n- c\n---\nText")
    #expect(front?.values(of: "title") == ["Two"])
    #expect(front?.values(of: "tags") == ["b", "c"])
  }

  @Test func proseBetweenRulesStaysProse() {
    #expect(read("---\nHe said: no: never.\nAnd left.\n---\nText") == nil)
  }
}
