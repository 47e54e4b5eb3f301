import Minutes

/// How sure the reading of a document is, from 0 to 1.
///
/// Each sign that minutes have and that was found raises it; what was seen and not understood lowers it.
struct Confidence {
  let meeting: Meeting
  let unreadPeople: Int

  var value: Double {
    var sure = 1.0
    if meeting.kind == .minutes {
      if meeting.date == nil { sure -= 0.2 }
      if meeting.body == nil { sure -= 0.15 }
      if meeting.items.isEmpty { sure -= 0.3 }
      if meeting.items.count == 1 { sure -= 0.1 }
      if meeting.answers.attendance != .recorded {
        sure -= meeting.answers.attendance == .notUnderstood ? 0.25 : 0.1
      }
      if meeting.decisions.isEmpty, meeting.items.allSatisfy({ $0.decisions.isEmpty }) { sure -= 0.1 }
    }
    sure -= 0.05 * Double(min(4, unreadPeople))
    return max(0, min(1, (sure * 100).rounded() / 100))
  }
}
