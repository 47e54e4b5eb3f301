package import Minutes

/// How far two versions of one meeting tell the same: who was there, and which items there were.
///
/// What one version says in words that the other has not is no reading's fault and counted apart.
package struct VersionComparison: Sendable {
  package var leading: String
  package var other: String
  package var attendance = Facet()
  package var items = Facet()

  /// One kind of fact in both versions.
  package struct Facet: Sendable, Hashable {
    /// Facts that both tell.
    package var equal = 0
    /// Facts of one that were read otherwise, or not at all, in the other, whose words hold them.
    package var leadingOnly: [Fact] = []
    package var otherOnly: [Fact] = []
    /// Facts whose words stand in one version only.
    package var untoldByOther: [Fact] = []
    package var untoldByLeading: [Fact] = []

    /// How many facts both could have told.
    package var total: Int { equal + max(leadingOnly.count, otherOnly.count) }
  }

  /// A fact in words, with its line.
  package struct Fact: Sendable, Hashable {
    package var words: String
    package var line: Int
  }

  package init(_ leading: Meeting, _ other: Meeting) {
    self.leading = leading.source.file
    self.other = other.source.file
    let (here, there) = (Words(leading), Words(other))
    attendance = VersionComparison.facet(
      leading.attendance.map(Compared.init), other.attendance.map(Compared.init), here, there)
    items = VersionComparison.facet(
      leading.items.map(Compared.init), other.items.map(Compared.init), here, there)
  }

  /// A fact, what makes it equal to another, and the words that must stand in a text that tells it.
  private struct Compared {
    var key: String
    var fact: Fact
    var words: [String]

    init(_ attendance: Attendance) {
      let name = attendance.name.name
      words = Words.of(name)
      key = words.joined(separator: " ") + "|" + attendance.status.rawValue
      fact = Fact(words: "\(name) (\(attendance.status.rawValue))", line: attendance.line)
    }

    init(_ item: AgendaItem) {
      words = Array(Words.of(item.title).prefix(12))
      key = (item.number ?? "") + "|" + words.joined(separator: " ")
      fact = Fact(words: [item.number, item.title].compactMap { $0 }.joined(separator: " "), line: item.line)
      if fact.words.count > 80 { fact.words = fact.words.prefix(79).trimmedWords + "…" }
    }
  }

  private static func facet(_ a: [Compared], _ b: [Compared], _ here: Words, _ there: Words) -> Facet {
    var facet = Facet()
    var left = Dictionary(grouping: b.indices, by: { b[$0].key }).mapValues { Array($0.reversed()) }
    var matched: Set<Int> = []
    for fact in a {
      if let index = left[fact.key]?.popLast() {
        matched.insert(index)
        facet.equal += 1
      } else if there.hold(fact.words) {
        facet.leadingOnly.append(fact.fact)
      } else {
        facet.untoldByOther.append(fact.fact)
      }
    }
    for index in b.indices where !matched.contains(index) {
      if here.hold(b[index].words) {
        facet.otherOnly.append(b[index].fact)
      } else {
        facet.untoldByLeading.append(b[index].fact)
      }
    }
    return facet
  }

  /// The words of a document in their order, to look a phrase up in.
  private struct Words {
    private var text = " "

    init(_ meeting: Meeting) {
      var written = meeting.before.map(\.text)
      for item in meeting.items { written += item.heading.map(\.text) + item.passages.map(\.text) }
      written += meeting.after.map(\.text)
      for passage in written {
        for word in Words.of(passage) { text += word + " " }
      }
    }

    func hold(_ phrase: [String]) -> Bool { text.contains(" " + phrase.joined(separator: " ") + " ") }

    static func of(_ text: String) -> [String] { FoldedWord.words(of: text).map(\.folded) }
  }
}

/// The versions of an archive against each other, in a line.
package struct VersionAgreement: Sendable {
  private var pairs = 0
  private var attendance = (equal: 0, total: 0)
  private var items = (equal: 0, total: 0)

  package init(_ comparisons: [VersionComparison]) {
    pairs = comparisons.count
    for comparison in comparisons {
      attendance.equal += comparison.attendance.equal
      attendance.total += comparison.attendance.total
      items.equal += comparison.items.equal
      items.total += comparison.items.total
    }
  }

  /// "13 documents tell a meeting that another tells too: 129 of 131 attendances (98.5 %) and 193 of 196 items (98.5 %)
  /// were read alike"; nil where there are none.
  package var words: String? {
    guard pairs > 0 else { return nil }
    func share(_ count: (equal: Int, total: Int)) -> String {
      let tenths = count.total == 0 ? 1000 : (count.equal * 1000 + count.total / 2) / count.total
      return "\(count.equal) of \(count.total) (\(tenths / 10).\(tenths % 10) %)"
    }
    return
      "\(pairs) \(pairs == 1 ? "document tells" : "documents tell") a meeting that another tells too: "
      + "\(share(attendance)) attendances and \(share(items)) items were read alike"
  }
}

extension StringProtocol {
  fileprivate var trimmedWords: String {
    var text = String(self)
    while text.last == " " { text.removeLast() }
    return text
  }
}
