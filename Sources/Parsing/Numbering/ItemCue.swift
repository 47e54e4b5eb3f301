/// A place where an item of business may begin.
struct ItemCue {
  enum Kind: Hashable {
    /// A number with its title behind it on the line.
    case numbered
    /// A number alone on its line, the title below.
    case numberAlone
    /// A reference alone, before or behind a title that stands on another line or before it on the same line.
    case tornReference
    /// A heading by markup, of a level.
    case heading(Int)
    /// A line, or the start of one, in capitals.
    case capitals
    /// A short line that stands alone.
    case plain

    var isHeading: Bool { if case .heading = self { true } else { false } }
  }

  var kind: Kind
  /// Index of the clean line that holds the cue.
  var line: Int
  var label: NumberLabel?
  /// What numbers are compared by.
  var value: Int
  /// How much this place looks like an item: about 1 for one that could be, 2 and more for one that is.
  var weight: Double
  /// Number cues of one family may follow each other; of one style they belong together.
  var family: String
  var style: String

  /// Whether it is known by what stands round it, so that no blank line need part it from the document's head.
  var isLoose: Bool {
    [
      "dashed", "tight", "tightword", "runin", "speech", "bulleted", "bulletrun", "wide", "listing", "nested",
      "stop",
    ].contains(
      style)
  }

  /// Where the title ends in a line on which its text follows, by the mark that parts them; nil where the line is all title.
  func titleEnd(in line: CleanLine) -> Int? {
    switch style {
    case "runin", "speech", "bulletrun": runInTitle(line.text)
    case "wide": line.gap
    case "dashed": dashedTitle(line.text)
    case "stop": stoppedTitle(line.text)
    default: nil
    }
  }
}

/// Titles that items of business bear everywhere, as folded beginnings: evidence that a line is a heading.
let commonItemTitles: [String] = [
  "apologies", "apology", "welcome", "introduction", "declaration", "disclosure of", "minutes", "minute of",
  "matters arising", "any other", "aob", "a.o.b", "date of next", "date and time of", "dates of",
  "next meeting", "public ",
  "questions", "correspondence", "planning", "finance", "financial", "accounts", "chair", "clerk", "report",
  "reports", "election of", "appointment", "co-option", "cooption", "exclusion", "urgent", "petition",
  "deputation", "to receive", "to approve", "to consider",
  "to note", "to agree", "to discuss", "approval of", "adoption of", "police", "highways", "notes of",
  "note of", "actions from", "action log", "update", "treasurer", "secretary", "membership", "budget",
  "precept", "work programme",
  "forward plan", "risk", "audit", "health and safety", "call to order", "adjournment", "roll call",
  "attendance", "present", "consent agenda", "old business", "new business", "closing", "close of",
  "confirmation of", "ymddiheuriadau", "datgan", "cofnodion", "materion", "gohebiaeth", "cynllunio", "cyllid",
  "dyddiad", "unrhyw fater",
  "playing field", "village hall", "footpath", "cemetery", "allotment", "councillor", "county councillor",
  "district councillor", "ward", "items for", "opening", "quorum", "terms of reference", "annual", "staffing",
  "confidential", "signature", "recess", "resolution", "sederunt", "order of business", "community safety",
  "strategic", "performance",
]

/// Their bytes, by the first of them.
private let commonItemTitlesByFirst: [[[UInt8]]] = {
  var lists = [[[UInt8]]](repeating: [], count: 256)
  for title in commonItemTitles { lists[Int(title.utf8.first ?? 0)].append(Array(title.utf8)) }
  return lists
}()

/// Whether a folded title begins as the titles of items do everywhere.
func isCommonItemTitle(_ folded: String) -> Bool {
  let start = folded.hasPrefix("the ") ? 4 : 0
  return folded.withBytes { bytes in
    guard start < bytes.count else { return false }
    for title in commonItemTitlesByFirst[Int(bytes[start])] where title.count <= bytes.count - start {
      var i = 1
      while i < title.count, bytes[start + i] == title[i] { i += 1 }
      if i == title.count { return true }
    }
    return false
  }
}

/// How much a text looks like a title: short, capitalised, no sentence. 0 is not at all, 1 is much.
func titleLikeness(_ text: String, _ words: [Word]) -> Double {
  guard let first = words.first else { return 0 }
  var score = 0.5
  let n = words.count
  if n <= 8 { score += 0.3 } else if n > 16 { score -= 0.3 }
  if n > 30 { score -= 0.3 }
  if first.isCapitalised || first.startsWithDigit { score += 0.2 } else { score -= 0.4 }
  if text.hasSuffix(";") || text.hasSuffix(",") { score -= 0.4 }
  if text.hasSuffix("."), n > 4 { score -= 0.2 }
  if words.dropFirst().contains(where: { $0.isAny(.sentenceVerb) }) { score -= 0.3 }
  var capitals = 0
  var major = 0
  for word in words where !word.isAny(.minor) && !word.startsWithDigit {
    major += 1
    if word.isCapitalised { capitals += 1 }
  }
  if major > 0, capitals * 3 >= major * 2 { score += 0.2 }
  return max(0, min(1.2, score))
}

/// Verbs that sentences have and titles have not.
let sentenceVerbs: WordSet = [
  "was", "were", "is", "are", "had", "has", "have", "been", "would", "will", "should", "could", "said",
  "noted", "agreed", "reported", "asked", "advised", "informed", "explained", "stated", "be", "thanked",
  "confirmed", "resolved", "proposed", "seconded", "welcomed",
]

/// Words that titles write small.
let minorWords: WordSet = [
  "a", "an", "the", "of", "and", "or", "to", "for", "in", "on", "at", "by", "from", "with", "as", "re", "per",
  "not", "be", "y", "yr", "ar", "a'r", "o", "i", "am", "&", "its", "&c", "etc", "into", "off", "since",
  "held", "than", "via",
]
