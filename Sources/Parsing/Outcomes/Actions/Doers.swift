import Minutes

/// A doer and the verb that makes a task of what follows: "Clerk to …", "Cllr X will …".
extension ActionReader {
  /// A doer at a word, and the verb of the task behind it: "Clerk to", "Cllr X will", "the Clerk was instructed to".
  func doer(_ s: Sentence, at i: Int, lenient: Bool) -> (owner: String, verb: Int)? {
    let w = s.words
    guard i < w.count else { return nil }
    var j = i
    // "the Clerk", "y Clerc"
    if w[j].folded == "the" || w[j].folded == "y", j + 1 < w.count { j += 1 }
    let start = j
    var end: Int?
    // A post, perhaps with a slip ("the Clrek").
    let isPost = vocabulary.posts.contains(w[j].folded) || j > i && isSlippedPost(w[j])
    if isPost
      || w[j].folded.isOne(of: "head portfolio") && w[j].isCapitalised && j + 2 < w.count
        && w[j + 1].folded.isOne(of: "of holder")
      || j + 1 < w.count && vocabulary.posts.contains(w[j + 1].folded)
        && w[j].folded.isOne(
          of: """
            parish vice deputy town assistant finance lead project chief senior community
            borough county council interim head planning estates works facilities executive
            principal democratic practice office business general operations school site programme
            service board company accounts communications membership events web safety treasury
            village
            """)
    {
      end = isPost || w[j + 1].folded == "of" ? j + 1 : j + 2
      if end! < w.count, vocabulary.posts.contains(w[end! - 1].folded),
        vocabulary.posts.contains(w[end!].folded), w[end! - 1].after.isEmpty
      {
        end! += 1
      }
      // "Head of Estates"
      if end! < w.count, w[end!].folded == "of", end! + 1 < w.count, w[end! + 1].isCapitalised {
        end! += 2
        while end! < w.count, end! - j < 8,
          w[end!].isCapitalised
            || w[end!].folded.isOne(of: "and & of") && end! + 1 < w.count && w[end! + 1].isCapitalised
        { end! += 1 }
      }
      if let behind = behindOffice(w, end!) { end = behind }
      // "The Secretary of State will decide the appeal."
      if end! >= 2, w[end! - 1].folded == "state", w[end! - 2].folded == "of" { return nil }
    } else if let office = officeEnd(w, j, isNamed: j > i || i == 0) {
      end = behindOffice(w, office) ?? office
    } else {
      // A person: honorific and name, or a known name.
      var k = j
      while k < w.count, k < j + 3, !isKnownInitials(w[k]),
        vocabulary.honorifics.contains(w[k].folded) || vocabulary.pluralHonorifics[w[k].folded] != nil,
        w[k].isCapitalised || w[k].folded == "cllr"
      { k += 1 }
      // "Community Center will host the fair": a tier alone makes nobody of what follows.
      let honoured = w[j..<k].contains { !vocabulary.tiers.contains($0.folded) && $0.folded != "community" }
      var n = k
      while n < w.count, n < k + 4, w[n].isCapitalised || goesOnSmall(w, n, from: honoured ? k : k + 1) {
        // "Ann van der Meer"
        while !w[n].isCapitalised { n += 1 }
        // "Ann Lee (Secretary)"
        if w[n].startsWithDigit || n > k && w[n].before.contains(.open) { break }
        n += 1
        if !w[n - 1].after.isDisjoint(with: [.comma, .semicolon, .colon, .dash]) { break }
      }
      guard n > k else { return nil }
      // "The Parish Council agreed to": a body is no doer.
      if w[k..<n].contains(where: {
        vocabulary.organisationWords.contains($0.folded) || vocabulary.deciders.contains($0.folded)
      }) {
        return nil
      }
      let name = s.text.slice(w[k].start, w[n - 1].end).folded
      let first = w[k].folded
      // Initials are capitals ("IT" for Ian Thomas, not "it").
      if n == k + 1, !w[k].isCapitals, !honoured, ActionReader.smallWords.contains(first) { return nil }
      if honoured || known.contains(name) || n == k + 1 && known.contains(first.text)
        || lenient && n - k >= 2 && people.person(s.text.slice(w[k].start, w[n - 1].end)) != nil
        || n - k == 2 && known.contains(w[n - 1].folded.text)
        || known.isEmpty && n == k + 1 && i == 0 && forenames.contains(first)
        || i == 0 && n == k + 1 && takesTask(s, n)
        || (i == 0 || w[i - 1].after.contains(.dash)) && (n == k + 1 ? isCalled(s, k) : isNamed(s, k, n))
      {
        end = n
      }
    }
    guard var e = end, e <= w.count else { return nil }
    let isPair = vocabulary.pluralHonorifics[w[start].folded] != nil
    // Joint doers: "Cllr A and Cllr B to", "LS & PY to".
    // "Cllrs S. Merrick and Ward": the shared title covers every name of the pair.
    if isPair, e + 1 < w.count {
      while e < w.count, w[e].isCapitalised, e < start + 5 { e += 1 }
      if e + 1 < w.count, w[e].folded == "and" || w[e].folded == "&", w[e + 1].isCapitalised {
        e += 2
        while e < w.count, w[e].isCapitalised, e < start + 9 { e += 1 }
      }
    }
    while e + 1 < w.count,
      w[e].folded == "and" || w[e].folded == "&" || w[e].folded == "/" || w[e - 1].after.contains(.comma),
      let next = doerName(s, at: w[e].folded == "and" || w[e].folded == "&" || w[e].folded == "/" ? e + 1 : e)
    {
      e = next
    }
    if let pair = withOffices(s, start, e) { e = pair }
    guard e < w.count else { return nil }
    if !w[e - 1].after.isDisjoint(with: [.comma, .semicolon, .period]), w[e - 1].folded.utf8.count > 2 {
      return nil
    }
    let owner = s.text.slice(w[start].start, w[e - 1].end)
    guard let verb = taskVerb(w, e, lenient: lenient) else { return nil }
    return (owner, verb)
  }

