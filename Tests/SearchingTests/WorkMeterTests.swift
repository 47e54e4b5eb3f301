import Foundation
import Testing

@testable import Searching

@Suite struct WorkMeterTests {
  /// Keeps a thread busy until it has used so much processor time.
  private func work(_ seconds: Double) {
    var start = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    var now = start
    while Double(now.tv_sec - start.tv_sec) + Double(now.tv_nsec - start.tv_nsec) / 1e9 < seconds {
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
    }
  }

  @Test func workIsCountedOnEveryThreadAndNoneTwice() throws {
    let meter = WorkMeter()
    try meter.measure {
      work(0.02)
      _ = try inParallel(6, jobs: 3, meter: meter) { _ in meter.measure { work(0.02) } }
    }
    // Whatever else the machine does, a thread's own time is what it used: seven pieces and the little between them.
    #expect(meter.seconds >= 0.14)
    #expect(meter.seconds < 0.24)
  }

  @Test func whatIsNotMeasuredCostsNothing() {
    let meter = WorkMeter()
    work(0.02)
    #expect(meter.seconds == 0)
  }
}
