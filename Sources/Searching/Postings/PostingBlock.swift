/// The words of some documents, inverted: for each stem the documents that hold it, and where.
///
/// One thread fills a block; what it noted is taken from it when there is enough, and at the end all of it is merged.
final class PostingBlock: @unchecked Sendable {
  private var words: InvertedWords

  init(language: String) { words = InvertedWords(language: language) }

  /// How much memory the notes take, about, in bytes.
  var size: Int { words.size }
  var stems: WordTable { words.stems }
  var lengths: [DocumentLength] { words.lengths }
  var facets: [(key: DocumentKey, facets: [SearchDocument.Facet])] { words.facets }

  func add(_ documents: [SearchDocument]) {
    for i in documents.indices { words.add(documents[i]) }
  }

  /// What was noted since it was last taken.
  func taken() -> WordRun { words.taken() }

  /// Every word of the texts with how often it stands there, as written.
  func eachWritten(_ body: ([UInt8], Int) -> Void) { words.eachWritten(body) }
}

/// What a block holds, as one value: the variables of an object are guarded one by one at every word.
struct InvertedWords: ~Copyable {
  /// Stems, and names of what documents can be narrowed by, which begin with `@`.
  private(set) var stems = WordTable()
  private var records = WordRecords()
  private var spellings = SpellingTable()
  private let stemmer: Stemmer?
  /// Room for one tag, used again and again.
  private var tag: [UInt8] = []

  /// For each document its key, the words of its title, those of its text.
  private(set) var lengths: [DocumentLength] = []
  private(set) var facets: [(key: DocumentKey, facets: [SearchDocument.Facet])] = []

  init(language: String) { stemmer = Stemmer(language: language) }

  var size: Int { records.size }

  mutating func taken() -> WordRun { records.taken(stems: stems.count) }

  mutating func add(_ document: borrowing SearchDocument) {
    let key = DocumentKey(document.shelf, document.number)
    let isStemmed = document.isInArchiveLanguage
    records.begin(key)
    let title = note(document.title, isStemmed, WordRecord.place, at: 0)
    // A phrase does not reach from one paragraph into the next.
    var place = title + 1
    var starts: [Int] = []
    starts.reserveCapacity(document.passages.count)
    for passage in document.passages {
      starts.append(place)
      place = note(passage, isStemmed, WordRecord.place, at: place) + 1
    }
    for outcome in document.outcomes { _ = note(outcome, isStemmed, WordRecord.outcome, at: 0) }
    for name in document.names {
      let at = starts.indices.contains(name.passage) ? starts[name.passage] : 0
      _ = note(name.text, isStemmed, WordRecord.name, at: at)
    }
    // Ids are slugs; anything else could break a piece.
    for text in document.tags where text.utf8.allSatisfy(Self.isSafe) {
      tag.removeAll(keepingCapacity: true)
      tag.append(UInt8(ascii: "@"))
      tag.append(contentsOf: text.utf8)
      records.note(tag.withUnsafeBufferPointer { stems.number(of: $0).number }, WordRecord.outcome, at: 0)
    }
    lengths.append(DocumentLength(key: key, title: UInt32(title), text: UInt32(place - title)))
    if !document.facets.isEmpty { facets.append((key, document.facets)) }
  }

  func eachWritten(_ body: ([UInt8], Int) -> Void) { spellings.each(body) }

  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }

  /// Notes every word of a text; gives the place behind the last. The words of a name, which need not stand in the text,
  /// are noted at one place and do not count among the words of the texts.
  private mutating func note(_ text: String, _ isStemmed: Bool, _ event: UInt32, at start: Int) -> Int {
    var text = text
    var place = start
    text.withUTF8 { bytes in
      // Looking for one word after the other would wait for memory each time.
      withUnsafeTemporaryAllocation(of: SpellingTable.Word.self, capacity: Self.ahead) { words in
        var count = 0
        WordReader.words(in: bytes) { range in
          words.initializeElement(at: count, to: spellings.word(range, in: bytes, isStemmed: isStemmed))
          count &+= 1
          guard count == Self.ahead else { return }
          place = note(words[..<count], of: bytes, isStemmed, event, at: place)
          count = 0
        }
        place = note(words[..<count], of: bytes, isStemmed, event, at: place)
      }
    }
    return place
  }

  /// How many words of a text are looked for together.
  private static let ahead = 24

  @inline(__always)
  private mutating func note(
    _ words: Slice<UnsafeMutableBufferPointer<SpellingTable.Word>>, of text: UnsafeBufferPointer<UInt8>,
    _ isStemmed: Bool, _ event: UInt32, at start: Int
  ) -> Int {
    var place = start
    for word in words {
      let (found, isNew) = spellings.place(of: word, in: text)
      if isNew { spellings[stem: found] = stem(UnsafeBufferPointer(rebasing: text[word.range]), isStemmed) }
      if event != WordRecord.name { spellings.count(found) }
      let stem = spellings[stem: found]
      guard stem >= 0 else { continue }
      records.note(stem, event, at: place)
      if event == WordRecord.place { place &+= 1 }
    }
    return place
  }

  /// The number of a word's stem; -1 where nothing of the word is left by folding.
  private mutating func stem(_ word: UnsafeBufferPointer<UInt8>, _ isStemmed: Bool) -> Int {
    let folded = WordFolding.folded(word)
    let stem = isStemmed ? stemmer?.stem(folded) ?? folded : folded
    return stem.isEmpty ? -1 : stem.withUnsafeBufferPointer { stems.number(of: $0).number }
  }
}

/// How many words a document has.
struct DocumentLength: Sendable {
  var key: DocumentKey
  var title: UInt32
  var text: UInt32
}
