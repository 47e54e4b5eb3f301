package import Linking
package import Minutes
package import Reading
import Rendering

/// What one document gives: its files, and what it says of people, organisations and themes.
package struct DocumentPages: Sendable {
  package var files: [PublishedFile]
  package var postings: [Posting]
}

extension PageMaker {
  /// The files of a meeting or paper: `index.html`, `index.md`, `index.json`, and `lines.html` where the source
  /// may be shown. The source itself is copied by whoever holds its bytes.
  ///
  /// - Parameters:
  ///   - meeting: The document, with what linking gave to it.
  ///   - document: Its place in `archive.documents`.
  ///   - amended: The document as it is to be shown, where the archive was not linked anew since it changed.
  ///   - transcript: The source as text; nil where it is not at hand, and then there is no `lines.html`.
  package func files(
    for meeting: Meeting, document: Int, as amended: ArchivedDocument? = nil, transcript: Transcript?
  ) throws(Diagnostic) -> DocumentPages {
    let folder = meeting.url
    let links = links(from: folder)
    let address: EntityAddress = { kind, id in self.address(kind, id).map(links.to) }
    let markdown = PassageMarkdown(address: address)
    // The same on the page, in the record and in the Markdown.
    let texts = meeting.items.map { markdown.blocks($0.passages, mentions: $0.mentions) }
    var files: [PublishedFile] = []
    let hasLines = transcript != nil && !meeting.source.heldBack
    let people = NamedPeople(meeting)
    let view = DocumentView(
      maker: self, meeting: meeting, document: amended ?? archive.documents[document], links: links,
      address: address, hasLines: hasLines, people: people,
      mistakes: MistakeReport(
        settings, words, title: title(of: amended ?? archive.documents[document]), address: meeting.url))
    let template = meeting.kind == .minutes ? "meeting" : "report"
    files.append(try page(template, view.frame, view.context(texts: texts.map(\.bytes))))
    files.append(
      PublishedFile(
        path: folder + "index.md", bytes: MeetingMarkdown(address: address).file(for: meeting, texts: texts)))
    let record = MeetingRecord(
      meeting: meeting, title: title(of: meeting),
      texts: texts.map { String(decoding: $0.bytes, as: UTF8.self) })
    files.append(PublishedFile(path: folder + "index.json", bytes: record.bytes))
    if let transcript, hasLines { files.append(try lines(of: meeting, transcript)) }
    return DocumentPages(
      files: files,
      postings: postings(of: meeting, document: document, people: people)
        + problems(of: meeting, document: document))
  }

  /// What a document says of people, organisations and themes, without its pages.
  func postings(of meeting: Meeting, document: Int) -> [Posting] {
    postings(of: meeting, document: document, people: NamedPeople(meeting))
      + problems(of: meeting, document: document)
  }

  /// What was not understood in a document.
  private func problems(of meeting: Meeting, document: Int) -> [Posting] {
    meeting.diagnostics.filter { $0.severity != .note }.map {
      Posting(
        role: .notUnderstood, kind: meeting.kind == .minutes ? .meeting : .report, id: meeting.id,
        document: document,
        item: nil, anchor: "", asWritten: "", line: $0.line ?? 0, before: "", words: $0.message, after: "")
    }
  }

  /// What a document says of entities, in its order.
  private func postings(of meeting: Meeting, document: Int, people: NamedPeople) -> [Posting] {
    var out: [Posting] = []
    func add(_ mentions: [Mention], _ item: Int?, _ passage: (Int) -> (Passage, String)?) {
      for mention in mentions {
        guard address(mention.kind, mention.id) != nil, let (passage, anchor) = passage(mention.passage)
        else {
          continue
        }
        let (before, words, after) = Excerpt.around(mention.range, in: passage.text)
        out.append(
          Posting(
            role: .mentioned, kind: mention.kind, id: mention.id, document: document, item: item,
            anchor: anchor,
            asWritten: mention.asWritten, line: mention.line, before: before, words: words, after: after))
      }
    }
    func add(_ decisions: [Decision], _ item: Int?) {
      for decision in decisions {
        for (role, name) in [(Posting.Role.proposed, decision.proposer), (.seconded, decision.seconder)] {
          guard let name, let person = people.person(called: name), address(.person, person) != nil else {
            continue
          }
          out.append(
            Posting(
              role: role, kind: .person, id: person, document: document, item: item, anchor: decision.id,
              asWritten: name, line: decision.line, before: "",
              words: ContactDetails.removed(from: decision.text),
              after: ""))
        }
      }
    }
    func add(_ declarations: [Declaration], _ item: Int?, _ anchor: String) {
      for declaration in declarations {
        guard let person = declaration.person, address(.person, person) != nil else { continue }
        out.append(
          Posting(
            role: .declared, kind: .person, id: person, document: document, item: item, anchor: anchor,
            asWritten: declaration.asWritten, line: declaration.line, before: "",
            words: ContactDetails.removed(from: declaration.interest ?? declaration.asWritten), after: ""))
      }
    }
    add(meeting.mentions, nil) { passage in
      if meeting.before.indices.contains(passage) {
        return (meeting.before[passage], "before-p\(passage + 1)")
      }
      let after = passage - meeting.before.count
      return meeting.after.indices.contains(after) ? (meeting.after[after], "after-p\(after + 1)") : nil
    }
    add(meeting.decisions, nil)
    add(meeting.declarations, nil, "declarations")
    for (i, item) in meeting.items.enumerated() {
      add(item.mentions, i) { passage in
        item.passages.indices.contains(passage) ? (item.passages[passage], "\(item.id)-p\(passage + 1)") : nil
      }
      add(item.decisions, i)
      add(item.declarations, i, item.id)
    }
    return out
  }
}

/// Who the names in a meeting's decisions are: only a name that is written just so in the attendance or in a linked
/// mention, of one person alone.
struct NamedPeople {
  private var found: [String: String?] = [:]

  init(_ meeting: Meeting) {
    func add(_ name: String, _ person: String) {
      if let known = found[name], known != person {
        found[name] = .some(nil)
      } else {
        found[name] = person
      }
    }
    for attendance in meeting.attendance {
      guard let person = attendance.person else { continue }
      add(attendance.asWritten, person)
      add(attendance.name.name, person)
      if let honorific = attendance.name.honorific { add("\(honorific) \(attendance.name.name)", person) }
      if let initials = attendance.initials { add(initials, person) }
    }
    for mention in meeting.mentions + meeting.items.flatMap(\.mentions) where mention.kind == .person {
      add(mention.asWritten, mention.id)
    }
  }

  func person(called name: String) -> String? { found[name] ?? nil }
}
