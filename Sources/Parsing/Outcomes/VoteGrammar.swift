import Minutes

/// Reads counted votes: "7 for, 1 abstention", "62 for the proposal, none against", "4-0", "8 Yes; 0 No; 0 Abstain".
struct VoteGrammar {
  /// Words beside which a vote's numbers stand. A new form adds its own word here.
  static let words: WordSet = [
    "for", "favour", "favor", "yes", "ayes", "aye", "yeas", "against", "no", "nays", "noes", "nay", "opposed",
    "abstention", "abstentions", "abstained", "abstain", "abstaining", "to",
  ]
  /// Words that tell a result without numbers.
  static let results: WordSet = ["unanimous", "unanimously", "carried", "lost", "defeated"]

  func votes(in w: [Word]) -> Votes {
    var votes = Votes()
    func count(_ i: Int) -> Int? {
      guard w.indices.contains(i) else { return nil }
      return w[i].number ?? numberWords[w[i].folded]
    }
    var seen: WordClasses = []
    /// "Approved 36, Opposed 1, Abstained 6": the figure before the word is the last one's.
    func behind(_ i: Int) -> Int? {
      guard i > 0, w[i - 1].number != nil, w[i - 1].after.contains(.comma), w[i].after.isEmpty else {
        return nil
      }
      return count(i + 1)
    }
    for i in w.indices {
      seen.formUnion(w[i].classes)
      // A figure may be a count ("4-0"), with a sign before it.
      guard w[i].isAny(.voting) || w[i].startsWithDigit || w[i].folded.utf8.first == 0x2B else { continue }
      switch w[i].folded {
      case "for", "favour", "favor", "yes", "ayes", "aye", "yeas":
        // "7 for", "in favour: 7", "6 votes in favour", "8 Yes"
        let back = w[i].folded == "favour" || w[i].folded == "favor" ? i - 2 : i - 1
        if votes.inFavour == nil {
          votes.inFavour =
            count(back)
            ?? (back > 0 && w[back].folded.isOne(of: "votes vote voted members councillors")
              ? count(back - 1) : nil) ?? (w[i].after.contains(.colon) ? count(i + 1) : nil)
        }
      case "against", "no", "nays", "noes", "nay", "opposed":
        if w[i].folded == "no", i + 1 < w.count, !w[i].after.contains(.semicolon),
          !w[i].after.contains(.comma), !w[i].after.contains(.colon)
        {
          continue
        }
        if votes.against == nil {
          votes.against =
            behind(i) ?? count(i - 1)
            ?? (i > 1 && w[i - 1].folded == "votes" || i > 1 && w[i - 1].folded == "vote"
              ? count(i - 2) : nil) ?? (w[i].after.contains(.colon) ? count(i + 1) : nil)
        }
      case "abstention", "abstentions", "abstained", "abstain", "abstaining":
        if votes.abstain == nil {
          votes.abstain =
            behind(i) ?? count(i - 1) ?? (i > 1 ? count(i - 2) : nil)
            ?? (w[i].after.contains(.colon) ? count(i + 1) : nil)
        }
      default:
        // "carried 4-0", "three to two", "2 votes to 1"
        let text = w[i].folded.text
        if let dash = text.firstIndex(of: "-"), let a = Int(text[..<dash]),
          let b = Int(text[text.index(after: dash)...]), a < 100, b < 100,
          i > 0,
          w[max(0, i - 4)..<i].contains(where: {
            $0.folded.isOne(of: "carried passed passes vote voted approved failed lost")
          })
        {
          votes.inFavour = a
          votes.against = b
        } else if w[i].folded == "to", let b = count(i + 1),
          let a = count(i - 1) ?? (i > 1 && w[i - 1].folded == "votes" ? count(i - 2) : nil), a < 200,
          b < 200,
          w[max(0, i - 8)..<i].contains(where: {
            $0.folded.isOne(of: "carried vote result votes lost defeated")
          })
        {
          votes.inFavour = a
          votes.against = b
        }
      }
    }
    if seen.isDisjoint(with: .voteResult) { return votes }
    if w.contains(where: { $0.folded == "unanimous" || $0.folded == "unanimously" }) {
      votes.outcome = "unanimous"
    } else if w.indices.contains(where: {
      w[$0].folded == "carried" && $0 + 1 < w.count
        && (w[$0 + 1].folded == "forward" || w[$0 + 1].folded == "out" || w[$0 + 1].folded == "over")
    }) {
    } else if w.contains(where: { $0.folded == "carried" }) {
      votes.outcome = w.contains { $0.folded == "not" } ? "not carried" : "carried"
    } else if w.contains(where: { $0.folded == "lost" || $0.folded == "defeated" }) {
      votes.outcome = "lost"
    }
    return votes
  }
}
