extension BylineWords {
  /// Buttons, links and lead-ins that stand by names and are none.
  static let buttons = BylineWords(
    """
    cs: foto | sdílet | sledovat
    da: foto | følg | del
    de: foto | fotos | folgen | teilen | zum profil | alle artikel | vor | kommentare
    en: follow | follow us | share | see full bio | full bio | bio | view profile | view bio | \
    read more | view more | load more | show more | see more | more from | more by | view all posts | all posts | see all posts | \
    posts | view all | contact | email | e-mail | mail | twitter | facebook | instagram | linkedin | \
    tweet | comments | comment | photo | photos | photo by | image | images | illustration | video | \
    credit | profile | about | subscribe | sign up | log in | login | print | save | listen | ago | \
    for | via | source | in | at | to | of | the | a | an | is | no | none | unknown | anonymous | guest | \
    home | menu | search | contact us | read bio | biography | website | archive | tags | topics | \
    view all articles | articles | read full bio | contributors | open in | null | undefined | n/a
    es: foto | fotos | hace | publicado hace | seguir | compartir | ver más | ver perfil
    fi: kuva | jaa | seuraa
    fr: photo | photos | suivre | partager | il y a | voir plus | voir le profil | crédit
    hu: fotó | kép | megosztás
    id: foto | ikuti | bagikan | lihat profil
    it: foto | segui | condividi | vedi altro | fa
    ja: 写真 | フォロー | シェア
    ko: 사진 | 구독 | 공유
    nb: foto | følg | del
    nl: foto | foto's | volg | deel | geleden
    pl: fot. | foto | udostępnij | obserwuj | zdjęcie | temu
    pt: foto | fotos | seguir | compartilhar | há | publicado há | ver perfil
    ro: foto | sursa foto
    ru: фото | фото из | фотография | подписаться | поделиться | назад | видео
    sv: foto | följ | dela | bild
    tr: fotoğraf | takip et | paylaş
    uk: фото | поділитися | підписатися
    zh: 图 | 摄影 | 关注 | 分享 | 图片
    """)

  /// What stands before the names of those who did something else than write.
  static let otherWork = BylineWords(
    """
    cs: foto | upravil
    da: foto | fotos af | redigeret af
    de: fotos von | foto von | bilder von | redigiert von | übersetzt von | aus dem englischen von
    en: edited by | photos by | photo by | photographs by | photography by | pictures by | images by | \
    image by | illustration by | illustrations by | illustrated by | video by | graphics by | \
    translated by | produced by | reviewed by | medically reviewed by | fact-checked by | \
    fact checked by | approved by | checked by | directed by | hosted by | presented by | \
    sponsored by | designed by | powered by | updated by
    es: fotos de | foto de | fotografías de | editado por | traducido por | revisado por
    fr: photos de | photo de | photographies de | édité par | traduit par | relu par
    it: foto di | fotografie di | tradotto da | a cura della
    nb: foto | redigert av
    nl: foto's van | foto van | vertaald door | bewerkt door
    pl: zdjęcia | tłumaczenie | redagował
    pt: fotos de | foto de | editado por | traduzido por | revisado por
    ru: фото | перевод | перевёл | перевела
    sv: foto | bild | redigerad av | översättning
    """)

