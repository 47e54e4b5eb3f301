import Publishing

/// What `sitegen --version` says: the program, and everything that is linked into it or loaded when it starts.
enum Version {
  static let number = "0.1.0"

  /// Packages of Swift, which are compiled in: `Package.swift` asks for these versions exactly, and a test compares.
  static let packages = [
    ("swift-argument-parser", "1.8.2"), ("Yams", "6.2.2"), ("FlyingFox", "0.27.1"), ("GRDB.swift", "7.10.0"),
  ]

  static var text: String {
    let libraries = LinkedLibraries.all.map { "  \($0.name) \($0.version)" }
    return
      (["sitegen \(number)", "", "Libraries that it uses, as found on this machine:"] + libraries
      + ["", "Compiled in:"] + packages.map { "  \($0) \($1)" }).joined(separator: "\n")
  }
}
