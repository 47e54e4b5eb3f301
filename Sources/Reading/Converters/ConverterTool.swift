/// A program that turns documents into text.
package struct ConverterTool: Hashable, Sendable {
  package var name: String
  /// The Debian and Ubuntu package that holds it.
  package var aptPackage: String
  /// What makes it tell its version, which is part of a cached conversion's key.
  var versionArguments: [String]

  package static let pdftotext = ConverterTool(
    name: "pdftotext", aptPackage: "poppler-utils", versionArguments: ["-v"])
  package static let pandoc = ConverterTool(
    name: "pandoc", aptPackage: "pandoc", versionArguments: ["--version"])
  package static let antiword = ConverterTool(
    name: "antiword", aptPackage: "antiword", versionArguments: ["-h"])
  /// Sets the limits of all others.
  static let prlimit = ConverterTool(
    name: "prlimit", aptPackage: "util-linux", versionArguments: ["--version"])
}
