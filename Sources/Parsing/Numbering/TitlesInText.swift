/// "Second: Carol Mace", "Vote: all in favor", "Minutes submitted by Kate Olan": a line that tells of a motion under its own
/// label, or who wrote the minutes.
func tellsOfMotion(_ text: String) -> Bool {
  if text.hasPrefix("Minutes "),
    ["Minutes submitted by ", "Minutes taken by ", "Minutes prepared by ", "Minutes recorded by "].contains(
      where: { text.hasPrefix($0) })
  {
    return true
  }
  guard let colon = text.offset(ofByte: 0x3A), colon < 24 else { return false }
  return motionLabels.contains(text.slice(0, colon).folded.trimming(" *"))
}

private let motionLabels: WordSet = [
  "motion", "second", "seconded", "seconded by", "2nd", "2nd by", "moved", "moved by", "proposed",
  "proposed by",
  "proposer", "seconder", "vote", "votes", "voting", "vote taken", "roll call vote", "result", "motion by",
  "second by", "decision", "ayes", "aye", "nays", "nay", "yeas", "noes", "yes", "no", "abstain", "abstained",
  "abstentions", "abstention", "in favor", "in favour", "against", "opposed", "action taken",
  "motion made by",
]

/// The UTF-8 length of a title in capitals behind a bullet: the run of them, up to a bracket.
func bulletedTitle(_ text: String) -> Int? {
  guard let run = capitalsRun(of: text) else { return nil }
  return text.offset(ofByte: 0x28).map { min($0, run) } ?? run
}

/// The length of a title that a colon parts from text behind it on the line, the colon included: one to seven words without
/// a verb.
func runInTitle(_ text: String) -> Int? {
  let mark = text.withBytes { bytes -> (at: Int, isSemicolon: Bool)? in
    for i in 0..<min(72, bytes.count) where bytes[i] == 0x3A || bytes[i] == 0x3B {
      return (i, bytes[i] == 0x3B)
    }
    return nil
  }
  guard let (end, isSemicolon) = mark else { return nil }
  let head = text.slice(0, end)
  let w = words(of: head)
  // "Chairman;The lock has been changed": some end their titles with a semicolon, and leave no blank.
  guard (1...(isSemicolon ? 4 : 7)).contains(w.count), w[0].isCapitalised, !w[0].startsWithDigit,
    w.dropLast().allSatisfy({ $0.after.isSubset(of: [.comma, .dash]) }),
    !w.contains(where: {
      $0.isAny([.sentenceVerb, .proposing, .seconding]) || $0.folded.contains("http") || $0.folded == "motion"
    }),
    numberLabel(of: text) == nil
  else { return nil }
  let rest = words(of: text.slice(end + 1, min(text.utf8.count, end + 200)))
  guard rest.count >= 2 || rest.count == 1 && rest[0].isCapitalised,
    text.slice(end + 1, end + 2) == " " || isSemicolon && rest[0].isCapitalised
  else {
    return nil
  }
  return end + 1
}

/// The length of a title that a dash between blanks parts from six words or more behind it, the dash included.
func dashedTitle(_ text: String) -> Int? {
  let head = String(decoding: text.utf8.prefix(72), as: UTF8.self)
  guard let dash = head.range(of: " – ") ?? head.range(of: " - "), numberLabel(of: text) == nil,
    words(of: String(text[dash.upperBound...])).count >= 6
  else { return nil }
  return text.utf8.distance(from: text.startIndex, to: dash.upperBound)
}

/// Words that stand alone on a line as outcomes.
let outcomeWords: WordSet = [
  "agreed", "resolved", "noted", "carried", "approved", "defeated", "lost", "vote", "votes", "ayes", "nays",
  "motion", "amendment", "passed", "unanimous", "adopted", "decided", "recommended", "none", "nil", "action",
  "decision", "declined", "denied", "ayes:", "confirmed", "received", "accepted", "actions", "decisions",
  "private", "public", "restricted", "exempt", "confidential", "draft", "part i", "part ii", "part 1",
  "part 2", "minutes", "agenda", "item", "page", "end", "chairman", "chair", "clerk", "signed", "date",
  "proposed", "seconded", "nodwyd", "cytunwyd", "penderfynwyd", "granted", "deferred", "dismissed", "refused",
  "rejected", "withdrawn", "failed", "tabled", "reported", "considered", "endorsed", "ratified",
]

/// The UTF-8 length of the run of capital words at a text's start, or nil where there is none.
///
/// A run ends before the first word with a small letter; the first letter of a following sentence is not taken.
func capitalsRun(of text: String) -> Int? {
  let w = words(of: text, upTo: 260)
  var end = 0
  var capitals = 0
  for (k, word) in w.enumerated() {
    let raw = text.slice(word.start, word.end)
    let hasSmall = raw.utf8.contains { $0 >= 0x61 && $0 <= 0x7A }
    let hasCapital = raw.utf8.contains { $0 >= 0x41 && $0 <= 0x5A }
    if hasSmall,
      !(raw.utf8.count <= 4 && raw.hasSuffix("’s") || raw == "(s)"
        || word.startsWithDigit && ["th", "st", "nd", "rd"].contains { raw.hasSuffix($0) })
    {
      // A single capital before it ("A letter …", "I …") opens the sentence.
      if k > 0, capitals > 0 {
        let previous = text.slice(w[k - 1].start, w[k - 1].end)
        if previous.utf8.count == 1, hasSmall,
          !(w[k - 1].after.contains(.period) || w[k - 1].after.contains(.colon))
        {
          end = k > 1 ? w[k - 2].end : 0
          capitals -= 1
        }
      }
      break
    }
    if hasCapital { capitals += 1 }
    end = word.end
    if word.after.contains(.close) { end += 1 }
    if word.after.contains(.colon) || (word.after.contains(.period) && raw.utf8.count > 2) { break }
  }
  return capitals >= 1 && end > 0 ? end : nil
}

/// The text up to its first full stop that ends a sentence.
func firstSentence(_ text: String) -> String {
  guard let range = sentences(of: String(decoding: text.utf8.prefix(600), as: UTF8.self)).first else {
    return text
  }
  return text.slice(range.lowerBound, range.upperBound)
}
