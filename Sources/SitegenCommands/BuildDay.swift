import ArgumentParser
import Foundation
import Minutes

/// The day of a build: today in UTC, or what SOURCE_DATE_EPOCH says, so that a build can be repeated byte for byte.
enum BuildDay {
  /// The ordinal of 1 January 1970.
  private static let epoch = 719_162
  /// 31 December 9999, the last day that a date can be.
  private static let last = 253_402_300_799

  static func today(_ environment: Environment = .process, now: Date = Date()) throws -> CalendarDate {
    guard let text = environment["SOURCE_DATE_EPOCH"] else {
      return CalendarDate(ordinal: epoch + Int((now.timeIntervalSince1970 / 86_400).rounded(.down)))
    }
    guard let seconds = Int(text), (0...last).contains(seconds) else {
      throw ValidationError("SOURCE_DATE_EPOCH must be a number of seconds since 1970")
    }
    return CalendarDate(ordinal: epoch + seconds / 86_400)
  }
}
