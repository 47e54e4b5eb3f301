import Minutes
import Reading
import Testing

@testable import Parsing

/// Lines that a page's width has cut are read as the text would be.
@Suite struct WrappedLinesTests {
  /// The clean lines of a text on pages that a form feed parts, joined; the lines as they are where nothing was cut.
  private func joined(_ text: String) throws -> [CleanLine] {
    var transcript = try SourceReader().transcript(of: Array(text.utf8), path: "minutes/a.txt")
    transcript.source.format = .pdf
    let lines = Cleaning.lines(of: transcript, .builtIn)
    return WrappedLines.joined(lines) ?? lines
  }

  private let page = """
    Present: Cllr Ann Lee (Chair), Cllrs Bob Hart, Cathy Moss, Dan Nye and Eve Orr, County
    Cllr Finn Poole & the Clerk. Members of the public: Miss Ida Rook and Mr & Mrs G.
    Quill.

    1. Hall roof: Two estimates had been received for the roof of the hall and the lower
    2019/20 figure was within the budget. Cllr Hart proposed that it be accepted, and this
    was agreed.

    2. Accounts for payment:
    Hall hire - £30 (Cheque 101)
    Clerk's salary - £212 (Cheque 102)
    Stamps - £4 (Cheque 103)

    The Clerk reported that the County Council would mend the bridge over the mill stream
    """

  @Test func `a paragraph that the width has cut is one line, and a list of short lines is not`() throws {
    let texts = try joined(page + "\nbefore winter, weather permitting.\n").filter { !$0.isBlank }.map(\.text)
    #expect(texts.count == 7)
    #expect(
      texts[0].hasSuffix(
        "County Cllr Finn Poole & the Clerk. Members of the public: Miss Ida Rook and Mr & Mrs G. Quill."))
    #expect(texts[1].contains("the lower 2019/20 figure was within"))
    #expect(texts[1].hasSuffix("this was agreed."))
    #expect(texts[2] == "2. Accounts for payment:")
    #expect(texts[4] == "Clerk's salary - £212 (Cheque 102)")
  }

  @Test func `a sentence goes on across the end of a page and its number`() throws {
    let lines = try joined(
      page + "\n\n   1\n\u{0C}in the spring, and thanked the volunteers for their patience.\n")
    let last = try #require(lines.last { $0.text.hasPrefix("The Clerk reported") })
    #expect(last.text.hasSuffix("mill stream in the spring, and thanked the volunteers for their patience."))
    #expect(lines.contains { $0.text == "1" })
  }

  @Test func `a word knows the line that it stood on`() throws {
    let lines = try joined(page + "\nbefore winter.\n")
    #expect(lines[0].sourceLine(of: "Cllr Ann Lee") == 1)
    #expect(lines[0].sourceLine(of: "Cllr Finn Poole") == 2)
    #expect(lines[0].sourceLine(of: "Quill") == 3)
    let roof = try #require(lines.first { $0.text.hasPrefix("1. Hall roof") })
    let paragraphs = ParagraphBuilder.build(
      [roof], skip: 14, furniture: [], vocabulary: Vocabulary(), wrap: nil)
    let paragraph = try #require(paragraphs.first)
    let offset = try #require(paragraph.text.range(of: "was agreed")).lowerBound
    #expect(
      paragraph.line(at: paragraph.text.utf8.distance(from: paragraph.text.startIndex, to: offset)) == 7)
  }

  @Test func `a text whose lines are paragraphs already stays as it is`() throws {
    let text = "1. Roof\nAgreed.\n2. Accounts\nNoted.\n3. Close\nThe end.\n"
    #expect(try joined(text).count == 6)
  }
}
