import BriefLexicon

/// The words of captions and credits.
enum CaptionWords {
  private static func words(_ section: LanguageSection) -> Set<String> {
    Set(LanguageProfile.all(section))
  }

  /// How frames of pictures and videos begin.
  static let openings = PrefixSet(LanguageProfile.all(.captionOpenings))

  /// Before the number of a picture in a gallery.
  static let galleryMarks = LanguageProfile.all(.galleryMarks).map { "\($0) " }
  static let anyGallery = NeedleSet([galleryMarks])

  /// How lines begin that say who gave a picture.
  static let courtesies = LanguageProfile.all(.pictureCourtesies)

  /// How captions of pictures from an archive begin.
  static let filePictures = LanguageProfile.all(.filePictures)
  static let openingsOfFileNotes = LanguageProfile.all(.openingsOfFileNotes)
  static let files = words(.wordsForFiles)

  /// After "In this".
  static let pictures = words(.wordsForPictures)
  /// After "In this photo".
  static let givers = words(.verbsOfGivingPictures)

  /// How credits in brackets begin.
  static let bracketOpenings = LanguageProfile.all(.creditsInBrackets)

  /// What stands before the name of a photographer.
  static let labels = LanguageProfile.all(.creditLabels)

  static let anyLabel = NeedleSet([labels])

  /// What may stand between the names of a credit.
  static let joints = words(.wordsInsideCredits)

  /// Agencies and archives, as their letters in lower case; those of pictures by themselves.
  private static let ofPictures = words(.agenciesOfPictures)

  private static let ofNews = words(.agenciesOfNews)

  /// Words of a credit that are not part of the agency's name.
  private static let additions = words(.wordsBesideAgencies)

  private static func letters(_ name: String) -> (all: String, bare: String) {
    let words = name.lowercasedWords
    let bare = words.filter { !additions.contains(String($0)) }
    return (words.joined(), bare.joined())
  }

  /// Whether a name is that of an agency, perhaps with "Photo" or "File" behind it.
  static func isAgency(_ name: String) -> Bool {
    let letters = letters(name)
    if ofNews.contains(letters.all) || ofNews.contains(letters.bare) || isOfPictures(name) {
      return true
    }
    // "AFP via Getty Images"
    let parts = name.split(separator: " via ", maxSplits: 1)
    return parts.count == 2 && isAgency(String(parts[1]))
  }

  /// Whether a name is that of an archive of pictures, or of an agency with "Photo" behind it.
  static func isOfPictures(_ name: String) -> Bool {
    let letters = letters(name)
    if ofPictures.contains(letters.all) || ofPictures.contains(letters.bare) { return true }
    return letters.all != letters.bare && ofNews.contains(letters.bare)
  }

  // MARK: - Posing

  /// What people do in pictures, and hardly anyone in news.
  static let posing = words(.verbsOfPosing)

  /// What they do to others.
  static let greeting = words(.verbsOfGreeting)

  /// What could also be nouns.
  static let posingOrNoun = words(.verbsOfPosingOrNouns)

  /// What follows the verb, unless it has an object.
  static let prepositions = words(.prepositions)

  /// How objects begin.
  static let determiners = words(.determiners)

  /// Words of news that captions do not have.
  static let tellsNews = words(.wordsOfNewsInCaptions)
}
