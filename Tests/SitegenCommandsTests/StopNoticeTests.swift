import Glibc
import Testing

@testable import SitegenCommands

@Suite struct StopNoticeTests {
  @Test("a build that is broken off says that the site is whole, and ends by the signal")
  func told() async throws {
    for number in [SIGINT, SIGTERM] {
      let ended =
        number == SIGINT
        ? await #expect(processExitsWith: .signal(SIGINT), observing: [\.standardErrorContent]) {
          StopNotice.begin(output: "Public/minutes")
          raise(SIGINT)
        }
        : await #expect(processExitsWith: .signal(SIGTERM), observing: [\.standardErrorContent]) {
          StopNotice.begin(output: "Public/minutes")
          raise(SIGTERM)
        }
      let told = String(decoding: try #require(ended).standardErrorContent, as: UTF8.self)
      #expect(told.contains(StopNotice.text(output: "Public/minutes")))
    }
  }
}
