/// The sections of a language's file, `Sources/CBriefLexicon/languages/xx.txt`, by their headings.
///
/// Entries are in lower case unless a capital is part of them; `_` at the start or end of an entry
/// stands for a space.
package enum LanguageSection: String, CaseIterable, Sendable {
  // MARK: - Sentences

  /// Words whose full stop never ends a sentence: titles such as "Dr". All abbreviations are
  /// written without their last full stop; one with a capital counts only with a capital, and one
  /// that starts with a hyphen ends longer words.
  case abbreviationsBeforeNames = "abbreviations before names"
  /// Abbreviations whose full stop ends no sentence before a number: "No", "Fig".
  case abbreviationsBeforeNumbers = "abbreviations before numbers"
  /// Other abbreviations: their full stop ends a sentence only before a word that starts sentences,
  /// that is, before a stopword.
  case abbreviations
  /// Abbreviations that close a list, such as "etc": their full stop ends a sentence before any
  /// capital.
  case abbreviationsAtEnds = "abbreviations at ends"
  /// What stands before an apostrophe and is a word of its own: "qu'", "dell'". One letter always
  /// is.
  case elidedWords = "elided words"
  /// Verbs that follow a quotation that ends in "?" or "!", and the name of who said it.
  case sayingsBehindQuestions = "sayings behind questions"
  /// What follows "5 p.m." within a sentence: time zones, days, months.
  case wordsBehindHours = "words behind hours"
  /// The abbreviations "a.m" and "p.m".
  case halvesOfDays = "halves of days"
  /// Words that start a sentence as often as an article does, though they are no stopwords:
  /// "Hundreds".
  case quantities
  /// What follows the name of a company, perhaps behind a "!".
  case companies
  /// Titles before which the name of a country or a time of day ends a sentence.
  case salutations
  /// Korean: what stands before "요" in an ending that ends a sentence.
  case syllablesBeforePoliteEndings = "syllables before polite endings"
  /// Korean: how a sentence goes on that is quoted or weighed: "한다 해도".
  case syllablesThatGoOn = "syllables that go on"
  /// Korean: what, besides, follows a plain ending within a sentence: "있다 보니".
  case syllablesThatGoOnBehindPlainEndings = "syllables that go on behind plain endings"
  /// Korean: what a word ends with behind whose full stop a sentence may start without a space.
  case syllablesAtEnds = "syllables at ends"
  /// Words with an apostrophe that open a sentence in small letters: "'s", "'n".
  case openingsWithApostrophes = "openings with apostrophes"
  /// Letters of the Latin alphabet by their names, as initials are written in scripts of India.
  case namesOfLetters = "names of letters"
  /// What opens a sentence behind a space, where no mark ends one: "however", "besides".
  case openingsBehindSpaces = "openings behind spaces"
  /// What may open a sentence, if the one before it has become long.
  case openingsBehindLongSentences = "openings behind long sentences"
  /// Longer words that begin as an opening does, and open nothing.
  case wordsThatOpenNothing = "words that open nothing"
  /// How a clause begins behind which a space ends no sentence: "if", "when".
  case openingsOfClauses = "openings of clauses"
  /// What a phrase ends with if the sentence goes on behind the space: "that", titles.
  case endingsThatLeadOn = "endings that lead on"
  /// Words before a quotation that ends its sentence.
  case wordsBeforeQuotations = "words before quotations"
  /// Endings of domains: a capital behind one makes no new sentence.
  case domains

  // MARK: - Words

  /// Articles and prepositions that are written as the beginning of a word: "al-".
  case joinedParticles = "joined particles"
  /// Endings of number, gender and case, and of pronouns behind a word.
  case endingsOfForms = "endings of forms"
  /// Letters that stand for another one: "أ = ا".
  case lettersThatAreOne = "letters that are one"

  // MARK: - Telling languages apart

  /// The most frequent words of the language, and endings with a hyphen before them: by them it is
  /// recognized among others of its script.
  case functionWords = "function words"
  /// Frequent words of news, by which the language of a headline is told.
  case wordsOfHeadlines = "words of headlines"
  /// Letters that only texts of a language have that is not known otherwise: "ў".
  case lettersOfOtherLanguages = "letters of other languages"
  /// Serbian: words of texts in Latin letters that Croatian has not.
  case wordsInLatinLetters = "words in Latin letters"
  /// Croatian: words that texts in Serbian have not.
  case wordsAgainstSerbian = "words against Serbian"
  /// The most frequent groups of three letters in its words, the first the most frequent; a low line
  /// is where a word begins or ends.
  case letterGroups = "letter groups"

  // MARK: - Dates

  /// The months from January on; spellings of one are parted by a slash.
  case months
  /// Further names of the months, short ones and those of one country: only in dates, since
  /// elsewhere they are other words.
  case monthsInDates = "months in dates"
  /// The months of the Persian calendar, from Farvardin on.
  case solarMonths = "solar months"
  /// The days of the week from Monday on.
  case weekdays
  /// Those of America: a date in numbers before one begins with the month.
  case americanTimeZones = "American time zones"
  /// Abbreviations that mean one time zone, with its minutes east of UTC.
  case timeZones = "time zones"
  /// Endings of the number of a day: "21st".
  case endingsOfDays = "endings of days"
  /// "21 de noviembre".
  case wordsBetweenDayAndMonth = "words between day and month"
  /// "noviembre de 2026".
  case wordsBetweenMonthAndYear = "words between month and year"
  /// "2026 m. lapkričio 21 d.".
  case wordsBehindYears = "words behind years"
  /// "21 tháng 11".
  case wordsBeforeMonths = "words before months"
  /// What years of other eras begin with, and the year before their first: "令和 = 2018".
  case eras
  /// Digits that are written as letters, with their values: "二〇二四年".
  case digits
  /// "tháng 11 năm 2026".
  case wordsBeforeYears = "words before years"
  /// "21 November at 8:30".
  case wordsBeforeTimes = "words before times"
  /// What stands between hours and minutes: "10h15".
  case signsOfHours = "signs of hours"
  /// The signs behind year, month and day: "2026年11月21日".
  case signsOfDates = "signs of dates"

  // MARK: - Bylines

  /// Words before an author's name: "by".
  case bylineLabels = "byline labels"
  /// Labels that are parts of names as well: only a colon, a small letter before a whole name, or
  /// the page's language makes a label of one.
  case bylineParticles = "byline particles"
  /// Labels with which surnames begin, so that two words behind one make no name yet.
  case openingsOfSurnames = "openings of surnames"
  /// Words for "and" that join the two surnames of one person: "Ortega y Gasset".
  case jointsOfSurnames = "joints of surnames"
  /// Words for "and" that join names in a text of any language.
  case bylineConjunctions = "byline conjunctions"
  /// Words for "and" that are initials or other words elsewhere: only in texts of this language.
  case bylineConjunctionsOfTheLanguage = "byline conjunctions of the language"
  /// How a line of plain text begins that names an author.
  case bylineOpenings = "byline openings"
  /// Words behind an author's name.
  case bylineEndings = "byline endings"
  /// What says that a date is that of the publication.
  case publicationLabels = "publication labels"
  /// What says that a date is that of a later change.
  case updateLabels = "update labels"
  /// Buttons, links and lead-ins that stand beside names.
  case buttonsBesideNames = "buttons beside names"
  /// What stands before the names of those who did something else than write.
  case labelsOfOtherWork = "labels of other work"
  /// Roles of persons at a publication: the name ends before such a word.
  case roles
  /// Words of papers, agencies and their departments: no person is called so.
  case offices
  /// What follows a name behind a comma and belongs to it: "Jr".
  case nameSuffixes = "name suffixes"
  /// Verbs that begin what a line says about an author.
  case verbsAboutAuthors = "verbs about authors"
  /// Agencies that some bylines put right behind a name.
  case agenciesBehindNames = "agencies behind names"
  /// What goes on behind a name with the place or the paper: "in", "for".
  case smallWordsBehindNames = "small words behind names"
  /// What says that a date is that of something else: a birth, an appointment, an end.
  case eventsWithDates = "events with dates"
  /// Days of the week and words between a name and a date.
  case wordsBesideDates = "words beside dates"

  // MARK: - What stands around articles on a page

  /// How headings of lists of other articles, of comments and the like begin.
  case headingsOfOtherArticles = "headings of other articles"
  /// Such headings that count only if no other word follows.
  case headingsOfOneWord = "headings of one word"
  /// Whole lines that only label parts of a page: "Share".
  case labels
  /// How headings over other articles begin: "More".
  case wordsForMore = "words for more"
  /// How such headings end: "stories".
  case wordsForArticles = "words for articles"
  /// What a counter counts: "2256 views".
  case countedThings = "counted things"
  /// Networks on which authors can be followed.
  case networksOfAuthors = "networks of authors"
  /// Names of social networks and of what share bars have besides.
  case networks
  /// How a share bar begins.
  case wordsForSharing = "words for sharing"
  /// What makes a note in brackets at the end the credit of a picture.
  case picturesInBrackets = "pictures in brackets"
  /// What claims rights: "All rights reserved".
  case claimsOfRights = "claims of rights"
  /// Words for cookies.
  case cookies
  /// What, together with cookies, makes a line a notice and no recipe.
  case cookieNotices = "cookie notices"
  /// Words that make it one together with a word of the web.
  case usesOfCookies = "uses of cookies"
  /// Words that make it one together with a word of use.
  case wordsOfTheWeb = "words of the web"
  /// How a line begins that asks the reader to do something.
  case prompts
  /// How a line begins that asks the reader to do something, if it also names what sites offer.
  case openingsOfOffers = "openings of offers"
  /// What sites offer: newsletters, videos.
  case thingsOffered = "things offered"
  /// How the credit of a picture begins.
  case pictureCredits = "picture credits"
  /// How a line begins that says when the article was published or changed.
  case dateLabels = "date labels"
  /// How a line begins that says where a clipping was taken from.
  case sourceLabels = "source labels"
  /// Days and words that such a date is made of: "yesterday".
  case wordsForWhen = "words for when"
  /// Sentences about comments and their rules.
  case rulesForComments = "rules for comments"
  /// Sentences at the end of newsletters.
  case newsletterFeet = "newsletter feet"
  /// What mail programs write before the subject of a message that they pass on: "Fwd".
  case subjectsOfForwards = "subjects of forwards"
  /// What they write before that of a message that they answer: "Re".
  case subjectsOfReplies = "subjects of replies"
  /// Sentences of archives and social sites around what they hold.
  case noticesOfArchives = "notices of archives"
  /// Sentences that say where else the article was published.
  case reprintNotices = "reprint notices"
  /// Sentences that name who contributed.
  case thanksToContributors = "thanks to contributors"
  /// Sentences that ask the reader to do something.
  case calls
  /// How sentences at the end of newsletters begin.
  case newsletterOpenings = "newsletter openings"
  /// How sentences begin that say where the article was published first.
  case reprintOpenings = "reprint openings"
  /// What makes a sentence that begins as a call one for a newsletter.
  case callsToInboxes = "calls to inboxes"
  /// The two parts of the sentence that feeds put behind an article: "The post … appeared first on
  /// …".
  case feedFeet = "feed feet"
  /// How sentences begin that ask the reader to do something.
  case callOpenings = "call openings"
  /// How notes within a text begin: "Story continues below".
  case signsThatTheTextGoesOn = "signs that the text goes on"
  /// How sentences begin that say where to find the author.
  case contactOpenings = "contact openings"
  /// How calls for newsletters begin.
  case openingsOfCallsToInboxes = "openings of calls to inboxes"
  /// How a line in brackets begins that points elsewhere: "(See also: …)".
  case callsInBrackets = "calls in brackets"
  /// How a sentence begins that asks to follow the author.
  case wordsForFollowing = "words for following"
  /// What makes a sentence about a person a piece of news and no note about the author.
  case wordsOfNews = "words of news"
  /// A verb behind a name, and what the author is or does.
  case notesAboutAuthors = "notes about authors"
  /// The same, behind a name of one word as well.
  case notesAboutContributors = "notes about contributors"

  // MARK: - Captions

  /// How frames of pictures and videos begin.
  case captionOpenings = "caption openings"
  /// What stands before the number of a picture in a gallery.
  case galleryMarks = "gallery marks"
  /// How the captions of pictures from an archive begin.
  case filePictures = "file pictures"
  /// "In this March 2 file photo".
  case openingsOfFileNotes = "openings of file notes"
  /// The word "file" in such a note.
  case wordsForFiles = "words for files"
  /// How the line begins that says who gave a picture.
  case pictureCourtesies = "picture courtesies"
  /// "In this photo".
  case wordsForPictures = "words for pictures"
  /// "In this photo provided by".
  case verbsOfGivingPictures = "verbs of giving pictures"
  /// How a credit in brackets begins.
  case creditsInBrackets = "credits in brackets"
  /// What stands before the name of a photographer.
  case creditLabels = "credit labels"
  /// What may stand between the names of a credit.
  case wordsInsideCredits = "words inside credits"
  /// Agencies and archives of pictures, by their letters.
  case agenciesOfPictures = "agencies of pictures"
  /// Agencies of news, by their letters.
  case agenciesOfNews = "agencies of news"
  /// Words of a credit that are no part of the agency's name.
  case wordsBesideAgencies = "words beside agencies"
  /// What people do in pictures, and hardly anyone in news.
  case verbsOfPosing = "verbs of posing"
  /// What people in pictures do to others.
  case verbsOfGreeting = "verbs of greeting"
  /// Verbs of posing that could also be nouns.
  case verbsOfPosingOrNouns = "verbs of posing or nouns"
  /// What follows such a verb, unless it has an object.
  case prepositions
  /// How the object of such a verb begins.
  case determiners
  /// Words of news that captions do not have.
  case wordsOfNewsInCaptions = "words of news in captions"
  /// What buttons of a picture or a video say.
  case wordsOnButtons = "words on buttons"
  /// What such a button does it with.
  case wordsForMedia = "words for media"
  /// Single raised letters that end a number or an abbreviation: "2ᵉ", "1º", "Sᵗ".
  case raisedLetters = "raised letters"
  /// Units that may have a raised 2 or 3.
  case unitsWithPowers = "units with powers"

  // MARK: - What a sentence says

  /// How headlines of opinions, shows and the like begin.
  case openingsOfOpinion = "openings of opinion"
  /// First words that point at the sentence before: alone, the sentence is an orphan.
  case dependentOpenings = "dependent openings"
  /// Openings of several words, or with a comma, that refer to the sentence before: "For example";
  /// and those of irony: "Sure,".
  case leaningPhrases = "leaning phrases"
  /// The same inside a sentence: "Voters, in other words, found".
  case leaningInsertions = "leaning insertions"
  /// Words for persons in the third person, which refer to a name that stands before them.
  case thirdPerson = "third person"
  /// Words for the writer and the reader, as they stand inside a sentence.
  case writerAndReader = "writer and reader"
  /// Words of captions and of pages, wherever they stand in a sentence.
  case wordsOfCaptions = "words of captions"
  /// How lines of a running report begin: they are stale by the evening.
  case stampsOfReports = "stamps of reports"
  /// Articles of what is known.
  case definiteArticles = "definite articles"
  /// Articles of a speaker whom the reader does not know: "a lawyer said".
  case articlesBeforeSpeakers = "articles before speakers"
  /// Words of what is to come: "will", "missing".
  case wordsOfExpectation = "words of expectation"
  /// Words that are of what is to come before certain others: "to vote".
  case pairsOfExpectation = "pairs of expectation"
  /// Words that deny what a sentence says, or say that nobody or nothing did it.
  case wordsOfNegation = "words of negation"
  /// Words before a verb that is to come, in headlines.
  case marksOfInfinitives = "marks of infinitives"
  /// Words before the name of a day that is still to come: "before Monday's vote".
  case prepositionsOfPreviews = "prepositions of previews"
  /// Names of the part of a site or a paper that is opinion.
  case sectionsOfOpinion = "sections of opinion"
  /// Words of who argues: "should", "never".
  case wordsOfArgument = "words of argument"
  /// Phrases of the notice that the views of an article are its writer's alone.
  case noticesOfOpinion = "notices of opinion"
  /// Verbs that open an order, with the words that follow them in one.
  case orders
  /// Pronouns that point at the calendar before a time of it: "in this year".
  case pronounsForNearTimes = "pronouns for near times"
  /// Words that count what the sentence before has named: "Half were given a lamp".
  case quantifiers
  /// Words that follow such a word if no noun does.
  case auxiliaries
  /// Last words that point at the sentence before: "was past that".
  case pronounsAtEnds = "pronouns at ends"
  /// Last words that stand for what somebody does: "the first to do so".
  case pronounsOfDeedsAtEnds = "pronouns of deeds at ends"
  /// Prepositions that open a sentence before a pronoun: "Without it".
  case openingPrepositions = "opening prepositions"
  /// The pronouns in such an opening.
  case pronounsBehindPrepositions = "pronouns behind prepositions"
  /// "In this year" points at no sentence.
  case timesOfTheCalendar = "times of the calendar"
  /// Articles before a shell noun.
  case articles
  /// Nouns that say nothing without what they stand for: "the move".
  case shellNouns = "shell nouns"
  /// Words for the one who writes, as within a sentence.
  case firstPerson = "first person"
  /// "said".
  case verbsOfSaying = "verbs of saying"
  /// What names the speaker only right behind a quotation: „…“, so Vogt.
  case sayingsBehindQuotations = "sayings behind quotations"
  /// Pronouns beside a verb of saying: "he said".
  case pronounsThatSpeak = "pronouns that speak"
  /// Endings of a verb of saying with its pronoun: "a-t-il".
  case invertedPronouns = "inverted pronouns"
  /// What is written together with a speaker's name, or stands beside it: "は", "고".
  case particlesBesideSpeakers = "particles beside speakers"
  /// What is written together with a noun before it, as in Korean: "은".
  case particlesBehindNouns = "particles behind nouns"
  /// Small words within a name: "van".
  case particlesInNames = "particles in names"
  /// How adjectives end that are made of the name of a country or a party.
  case endingsOfPeoples = "endings of peoples"
  /// Words with a capital that are no names: weekdays, titles.
  case capitalsThatAreNoNames = "capitals that are no names"

  // MARK: - Figures

  /// What multiplies the number before it, with the factor.
  case scales
  /// Scales that are written without a space behind the number: "4.2bn".
  case scalesBehindDigits = "scales behind digits"
  /// How words begin that mean 10⁹ in some languages and 10¹² in others.
  case billions
  /// Numbers that are written as words, with their values.
  case numbers
  /// Words for a hundredth part; of two words the first.
  case perCent = "per cent"
  /// The second word of "per cent".
  case secondWordsOfPerCent = "second words of per cent"
  /// Words for a hundredth part that stand before the number: "yüzde 14".
  case perCentBeforeNumbers = "per cent before numbers"
  /// Words for money, with its sign.
  case currencies
  /// Words behind a number that say what it measures.
  case measures
  /// "Litres of diesel".
  case wordsBeforeMeasuredThings = "words before measured things"
  /// What stands between a number and what it counts: "24 de oameni".
  case wordsBeforeCountedThings = "words before counted things"
  /// Words for people as they are counted, some of them stopwords: "1.200 Menschen".
  case wordsForPeople = "words for people"
  /// What is written together with digits, with what it counts: "1200人".
  case counters
  /// Times, and what counts nothing that another source would count: dates, ages, ranks.
  case wordsThatCountNothing = "words that count nothing"
  /// Words before a number that make it a name or a date: "No. 4".
  case labelsOfNumbers = "labels of numbers"
  /// Words before a number that is not exact.
  case wordsForAbout = "words for about"
  /// Words before a number that is the least.
  case wordsForOver = "words for over"
  /// Words before a number that is the most.
  case wordsForUpTo = "words for up to"

  // MARK: - Briefs

  /// The words that a brief's own lines are made of, by what they say.
  case wordingOfBriefs = "wording of briefs"
  /// The words that the pages of a site add.
  case wordingOfSites = "wording of sites"
}