  /// "Ann Lee (Secretary) and Joe Hart (Warden) will": an office in brackets behind each of a pair; where the last bracket closes.
  private func withOffices(_ s: Sentence, _ start: Int, _ end: Int) -> Int? {
    let w = s.words
    func behindBracket(_ i: Int) -> Int? {
      guard i < w.count, w[i].before.contains(.open),
        let close = w[i...].prefix(5).firstIndex(where: { $0.after.contains(.close) })
      else { return nil }
      return close + 1
    }
    guard let first = behindBracket(end) else { return nil }
    guard first < w.count, w[first].folded.isOne(of: "and &") else { return first }
    let next = first + 1
    guard next < w.count, w[next].isCapitalised,
      let name = doerName(s, at: next)
        ?? (next + 2 < w.count && w[next + 1].isCapitalised && forenames.contains(w[next].folded)
          ? next + 2 : nil)
    else { return nil }
    return behindBracket(name) ?? name
  }

  /// "Olaf agreed to mend the gate": whom the lists do not name, called by one name, before a verb that only people have.
  private func takesTask(_ s: Sentence, _ n: Int) -> Bool {
    let w = s.words
    guard n + 1 < w.count, w[n].folded.isOne(of: "agreed offered volunteered undertook promised"),
      w[n + 1].folded == "to", w[n - 1].after.isEmpty
    else { return false }
    let name = w[n - 1]
    if forenames.contains(name.folded) { return true }
    return known.isEmpty && name.folded.utf8.count >= 3
      && (!name.folded.hasSuffix("s") || name.folded.hasSuffix("ss"))
      && !name.isAny(.notName)
      && !departmentWords.contains(name.folded) && !people.isRoleWord(name.folded)
      && !name.folded.isOne(of: "everyone everybody management nobody someone somebody anyone both each")
  }

  /// "van der" of "van der Meer": small words of a surname, and its capital behind them.
  private func goesOnSmall(_ w: [Word], _ n: Int, from first: Int) -> Bool {
    guard n >= first, w[n].isAny(.particle) else { return false }
    var i = n
    while i < w.count, i < n + 3, w[i].isAny(.particle), !w[i].isCapitalised, w[i].after.isEmpty { i += 1 }
    return i > n && i < w.count && w[i].isCapitalised
  }

