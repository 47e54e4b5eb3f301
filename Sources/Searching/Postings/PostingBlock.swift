/// The words of some documents, inverted: for each stem the documents that hold it, and where.
///
/// One thread fills a block; full blocks go to a file, and at the end all of them are merged. What stands in a chain is
/// numbers, the lowest two bits of each telling what it is: a document (as the difference to the one before), a place in
/// it, a word of an outcome, or a name that is not written just so.
final class PostingBlock: @unchecked Sendable {
  enum Event {
    static let document: UInt64 = 0
    static let place: UInt64 = 1
    static let outcome: UInt64 = 2
    static let name: UInt64 = 3
  }

  /// Stems, and names of what documents can be narrowed by, which begin with `@`.
  private(set) var stems = WordTable()
  private var chains = ByteChains()
  private var last: [(document: UInt32, place: UInt32)] = []

  /// Words as written, with the number of their stem and how often they stand in texts. Words of another language than
  /// the archive's are numbered apart, as they have no stem.
  private var written = WordTable()
  private var stemOfWritten: [Int32] = []
  private var plain = WordTable()
  private var stemOfPlain: [Int32] = []
  private(set) var counts: [UInt32] = []
  private(set) var plainCounts: [UInt32] = []
  private let stemmer: Stemmer?

  /// For each document its key, the words of its title, those of its text.
  private(set) var lengths: [DocumentLength] = []
  private(set) var facets: [(key: DocumentKey, facets: [SearchDocument.Facet])] = []

  init(language: String) { stemmer = Stemmer(language: language) }

  /// How much memory it takes, about, in bytes.
  var size: Int { chains.size + stems.size + written.size + plain.size + last.count * 8 }

  func add(_ document: SearchDocument) {
    let key = DocumentKey(document.shelf, document.number)
    let isStemmed = document.isInArchiveLanguage
    var place = 0
    read(document.title, isStemmed) {
      note($0, key, Event.place, place)
      place += 1
    }
    let title = place
    // A phrase does not reach from one paragraph into the next.
    place += 1
    var starts: [Int] = []
    starts.reserveCapacity(document.passages.count)
    for passage in document.passages {
      starts.append(place)
      read(passage, isStemmed) {
        note($0, key, Event.place, place)
        place += 1
      }
      place += 1
    }
    for outcome in document.outcomes { read(outcome, isStemmed) { note($0, key, Event.outcome, 0) } }
    for name in document.names {
      let at = starts.indices.contains(name.passage) ? starts[name.passage] : 0
      read(name.text, isStemmed, counted: false) { note($0, key, Event.name, at) }
    }
    // Ids are slugs; anything else could break a piece.
    for tag in document.tags where tag.utf8.allSatisfy(Self.isSafe) {
      note(stem(Array("@".utf8) + Array(tag.utf8)), key, Event.outcome, 0)
    }
    lengths.append(DocumentLength(key: key, title: title, text: place - title))
    if !document.facets.isEmpty { facets.append((key, document.facets)) }
  }

  /// A chain's events, as they were noted.
  func events(_ stem: Int, to out: inout [UInt8]) { chains.copy(stem, to: &out) }

  /// Every word of the texts with how often it stands there, as written.
  func eachWritten(_ body: (ArraySlice<UInt8>, Int) -> Void) {
    for i in 0..<written.count { body(written.word(i), Int(counts[i])) }
    for i in 0..<plain.count { body(plain.word(i), Int(plainCounts[i])) }
  }

  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }

  private func read(
    _ text: String, _ isStemmed: Bool, counted: Bool = true, _ body: (Int) -> Void
  ) {
    var text = text
    text.withUTF8 { bytes in
      WordReader.words(in: bytes) { range in
        let stem = stem(of: UnsafeBufferPointer(rebasing: bytes[range]), isStemmed, counted)
        if stem >= 0 { body(stem) }
      }
    }
  }

  /// The number of a word's stem; -1 where nothing of the word is left by folding.
  @inline(__always)
  private func stem(of word: UnsafeBufferPointer<UInt8>, _ isStemmed: Bool, _ counted: Bool) -> Int {
    if isStemmed {
      let (number, isNew) = written.number(of: word)
      if isNew {
        counts.append(0)
        let folded = WordFolding.folded(word)
        stemOfWritten.append(Int32(stem(stemmer?.stem(folded) ?? folded)))
      }
      if counted { counts[number] += 1 }
      return Int(stemOfWritten[number])
    }
    let (number, isNew) = plain.number(of: word)
    if isNew {
      plainCounts.append(0)
      stemOfPlain.append(Int32(stem(WordFolding.folded(word))))
    }
    if counted { plainCounts[number] += 1 }
    return Int(stemOfPlain[number])
  }

  private func stem(_ bytes: [UInt8]) -> Int {
    bytes.isEmpty ? -1 : bytes.withUnsafeBufferPointer { stem($0) }
  }

  private func stem(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let (number, isNew) = stems.number(of: bytes)
    if isNew {
      chains.begin()
      last.append((0, 0))
    }
    return number
  }

  @inline(__always)
  private func note(_ stem: Int, _ key: DocumentKey, _ event: UInt64, _ place: Int) {
    // Keys are noted with 1 added, so that 0 means none yet.
    let document = key.value &+ 1
    if last[stem].document != document {
      let difference = Int64(document) - Int64(last[stem].document)
      chains.append(UInt64(bitPattern: difference << 1 ^ difference >> 63) << 2 | Event.document, to: stem)
      last[stem] = (document, 0)
    }
    switch event {
    case Event.place:
      chains.append(UInt64(UInt32(place) - last[stem].place) << 2 | event, to: stem)
      last[stem].place = UInt32(place)
    case Event.name: chains.append(UInt64(place) << 2 | event, to: stem)
    default: chains.append(event, to: stem)
    }
  }
}

/// How many words a document has.
struct DocumentLength: Sendable {
  var key: DocumentKey
  var title: Int
  var text: Int
}
