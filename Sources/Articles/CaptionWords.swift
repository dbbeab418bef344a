/// The words of captions and credits.
enum CaptionWords {
  private static func words(_ text: String) -> Set<String> {
    Set(Notices.lines(text).flatMap { $0.split(separator: ",").map(String.init) })
  }

  /// How frames of pictures and videos begin; English.
  static let openings = PrefixSet([
    "hide caption", "toggle caption", "enlarge this image", "photos: hide caption",
    "story highlights", "file photo:", "file photo of", "image caption", "image copyright",
    "photo caption",
  ])

  /// Before the number of a picture in a gallery; English.
  static let galleryMark = "hide caption "
  static let anyGallery = NeedleSet([[galleryMark]])

  /// English.
  static let courtesies = ["courtesy of ", "courtesy photo", "photo courtesy", "credit..."]

  /// English, after "In this".
  static let pictures = words("photo,photograph,image,picture,frame,still,screengrab,screenshot")
  /// English, after "In this photo".
  static let givers = words("provided,released,taken,made,supplied,distributed,obtained")

  /// How credits in brackets begin, in many languages.
  static let bracketOpenings = Notices.lines(
    """
    # English
    photo by
    photo courtesy
    photos by
    photo:
    photograph:
    photograph by
    picture:
    image:
    image courtesy
    images:
    courtesy of
    courtesy photo
    ap photo
    reuters photo
    afp photo
    file photo
    handout
    getty images
    # German
    foto:
    bild:
    # French
    photo :
    crédit photo
    # Spanish
    crédito:
    fotografía:
    # Russian
    фото:
    # Japanese
    写真:
    """)

  /// What stands before the name of a photographer.
  static let labels = Notices.lines(
    """
    # Of all languages
    ©
    # English
    photo:
    photos:
    photo by
    photos by
    photo credit:
    photo courtesy of
    photograph:
    photographs:
    photograph by
    photography by
    picture:
    image:
    image by
    image credit:
    image courtesy of
    credit:
    credit...
    # German, Italian, Dutch, Polish, Czech, Danish, Norwegian, Swedish, Hungarian, Romanian
    foto:
    fotos:
    # German
    bild:
    bildquelle:
    # French
    photo :
    photographie :
    crédit photo :
    crédits photo :
    crédit :
    # Spanish
    foto de
    fotografía:
    fotografía de
    crédito:
    # Portuguese
    fotografia:
    # Italian
    foto di
    # Dutch
    beeld:
    # Polish
    zdjęcie:
    fot.
    # Finnish
    kuva:
    # Turkish
    fotoğraf:
    # Russian and Ukrainian
    фото:
    # Japanese
    写真：
    写真:
    撮影：
    # Chinese
    图片来源：
    摄影：
    # Korean
    사진=
    """)

  static let anyLabel = NeedleSet([labels])

  /// What may stand between the names of a credit.
  static let joints = words(
    """
    # English
    via,for,of,the,and,pool,handout,file,courtesy
    # Particles of names
    de,la,von,van,der,den,da,di,del,dos,el,al,bin,y,e,und,et,&,ten,zu,du,le
    """)

  /// Agencies and archives, as their letters in lower case; those of pictures by themselves.
  private static let ofPictures = words(
    """
    getty,gettyimages,gettyimagesfilephoto,istock,istockphoto,shutterstock,alamy,corbis,landov,barcroft,barcroftmedia,nurphoto
    zuma,zumapress,zumawire,sipa,sipausa,polaris,redux,magnum,magnumphotos,imago,imagoimages,picturealliance,unsplash,pixabay
    pexels,flickr,wikimedia,wikimediacommons,rexfeatures,depositphotos,dreamstime,adobestock
    """)

  private static let ofNews = words(
    """
    ap,associatedpress,theassociatedpress,reuters,afp,agencefrancepresse,epa,epaefe,upi,bloomberg,tass,xinhua,kyodo,jiji,yonhap
    dpa,ansa,efe,lusa,pap,ctk,čtk,mti,ntb,tt,ritzau,lehtikuva,apa,keystone,anp,belga,pa,pawire,pressassociation,cp,thecanadianpress
    canadianpress,aap,pti,ani,anadolu,anadoluagency,aa,rianovosti,sputnik,ukrinform,tns,mct,npr,cnn,bbc,abc,nbc,cbs,pool,poolphoto
    """)

  /// Words of a credit that are none of the agency's name.
  private static let additions = words("photo,photos,file,images,via,pool,handout,picture,archive")

  private static func letters(_ name: String) -> (all: String, bare: String) {
    let words = Names.words(name)
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

  // MARK: - Posing, in English

  /// What people do in pictures, and hardly anyone in news.
  static let posing = words("speaks,poses,arrives,testifies,listens,gestures,reacts,kneels,departs")

  /// What they do to others.
  static let greeting = words("greets,embraces,applauds")

  /// What could also be nouns.
  static let posingOrNoun = words(
    """
    waves,walks,looks,holds,watches,points,talks,delivers,addresses,leaves,boards,steps,rides,enters,exits,shakes,hugs,kisses,laughs
    smiles,stands,sits,waits,attends,wave,walk,look,hold,watch,pose,speak,stand,sit,arrive,listen,march,gather,attend,wait,work,pray
    """)

  /// What follows the verb, unless it has an object.
  static let prepositions = words(
    """
    to,at,on,in,during,while,after,before,from,with,outside,inside,near,next,past,through,along,across,into,onto,up,down,out,over,as
    for,off,around,behind,toward,towards,away,back,under,about
    """)

  /// How objects begin.
  static let determiners = words("his,her,a,an,the,their,hands")

  /// What is said in news and not under a picture.
  static let tellsNews = words("said,says,will,told,announced,reported,\"i,“i")
}
