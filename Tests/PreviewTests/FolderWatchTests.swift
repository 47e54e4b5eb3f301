import Foundation
import Glibc
import Minutes
import Reading
import Synchronization
import Testing

@testable import Preview

@Suite struct FolderWatchTests {
  private let archive: ScratchArchive

  init() throws {
    archive = try ScratchArchive()
    try archive.write("1", to: "Content/minutes/a.txt")
    try archive.write("1", to: "Content/minutes/deep/er/b.txt")
  }

  /// What a watch has told.
  private final class Heard: Sendable {
    private final class Notes: Sendable {
      let state = Mutex<(changes: Int, notices: [Diagnostic])>((0, []))
    }

    private let notes: Notes
    private let watch: FolderWatch

    init(_ folders: [String], excluding: [String] = [], pace: FolderWatch.Pace = .init()) {
      let notes = Notes()
      let watch = FolderWatch(folders, excluding: excluding, pace: pace) { notice in
        notes.state.withLock { $0.notices.append(notice) }
      }
      let changes = watch.changes
      Task { for await _ in changes { notes.state.withLock { $0.changes += 1 } } }
      (self.notes, self.watch) = (notes, watch)
    }

    var changes: Int { notes.state.withLock { $0.changes } }
    var notices: [Diagnostic] { notes.state.withLock { $0.notices } }
  }

  @Test("every kind of change is seen", arguments: [false, true])
  func kinds(polling: Bool) async throws {
    var pace = FolderWatch.Pace()
    pace.polling = .milliseconds(50)
    if polling { pace.watches = 1 }
    let heard = Heard([archive.content], pace: pace)
    #expect(heard.notices.isEmpty == !polling)
    func expect(_ what: Comment, _ change: () throws -> Void) async throws {
      let before = heard.changes
      try change()
      try await eventually(what) { heard.changes > before }
      // What else the change causes is over before the next.
      try await Task.sleep(for: .milliseconds(300))
    }
    try await expect("a file is made") { try archive.write("1", to: "Content/minutes/c.txt") }
    try await expect("a file is written") { try archive.write("22", to: "Content/minutes/c.txt") }
    try await expect("a file of a folder further down is written") {
      try archive.write("22", to: "Content/minutes/deep/er/b.txt")
    }
    try await expect("a file is renamed") {
      try archive.move("Content/minutes/c.txt", to: "Content/minutes/d.txt")
    }
    try await expect("a file is put in another's place, as editors save") {
      try archive.write("333", to: "Content/minutes/.d.txt.new")
      #expect(rename(archive.content + "/minutes/.d.txt.new", archive.content + "/minutes/d.txt") == 0)
    }
    try await expect("a file is removed") { try archive.remove("Content/minutes/d.txt") }
    try await expect("a folder comes with files in it") {
      try archive.write("1", to: "Content/minutes/new/er/e.txt")
    }
    try await expect("a file in a new folder is written") {
      try archive.write("22", to: "Content/minutes/new/er/e.txt")
    }
    try await expect("a folder is renamed") {
      try archive.move("Content/minutes/new", to: "Content/minutes/newer")
    }
    try await expect("a file in a renamed folder is written") {
      try archive.write("333", to: "Content/minutes/newer/er/e.txt")
    }
    try await expect("a folder is moved in from outside") {
      try archive.write("1", to: "elsewhere/f/g.txt")
      try archive.move("elsewhere", to: "Content/minutes/moved")
    }
    try await expect("a file in it is written") {
      try archive.write("22", to: "Content/minutes/moved/f/g.txt")
    }
    try await expect("a folder is removed") { try archive.remove("Content/minutes/newer") }
    try await expect("a link is made") {
      #expect(symlink("a.txt", archive.content + "/minutes/link.txt") == 0)
    }
    try await expect("a file gets a second name") {
      #expect(link(archive.content + "/minutes/a.txt", archive.content + "/minutes/second.txt") == 0)
    }
  }

  @Test("what editors and version control keep beside the files is no change, nor is the output folder")
  func passedOver() async throws {
    try archive.makeFolder("Content/Output")
    try archive.makeFolder("Content/.git/objects")
    let heard = Heard([archive.content], excluding: [archive.content + "/Output"])
    for name in [
      ".a.txt.swp", ".a.txt.swo", "a.txt~", "#a.txt#", ".#a.txt", "4913", ".goutputstream-X1",
      ".~lock.a.odt#",
      "~$a.docx", ".DS_Store", ".hidden.txt", "a.txt.part", "a.txt___jb_tmp___",
    ] {
      try archive.write("x", to: "Content/minutes/" + name)
    }
    try archive.write("x", to: "Content/.git/objects/aa")
    try archive.write("x", to: "Content/.git/index")
    try archive.write("x", to: "Content/Output/index.html")
    try archive.write("x", to: "Content/.Output.sitegen-staging/index.html")
    try await Task.sleep(for: .milliseconds(500))
    #expect(heard.changes == 0)
    try archive.write("x", to: "Content/minutes/b.txt")
    try await eventually("a change that counts") { heard.changes == 1 }
  }

