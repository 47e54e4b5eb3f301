import Glibc
import Testing

@testable import SitegenCommands

@Suite struct FileHandlesTests {
  /// What is said where only so many files can be opened.
  private func shortage(after count: Int, code: CInt = EMFILE) -> String? {
    var left = count
    let found = FileHandles.shortage {
      left -= 1
      if left >= 0 { return open("/dev/null", O_RDONLY | O_CLOEXEC) }
      errno = code
      return -1
    }
    #expect(found == nil || found?.nextStep?.contains("ulimit -n") == true)
    return found?.message
  }

  @Test("too few file handles are told before anything is begun, with what to do")
  func tooFew() {
    #expect(shortage(after: 0) == "only 0 more files may be open at once, and 8 are needed")
    #expect(shortage(after: 7) == "only 7 more files may be open at once, and 8 are needed")
    #expect(shortage(after: 3, code: ENFILE) != nil)
  }

  @Test("enough are enough, and a machine without /dev/null is not refused")
  func enough() {
    #expect(shortage(after: 8) == nil)
    #expect(shortage(after: 0, code: ENOENT) == nil)
  }
}