  private func isSlippedPost(_ word: Word) -> Bool {
    guard word.isCapitalised, (5...10).contains(word.folded.utf8.count), !forenames.contains(word.folded)
    else {
      return false
    }
    return ["clerk", "chairman", "secretary", "treasurer"].contains { isOneSlip($0, word.folded.text) }
  }

  /// "RT", "MS" for Rick Tarn and Mia Sund, who are there: no titles.
  private func isKnownInitials(_ word: Word) -> Bool {
    word.isCapitals && word.folded.utf8.count <= 3 && known.contains(word.folded.text)
  }

  func doerName(_ s: Sentence, at i: Int) -> Int? {
    let w = s.words
    guard i < w.count else { return nil }
    var k = i
    if w[k].folded == "the", k + 1 < w.count { k += 1 }
    if vocabulary.posts.contains(w[k].folded) { return behindOffice(w, k + 1) ?? k + 1 }
    let from = k
    while k < w.count, vocabulary.honorifics.contains(w[k].folded), w[k].isCapitalised,
      !isKnownInitials(w[k])
    { k += 1 }
    var n = k
    while n < w.count, n < k + 3, w[n].isCapitalised || goesOnSmall(w, n, from: k > from ? k : k + 1) {
      while !w[n].isCapitalised { n += 1 }
      if n > k, w[n].before.contains(.open) { break }
      n += 1
    }
    guard n > k,
      k > from || known.isEmpty && n == k + 1 && forenames.contains(w[k].folded)
        || known.contains(s.text.slice(w[k].start, w[n - 1].end).folded) || known.contains(w[k].folded.text)
    else { return nil }
    return n
  }

  /// "It was agreed that the Clerk …", "resolved that Ann …": a mark with "that" close before the doer.
  private func isSettledBefore(_ w: [Word], _ i: Int) -> Bool {
    guard let that = w[..<i].lastIndex(where: { $0.folded == "that" }), that >= 2, i - that <= 5 else {
      return false
    }
    return w[that - 1].folded.isOne(of: "agreed resolved decided")
      && w[..<(that - 1)].contains { $0.folded.isOne(of: "was it unanimously") }
  }

