/// The words of some documents, inverted: for each stem the documents that hold it, and where.
///
/// One thread fills a block; full blocks go to a file, and at the end all of them are merged.
final class PostingBlock: @unchecked Sendable {
  private var words: InvertedWords

  init(language: String) { words = InvertedWords(language: language) }

  /// How much memory it takes, about, in bytes.
  var size: Int { words.size }
  var stems: WordTable { words.stems }
  var lengths: [DocumentLength] { words.lengths }
  var facets: [(key: DocumentKey, facets: [SearchDocument.Facet])] { words.facets }

  func add(_ document: SearchDocument) { words.add(document) }

  /// A chain's events, as they were noted.
  func events(_ stem: Int, to out: inout [UInt8]) { words.events(stem, to: &out) }

  /// Every word of the texts with how often it stands there, as written.
  func eachWritten(_ body: (ArraySlice<UInt8>, Int) -> Void) { words.eachWritten(body) }
}

/// What a block holds, as one value: the variables of an object are guarded one by one at every word.
///
/// What stands in a chain is numbers, the lowest two bits of each telling what it is: a document (as the difference to the
/// one before), a place in it, a word of an outcome, or a name that is not written just so.
struct InvertedWords: ~Copyable {
  enum Event {
    static let document: UInt64 = 0
    static let place: UInt64 = 1
    static let outcome: UInt64 = 2
    static let name: UInt64 = 3
  }

  /// Stems, and names of what documents can be narrowed by, which begin with `@`.
  private(set) var stems = WordTable()
  private var chains = ByteChains()

  /// Words as written, with the number of their stem and how often they stand in texts. Words of another language than
  /// the archive's are numbered apart, as they have no stem.
  private var written = WordTable()
  private var ofWritten: [Spelling] = []
  private var plain = WordTable()
  private var ofPlain: [Spelling] = []
  private let stemmer: Stemmer?

  private struct Spelling {
    /// -1 where nothing of the word is left by folding.
    var stem: Int32
    var count: UInt32 = 0
  }

  /// For each document its key, the words of its title, those of its text.
  private(set) var lengths: [DocumentLength] = []
  private(set) var facets: [(key: DocumentKey, facets: [SearchDocument.Facet])] = []

  init(language: String) { stemmer = Stemmer(language: language) }

  var size: Int { chains.size + stems.size + written.size + plain.size }

  mutating func add(_ document: SearchDocument) {
    let key = DocumentKey(document.shelf, document.number)
    let isStemmed = document.isInArchiveLanguage
    let title = note(document.title, isStemmed, key, Event.place, at: 0)
    // A phrase does not reach from one paragraph into the next.
    var place = title + 1
    var starts: [Int] = []
    starts.reserveCapacity(document.passages.count)
    for passage in document.passages {
      starts.append(place)
      place = note(passage, isStemmed, key, Event.place, at: place) + 1
    }
    for outcome in document.outcomes { _ = note(outcome, isStemmed, key, Event.outcome, at: 0) }
    for name in document.names {
      let at = starts.indices.contains(name.passage) ? starts[name.passage] : 0
      _ = note(name.text, isStemmed, key, Event.name, at: at)
    }
    // Ids are slugs; anything else could break a piece.
    for tag in document.tags where tag.utf8.allSatisfy(Self.isSafe) {
      note(stem(Array("@".utf8) + Array(tag.utf8)), key, Event.outcome, 0)
    }
    lengths.append(DocumentLength(key: key, title: title, text: place - title))
    if !document.facets.isEmpty { facets.append((key, document.facets)) }
  }

  func events(_ stem: Int, to out: inout [UInt8]) { chains.copy(stem, to: &out) }

  func eachWritten(_ body: (ArraySlice<UInt8>, Int) -> Void) {
    for i in 0..<written.count { body(written.word(i), Int(ofWritten[i].count)) }
    for i in 0..<plain.count { body(plain.word(i), Int(ofPlain[i].count)) }
  }

  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }

  /// Notes every word of a text; gives the place behind the last. The words of a name, which need not stand in the text,
  /// are noted at one place and do not count among the words of the texts.
  private mutating func note(
    _ text: String, _ isStemmed: Bool, _ key: DocumentKey, _ event: UInt64, at start: Int
  ) -> Int {
    var text = text
    var place = start
    text.withUTF8 { bytes in
      WordReader.words(in: bytes) { range in
        let stem = stem(of: UnsafeBufferPointer(rebasing: bytes[range]), isStemmed, event != Event.name)
        guard stem >= 0 else { return }
        note(stem, key, event, place)
        if event == Event.place { place &+= 1 }
      }
    }
    return place
  }

  /// The number of a word's stem; -1 where nothing of the word is left by folding.
  @inline(__always)
  private mutating func stem(of word: UnsafeBufferPointer<UInt8>, _ isStemmed: Bool, _ counted: Bool) -> Int {
    if isStemmed {
      let (number, isNew) = written.number(of: word)
      if isNew {
        let folded = WordFolding.folded(word)
        ofWritten.append(Spelling(stem: Int32(stem(stemmer?.stem(folded) ?? folded))))
      }
      if counted { ofWritten[number].count += 1 }
      return Int(ofWritten[number].stem)
    }
    let (number, isNew) = plain.number(of: word)
    if isNew { ofPlain.append(Spelling(stem: Int32(stem(WordFolding.folded(word))))) }
    if counted { ofPlain[number].count += 1 }
    return Int(ofPlain[number].stem)
  }

  private mutating func stem(_ bytes: [UInt8]) -> Int {
    if bytes.isEmpty { return -1 }
    let (number, isNew) = bytes.withUnsafeBufferPointer { stems.number(of: $0) }
    if isNew { chains.begin() }
    return number
  }

  @inline(__always)
  private mutating func note(_ stem: Int, _ key: DocumentKey, _ event: UInt64, _ place: Int) {
    // Keys are noted with 1 added, so that 0 means none yet.
    let document = key.value &+ 1
    var mark = chains[mark: stem]
    if mark.document != document {
      let difference = Int64(document) - Int64(mark.document)
      chains.append(UInt64(bitPattern: difference << 1 ^ difference >> 63) << 2 | Event.document, to: stem)
      mark = ByteChains.Mark(document: document, place: 0)
    }
    switch event {
    case Event.place:
      chains.append(UInt64(UInt32(place) - mark.place) << 2 | event, to: stem)
      mark.place = UInt32(place)
    case Event.name: chains.append(UInt64(place) << 2 | event, to: stem)
    default: chains.append(event, to: stem)
    }
    chains[mark: stem] = mark
  }
}

/// How many words a document has.
struct DocumentLength: Sendable {
  var key: DocumentKey
  var title: Int
  var text: Int
}
