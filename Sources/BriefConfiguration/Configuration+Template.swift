extension Configuration {
  /// A file that sets nothing: every setting with its default or an example, commented out.
  ///
  /// - Parameter converters: Commands to be shown for files that are not read, by the endings of
  ///   their names.
  /// - Returns: The text of the file.
  public static func template(
    converters: [(ending: String, command: String)] = []
  ) -> String {
    let lines = converters.map { "#  \($0.ending): \"\($0.command)\"\n" }.joined()
    let shown = lines.isEmpty ? "#  pdf: \"pdftotext -nopgbrk {} -\"\n" : lines
    return text.replacing("#  <commands>\n", with: shown)
  }

  private static let text = """
    # What brief does unless it is told otherwise on the command line.
    # Take the mark off a line to set it. Each setting can also be set in the environment:
    # BRIEF_MINUTES=3 for minutes, BRIEF_SITE_TITLE=News for the title of the site.
    # Paths start at this file's folder; ~/ is your home.

    # Where saved articles are looked for: files, and folders that are read through.
    #articles:
    #  - ~/Articles
    #  - ~/Downloads/saved

    # What is not looked at in them, as .gitignore has it; a file .briefignore in a folder does the
    # same.
    #exclude: [drafts/, "*.tmp.html"]

    # Programs that turn other files into text: by the ending of the name the command, with {} for
    # the file. They are started without a shell for each file of that kind, and trusted.
    #convert:
    #  <commands>

    # The folder of the briefs.
    #briefs: briefs

    # How long a brief may take to read, in minutes, and what it has at most.
    #minutes: 5
    #topics: 20
    #per-topic: 5

    # What you want of the topics, whatever the program finds. Words and phrases: topics with one of
    # them come first; articles with one of them in the headline are left out.
    #pin: [port averell, climate]
    #drop:
    #  - horoscope
    # Names of files, or the ends of their paths, or headlines: files that are one topic, and files
    # that are a topic of their own. What --pin, --drop, --merge and --split say comes on top.
    #merge:
    #  - [harbour.html, barrier.md]
    #split: [cruise.txt]

    # How many sentences a summary has.
    #sentences: 5

    # Your language: the own words of briefs and of the site are in it, if they are known (`brief
    # languages`). auto is the system's, and for the site that of the newest brief.
    #lang: auto

    # The articles' language; auto tells it from each. A list of words that say nothing, one a line.
    #article-lang: auto
    #stopwords: stopwords.txt

    # How texts look in a terminal: auto, always or never; columns to fill.
    #color: auto
    #width: 80

    # The site that `brief publish` makes.
    #site:
    #  folder: site
    #  title: Daily briefs
    #  base-url: https://example.org/briefs/
    #  index: false
    #  theme: theme
    #  sources: quotes
    #  max-quote-percent: 15
    #  search: true

    """
}
