import BriefArticles
import Testing

/// Components and programs among the paragraphs of a note in MDX.
struct MDXTests {
  private static let body =
    "The harbour town voted on Tuesday to rebuild its old pier after two winters of storms."

  private func outline(_ source: String) throws -> [String] {
    let article = try articles(in: "# The pier\n\n\(source)\n\n\(Self.body)\n", named: "a.mdx")
    return article.first?.outline ?? []
  }

  @Test(arguments: [
    (
      "<Abbr>EU</Abbr> ministers agreed on Tuesday to rebuild\nthe old pier.",
      "p EU ministers agreed on Tuesday to rebuild the old pier."
    ),
    (
      "On Tuesday the ministers of the\n<Abbr>EU</Abbr> agreed.",
      "p On Tuesday the ministers of the EU agreed."
    ),
    ("> <Cite>We lost it all.</Cite>", "q We lost it all."),
    ("<Tip>Use `<Button>` here.</Tip>", "p Use <Button> here."),
    ("<Tip>Use ``<A> ` <B>`` here.</Tip>", "p Use <A> ` <B> here."),
    ("<Tabs>\n    <Tab>It is shut until May.</Tab>\n</Tabs>", "p It is shut until May."),
  ])
  func aComponentPartsNoParagraph(source: String, expected: String) throws {
    #expect(try outline(source) == [expected, "p \(Self.body)"])
  }

  @Test(arguments: [
    "export const meta = {\n  title: 'x',\n}", "import {\n  A,\n} from './x'",
    "export default Layout", "import A from './a'\nexport default ({ a }) => <A>{a}</A>",
    "import A, {\n  B\n} from \"./a\"\nimport C from './c'",
  ])
  func aProgramGoesUpToABlankLine(source: String) throws {
    #expect(try outline(source) == ["p \(Self.body)"])
  }

  @Test(arguments: [
    "export default rates rose.", "Duties rose, said\nexport const = brokers.",
  ])
  func proseBeginsAsAProgramDoes(source: String) throws {
    let line = source.replacing("\n", with: " ")
    #expect(try outline(source).first == "p \(line)")
  }

  @Test func openMarksOfCodeCostNoMoreThanTheLine() throws {
    // None of the runs is closed: no two are equally long.
    let runs = (1...2_000).map { String(repeating: "`", count: $0) }.joined(separator: " ")
    #expect(try !outline("<Tip>\(runs)</Tip>").isEmpty)
  }
}
