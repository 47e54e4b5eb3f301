import ArgumentParser
import Foundation

/// Questions to whoever sits at the terminal. Nobody is asked where a script runs the command.
struct Questions {
  let isAsking = isatty(STDIN_FILENO) == 1 && Console.error.isTerminal

  /// The answer; what is proposed where none is given, nil where there is nothing to propose.
  func ask(_ question: String, proposed: String?) -> String? {
    guard isAsking else { return proposed }
    Console.error.write(Array((question + (proposed.map { " [\($0)]" } ?? "") + " ").utf8))
    let answer = readLine()?.trimmingCharacters(in: .whitespaces) ?? ""
    return answer.isEmpty ? proposed : answer
  }

  /// Asks until the answer passes the check or none is given.
  func ask(_ question: String, check: (String) throws -> Void) rethrows -> String? {
    while let answer = ask(question, proposed: nil) {
      do {
        try check(answer)
        return answer
      } catch {
        Console.error.say("\(error)")
      }
    }
    return nil
  }
}
