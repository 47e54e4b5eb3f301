import Testing

@testable import Reading

/// Whatever a file holds, reading it ends, and gives valid text with line numbers that the source has.
@Suite struct HostileInputTests {
  private struct Dice {
    var seed: UInt64

    mutating func roll(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % max(1, bound)
    }
  }

  private static let samples: [(name: String, text: String)] = [
    (
      "a.md",
      "---\ntitle: \"x\"\nlist: [a, 'b', c]\nmore:\n  - d\n  - e: f\ntext: |\n  one\n  two\n---\n# Title\u{0C}\n\nÜber — “x”\r\n"
    ),
    (
      "a.html",
      "<!DOCTYPE html><html><head><title>x</title></head><body><form><nav>n</nav><table><thead><tr><th colspan=2>a</th>"
        + "</tr></thead><tr><td rowspan=3>1.<td><p>b<p>c</table><ol type=a start=-3><li value=9>x<ul><li>y</ul></ol>"
        + "<pre>\n a\n b</pre><a href=\"https://example.org\">l</a>&amp;&#8217;&nbsp;<b>x<i>y</b>z</i><!-- c --><h2>h<br>i</h2>"
    ),
    (
      "a.rst",
      "=====\nTitle\n=====\n\n:Date: x\n\n1. a\n\n   #. b\n\n.. note:: c\n   d\n\n+--+---+\n|a | b |\n+==+===+\n|c     |\n+--+---+\n\n"
        + "==  ==\na   b\n==  ==\n\n`l <https://example.org>`_ ``x`` :r:`y` |s| n_ [1]_ \\*\n\n.. |s| replace:: t\n.. _n: https://example.org\n"
        + "\nterm\n   def\n\n| v\n| w\n\nlit::\n\n  x\n"
    ),
  ]

  private let marks = Array("<>&|`_:.-=+ \n\t\"'[]{}\\/".utf8)

  private func mutated(_ text: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var out = text
    for _ in 0...dice.roll(6) {
      guard !out.isEmpty else { return out }
      let i = dice.roll(out.count)
      switch dice.roll(6) {
      case 0: out[i] = UInt8(dice.roll(256))
      case 1: out.remove(at: i)
      case 2: out.insert(marks[dice.roll(marks.count)], at: i)
      case 3: out.removeSubrange(i..<min(out.count, i + dice.roll(40)))
      case 4: out.insert(contentsOf: out[i..<min(out.count, i + dice.roll(60))], at: dice.roll(out.count))
      default: out.removeLast(dice.roll(out.count))
      }
    }
    return out
  }

  @Test(arguments: samples.indices) func textIsReadToItsEnd(index: Int) {
    let (name, text) = Self.samples[index]
    var dice = Dice(seed: UInt64(index + 1))
    for _ in 0..<300 {
      let raw = mutated(Array(text.utf8), &dice)
      guard let transcript = try? SourceReader().transcript(of: raw, path: "minutes/" + name) else {
        continue
      }
      let numbers = transcript.lines.map(\.number)
      guard String(validating: transcript.bytes, as: UTF8.self) != nil, numbers == numbers.sorted(),
        numbers.allSatisfy({ (1...max(1, transcript.source.lines)).contains($0) }),
        transcript.lines.allSatisfy({
          0 <= $0.start && $0.start <= $0.end && $0.end <= transcript.bytes.count
        })
      else {
        Issue.record("\(name): \(String(decoding: raw, as: UTF8.self).debugDescription)")
        return
      }
    }
  }

  @Test func officeDocumentsArePreparedOrLeftAlone() {
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/>"
      + "</w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    let box = "<w:txbxContent><w:p><w:r><w:t>x</w:t></w:r></w:p></w:txbxContent>"
    let word = SampleDocuments.docx(
      SampleDocuments.paragraph("One", style: "A", numbering: (1, 0)) + "<w:p><w:r>\(box)</w:r></w:p>",
      styles: "<w:style w:styleId=\"A\"><w:basedOn w:val=\"A\"/></w:style>", numbering: numbering)
    let rtf = Array(
      "{\\rtf1 {\\listtext 1.\\tab}a\\u8217?b\\uc2\\u373??c{\\uc0\\u373 x}\\bin3 {{}\\'e9\\par}".utf8)
    var dice = Dice(seed: 5)
    for _ in 0..<300 {
      _ = WordPreparation.prepared(mutated(word, &dice), limit: 1 << 20)
      _ = RTFPreparation.prepared(mutated(rtf, &dice))
      _ = RecognisedFormat(mutated(word, &dice), path: "a.docx")
    }
  }

  @Test func settingsAreReadOrRefused() {
    let text = Array(
      "title: x\nvocabulary:\n  present: [a, &b 'c', *b]\nsilence:\n- a\ncolour: \"#123\"\n".utf8)
    var dice = Dice(seed: 9)
    for _ in 0..<200 {
      let raw = mutated(text, &dice)
      _ = SiteSettingsReader().read(String(decoding: DecodedText(raw).bytes, as: UTF8.self), path: "site.yml")
    }
  }
}
