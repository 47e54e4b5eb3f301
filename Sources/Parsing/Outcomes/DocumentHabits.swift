import Minutes

/// How a document as a whole marks its outcomes; the same words mean more or less by it.
struct DocumentHabits {
  /// The document marks decisions with words in capitals (AGREED, RESOLVED): its running text is then narrative.
  var marksInCapitals = false
  /// The document puts decisions under a label of their own ("Decision").
  var labelsDecisions = false
  /// The document tells what came of a motion as "Final Resolution: …": a line "Resolution: …" then holds what was asked for.
  var tellsFinalResolutions = false
  /// Names under which the text calls the body that meets: its last words, its acronym.
  private(set) var ownNames: WordSet = []
  /// The words of the body's name, small words left out.
  var ownWords: Set<String> = []

  /// Who speaks, where the minutes write down what was said.
  var speakers = Speakers()

  init(paragraphs: [[Paragraph]], body: String?, vocabulary: Vocabulary, known: Set<String> = []) {
    speakers = Speakers(paragraphs, known: known)
    var marks = 0
    var labels = 0
    for p in paragraphs.joined() {
      if p.isLabel {
        let bare = p.text.folded.trimming(":.- ")
        if vocabulary.decisionLabels.contains(bare), !capitalMarker(p.text) { labels += 1 }
      } else if capitalMarker(p.text) {
        marks += 1
      } else if p.text.hasPrefix("Final Resolution:") {
        tellsFinalResolutions = true
      }
    }
    marksInCapitals = marks >= 3 || marks >= 2 && paragraphs.count <= 5
    labelsDecisions = labels >= 1
    if let body {
      let w = body.folded.split(separator: " ").map(String.init)
      var ownNames: Set<String> = [body.folded]
      ownWords = Set(w.filter { !minorWords.contains($0) })
      if let last = w.last { ownNames.insert(last) }
      if w.count >= 2 { ownNames.insert(w.suffix(2).joined(separator: " ")) }
      let acronym = String(w.filter { !minorWords.contains($0) }.compactMap(\.first))
      if acronym.utf8.count >= 2 { ownNames.insert(acronym) }
      // "HH&DB" for Harrow Harbour and Dock Board.
      let signed = String(
        w.filter { $0 == "and" || $0 == "&" || !minorWords.contains($0) }.compactMap {
          $0 == "and" ? "&" : $0.first
        })
      if signed.contains("&"), signed.utf8.count >= 3 { ownNames.insert(signed) }
      self.ownNames = WordSet(ownNames)
    }
  }

  private func capitalMarker(_ text: String) -> Bool {
    let first = text.withBytes { bytes -> String? in
      var start = 0
      while start < bytes.count, bytes[start] == 0x20 { start += 1 }
      var end = start
      while end < bytes.count, bytes[end] != 0x20 {
        // None of the marks has a small letter.
        if bytes[end] >= 0x61, bytes[end] <= 0x7A { return nil }
        end += 1
      }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    }
    guard let first, !first.isEmpty else { return false }
    return first.trimming(":.-–*").isOne(
      of: """
        AGREED RESOLVED ORDERED APPROVED NOTED RECOMMENDED DECIDED PENDERFYNWYD CYTUNWYD
        """)
  }
}
