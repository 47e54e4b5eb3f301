import Minutes

/// A place where a text names a minute by its number: "see minute 46/14", "Minute No. 1143".
package struct MinuteReference: Sendable, Hashable {
  /// The number, folded for comparison.
  package var number: String
  /// The item that names it; nil outside items.
  package var item: String?
  package var line: Int

  package init(number: String, item: String?, line: Int) {
    self.number = number
    self.item = item
    self.line = line
  }
}

/// Finds minutes that texts name by number, and the items that bear the numbers.
enum MinuteReferences {
  /// Every number behind "minute", "item" or "ref" that could be a minute's own: with a stroke in it, or of three
  /// digits and more. "Item 5" of one meeting is an item 5 at every other.
  static func all(in meeting: Meeting) -> [MinuteReference] {
    var found: [MinuteReference] = []
    func read(_ passages: [Passage], _ item: String?) {
      for passage in passages where passage.text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) {
        for number in numbers(in: passage.text) {
          let reference = MinuteReference(number: number, item: item, line: passage.line)
          if !found.contains(reference) { found.append(reference) }
        }
      }
    }
    read(meeting.before, nil)
    for item in meeting.items { read(item.passages, item.id) }
    return found
  }

  /// The numbers that a text gives as those of minutes.
  static func numbers(in text: String) -> [String] {
    guard mayHoldLead(text) else { return [] }
    let words = FoldedWord.words(of: text)
    var found: [String] = []
    var index = 0
    while index < words.count {
      defer { index += 1 }
      guard leads.contains(words[index].folded) else { continue }
      var at = index + 1
      while at < words.count,
        between.contains(words[at].folded) || [".", ":", "(", ")"].contains(words[at].written)
      {
        at += 1
      }
      while at < words.count, words[at].shape.contains(.number) {
        var parts = [words[at].folded]
        while at + 2 < words.count, words[at + 1].written == "/" {
          parts.append(words[at + 2].folded)
          at += 2
        }
        let number = parts.joined(separator: "/")
        if isOwnNumber(number) { found.append(number) }
        at += 1
        if at + 1 < words.count, [",", "&"].contains(words[at].written) || words[at].folded == "and",
          words[at + 1].shape.contains(.number)
        {
          at += 1
        }
      }
      index = max(index, at - 1)
    }
    return found
  }

  /// False for a text in which "min", "item" and "ref", one of which every lead holds, stand nowhere.
  private static func mayHoldLead(_ text: String) -> Bool {
    // The last four letters, in small letters, as one number.
    var last: UInt32 = 0
    for byte in text.utf8 {
      last = last << 8 | UInt32(byte | 0x20)
      if last & 0xFF_FFFF == 0x6D_696E || last & 0xFF_FFFF == 0x72_6566 || last == 0x6974_656D { return true }
    }
    return false
  }

  /// True for a number that one minute alone bears: "46/14", "1143".
  static func isOwnNumber(_ number: String) -> Bool {
    let digits = number.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }.count
    return digits >= 3 && (number.contains("/") || digits == number.utf8.count)
  }

  /// A printed number of an item, folded as `numbers(in:)` gives them.
  static func folded(_ number: String) -> String {
    FoldedWord.words(of: number).filter { !$0.shape.contains(.sign) || $0.written == "/" }
      .map { $0.written == "/" ? "/" : $0.folded }.joined()
  }

  /// Notes at every item that later minutes of its body name by number who does; only a number that one item of the
  /// body bears is followed.
  static func write(into documents: inout [ArchivedDocument]) {
    var bearers: [String: [String: [ItemPlace]]] = [:]
    for index in documents.indices where documents[index].digest.kind == .minutes {
      guard let body = documents[index].bodyID else { continue }
      for (place, item) in documents[index].digest.items.enumerated() {
        guard let number = item.number.map(folded), isOwnNumber(number) else { continue }
        bearers[body, default: [:]][number, default: []].append(ItemPlace(document: index, item: place))
      }
    }
    guard !bearers.isEmpty else { return }
    for index in documents.indices {
      guard let body = documents[index].bodyID, let own = bearers[body] else { continue }
      for reference in documents[index].digest.minuteReferences {
        guard let places = own[reference.number], places.count == 1, places[0].document != index,
          let then = documents[places[0].document].digest.date, let now = documents[index].digest.date,
          then < now
        else { continue }
        let note = ArchivedDocument.Reference(
          document: documents[index].id, item: reference.item, line: reference.line)
        let place = places[0]
        if !documents[place.document].items[place.item].referredToBy.contains(note) {
          documents[place.document].items[place.item].referredToBy.append(note)
        }
      }
    }
  }

  private static let leads: Set<String> = ["minute", "minutes", "min", "item", "items", "ref", "reference"]
  private static let between: Set<String> = ["no", "nos", "number", "numbers", "s", "ref", "reference"]
}
