/// Names of files and folders whose changes change no site: what editors, office programs, version control and
/// operating systems keep beside the files that people write.
enum PassingName {
  /// Whether changes of this name are passed over; `showsHidden` is true in a folder whose hidden files are published,
  /// such as `static` with its `.well-known`.
  static func matches(_ name: [UInt8], showsHidden: Bool) -> Bool {
    guard let first = name.first, let last = name.last else { return true }
    if first == UInt8(ascii: "."), !showsHidden { return true }
    if last == UInt8(ascii: "~") || (first == UInt8(ascii: "#") && last == first) { return true }
    if beginnings.contains(where: { name.starts(with: $0) })
      || endings.contains(where: { has(name, ending: $0) })
    {
      return true
    }
    // Vim counts its swap files backwards from .swp.
    if first == UInt8(ascii: "."), name.count > 5, has(Array(name.dropLast()), ending: Array(".sw".utf8)) {
      return true
    }
    return whole.contains(name)
  }

  private static let whole = Set(
    [".git", ".hg", ".svn", ".DS_Store", "Thumbs.db", "desktop.ini", "4913"].map { Array($0.utf8) })
  private static let beginnings = [".#", "~$", ".~lock.", ".goutputstream-"].map { Array($0.utf8) }
  private static let endings = [
    ".swp", ".swo", ".swx", ".kate-swp", ".tmp", ".part", ".crdownload", "___jb_tmp___", "___jb_old___",
  ].map { Array($0.utf8) }

  private static func has(_ name: [UInt8], ending: [UInt8]) -> Bool {
    name.count > ending.count && name.suffix(ending.count).elementsEqual(ending)
  }
}
