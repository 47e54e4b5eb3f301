import ArgumentParser
import Foundation

/// The environment variables that stand in for options. One that is set to nothing is not set.
struct Environment: Sendable {
  private let values: [String: String]

  init(_ values: [String: String]) { self.values = values }

  /// That of this process.
  static let process = Environment(ProcessInfo.processInfo.environment)

  subscript(name: String) -> String? {
    guard let value = values[name], !value.isEmpty else { return nil }
    return value
  }

  /// A number from 1 on; anything else is a mistake of usage, as it would be in the option.
  func count(_ name: String) throws -> Int? {
    guard let text = self[name] else { return nil }
    guard let count = Int(text), count >= 1 else {
      throw ValidationError("\(name) must be a number, 1 or more")
    }
    return count
  }
}
