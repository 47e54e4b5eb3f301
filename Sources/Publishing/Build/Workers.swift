import Dispatch
import Synchronization

/// Runs work for every index on a number of threads; each takes the next index that nobody has.
///
/// Results come back in the order of the indices, so that nothing depends on which thread was faster.
func inParallel<Result: Sendable>(
  _ count: Int, jobs: Int, _ work: @escaping @Sendable (Int) throws -> Result
) throws -> [Result] {
  guard count > 0 else { return [] }
  let next = Atomic<Int>(0)
  let results = Mutex<(values: [Result?], failure: (index: Int, error: any Error)?)>(
    (Array(repeating: nil, count: count), nil))
  @Sendable func run() {
    while true {
      let i = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard i < count else { return }
      if results.withLock({ $0.failure != nil }) { return }
      do {
        let value = try work(i)
        results.withLock { $0.values[i] = value }
      } catch {
        // The first failure in the order of the work is told, whichever thread met it.
        results.withLock { state in
          if state.failure.map({ i < $0.index }) ?? true { state.failure = (i, error) }
        }
      }
    }
  }
  if jobs <= 1 || count == 1 {
    run()
  } else {
    DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in run() }
  }
  let (values, failure) = results.withLock { $0 }
  if let failure { throw failure.error }
  return values.compactMap { $0 }
}