  /// The verb that makes a task of what follows, as an index; nil where this is narrative.
  func taskVerb(_ w: [Word], _ i: Int, lenient: Bool) -> Int? {
    // "RT still to meet with the agency"
    if w[i].folded == "still", w[i].after.isEmpty, i + 1 < w.count, w[i + 1].folded == "to" {
      return taskVerb(w, i + 1, lenient: lenient)
    }
    let f = w[i].folded
    // "Ann would also like to see them" wishes, as "would like" does.
    let isAlso = i + 2 < w.count && w[i + 1].folded == "also" && f.isOne(of: "will would shall")
    let next = i + 1 < w.count ? w[isAlso ? i + 2 : i + 1].folded : ""
    switch f {
    case "to":
      // "asked the Clerk to take roll call"
      if next.isOne(of: "take call"), i + 2 < w.count,
        w[(i + 2)...].prefix(2).contains(where: { $0.folded == "roll" })
      {
        return nil
      }
      // What is done at the meeting itself, and an office taken: "to sign the minutes", "to serve on the panel", "to do so".
      if next.isOne(of: "serve sign") || next == "do" && i + 2 < w.count && w[i + 2].folded == "so" {
        return nil
      }
      guard !next.isEmpty, !w[i + 1].isCapitalised,
        !next.isOne(of: "the be a an this that her his their all date our its which whom")
          || next == "be" && i + 2 < w.count && w[i + 2].folded != "the" && lenient
      else { return nil }
      return i
    case "is", "are":
      // "Ann is going to send the letter."
      if next == "going", i + 3 < w.count, w[i + 2].folded == "to", !w[i + 3].folded.isOne(of: "be have need")
      {
        return i
      }
      return next == "to" ? i : nil
    case "will", "would", "shall":
      // "Ben will obtain voting rights" tells what becomes of him.
      if next.isOne(of: "obtain gain lose retain"),
        w[i...].dropFirst(2).prefix(2).contains(where: {
          $0.folded.isOne(of: "voting membership rights status")
        })
      {
        return nil
      }
      guard !next.isEmpty,
        !next.isOne(of: "be have not like need now act become remain serve continue")
          && !(next == "go" && i + 2 < w.count && w[i + 2].folded == "on")
          || next == "now"
          || next == "be" && i + 2 < w.count && w[i + 2].folded.hasSuffix("ing")
          // "Ben would be asked to count the sheep"
          || next == "be" && i + 4 < w.count && w[i + 2].folded.isOne(of: "asked requested instructed tasked")
            && w[i + 3].folded == "to"
      else { return nil }
      return i
    case "was", "were":
      // "The Clerk was to discuss this with the contractor."
      if next == "to", i + 2 < w.count, !w[i + 2].folded.isOne(of: "be have") { return i }
      if next.hasPrefix("authori"), i + 3 < w.count, w[i + 3].folded == "sign" { return nil }
      guard
        next.isOne(
          of: """
            instructed asked requested authorised tasked delegated directed authorized actioned
            """), i + 2 < w.count, w[i + 2].folded == "to" || next == "tasked" && w[i + 2].folded == "with"
      else { return nil }
      return i
    case "kindly", "also":
      // "Ann kindly agreed to write"
      return next.isOne(of: "agreed offered undertook volunteered promised") && i + 1 < w.count
        ? taskVerb(w, i + 1, lenient: false) : nil
    case "took":
      // "Ann took an action to write", "Ann took the action to write"
      let noun = next.isOne(of: "an the") ? i + 2 : i + 1
      return noun + 2 < w.count && w[noun].folded.isOne(of: "action actions") && w[noun + 1].folded == "to"
        ? noun + 1 : nil
    case "should":
      // "It was agreed that the Clerk should write": what the meeting settles that somebody is to do.
      guard !next.isEmpty, !next.isOne(of: "be have not"), isSettledBefore(w, i) else { return nil }
      return i
    case "agreed", "offered", "undertook", "volunteered", "promised":
      // "Ann agreed that she would write"
      if next == "that", i + 4 < w.count, w[i + 2].folded.isOne(of: "he she they"),
        w[i + 3].folded.isOne(of: "would will"), !w[i + 4].folded.isOne(of: "be have not")
      {
        return i + 3
      }
      // "agreed to be the third signatory", "agreed to stand again" take an office, not a task.
      guard next == "to", i + 2 < w.count else { return nil }
      return (f == "agreed" || f == "volunteered")
        && w[i + 2].folded.isOne(of: "be become stand serve stay remain act continue")
        ? nil : i
    case "has", "have":
      // "Ben has still to oil the hinge"
      if next.isOne(of: "still yet"), i + 3 < w.count, w[i + 2].folded == "to",
        !w[i + 3].folded.isOne(of: "be have receive hear decide see")
      {
        return i
      }
      // "Margaret has been asked to tell the hirers."
      if next == "been", i + 4 < w.count, w[i + 2].folded.isOne(of: "asked requested instructed tasked"),
        w[i + 3].folded == "to"
      {
        return i
      }
      return next.isOne(of: "agreed offered volunteered undertaken") && i + 2 < w.count
        && w[i + 2].folded == "to" ? i : nil
    case "said", "indicated", "confirmed", "stated", "advised", "reported", "reports", "says", "added",
      "replied":
      return toldTask(w, i, next)
    case "please": return i
    case "i":
      // "Y Clerc i ysgrifennu at y Cyngor"
      return !w[i].isCapitalised && !next.isEmpty && !w[i + 1].isCapitalised && w[i].after.isEmpty ? i : nil
    case "undertakes", "agrees": return next == "to" ? i : nil
    default:
      // "Clerk inform Pascoe Rural": the bare verb of a note.
      return lenient && !w[i].isCapitalised && i > 0
        || next != "that"
          && f.isOne(of: "write contact check arrange obtain investigate liaise send email ask")
          && isSettledBefore(w, i)
        ? i
        : i == 1 && next != "that"
          && f.isOne(
            of: """
              inform write contact check arrange obtain report circulate advise investigate liaise
              send email chase ask
              """)
          && vocabulary.posts.contains(w[0].folded) ? i : nil
    }
  }
}
