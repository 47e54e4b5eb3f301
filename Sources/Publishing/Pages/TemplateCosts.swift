internal import Dispatch
internal import Synchronization

/// What each template costs in a build: how many pages it made, how many bytes, and how long it took over them.
///
/// Pages are made on every core, so the times of all templates together may be more than the clock's.
package final class TemplateCosts: Sendable {
  /// What one template has cost.
  package struct Cost: Sendable, Hashable {
    package var template: String
    package var pages = 0
    package var bytes = 0
    package var seconds = 0.0
  }

  private let noted = Mutex<[String: Cost]>([:])

  package init() {}

  /// The dearest first.
  package var all: [Cost] {
    noted.withLock { Array($0.values) }.sorted { ($1.seconds, $0.template) < ($0.seconds, $1.template) }
  }

  /// The moment at which a page is begun, for `note`.
  func begin() -> UInt64 { DispatchTime.now().uptimeNanoseconds }

  func note(_ template: String, since begun: UInt64, bytes: Int) {
    let seconds = Double(DispatchTime.now().uptimeNanoseconds - begun) / 1e9
    noted.withLock { costs in
      costs[template, default: Cost(template: template)].pages += 1
      costs[template]?.bytes += bytes
      costs[template]?.seconds += seconds
    }
  }
}