  @Test("hidden files that are published are watched, but not an editor's among them")
  func hiddenStatic() async throws {
    try archive.write("1", to: "Content/static/.well-known/security.txt")
    let heard = Heard([archive.content])
    try archive.write("x", to: "Content/static/.well-known/.security.txt.swp")
    try await Task.sleep(for: .milliseconds(300))
    #expect(heard.changes == 0)
    try archive.write("22", to: "Content/static/.well-known/security.txt")
    try await eventually("a hidden file that is published") { heard.changes == 1 }
  }

  @Test("changes that follow closely are told once")
  func gathered() async throws {
    let heard = Heard([archive.content])
    for n in 0..<20 { try archive.write("\(n)", to: "Content/minutes/f\(n).txt") }
    try await eventually("a change") { heard.changes > 0 }
    try await Task.sleep(for: .milliseconds(400))
    #expect(heard.changes == 1)
  }

  @Test("changes that do not end are told all the same")
  func gatheringEnds() {
    var pace = FolderWatch.Pace()
    pace.quiet = .milliseconds(100)
    pace.longest = .seconds(1)
    let start = ContinuousClock.now
    var gathering = Gathering(pace: pace)
    #expect(gathering.rest(at: start) == nil)
    gathering.add(at: start)
    #expect(gathering.rest(at: start) == .milliseconds(100))
    #expect(!gathering.isDue(at: start + .milliseconds(99)))
    #expect(gathering.isDue(at: start + .milliseconds(100)))
    for step in 1...19 { gathering.add(at: start + .milliseconds(50 * step)) }
    #expect(gathering.rest(at: start + .milliseconds(950)) == .milliseconds(50))
    #expect(gathering.isDue(at: start + .seconds(1)))
  }

  @Test("a folder that is not there is waited for, and one that goes is looked for again")
  func missing() async throws {
    var pace = FolderWatch.Pace()
    pace.search = .milliseconds(30)
    let heard = Heard([archive.path + "/Later", archive.content], pace: pace)
    try archive.write("1", to: "Later/minutes/a.txt")
    try await eventually("the folder has come") { heard.changes == 1 }
    try await Task.sleep(for: .milliseconds(300))
    var before = heard.changes
    try archive.write("22", to: "Later/minutes/a.txt")
    try await eventually("a file in it is written") { heard.changes > before }

    before = heard.changes
    try archive.move("Content", to: "Old")
    try await eventually("the folder has gone") { heard.changes > before }
    try await Task.sleep(for: .milliseconds(300))
    before = heard.changes
    try archive.write("x", to: "Old/minutes/a.txt")
    try await Task.sleep(for: .milliseconds(300))
    #expect(heard.changes == before, "a folder that was moved away is watched no longer")
    try archive.write("1", to: "Content/minutes/a.txt")
    try await eventually("the folder is back") { heard.changes > before }
    try await Task.sleep(for: .milliseconds(300))
    before = heard.changes
    try archive.write("22", to: "Content/minutes/a.txt")
    try await eventually("a file in it is written") { heard.changes > before }
    #expect(heard.notices.isEmpty)
  }

  @Test("where the system has no watches left, that is said, and files are looked at instead")
  func outOfWatches() async throws {
    var pace = FolderWatch.Pace()
    pace.polling = .milliseconds(50)
    // Enough for the folders that are there, and not for one more.
    pace.watches = 4
    let heard = Heard([archive.content], pace: pace)
    #expect(heard.notices.isEmpty)
    try archive.write("1", to: "Content/minutes/one/more/c.txt")
    try await eventually("a change") { heard.changes > 0 }
    let notice = try #require(heard.notices.first)
    #expect(heard.notices.count == 1)
    #expect(notice.id == "watching")
    #expect(notice.message.contains("files are looked at every"))
    #expect(notice.nextStep?.contains("max_user_watches") == true)
    try await Task.sleep(for: .milliseconds(300))
    let before = heard.changes
    try archive.write("22", to: "Content/minutes/one/more/c.txt")
    try await eventually("a change after that") { heard.changes > before }
  }

  @Test("when the system's queue runs over, everything is looked at again")
  func overflow() throws {
    let inotify = try Inotify()
    var folders = try WatchedFolders([FileLocation(archive.content)], excluding: [], inotify)
    let before = folders.count
    try archive.makeFolder("Content/minutes/missed")
    _ = inotify.events()
    #expect(try folders.take(Inotify.Event(watch: -1, mask: UInt32(IN_Q_OVERFLOW))))
    #expect(folders.count == before + 1)
    try archive.write("x", to: "Content/minutes/missed/a.txt")
    var seen = false
    for event in inotify.events() where try folders.take(event) { seen = true }
    #expect(seen)
  }

  @Test("a file that is only made is not yet a change: it is read when it was written")
  func onlyMade() throws {
    let inotify = try Inotify()
    var folders = try WatchedFolders([FileLocation(archive.content)], excluding: [], inotify)
    func changed() throws -> Bool {
      var changed = false
      for event in inotify.events() where try folders.take(event) { changed = true }
      return changed
    }
    let file = open(archive.content + "/minutes/slow.txt", O_CREAT | O_WRONLY, 0o644)
    #expect(try !changed())
    _ = write(file, "x", 1)
    #expect(try !changed())
    close(file)
    #expect(try changed())
  }

  @Test("a watch ends when it is stopped")
  func stops() async throws {
    let watch = FolderWatch([archive.content]) { _ in }
    watch.stop()
    for await _ in watch.changes {}
  }
}
