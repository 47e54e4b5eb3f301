extension Vocabulary {
  /// Whether a folded text is a label of tasks: "actions", "action 4".
  func isActionLabel(_ folded: String) -> Bool {
    let bare = folded.trimming(":.- #")
    guard bare.utf8.count <= 80 else { return false }
    if actionLabels.contains(bare) { return true }
    // "Actions arising from the lease"
    if bare.hasPrefix("actions "),
      ["relating to ", "arising from ", "from the ", "agreed at "].contains(where: {
        bare.dropFirst(8).hasPrefix($0)
      })
    {
      return true
    }
    guard let last = bare.utf8.last, last >= 0x30, last <= 0x39 else { return false }
    let digits = bare.utf8.reversed().prefix { $0 >= 0x30 && $0 <= 0x39 }.count
    return digits <= 3 && actionLabels.contains(bare.slice(0, bare.utf8.count - digits).trimming(" #-"))
  }
}
