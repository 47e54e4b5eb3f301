import Glibc
import Linking
import Minutes
import Testing

@testable import Publishing

@Suite struct AddressBookTests {
  private static let ann = "person\ttown-council/ann lee\tpeople/ann-lee/\t2026-01-05\t2026-02-01\tlive"

  @Test("a register is read and written back byte for byte, comments too")
  func roundTrip() {
    let text = """
      kind\tidentity\taddress\tfirst published\tlast changed\tstate
      # Moved by hand when the council changed its name.
      \(Self.ann)
      meeting\tminutes/june.txt\tmeetings/town-council/2025-06-10/\t2026-01-05\t2026-01-05\tmoved to meetings/town/2025-06-10/

      theme\tparks\tthemes/parks/\t2026-01-05\t2026-03-01\twithdrawn

      """
    let book = AddressBook(text: text)
    #expect(book.diagnostics.isEmpty)
    #expect(
      book.records.map(\.address) == [
        "people/ann-lee/", "meetings/town-council/2025-06-10/", "themes/parks/",
      ])
    #expect(book.records.map(\.state) == [.live, .moved(to: "meetings/town/2025-06-10/"), .withdrawn])
    #expect(book.text == text)
  }

  @Test("a register that an editor on Windows saved is read all the same")
  func windows() {
    let book = AddressBook(
      text: "\u{FEFF}kind\tidentity\taddress\tfirst published\tlast changed\tstate\r\n\(Self.ann)\r\n")
    #expect(book.diagnostics.isEmpty)
    #expect(book.records.count == 1)
    #expect(book.records.first?.state == .live)
  }

  @Test(
    "a line that is none is told with its place and keeps no address, but is not lost",
    arguments: [
      ("persn\ta\tpeople/a/\t2026-01-05\t2026-01-05\tlive", 1, "`persn` is no kind of page"),
      (
        "person\t\tpeople/a/\t2026-01-05\t2026-01-05\tlive", 8,
        "the identity is empty or ends in a single `\\`"
      ),
      (
        "person\ta\tpeople/a\t2026-01-05\t2026-01-05\tlive", 10,
        "`people/a` is no address: it does not end with `/`"
      ),
      (
        "person\ta\t/people/a/\t2026-01-05\t2026-01-05\tlive", 10,
        "`/people/a/` is no address: the path begins with `/`"
      ),
      (
        "person\ta\tpeople/../a/\t2026-01-05\t2026-01-05\tlive", 10,
        "`people/../a/` is no address: the path leaves its folder"
      ),
      ("person\ta\tpeople/a/\t5.1.2026\t2026-01-05\tlive", 20, "`5.1.2026` is no date"),
      ("person\ta\tpeople/a/\t2026-01-05\t2026-02-30\tlive", 31, "`2026-02-30` is no date"),
      (
        "person\ta\tpeople/a/\t2026-01-05\t2026-01-04\tlive", 31,
        "the page changed before it was first published"
      ),
      ("person\ta\tpeople/a/\t2026-01-05\t2026-01-05\tLive", 42, "`Live` is no state of an address"),
      (
        "person\ta\tpeople/a/\t2026-01-05\t2026-01-05\tmoved to b", 42,
        "`b` is no address: it does not end with `/`"
      ),
      (
        "person\ta\tpeople/a/\t2026-01-05\t2026-01-05\tmoved to people/a/#x", 42,
        "the address moved to itself"
      ),
    ])
  func wrongCells(line: String, column: Int, message: String) {
    let book = AddressBook(text: "# one\n\(line)\n")
    #expect(book.records.isEmpty)
    #expect(book.diagnostics.map(\.message) == [message])
    #expect(book.diagnostics.first?.line == 2)
    #expect(book.diagnostics.first?.column == column)
    #expect(book.diagnostics.first?.file == "register/addresses.tsv")
    #expect(book.text == "# one\n\(line)\n")
  }

  @Test("a line has six columns")
  func columns() {
    let book = AddressBook(text: "person people/ann-lee/ live\n\(Self.ann)\tmore\n")
    #expect(
      book.diagnostics.map(\.message) == [
        "a line has six columns parted by tabs, this one has 1",
        "a line has six columns parted by tabs, this one has 7",
      ])
  }

  @Test("one identity has one live address, and no line is there twice")
  func contradictions() {
    let book = AddressBook(
      text: """
        \(Self.ann)
        \(Self.ann)
        person\ttown-council/ann lee\tpeople/ann-lee-2/\t2026-01-05\t2026-02-01\tlive
        person\ttown-council/ann lee\tpeople/lee/\t2026-01-05\t2026-02-01\tmoved to people/ann-lee/
        person\tparish/ann lee\tpeople/ann-lee/\t2026-01-05\t2026-02-01\tlive

        """)
    #expect(
      book.diagnostics.map { "\($0.line ?? 0): \($0.message)" } == [
        "2: line 1 keeps this address for the same identity already",
        "3: line 1 gives the same identity another live address",
      ])
    #expect(book.records.map(\.address) == ["people/ann-lee/", "people/lee/", "people/ann-lee/"])
  }

  @Test("an identity may hold what parts columns and lines")
  func escapes() throws {
    let identity = "minutes/a\tb\n\\n\r.txt"
    let record = AddressRecord(
      kind: .meeting, identity: identity, address: "meetings/x/2025-01-01/",
      firstPublished: day("2026-01-05"),
      lastChanged: day("2026-01-05"), state: .live)
    let text = AddressBook([record]).text
    #expect(
      text == "meeting\tminutes/a\\tb\\n\\\\n\\r.txt\tmeetings/x/2025-01-01/\t2026-01-05\t2026-01-05\tlive\n")
    #expect(AddressBook(text: text).records == [record])
    #expect(
      AddressBook(text: text.replacing("a\\tb", with: "C:\\dir")).records.first?.identity.hasPrefix(
        "minutes/C:\\dir") == true)
  }

  @Test("linking is told of live addresses, and of those of the withdrawn in case they come back")
  func kept() {
    let book = AddressBook(
      text: """
        \(Self.ann)
        person\tb\tpeople/bo/\t2026-01-05\t2026-01-05\twithdrawn
        person\tc\tpeople/cy/\t2026-01-05\t2026-01-05\tmoved to people/bo/

        """)
    #expect(book.kept.slug(.person, identity: "town-council/ann lee") == "ann-lee")
    #expect(book.kept.slug(.person, identity: "b") == "bo")
    #expect(book.kept.slug(.person, identity: "c") == nil)
    #expect(book.lastChanges == ["people/ann-lee/": day("2026-02-01")])
  }
}

