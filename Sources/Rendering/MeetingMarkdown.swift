package import Minutes

/// Writes a meeting as a Markdown file that sitegen reads back as the same meeting.
///
/// The file has three layers, so that a person can read it and correct it, and nothing has to be guessed twice:
///
/// * **Front matter** (`FrontMatter`): `sitegen: 1`, then what the document says of itself as a whole. Lists hold one JSON
///   object a line, with the keys of the record; an empty list is written `[]`, and what the minutes do not say
///   `null`. A key that is deleted is worked out from the text again.
/// * **Text**: what stands before the first item; a `##` heading for each item, in which the number is bold, what
///   belongs to the layout is in italics, and parts that stand without a space between them are parted by a
///   word joiner (`&#8288;`), two of a kind with a space by `&#10;`; its passages as `PassageMarkdown` writes
///   them; then, if anything follows the last item, a line `***` and that text.
/// * **Facts** (`FactComment`): a comment behind the passage that a decision or an action stands in, and under the heading
///   of an item for what its heading does not tell. With `marked: true` in the front matter these are all that
///   there are; without it, sitegen looks for decisions, actions and declarations itself.
package struct MeetingMarkdown {
  package var address: EntityAddress

  package init(address: @escaping EntityAddress = internalAddress) { self.address = address }

  /// The whole file, UTF-8.
  ///
  /// - Parameter texts: the passages of each item, for who has them already; they are made where it is nil.
  package func file(for meeting: Meeting, texts: [MarkdownBlocks]? = nil) -> [UInt8] {
    var out: [UInt8] = []
    FrontMatter.append(meeting, to: &out)
    let writer = PassageMarkdown(address: address)
    let loose = Facts(meeting.decisions, meeting.actions)
    writer.blocks(meeting.before, mentions: meeting.mentions).append(to: &out, following: loose.append)
    for declaration in meeting.declarations { FactComment.append(declaration, to: &out) }
    loose.appendUnplaced(to: &out)
    for (i, item) in meeting.items.enumerated() {
      out += "\n## ".utf8
      MeetingMarkdown.append(heading: item.heading, to: &out)
      out.append(0x0A)
      FactComment.append(item, to: &out)
      let facts = Facts(item.decisions, item.actions)
      let text = texts?[i] ?? writer.blocks(item.passages, mentions: item.mentions)
      text.append(to: &out, following: facts.append)
      for declaration in item.declarations { FactComment.append(declaration, to: &out) }
      facts.appendUnplaced(to: &out)
    }
    if !meeting.after.isEmpty {
      out += "\n***\n".utf8
      let offset = meeting.before.count
      writer.blocks(meeting.after, mentions: meeting.mentions, offset: offset).append(to: &out) {
        passages, out in
        loose.append(
          (passages.lowerBound + offset)..<(passages.upperBound + offset), to: &out)
      }
    }
    return out
  }

  /// Appends a heading's parts in their order on paper.
  package static func append(heading: [HeadingPart], to out: inout [UInt8]) {
    for (i, part) in heading.enumerated() {
      if i > 0 {
        if part.isGlued {
          out += "&#8288;".utf8
        } else {
          out += part.kind == heading[i - 1].kind ? "&#10;".utf8 : " ".utf8
        }
      }
      let mark = part.kind == .number ? "**" : part.kind == .label ? "*" : ""
      out += mark.utf8
      MarkdownText.append(part.text, inHeading: true, to: &out)
      out += mark.utf8
    }
  }
}

/// The decisions and actions of an item, by the passage that they stand in.
private struct Facts {
  private let decisions: [Decision]
  private let actions: [Action]
  /// By passage the places of its decisions and actions, in their order: an item may have thousands of both.
  private let decided: [Int: [Int]]
  private let tasked: [Int: [Int]]

  init(_ decisions: [Decision], _ actions: [Action]) {
    self.decisions = decisions
    self.actions = actions
    decided = Self.places(decisions.map(\.passage))
    tasked = Self.places(actions.map(\.passage))
  }

  private static func places(_ passages: [Int?]) -> [Int: [Int]] {
    var places: [Int: [Int]] = [:]
    for (i, passage) in passages.enumerated() {
      if let passage { places[passage, default: []].append(i) }
    }
    return places
  }

  /// Appends those that stand in one of the passages; in a list or table with the number of the entry, from 1.
  func append(_ passages: Range<Int>, to out: inout [UInt8]) {
    func entry(_ passage: Int?) -> Int? {
      passages.count > 1 ? passage.map { $0 - passages.lowerBound + 1 } : nil
    }
    if !decided.isEmpty {
      for i in passages.flatMap({ decided[$0] ?? [] }).sorted() {
        FactComment.append(decisions[i], entry: entry(decisions[i].passage), to: &out)
      }
    }
    if !tasked.isEmpty {
      for i in passages.flatMap({ tasked[$0] ?? [] }).sorted() {
        FactComment.append(actions[i], entry: entry(actions[i].passage), to: &out)
      }
    }
  }

  /// Appends those that stand in no single passage; their entry is 0.
  func appendUnplaced(to out: inout [UInt8]) {
    for decision in decisions where decision.passage == nil {
      FactComment.append(decision, entry: 0, to: &out)
    }
    for action in actions where action.passage == nil { FactComment.append(action, entry: 0, to: &out) }
  }
}
