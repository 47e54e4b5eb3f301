package import Minutes

extension AddressBook {
  /// Reads the file of a content folder; without one nothing was published yet.
  ///
  /// Throws a diagnostic where there is a file and it cannot be read: a build that forgot what was published would
  /// give other addresses.
  package static func read(in content: String, files: FileSystem = .real) throws(Diagnostic) -> AddressBook {
    do throws(FileFailure) {
      guard try files.status(content + "/" + path) != nil else { return AddressBook() }
      return AddressBook(text: String(decoding: try files.read(content + "/" + path), as: UTF8.self))
    } catch {
      throw error.diagnostic("cannot-read", shown: path, standing: nil)
    }
  }

  /// Writes the register, whole or not at all; a file that says the same already is left alone.
  package func write(in content: String, files: FileSystem = .real) throws(Diagnostic) {
    let given = content + "/" + AddressBook.path
    do throws(FileFailure) {
      // Where the file is a link, what it points to is written.
      let file = try files.resolved(given) ?? given
      let bytes = Array(text.utf8)
      if files.file(file, holds: bytes) { return }
      try files.makeFolder(String(parentFolder(of: file)))
      let part = String(parentFolder(of: file)) + "/.addresses.tsv.part"
      if try files.status(part) != nil { try files.remove(part) }
      try files.write(bytes, toNew: part)
      try files.rename(part, to: file)
    } catch {
      throw error.diagnostic(
        shown: AddressBook.path,
        standing: "the site is built, its new addresses are not kept: build with `--keep` again")
    }
  }
}
