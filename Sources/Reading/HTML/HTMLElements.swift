/// An element's name as a number, so that a page's thousands of tags are told apart without comparing text.
struct HTMLName: Hashable, Sendable {
  let code: UInt16

  fileprivate init(code: UInt16) { self.code = code }

  /// The name with this spelling in lower case. Names that HTML does not have get numbers of their own, in the order in
  /// which `others` learns them.
  init(_ spelling: String, others: inout [String: HTMLName]) {
    if let known = HTMLElements.codes[spelling] {
      self = known
    } else if let known = others[spelling] {
      self = known
    } else {
      code = UInt16(truncatingIfNeeded: min(HTMLElements.names.count + others.count, Int(UInt16.max)))
      others[spelling] = self
    }
  }

  /// A name that HTML has.
  private init(known spelling: String) { code = HTMLElements.codes[spelling]?.code ?? .max }

  /// What the element is; nothing for a name that HTML does not have.
  var traits: HTMLTraits { Int(code) < HTMLElements.traits.count ? HTMLElements.traits[Int(code)] : [] }

  func `is`(_ trait: HTMLTraits) -> Bool { traits.contains(trait) }

  static let a = HTMLName(known: "a")
  static let article = HTMLName(known: "article")
  static let body = HTMLName(known: "body")
  static let br = HTMLName(known: "br")
  static let caption = HTMLName(known: "caption")
  static let col = HTMLName(known: "col")
  static let colgroup = HTMLName(known: "colgroup")
  static let dd = HTMLName(known: "dd")
  static let dl = HTMLName(known: "dl")
  static let dt = HTMLName(known: "dt")
  static let footer = HTMLName(known: "footer")
  static let form = HTMLName(known: "form")
  static let h1 = HTMLName(known: "h1")
  static let head = HTMLName(known: "head")
  static let header = HTMLName(known: "header")
  static let hr = HTMLName(known: "hr")
  static let html = HTMLName(known: "html")
  static let img = HTMLName(known: "img")
  static let li = HTMLName(known: "li")
  static let main = HTMLName(known: "main")
  static let ol = HTMLName(known: "ol")
  static let optgroup = HTMLName(known: "optgroup")
  static let option = HTMLName(known: "option")
  static let p = HTMLName(known: "p")
  static let select = HTMLName(known: "select")
  static let table = HTMLName(known: "table")
  static let tbody = HTMLName(known: "tbody")
  static let td = HTMLName(known: "td")
  static let textarea = HTMLName(known: "textarea")
  static let tfoot = HTMLName(known: "tfoot")
  static let th = HTMLName(known: "th")
  static let thead = HTMLName(known: "thead")
  static let title = HTMLName(known: "title")
  static let tr = HTMLName(known: "tr")
}

/// What an element is, as far as its text is concerned.
struct HTMLTraits: OptionSet, Sendable {
  let rawValue: UInt32

  static let void = HTMLTraits(rawValue: 1 << 0)
  static let metadata = HTMLTraits(rawValue: 1 << 1)
  static let cell = HTMLTraits(rawValue: 1 << 2)
  static let tablePart = HTMLTraits(rawValue: 1 << 3)
  /// What a paragraph's end does not reach out of.
  static let scope = HTMLTraits(rawValue: 1 << 4)
  static let heading = HTMLTraits(rawValue: 1 << 5)
  /// Whose text is not the document's: the page's own machinery and navigation.
  static let unseen = HTMLTraits(rawValue: 1 << 6)
  /// Whose content is text to the very end tag.
  static let rawText = HTMLTraits(rawValue: 1 << 7)
  /// What runs on in a line.
  static let inline = HTMLTraits(rawValue: 1 << 8)
  /// What ends an open paragraph.
  static let closesParagraph = HTMLTraits(rawValue: 1 << 9)
  static let list = HTMLTraits(rawValue: 1 << 10)
  static let preformatted = HTMLTraits(rawValue: 1 << 11)
  static let bold = HTMLTraits(rawValue: 1 << 12)
  static let italic = HTMLTraits(rawValue: 1 << 13)
  /// Every element of HTML.
  static let known = HTMLTraits(rawValue: 1 << 14)
}

/// The elements of HTML.
enum HTMLElements {
  private static let lists: [(HTMLTraits, String)] = [
    (.void, "area base br col embed hr img input link meta param source track wbr"),
    (.metadata, "base basefont bgsound head html link meta noscript script style template title"),
    (.cell, "td th caption"), (.tablePart, "table thead tbody tfoot tr td th caption colgroup"),
    (.scope, "table td th caption button object marquee applet html body"), (.heading, "h1 h2 h3 h4 h5 h6"),
    (.unseen, "script style template head nav form header footer title"),
    (.rawText, "script style textarea title xmp"),
    (
      .inline,
      "a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark nobr q rp rt ruby s "
        + "samp small span strike strong sub sup svg time tt u var wbr button select"
    ),
    (
      .closesParagraph,
      "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 "
        + "h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul li dt dd listing "
        + "plaintext xmp"
    ),
    (.list, "ul ol menu dir"), (.preformatted, "pre listing xmp plaintext"), (.bold, "b strong"),
    (.italic, "i em cite dfn var"), (.known, "body iframe object option optgroup textarea"),
  ]

  /// Every name once; a name's place is its code.
  static let names: [String] = {
    var seen: Set<String> = []
    return lists.flatMap { $0.1.split(separator: " ").map(String.init) }.filter { seen.insert($0).inserted }
  }()

  static let codes: [String: HTMLName] = Dictionary(
    uniqueKeysWithValues: names.enumerated().map { ($1, HTMLName(code: UInt16($0))) })

  static let traits: [HTMLTraits] = {
    var out = Array(repeating: HTMLTraits.known, count: names.count)
    for (trait, list) in lists {
      for name in list.split(separator: " ") {
        if let code = codes[String(name)]?.code { out[Int(code)].insert(trait) }
      }
    }
    return out
  }()

  /// Whether HTML has an element of this name, in lower case.
  static func isKnown(_ name: String) -> Bool { codes[name] != nil }
}

/// The attributes that say something about text.
enum HTMLAttribute: String, Sendable, CaseIterable {
  case alt, `class`, colspan, hidden, href, role, rowspan, start, style, type, value

  static let byName: [String: HTMLAttribute] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}