  /// What a person does for a paper: from such a word on, a line tells no more of the name.
  static let roles = BylineWords(
    """
    cs: redaktor | redaktorka | reportér | reportérka | novinář | novinářka
    da: journalist | redaktør | korrespondent | vores korrespondent | vores udsendte
    de: redakteur | redakteurin | korrespondent | korrespondentin | reporterin | journalistin | \
    chefredakteur | chefredakteurin | volontär | volontärin | gastautor | gastautorin | \
    unserem redakteur | unserer redakteurin | unserem reporter | unserer reporterin | \
    unserem korrespondenten | unserer korrespondentin | unserem mitarbeiter | \
    unserer mitarbeiterin
    el: δημοσιογράφος | ανταποκριτής
    en: senior | deputy | associate | assistant | lead | politics editor | politics reporter | \
    staff writer | staff reporter | staff correspondent | staff photographer | staff columnist | \
    staff contributor | staff editor | senior writer | senior editor | senior reporter | \
    senior correspondent | senior staff writer | writer | editor | reporter | correspondent | \
    columnist | journalist | producer | photographer | contributor | analyst | professor | \
    contributing | contributing writer | contributing editor | managing editor | \
    executive editor | deputy editor | associate editor | assistant editor | editor-in-chief | \
    chief | freelance | freelancer | guest | special to | commentator | blogger | critic | \
    features | investigative | political | business columnist | business editor | \
    business reporter | sports columnist | sports writer | sports editor | opinion contributor | \
    opinion columnist | news editor | news reporter | city editor | science writer | \
    science editor | health reporter | tech reporter | tech editor | technology reporter | \
    technology editor | web editor | digital editor | digital producer | multimedia journalist | \
    web producer | features writer | video journalist | crime reporter | education reporter | \
    environment correspondent | political correspondent | political reporter | political editor | \
    diplomatic correspondent | foreign correspondent | economics correspondent | \
    economics editor | business correspondent | white house correspondent | bureau chief | \
    director | ceo | founder | co-founder | our correspondent | our reporter | our staff writer | \
    our writer
    es: redactor | redactora | periodista | corresponsal | columnista | colaborador | \
    colaboradora | enviado especial | enviada especial | nuestro corresponsal | \
    nuestra corresponsal | nuestro enviado especial | nuestra enviada especial
    fi: toimittaja | päätoimittaja | kirjeenvaihtaja
    fr: journaliste | correspondant | correspondante | rédacteur | rédactrice | chroniqueur | \
    chroniqueuse | envoyé spécial | envoyée spéciale | grand reporter | notre correspondant | \
    notre correspondante | notre envoyé spécial | notre envoyée spéciale | nos envoyés spéciaux | \
    journalistes
    hu: újságíró | szerkesztő | tudósító
    id: wartawan | jurnalis | redaktur
    it: giornalista | corrispondente | inviato | inviata | caporedattore | redattore | \
    redattrice | il nostro inviato | la nostra inviata | dal nostro inviato | \
    dalla nostra inviata | dal nostro corrispondente | dalla nostra corrispondente
    ja: 記者 | 編集者 | 特派員
    ko: 기자 | 특파원 | 편집장
    nb: journalist | redaktør | korrespondent | vår korrespondent | vår utsendte
    nl: redacteur | verslaggever | journaliste | hoofdredacteur | onze verslaggever | \
    onze verslaggeefster | onze redacteur | onze correspondent | onze redactrice | \
    verslaggeefster | correspondent
    pl: redaktor | dziennikarz | dziennikarka | korespondent | reporter
    pt: jornalista | repórter | correspondente | colunista | redator | redatora
    ro: redactor | jurnalist | corespondent
    ru: журналист | журналистка | корреспондент | обозреватель | редактор | специальный корреспондент
    sv: journalist | redaktör | korrespondent | reporter | krönikör | vår korrespondent | \
    vår reporter
    tr: muhabir | editör | gazeteci
    uk: журналіст | журналістка | кореспондент | редактор | оглядач
    zh: 记者 | 記者 | 编辑 | 編輯
    """)

