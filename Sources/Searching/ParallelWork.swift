internal import Dispatch
internal import Synchronization

/// Runs work for every index on a number of threads, which `meter` measures, and gives the results in the order of the
/// indices.
func inParallel<Result: Sendable>(
  _ count: Int, jobs: Int, meter: WorkMeter, _ work: @escaping @Sendable (Int) throws -> Result
) throws -> [Result] {
  guard count > 0 else { return [] }
  let next = Atomic<Int>(0)
  let state = Mutex<(values: [Result?], failure: (index: Int, error: any Error)?)>(
    (Array(repeating: nil, count: count), nil))
  @Sendable func run() {
    while true {
      let i = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard i < count, !state.withLock({ $0.failure != nil }) else { return }
      do {
        let value = try work(i)
        state.withLock { $0.values[i] = value }
      } catch {
        state.withLock { if $0.failure.map({ i < $0.index }) ?? true { $0.failure = (i, error) } }
      }
    }
  }
  if jobs <= 1 || count == 1 {
    meter.measure { run() }
  } else {
    DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in meter.measure { run() } }
  }
  let (values, failure) = state.withLock { $0 }
  if let failure { throw failure.error }
  return values.compactMap { $0 }
}
