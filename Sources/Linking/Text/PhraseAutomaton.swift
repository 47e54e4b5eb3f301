/// Finds every phrase of a set in a text in one pass (Aho and Corasick, 1975, over words instead of letters).
///
/// Words instead of letters, because names are compared word by word: case, accents, hyphens and white space
/// are settled in the tokeniser, and a phrase cannot begin or end within a word ("Peri" is not in "Peridberg").
struct PhraseAutomaton: Sendable {
  /// A phrase that stands at a place of a text.
  struct Match: Sendable {
    /// The phrase, by the number that adding it gave.
    var phrase: Int32
    /// The tokens it covers.
    var first: Int
    var last: Int
  }

  private(set) var lexicon = Lexicon()
  /// For each phrase its length in tokens.
  private var lengths: [Int32] = []
  private var edges = IntegerTable()
  /// For each state: the longest proper suffix that is a state, the phrase that ends here, the nearest suffix
  /// where a phrase ends.
  private var failure: [Int32] = [0]
  private var ends: [Int32] = [-1]
  private var shorter: [Int32] = [0]
  private var children: [[(word: Int32, state: Int32)]] = [[]]
  private var finished = false

  init() {}

  var phraseCount: Int { lengths.count }

  /// Adds a phrase and gives its number; the same words again give the same number; nil where the text has no word.
  mutating func add(_ text: String) -> Int32? {
    var tokens: [Token] = []
    Tokeniser.tokenise(Array(text.utf8), into: &tokens) { lexicon.add($0, hash: $1) }
    guard tokens.contains(where: { !$0.shape.contains(.sign) }) else { return nil }
    var state: Int32 = 0
    for token in tokens {
      if let next = edges[PhraseAutomaton.key(state, token.word)] {
        state = next
      } else {
        let next = Int32(failure.count)
        edges[PhraseAutomaton.key(state, token.word)] = next
        children[Int(state)].append((token.word, next))
        children.append([])
        failure.append(0)
        ends.append(-1)
        shorter.append(0)
        state = next
      }
    }
    if ends[Int(state)] < 0 {
      ends[Int(state)] = Int32(lengths.count)
      lengths.append(Int32(tokens.count))
    }
    finished = false
    return ends[Int(state)]
  }

  /// Adds a word to the lexicon without making it a phrase, so that its number can be recognised in texts.
  mutating func addWord(_ folded: String) -> Int32 { lexicon.add(folded) }

  /// Links every state to its suffixes; called once, after the last phrase.
  mutating func finish() {
    var queue: [Int32] = children[0].map(\.state)
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      for (word, next) in children[Int(state)] {
        var fallback = failure[Int(state)]
        while fallback != 0, edges[PhraseAutomaton.key(fallback, word)] == nil {
          fallback = failure[Int(fallback)]
        }
        let target = edges[PhraseAutomaton.key(fallback, word)] ?? 0
        failure[Int(next)] = target == next ? 0 : target
        queue.append(next)
      }
      let suffix = failure[Int(state)]
      shorter[Int(state)] = ends[Int(suffix)] >= 0 ? suffix : shorter[Int(suffix)]
    }
    children = []
    finished = true
  }

  /// Takes a text apart with this automaton's word numbers.
  func tokenise(_ bytes: [UInt8], into tokens: inout [Token]) {
    Tokeniser.tokenise(bytes, into: &tokens) { lexicon.find($0, hash: $1) }
  }

  /// Every occurrence of every phrase, by where it ends; at one place the longest first.
  func matches(in tokens: [Token], into matches: inout [Match]) {
    precondition(finished, "phrases are added before the first text is read")
    matches.removeAll(keepingCapacity: true)
    var state: Int32 = 0
    for (index, token) in tokens.enumerated() {
      guard token.word >= 0 else {
        state = 0
        continue
      }
      while true {
        if let next = edges[PhraseAutomaton.key(state, token.word)] {
          state = next
          break
        }
        if state == 0 { break }
        state = failure[Int(state)]
      }
      var found = ends[Int(state)] >= 0 ? state : shorter[Int(state)]
      while found != 0 {
        let phrase = ends[Int(found)]
        matches.append(Match(phrase: phrase, first: index + 1 - Int(lengths[Int(phrase)]), last: index))
        found = shorter[Int(found)]
      }
    }
  }

  @inline(__always)
  private static func key(_ state: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: state)) << 32 | UInt64(UInt32(bitPattern: word))
  }
}

/// A dictionary from 64-bit keys to small numbers, without the standard library's keyed hashing, which would
/// take most of the time of a pass over a text.
struct IntegerTable: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private var count = 0

  init() {
    keys = Array(repeating: .max, count: 64)
    values = Array(repeating: 0, count: 64)
  }

  subscript(key: UInt64) -> Int32? {
    get {
      let slot = self.slot(of: key)
      return keys[slot] == key ? values[slot] : nil
    }
    set {
      guard let newValue else { return }
      if (count + 1) * 2 > keys.count { grow() }
      let slot = self.slot(of: key)
      if keys[slot] != key {
        keys[slot] = key
        count += 1
      }
      values[slot] = newValue
    }
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var hash = key &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != key, keys[slot] != .max { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = self
    keys = Array(repeating: .max, count: old.keys.count * 2)
    values = Array(repeating: 0, count: old.keys.count * 2)
    for (index, key) in old.keys.enumerated() where key != .max {
      let slot = self.slot(of: key)
      keys[slot] = key
      values[slot] = old.values[index]
    }
  }
}
