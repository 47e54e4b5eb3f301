import Minutes

/// The text before, in and behind the items.
extension DocumentReading {
  /// Cuts the text into what stands before, in and behind the items.
  mutating func buildText() {
    let first = sections.first?.start ?? lines.count
    before = paragraphs(0, 0, first)
    // An attendance table at the very end stands behind the items.
    var end = lines.count
    if page == nil, let last = sections.last,
      let tail = attendance.taken.filter({ $0 >= last.bodyLine }).min(), first < tail
    {
      end = tail
      after = paragraphs(end, 0, lines.count)
    }
    bodies = []
    for (k, s) in sections.enumerated() {
      let stop = k + 1 < sections.count ? sections[k + 1].start : end
      bodies.append(paragraphs(min(s.bodyLine, stop), s.bodyLine < stop ? s.bodyOffset : 0, stop))
    }
    markAdvice()
  }

  /// What stands above "Minutes:" or "Decision:" in an item is the agenda's advice; on a page that has these labels an
  /// item without them has no record.
  mutating func markAdvice() {
    func isRecord(_ p: Paragraph) -> Bool {
      p.isLabel && recordMarks.contains(p.text.folded.trimming(":. "))
        && (p.text.hasSuffix(":") || page != nil)
    }
    let starts = bodies.map { body in body.firstIndex { isRecord($0) } }
    let usual = page != nil && starts.filter { $0 != nil }.count * 2 > bodies.count
    for k in bodies.indices {
      let end =
        starts[k].map { at in
          bodies[k][at].text.folded.hasPrefix("minutes") || bodies[k][at].text.folded.hasPrefix("cofnodion")
            || page != nil ? at : 0
        } ?? (usual ? bodies[k].count : 0)
      for p in 0..<end { bodies[k][p].isAdvice = true }
      guard page != nil else { continue }
      for p in bodies[k].indices
      where bodies[k][p].text.utf8.count < 200 && bodies[k][p].text.folded.contains("view the full") {
        bodies[k][p].isAdvice = true
      }
    }
  }

  func paragraphs(_ from: Int, _ skip: Int, _ to: Int) -> [Paragraph] {
    guard from < to else { return [] }
    return ParagraphBuilder.build(
      lines[from..<to], skip: skip, furniture: furniture, vocabulary: vocabulary, wrap: wrap)
  }
}

/// Labels of the record on a page that shows the agenda's advice above it.
private let recordMarks: WordSet = ["minutes", "cofnodion", "decision", "decisions", "penderfyniad"]
