import Minutes

/// How many of the public a list counts.
extension PeopleList {
  /// "Mr M Lee – County Councillor 4 residents": a count behind an entry without a mark.
  func trailingCount(_ text: String) -> (String, Int)? {
    let folded = text.folded
    guard
      [
        "public", "residents", "parishioners", "electors", "public were in attendance", "public were present",
        "public attended",
      ]
      .contains(where: { folded.hasSuffix($0) })
    else { return nil }
    let w = words(of: text)
    // "Ann Lee Ten members of the public"
    guard
      var k = w.lastIndex(where: {
        $0.number != nil || numberWords[$0.folded] != nil && $0.isCapitalised && !$0.folded.isOne(of: "a no")
      }), k > 1,
      let count = publicCount(text.slice(w[k].start, text.utf8.count))
    else { return nil }
    if k > 2, w[k - 1].folded.isOne(of: "about approximately approx around some c circa over nearly") {
      k -= 1
    }
    return (text.slice(0, w[k - 1].end), count)
  }

  /// "8 members of the public", "eight members of the public", "6 parishioners", "approximately 15 residents".
  func publicCount(_ text: String) -> Int? {
    guard text.utf8.count <= 120 else { return nil }
    let w = words(of: text)
    guard w.count >= 2, w.count <= 9 else { return nil }
    guard
      w.contains(where: {
        $0.folded.isOne(
          of: """
            public parishioners parishioner residents resident electors elector cyhoedd press people
            villagers tenants observers attendees
            """)
      }) || text.folded.contains("members of public")
    else { return nil }
    // "No public forum was held" counts nobody.
    if let k = w.firstIndex(where: { $0.folded == "public" }), k + 1 < w.count,
      w[k].after.isEmpty, k == 0 || !w[k - 1].folded.isOne(of: "the of"),
      !w[k + 1].folded.isOne(of: "present were was attended attending in and & or members")
    {
      return nil
    }
    for word in w.prefix(4) {
      if let n = word.number ?? numberWords[word.folded] { return n }
    }
    return nil
  }
}

/// Small numbers as words.
let numberWords: WordMap<Int> = [
  "no": 0, "nil": 0, "none": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
  "eight": 8, "nine": 9, "ten": 10,
  "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
  "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "a": 1, "forty": 40, "fifty": 50,
]
