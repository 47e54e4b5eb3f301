/// Puts words with their lists into pieces: `search/words/` for words with short lists, `search/lists/` for long ones,
/// and beside them `search/places/` for where the words stand, which only phrases need.
struct WordPieces {
  private let cutting: WordCutting
  private(set) var files: [SearchFile] = []
  /// The words that the lists of pieces begin with, or enough of them to tell.
  private(set) var directory = WordList()
  /// The words that the pieces begin with, in the list that is being written, and that list's name.
  private var beginnings = WordList()
  private var listed = 0
  private var listName = ""

  private var words = WordList()
  private var content: [UInt8] = []
  private var places: [UInt8] = []
  private var name = ""
  private var last: [UInt8]?
  private var isOpen = false

  init(least: Int) { cutting = WordCutting(least: least) }

  mutating func append(_ word: EncodedWord) {
    if isOpen, cutting.cuts(before: word.stem, size: content.count) { close() }
    if !isOpen {
      let separator = WordCutting.separator(word.stem, after: last)
      name = PieceName.of(separator)
      enlist(separator)
      isOpen = true
      words = WordList()
    }
    last = word.stem
    let before = words.bytes.count
    words.append(word.stem)
    content += words.bytes[before...]
    let list = word.isLarge ? [] : word.list
    content += Self.length(word.head.count + list.count) + word.head + list
    if word.isLarge {
      let own = PieceName.of(word.stem)
      files.append(SearchFile(path: "search/lists/\(own).js", bytes: Self.piece("lists/\(own)", word.list)))
      if !word.places.isEmpty {
        files.append(
          SearchFile(path: "search/places/\(own).js", bytes: Self.piece("places/\(own)", word.places)))
      }
      places += Self.length(0)
    } else {
      places += Self.length(word.places.count) + word.places
    }
  }

  /// Ends the last piece and the last list.
  mutating func finish() {
    close()
    endList()
  }

  /// Lists of pieces hold about 32, and begin where the words themselves tell.
  private mutating func enlist(_ separator: [UInt8]) {
    if listed == 0 || listed >= 96 || PieceName.hash(separator, 0x811C_9DC5) >> 8 & 31 == 0 {
      endList()
      directory.append(separator)
      listName = PieceName.of(separator)
    }
    beginnings.append(separator)
    listed += 1
  }

  private mutating func endList() {
    guard listed > 0 else { return }
    files.append(
      SearchFile(
        path: "search/pieces/\(listName).js", bytes: Self.piece("pieces/\(listName)", beginnings.bytes)))
    beginnings = WordList()
    listed = 0
  }

  private mutating func close() {
    guard isOpen else { return }
    files.append(SearchFile(path: "search/words/\(name).js", bytes: Self.piece("words/\(name)", content)))
    files.append(SearchFile(path: "search/places/\(name)-.js", bytes: Self.piece("places/\(name)-", places)))
    content = []
    places = []
    isOpen = false
  }

  /// Gives away the files that are ready.
  mutating func take() -> [SearchFile] {
    defer { files = [] }
    return files
  }

  private static func piece(_ name: String, _ content: [UInt8]) -> [UInt8] {
    ScriptText.piece(name, content: content)
  }

  private static func length(_ count: Int) -> [UInt8] {
    [BitText.alphabet[count / 91], BitText.alphabet[count % 91]]
  }
}
