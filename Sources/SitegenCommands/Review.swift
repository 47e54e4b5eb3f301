import ArgumentParser
import Foundation
import Linking
import Minutes
import Publishing

/// `sitegen review`
struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask about people and organisations that may be one; write the answers into the register.",
    discussion: """
      Shows one question at a time, with the evidence side by side. Answers: y (one and the same), n (not the same), \
      l (later), q (stop); where a name could be several people's, the number of the one it is. Every answer is \
      written into register/people.yml or register/organisations.yml at once, with their comments and order as they \
      are; a review can be stopped at any question and taken up again. Answers may also be piped in, one on a line.

      Exit status: 0 done or stopped; 1 an answer could not be written, or nothing could be read; 64 usage.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var archive: ArchiveOptions

  @Flag(help: "Print the open questions and ask none.")
  var list = false

  @Option(help: "For --list: text (a question on each line) or json (with the evidence).")
  var format = Format.text

  func validate() throws {
    if format == .json, !list { throw ValidationError("--format is for --list") }
  }

  func run() throws {
    var review: ArchiveReview
    do throws(Diagnostic) {
      review = try ArchiveReview(try options())
    } catch {
      Console.error.write([error])
      throw ExitCode(1)
    }
    if list {
      switch format {
      case .text:
        Console.output.write(Array(review.questions.map { QuestionText.line($0) + "\n" }.joined().utf8))
      case .json: Console.output.write(Array((QuestionJSON.text(review.questions) + "\n").utf8))
      }
      return
    }
    var session = ReviewSession(review: review)
    if !session.run() { throw ExitCode(1) }
  }

  private func options() throws(Diagnostic) -> BuildOptions {
    do {
      return try archive.build(output: "", keep: false)
    } catch {
      throw Diagnostic("usage", .error, "\(error)")
    }
  }
}

/// Questions and answers, until there are no more of either.
struct ReviewSession {
  var review: ArchiveReview
  var output = Console.output
  var input: () -> String? = { readLine() }
  private var answered = 0
  private var failed = false
  /// Questions to come back to, by their keys.
  private var later: Set<String> = []

  init(review: ArchiveReview) { self.review = review }

  /// Returns false where an answer could not be written.
  mutating func run() -> Bool {
    let all = review.questions.filter(\.isAnswerable).count
    if all == 0 { output.say("There is nothing to settle.") }
    while let question = review.questions.first(where: { $0.isAnswerable && !later.contains($0.key) }) {
      let open = review.questions.filter { $0.isAnswerable && !later.contains($0.key) }.count
      output.say(QuestionText.page(question, open: open))
      guard let answer = ask(question) else { break }
      switch answer {
      case .later: later.insert(question.key)
      case .given(let given):
        do throws(Diagnostic) {
          let summary = try review.answer(question, given)
          output.say("Written: \(summary).\n")
          answered += 1
        } catch {
          Console.error.write([error])
          failed = true
          later.insert(question.key)
        }
        // A question that its answer did not settle is not asked for ever.
        if review.questions.contains(where: { $0.key == question.key }) { later.insert(question.key) }
      }
    }
    let left = review.questions.filter(\.isAnswerable).count
    let byHand = review.questions.count - left
    output.say(
      "\(counted(answered, "answer", "answers")) written, \(counted(left, "question", "questions")) left"
        + (byHand == 0 ? "." : "; \(byHand) more can be settled by hand alone: see sitegen review --list."))
    return !failed
  }

  private enum Given {
    case later
    case given(ArchiveReview.Answer)
  }

  /// Nil at the end of the input, and where the answer is to stop.
  private func ask(_ question: ReviewQuestion) -> Given? {
    while true {
      output.write(Array(QuestionText.prompt(question).utf8))
      guard let line = input() else {
        output.say("")
        return nil
      }
      let word = line.trimmingCharacters(in: .whitespaces).lowercased()
      switch word {
      case "q", "quit", "stop": return nil
      case "l", "later": return .later
      case "n", "no", "none": return .given(.no)
      case "y", "yes":
        if question.asks == .same { return .given(.yes) }
        if question.sides.count == 1 { return .given(.side(0)) }
      default:
        if question.asks == .which, let number = Int(word), question.sides.indices.contains(number - 1) {
          return .given(.side(number - 1))
        }
      }
      if !word.isEmpty { output.say("“\(word)” is no answer to this.") }
    }
  }
}
