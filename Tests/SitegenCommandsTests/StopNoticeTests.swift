import Glibc
import Testing

@testable import SitegenCommands

@Suite struct StopNoticeTests {
  @Test("a build that is broken off says that the site is whole, and ends by the signal")
  func told() async throws {
    let ended = await #expect(processExitsWith: .signal(SIGINT), observing: [\.standardErrorContent]) {
      StopNoticeTests.hear(SIGINT)
      StopNotice.begin(output: "Public/minutes")
      raise(SIGINT)
    }
    let told = String(decoding: try #require(ended).standardErrorContent, as: UTF8.self)
    #expect(told.contains(StopNotice.text(output: "Public/minutes")))
  }

  @Test("a signal that was ignored before stays so")
  func ignored() async {
    await #expect(processExitsWith: .exitCode(7)) {
      StopNoticeTests.hear(SIGTERM)
      signal(SIGTERM, SIG_IGN)
      StopNotice.begin(output: "Output")
      raise(SIGTERM)
      exit(7)
    }
  }

  /// Whoever runs the tests may have blocked or ignored the signal.
  private static func hear(_ number: CInt) {
    signal(number, SIG_DFL)
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, number)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }
}
