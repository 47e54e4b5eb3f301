package import Linking
package import Minutes

/// An archive's open questions, and the answers written into its registers: what `sitegen review` works on.
///
/// Every answer is written at once, and the archive linked again with it: a review that is stopped has lost nothing,
/// and the next question is never one that an answer has settled.
package struct ArchiveReview {
  /// The questions that are still open, in order.
  package private(set) var questions: [ReviewQuestion] = []
  package private(set) var diagnostics: [Diagnostic] = []

  private let content: String
  private let files: FileSystem
  private var run: BuildRun
  private let digests: [Digest]
  private var archive: Archive
  private var register: Register

  /// Reads and links the archive. Throws a diagnostic where there is nothing to review.
  package init(_ options: BuildOptions, files: FileSystem = .real) throws(Diagnostic) {
    do {
      content = options.content
      self.files = files
      run = try BuildRun(options, SilentProgress(), NowhereSink())
      try run.load()
      try run.read()
      run.groupVersions()
      digests = try run.digests()
    } catch let diagnostic as Diagnostic {
      throw diagnostic
    } catch {
      throw Diagnostic("review", .error, "\(error)")
    }
    register = run.register
    archive = run.archive(of: digests, register: register)
    questions = ReviewQuestions(archive).questions
    diagnostics = run.diagnostics
  }

  /// What somebody says to a question.
  package enum Answer: Sendable, Hashable {
    case yes
    /// For a doubtful name, the side whose it is.
    case side(Int)
    case no
  }

  /// Writes an answer; returns what was written. Throws a diagnostic where a program cannot write it, and then nothing
  /// has changed.
  package mutating func answer(_ question: ReviewQuestion, _ answer: Answer) throws(Diagnostic) -> String {
    let path = RegisterAnswers.path(for: question)
    let text = try read(path)
    let answers = RegisterAnswers(archive, register: register)
    let written: RegisterAnswer
    do throws(RegisterAnswer.Refusal) {
      written =
        switch answer {
        case .yes: try answers.same(question, in: text)
        case .side(let side): try answers.same(question, choice: side, in: text)
        case .no: try answers.apart(question, in: text)
        }
    } catch {
      throw Diagnostic(
        "review-answer", .error, file: path, "this answer was not written: \(error.message)",
        nextStep: "write it into \(path) by hand")
    }
    try write(written)
    register = RegisterReader().read(run.folder).register
    archive = run.archive(of: digests, register: register)
    questions = ReviewQuestions(archive).questions
    return written.summary
  }

  private func read(_ path: String) throws(Diagnostic) -> String {
    do throws(FileFailure) {
      guard try files.status(content + "/" + path) != nil else { return "" }
      let bytes = try files.read(content + "/" + path)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw FileFailure(step: .read, path: path, code: 84)
      }
      return text
    } catch {
      throw error.diagnostic("cannot-read", shown: path, standing: nil)
    }
  }

  /// Writes the register, whole or not at all.
  private func write(_ answer: RegisterAnswer) throws(Diagnostic) {
    let given = content + "/" + answer.path
    do throws(FileFailure) {
      let file = try files.resolved(given) ?? given
      let folder = String(parentFolder(of: file))
      try files.makeFolder(folder)
      let part = folder + "/." + (answer.path.split(separator: "/").last ?? "register") + ".part"
      if try files.status(part) != nil { try files.remove(part) }
      try files.write(Array(answer.text.utf8), toNew: part)
      if let status = try files.status(file) { try files.setAttributes(of: part, like: status) }
      try files.rename(part, to: file)
    } catch {
      throw error.diagnostic(shown: answer.path, standing: "the answer was not written")
    }
  }
}
