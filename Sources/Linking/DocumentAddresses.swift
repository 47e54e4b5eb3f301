import Minutes

/// Gives every document its id and address (record.md, "Addresses").
struct DocumentAddresses {
  let organisations: OrganisationIndex
  let settings: SiteSettings
  let kept: KeptAddresses
  /// Where a file's name is that of somebody who is withheld, no address is made of it.
  let withholding: Withholding

  /// The documents in the order of address, whatever order the digests come in.
  func documents(_ digests: [Digest]) -> [ArchivedDocument] {
    let sorted = digests.sorted {
      ($0.date?.ordinal ?? .max, $0.time?.iso ?? "~", $0.source.file) < (
        $1.date?.ordinal ?? .max, $1.time?.iso ?? "~", $1.source.file
      )
    }
    var plans: [String: SlugPlan] = [:]
    var documents: [ArchivedDocument] = []
    var waiting: [(Digest, folder: String, names: [String])] = []
    for digest in sorted {
      let (folder, names) = place(of: digest)
      // What was published under one of these names before is served first.
      if let name = kept.slug(digest.kind == .minutes ? .meeting : .report, identity: digest.source.file),
        names.contains(where: { name == $0 || name.hasPrefix($0 + "-") }),
        plans[folder, default: SlugPlan()].reserve(name)
      {
        documents.append(document(digest, folder, name))
      } else {
        waiting.append((digest, folder, names))
      }
    }
    for (digest, folder, names) in waiting {
      documents.append(document(digest, folder, plans[folder, default: SlugPlan()].take(names)))
    }
    return documents.sorted { $0.url < $1.url }
  }

  private func document(_ digest: Digest, _ folder: String, _ name: String) -> ArchivedDocument {
    let isMeeting = digest.kind == .minutes
    let document = ArchivedDocument(
      digest: digest, id: "\(folder)/\(name)",
      url: isMeeting ? "meetings/\(folder)/\(name)/" : "\(folder)/\(name)/")
    document.bodyID = bodyID(of: digest)
    document.bodyName = document.bodyID.flatMap { organisations[$0]?.name }
    return document
  }

  private func bodyID(of digest: Digest) -> String? {
    organisations.bodyID(of: digest.bodyName ?? settings.body)
  }

  /// The folder, and the names a document may have in it, the best first.
  private func place(of digest: Digest) -> (String, [String]) {
    let file = digest.source.file.split(separator: "/").last.map(String.init) ?? "document"
    var stem = file.lastIndex(of: ".").map { $0 == file.startIndex ? file : String(file[..<$0]) } ?? file
    if withholding.names(stem) { stem = "paper " + String(Lexicon.hash(Array(stem.utf8)), radix: 36) }
    guard digest.kind == .minutes else {
      let date = digest.report?.date ?? digest.date
      var title = digest.report?.title ?? digest.title ?? ""
      if title.isEmpty || digest.kind == .agenda {
        title = [digest.bodyName, date?.iso, digest.kind.rawValue].compactMap { $0 }.joined(separator: " ")
      }
      let number = digest.report?.number ?? ""
      return (
        "reports",
        [
          slug(title, orElse: slug(stem)), slug("\(title) \(number)"), slug("\(title) \(date?.iso ?? "")"),
          slug("\(title) \(stem)"),
        ]
      )
    }
    let folder = bodyID(of: digest) ?? "unattributed"
    guard let date = digest.date else { return (folder, [slug("undated \(stem)")]) }
    return (folder, [date.iso])
  }
}
