import Minutes

/// What the text and the other entries of a list tell of somebody's presence.
extension DocumentReading {
  /// "Councilman Lamb was absent. … Councilman Lamb arrived at 6:33pm.": who came later was there.
  func whoCameLater(_ result: inout [Attendance]) {
    guard result.contains(where: { $0.status == .absent }) else { return }
    let told = (before + bodies.joined() + after).flatMap { p in
      p.text.holds("arrived") || p.text.holds("joined the meeting") ? p.sentences : []
    }
    guard !told.isEmpty else { return }
    for k in result.indices where result[k].status == .absent {
      guard
        let surname = result[k].name.name.folded.split(separator: " ").last.map({ FoldedWord(String($0)) }),
        surname.utf8.count > 2
      else { continue }
      let arrived = told.contains { s in
        guard s.words.count <= 16, let name = s.words.prefix(5).firstIndex(where: { $0.folded == surname }),
          name + 1 < s.words.count, s.words[name].after.isEmpty
        else { return false }
        return s.words[name + 1].folded == "arrived"
          || s.words[name + 1].folded == "joined" && s.has("meeting")
      }
      if arrived { result[k].status = .present }
    }
  }

  /// "Ann Lee, Administrative Assistant" among "Joe Hart, Board Member" and others with their seats: who works for the body.
  func staffAmongSeats(_ result: inout [Attendance]) {
    let present = result.indices.filter { result[$0].status == .present }
    let seats = present.filter { k in
      words(of: result[k].role ?? "").last.map {
        $0.folded.isOne(of: "member chair chairman chairperson chairwoman president selectman trustee")
      } ?? false
    }
    guard seats.count >= 3, seats.count * 2 >= present.count else { return }
    for k in present where result[k].name.honorific.map({ !$0.folded.hasPrefix("c") }) ?? true {
      guard let post = words(of: result[k].role ?? "").last,
        post.folded.isOne(
          of:
            "assistant administrator foreman superintendent attorney engineer inspector bookkeeper accountant"
        )
      else { continue }
      result[k].status = .officer
    }
  }

  /// A councillor of whom nothing says that another body sent them.
  func isPlainCouncillor(_ a: Attendance) -> Bool {
    guard a.organisation == nil, a.role == nil, let title = a.name.honorific?.folded else { return false }
    return ["cllr", "councillor", "councilor", "councilman", "councilwoman", "councilmember", "selectman"]
      .contains { title.hasPrefix($0) }
  }

  /// "Trustees Hale, Orr and Penn": the seat that stands before a name is a role, where nothing else is.
  func seatForTitle(_ a: inout Attendance) {
    guard a.role == nil, let title = a.name.honorific,
      PersonGrammar.titledSeats.contains(title.folded)
    else { return }
    a.role = title
    a.name.honorific = nil
  }
}
