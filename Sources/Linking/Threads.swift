import Minutes

/// Finds the same business over the meetings of one body.
enum ThreadLinking {
  static func threads(in documents: inout [ArchivedDocument]) -> [BusinessThread] { [] }
}

enum FollowUps {
  static func all(in documents: [ArchivedDocument], threads: [BusinessThread]) -> [FollowUp] { [] }
}
