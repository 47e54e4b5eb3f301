/// Lines that stand as titles do and head nothing.
extension CueFinder {
  /// "Papers presented to Councillors:"
  func announcesPapers(_ w: [Word]) -> Bool {
    w.count > 1 && w[0].folded.isOne(of: "papers documents")
      && w[1].folded.isOne(of: "presented circulated tabled")
  }

  /// "Cllr Lee declared an interest in the hall"
  func declaresInterest(_ w: [Word]) -> Bool {
    w.dropLast().indices.dropFirst().contains {
      w[$0].folded == "declared" && !w[$0].isCapitalised && !w[$0 + 1].isCapitalised
    }
  }

  /// "All in favour", "For – 5 Against - 2", "In favour – 3 Abstention - 1": how a vote went heads nothing.
  func isVote(_ w: [Word]) -> Bool {
    guard w.count >= 2, w[0].folded.isOne(of: "all in for against votes vote unanimous unanimously none"),
      w.contains(where: {
        $0.folded.isOne(of: "favour favor against abstention abstentions abstained abstain opposed interest")
      })
    else { return false }
    return w.allSatisfy {
      $0.startsWithDigit || numberWords[$0.folded] != nil
        || $0.folded.isOne(
          of: """
            all in for against votes vote unanimous unanimously none favour favor abstention abstentions abstained
            abstain opposed and with declared interest were motion carried of the
            """)
    }
  }

  /// "Friday 6 March 2015 at 2.15 pm": a day and an hour head nothing.
  func isDay(_ w: [Word]) -> Bool {
    guard w.count >= 3, w.contains(where: { $0.isAny(.month) }), let day = DateGrammar().dates(in: w).first,
      day.year != nil
    else { return false }
    return w.indices.allSatisfy {
      day.words.contains($0) || w[$0].startsWithDigit
        || w[$0].folded.isOne(of: "at on from to pm am p.m a.m p.m. a.m. noon held commencing starting")
    }
  }

  /// "Petty cash £40.64": nothing but figures behind the sign of a currency.
  func endsInAmount(_ text: String) -> Bool {
    // A sign is nothing but the last of what is left when figures, points and commas are taken off the end.
    let figures = text.utf8.reversed().prefix {
      $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E || $0 == 0x2C || $0 == 0x20
    }
    guard figures.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return false }
    let head = text.slice(0, text.utf8.count - figures.count)
    return head.hasSuffix("£") || head.hasSuffix("$") || head.hasSuffix("€")
  }

  /// Heads of a table's columns, and of what stands before the record.
  static let noTitles: WordSet = [
    "contents", "table of contents", "index", "synopsis", "meeting summary", "no", "item", "action by",
    "action date", "by whom", "by when", "owner", "due date", "lead", "agenda item",
  ]
}
