package import Minutes

/// What one run of a converter may use. A document that needs more is hostile or broken.
package struct ConverterLimits: Sendable, Hashable {
  /// Address space in bytes.
  package var memoryBytes = 3 << 30
  /// Processor time in seconds.
  package var processorSeconds = 60
  /// Time on the clock in seconds.
  package var clockSeconds = 120.0
  /// The size of a file that it writes, in bytes; none needs any.
  package var fileBytes = 1 << 20
  /// How many run at a time.
  package var atATime = 2

  package init() {}

  /// With what an archive says in their place.
  package init(_ own: DocumentLimits) {
    if let megabytes = own.converterMegabytes { memoryBytes = megabytes << 20 }
    if let seconds = own.converterSeconds {
      clockSeconds = Double(seconds)
      // As without: a converter that works all the time gets half of it.
      processorSeconds = max(1, seconds / 2)
    }
  }
}