@Suite struct AddressFileTests {
  private let scratch: ScratchFolder
  private let record = AddressRecord(
    kind: .theme, identity: "parks", address: "themes/parks/", firstPublished: day("2026-01-05"),
    lastChanged: day("2026-01-05"), state: .live)

  init() throws { scratch = try ScratchFolder() }

  @Test("without a file nothing was published yet")
  func none() throws {
    #expect(try AddressBook.read(in: scratch.path).records.isEmpty)
  }

  @Test("a file that cannot be read stops the build, as other addresses would be given")
  func unreadable() throws {
    let files = FileSystem { step, _ in step == .open ? EACCES : 0 }
    try scratch.write("", to: "register/addresses.tsv")
    let error = try #require(throws: Diagnostic.self) { try AddressBook.read(in: scratch.path, files: files) }
    #expect(error.file == "register/addresses.tsv")
  }

  @Test("the file is written with its folder, and left alone when it says the same")
  func written() throws {
    try FileSystem.real.makeFolder(scratch.path + "/register")
    let book = AddressBook([record])
    try book.write(in: scratch.path)
    #expect(try AddressBook.read(in: scratch.path).records == [record])
    let stamps = scratch.stamps("register")
    try book.write(in: scratch.path)
    #expect(scratch.stamps("register") == stamps)
  }

  @Test("whichever step fails, the register that was there stands", arguments: 0..<12)
  func failures(failing: Int) throws {
    try scratch.write("# old\n", to: "register/addresses.tsv")
    nonisolated(unsafe) var step = 0
    let files = FileSystem { _, _ in
      step += 1
      return step == failing + 1 ? ENOSPC : 0
    }
    do {
      try AddressBook([record]).write(in: scratch.path, files: files)
      #expect(try scratch.read("register/addresses.tsv") == AddressBook([record]).text)
    } catch let error as Diagnostic {
      #expect(error.file == "register/addresses.tsv")
      #expect(try scratch.read("register/addresses.tsv") == "# old\n")
    }
    try AddressBook([record]).write(in: scratch.path)
    #expect(scratch.tree("register").keys.sorted() == ["addresses.tsv"])
  }

  @Test("a link stays a link")
  func link() throws {
    try scratch.write("", to: "elsewhere/kept.tsv")
    try FileSystem.real.makeFolder(scratch.path + "/register")
    symlink("../elsewhere/kept.tsv", scratch.path + "/register/addresses.tsv")
    try AddressBook([record]).write(in: scratch.path)
    #expect(scratch.tree("register") == ["addresses.tsv": "→ ../elsewhere/kept.tsv"])
    #expect(try scratch.read("elsewhere/kept.tsv") == AddressBook([record]).text)
  }
}

/// A day that the calendar has.
func day(_ iso: String) -> CalendarDate {
  guard let day = CalendarDate(iso: iso) else { preconditionFailure("\(iso) is no day") }
  return day
}
