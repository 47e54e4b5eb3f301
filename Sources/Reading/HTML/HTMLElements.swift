/// What the elements of HTML are, as far as their text is concerned.
enum HTMLElements {
  static let void = words("area base br col embed hr img input link meta param source track wbr")
  static let metadata = words(
    "base basefont bgsound head html link meta noscript script style template title")
  static let cells = words("td th caption")
  static let tableParts = words("table thead tbody tfoot tr td th caption colgroup")
  static let scopes = words("table td th caption button object marquee applet html body")
  static let headings = words("h1 h2 h3 h4 h5 h6")

  /// Elements whose text is not the document's: the page's own machinery and navigation.
  static let unseen = words("script style template head nav form header footer title")

  /// Elements whose content is text to the very end tag.
  static let rawText = words("script style textarea title xmp")

  /// Elements that run on in a line.
  static let inline = words(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark nobr q rp rt ruby s samp
    small span strike strong sub sup svg time tt u var wbr button select
    """)

  /// Elements that end an open paragraph.
  static let closesParagraph = words(
    """
    address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3
    h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul li dt dd
    """)

  static let known = inline.union(closesParagraph).union(metadata).union(tableParts).union(
    words("body iframe object option textarea"))

  /// Whether HTML has an element of this name.
  static func isKnown(_ name: String) -> Bool { known.contains(name) || void.contains(name) }

  static let bold = words("b strong")
  static let italic = words("i em cite dfn var")

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