  /// Words of papers, agencies and their rooms, which no person is called.
  static let offices = BylineWords(
    """
    cs: redakce | zprávy
    da: redaktionen | ritzau | tidende
    de: redaktion | zeitung | nachrichten | anzeiger | rundschau | tagblatt | dpa | epd | kna | sid | \
    verlag | onlineredaktion | agentur
    el: σύνταξη
    en: news | desk | bureau | staff | team | press | editors | reporters | writers | editorial | \
    editorials | times | post | herald | courier | tribune | gazette | chronicle | journal | daily | \
    weekly | mail | observer | telegraph | guardian | examiner | inquirer | enquirer | \
    sentinel | dispatch | bulletin | standard | globe | monitor | mirror | express | \
    independent | magazine | review | digest | media | online | newsroom | newspaper | agency | agencies | \
    wire | wires | reports | services | service | network | international | radio | tv | television | \
    broadcasting | today | associated | university | institute | department | office | center | centre | \
    council | committee | foundation | association | society | company | inc | ltd | llc | corp | gmbh | group | \
    cnn | bbc | nbc | cbs | abc | npr | pbs | ap | afp | reuters | bloomberg | upi | pa | efe | ansa | \
    admin | administrator | webmaster | blog | website | web | digital | tech | technology | science | business | \
    sports | world | insider | trends | the | our | contributors | correspondents | columnists | board | \
    us | we | my | and | politics | health | culture | opinion | books | music | podcast | newsletter | \
    notes | diary | stories | letters | ideas | thoughts | musings | log | data | wiki | hub | guide | \
    library | museum | ministry | government | police | publishing | publications | publisher | \
    studio | studios | club | church | store | shop | lab | labs | project | projects | community | forum
    es: redacción | agencias | noticias | diario | prensa | periódico | ministerio | universidad | el
    fi: toimitus | sanomat | uutiset | stt
    fr: rédaction | journal | presse | agence | agences | actualités | université | ministère
    hu: szerkesztőség | hírek | mti
    id: redaksi | berita | antara
    it: redazione | giornale | corriere | gazzetta | agenzia | notizie | università | ministero
    ja: 編集部 | 新聞 | 通信
    ko: 편집부 | 뉴스 | 신문 | 일보 | 연합뉴스
    nb: redaksjonen | ntb | avis
    nl: redactie | nieuws | krant | anp
    pl: redakcja | gazeta | dziennik | pap
    pt: redação | notícias | jornal | agência | universidade | ministério
    ro: redacția | redactia | știri | ziarul
    ru: редакция | новости | газета | агентство | тасс | риа | интерфакс | пресс-служба
    sv: redaktionen | tidningen | nyheter | tt
    tr: haberleri | gazetesi | ajansı
    uk: редакція | новини | агентство | укрінформ
    zh: 编辑部 | 新闻 | 日报 | 新华社 | 通讯社
    """)

  /// What follows a name behind a comma and belongs to it.
  static let suffixes = BylineWords(
    "en: jr | sr | ii | iii | iv | phd | ph.d | md | m.d | esq | mba | rn")

  /// What some languages put behind a name where others have a label before it.
  static let closings = BylineWords(
    """
    es: / efe
    ja: 記者 | 編集委員 | 特派員 | 論説委員
    ko: 기자 | 선임기자 | 인턴기자 | 특파원 | 논설위원
    zh: 记者 | 記者 | 报道 | 報道 | 報導
    """)

  /// What goes on behind a name with the place or the paper, in small letters.
  static let tails = BylineWords(
    """
    ca: a | per a
    cs: pro | z
    da: i | for | fra
    de: in | aus | für | bei | nach | mit
    en: of | for | in | at | from | with | on | via | near | aboard | as told to
    es: en | desde | para | a
    fi: ja
    fr: à | au | pour | dans | avec | en
    it: a | per | in | dal | dalla
    nb: i | for | fra
    nl: in | voor | vanuit | uit
    pl: dla | z | w
    pt: em | para
    ro: din | pentru
    ru: для | из | в
    sv: i | för | från
    """)

  /// Verbs that begin what a line tells of a person.
  static let tellings = BylineWords(
    """
    de: ist | schreibt | war | arbeitet
    en: is | was | has | writes | covers | works | reports | reported | contributed | lives | joined | serves | \
    wrote | explains | says | said
    es: es | escribe | trabaja
    fr: est | écrit | travaille
    it: è | scrive | lavora
    nl: is | schrijft | werkt
    pl: jest | pisze
    pt: é | escreve | trabalha
    ru: пишет | работает
    sv: är | skriver
    """)

  /// Agencies that some bylines put right behind a name.
  static let agencies = BylineWords(
    """
    de: mit material von dpa | mit dpa
    en: the associated press | associated press | reuters | afp | bloomberg | press trust of india | ap
    fr: avec afp | avec reuters | agence france-presse
    """)

