import Minutes

/// What keeps a site from being whole, wherever it is gathered.
extension Diagnostic {
  private static let renameOne =
    "rename one of the two sources; a file in the content's `static` folder may be one of them"

  static func addressTaken(_ shown: String) -> Diagnostic {
    Diagnostic(
      "address-taken", .error, file: shown, "two files of the site have this address", nextStep: renameOne)
  }

  static func fileAndFolder(_ shown: String) -> Diagnostic {
    Diagnostic(
      "address-taken", .error, file: shown, "the site has a file and a folder of this name",
      nextStep: renameOne)
  }

  static func changedMeanwhile(_ source: String) -> Diagnostic {
    Diagnostic(
      "source-changed", .error, file: source, "the file changed while the site was built",
      nextStep: "build again; the site that was there stands untouched")
  }
}
