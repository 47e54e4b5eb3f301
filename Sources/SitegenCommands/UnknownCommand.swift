import ArgumentParser
import Reading

/// A first word that is no command, which the argument parser would take for a superfluous argument of the whole program.
struct UnknownCommand {
  let text: String

  /// Nil where the words begin with a command or an option.
  init?(_ words: some Collection<String>) {
    let names = Sitegen.configuration.subcommands.map { String(describing: $0).lowercased() }
    var rest = words[...]
    if rest.first == "help" { rest = rest.dropFirst() }
    guard let word = rest.first, !word.hasPrefix("-"), word != "help", !names.contains(word) else {
      return nil
    }
    text = """
      Error: sitegen has no command `\(word)`\(didYouMean(word, among: names))
      Commands: \(names.joined(separator: ", ")); `sitegen help COMMAND` tells of one.
      """
  }
}