  /// What says that a date is another thing's: a birth, an appointment, an end.
  static let events = BylineWords(
    """
    cs: narozen | narozena | platí do | termín | uzávěrka
    da: født | død | frist
    de: geboren | geb | gestorben | termin | termine | veranstaltung | beginn | ende | ab | bis | gültig bis | \
    läuft ab | anmeldeschluss | einsendeschluss
    en: born | died | expires | expiry | expiration | event | deadline | starts | start | ends | end | opens | \
    closes | until | through | by | due | valid | taken | since | founded | established | est | next | upcoming | \
    copyright | recorded | season | when | from | between | before | after | effective
    es: nacido | nacida | nació | murió | vence | plazo | inicio | fin | hasta | desde
    fi: syntynyt | kuollut | asti
    fr: né | née | mort | morte | expire | échéance | début | fin | jusqu'au | depuis
    hu: született | meghalt | határidő
    it: nato | nata | morto | morta | scade | scadenza | inizio | fine | fino al | dal
    nb: født | død | frist
    nl: geboren | overleden | verloopt | vanaf | tot
    pl: urodzony | urodzona | zmarł | zmarła | ważne do | termin | od | do
    pt: nascido | nascida | nasceu | morreu | expira | prazo | início | até | desde
    ro: născut | născută | decedat | expiră
    ru: родился | родилась | умер | умерла | срок | начало | до | с
    sv: född | död | avliden | sista
    tr: doğum | ölüm
    uk: народився | народилася | помер | померла
    """)

  /// Days of the week and words between a name and a date.
  static let dateWords = BylineWords(
    """
    ar: الأحد | الاثنين | الإثنين | الثلاثاء | الأربعاء | الخميس | الجمعة | السبت | الساعة
    ca: dilluns | dimarts | dimecres | dijous | divendres | dissabte | diumenge | a les
    cs: pondělí | úterý | středa | čtvrtek | pátek | sobota | neděle | dne | v
    da: mandag | tirsdag | onsdag | torsdag | fredag | lørdag | søndag | kl | d
    de: montag | dienstag | mittwoch | donnerstag | freitag | samstag | sonntag | vom | den | am | um | uhr
    el: δευτέρα | τρίτη | τετάρτη | πέμπτη | παρασκευή | σάββατο | κυριακή | στις
    en: monday | tuesday | wednesday | thursday | friday | saturday | sunday | mon | tue | tues | wed | thu | \
    thur | thurs | fri | sat | sun | on | at | am | pm | published | posted | updated | date | ago | \
    min | mins | minutes | minute | read | hours | hour | days | day | est | edt | pst | pdt | gmt | utc | et | pt
    es: lunes | martes | miércoles | jueves | viernes | sábado | domingo | el | de | a las
    fi: maanantai | tiistai | keskiviikko | torstai | perjantai | lauantai | sunnuntai | klo
    fr: lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche | le | à
    he: יום ראשון | יום שני | יום שלישי | יום רביעי | יום חמישי | יום שישי | שבת | בשעה
    hr: ponedjeljak | utorak | srijeda | četvrtak | petak | subota | nedjelja | u
    hu: hétfő | kedd | szerda | csütörtök | péntek | szombat | vasárnap
    id: senin | selasa | rabu | kamis | jumat | sabtu | minggu | pukul | wib
    it: lunedì | martedì | mercoledì | giovedì | venerdì | sabato | domenica | il | alle | ore
    nl: maandag | dinsdag | woensdag | donderdag | vrijdag | zaterdag | zondag | om | op
    pl: poniedziałek | wtorek | środa | czwartek | piątek | sobota | niedziela | godz | dnia
    pt: segunda-feira | terça-feira | quarta-feira | quinta-feira | sexta-feira | sábado | domingo | em | às | de
    ro: luni | marți | miercuri | joi | vineri | sâmbătă | duminică | ora
    ru: понедельник | вторник | среда | четверг | пятница | суббота | воскресенье | в | г | года
    sv: måndag | tisdag | onsdag | torsdag | fredag | lördag | söndag | kl
    tr: pazartesi | salı | çarşamba | perşembe | cuma | cumartesi | pazar
    uk: понеділок | вівторок | середа | четвер | п'ятниця | субота | неділя | о
    vi: thứ hai | thứ ba | thứ tư | thứ năm | thứ sáu | thứ bảy | chủ nhật | ngày | lúc | giờ
    """)
}
