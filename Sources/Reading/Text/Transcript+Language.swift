extension Transcript {
  /// The language that most of the text is written in, "en" or "cy", by its most frequent small words; nil where there
  /// are too few of them to tell.
  package var language: String? {
    var counts = LanguageCounts()
    for line in lines {
      counts.add(bytes, line.start..<line.end)
      // A few hundred small words decide it.
      if counts.english + counts.welsh > 2000 { break }
    }
    return counts.language
  }
}

/// How many small words of each language a text holds.
struct LanguageCounts: Sendable {
  private(set) var english = 0
  private(set) var welsh = 0

  /// Five words that speak for a language, and more than the other has.
  var language: String? {
    let most = max(english, welsh)
    guard most >= 5, english != welsh else { return nil }
    return english > welsh ? "en" : "cy"
  }

  mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
    // A word of up to seven ASCII letters is a number; a longer one, or one with other letters, is none of the list.
    var word: UInt64 = 0
    var length = 0
    for i in range {
      let byte = bytes[i]
      if (0x61...0x7A).contains(byte | 0x20), byte < 0x80 {
        word = word << 8 | UInt64(byte | 0x20)
        length += 1
      } else if byte >= 0x80 {
        length = 99
      } else {
        count(word, length)
        word = 0
        length = 0
      }
    }
    count(word, length)
  }

  private mutating func count(_ word: UInt64, _ length: Int) {
    guard length > 1, length < 8 else { return }
    var place = LanguageCounts.place(of: word)
    while LanguageCounts.table[place].word != 0 {
      if LanguageCounts.table[place].word == word {
        if LanguageCounts.table[place].isWelsh { welsh += 1 } else { english += 1 }
        return
      }
      place = (place + 1) & 255
    }
  }

  /// Words of one language that the other does not have ("i", "am", "at" and "a" are in both), spread over a table that
  /// is searched from each word's own place on.
  private static let table: [(word: UInt64, isWelsh: Bool)] = {
    let english =
      "the and of to that was were for with by from this which had has have been be it is are will would they on not"
    let welsh =
      "yr yn ar ac ei eu oedd wedi gan bod mae fod hynny hwn hon cyngor cafwyd bydd dim gyda oddi wrth gwaith nad neu sydd"
    var out = Array(repeating: (word: UInt64(0), isWelsh: false), count: 256)
    for (list, isWelsh) in [(english, false), (welsh, true)] {
      for text in list.utf8.split(separator: 0x20) {
        let word = text.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        var place = place(of: word)
        while out[place].word != 0 { place = (place + 1) & 255 }
        out[place] = (word, isWelsh)
      }
    }
    return out
  }()

  private static func place(of word: UInt64) -> Int { Int((word &* 0x9E37_79B9_7F4A_7C15) >> 56) }
}
