extension Configuration {
  /// A file that sets nothing: every setting with its default or an example, commented out.
  public static let template = """
    # What brief does unless it is told otherwise on the command line.
    # Take the mark off a line to set it. Each setting can also be set in the environment:
    # BRIEF_MINUTES=3 for minutes, BRIEF_SITE_TITLE=News for the title of the site.
    # Paths start at this file's folder; ~/ is your home.

    # Where saved articles are looked for: files, and folders that are read through.
    #articles:
    #  - ~/Articles
    #  - ~/Downloads/saved

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

    # The articles' language, and a list of words that say nothing, one a line.
    #lang: auto
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
