package import Minutes

/// What a build did: for the summary line, the table of timings and the exit status.
package struct BuildReport: Sendable {
  package struct Stage: Sendable {
    package var name: String
    package var seconds: Double
    /// How many things it worked on.
    package var count: Int
  }

  package var stages: [Stage] = []
  /// The processor time that the search index took within the stages, on all cores together; nil without one.
  package var searchSeconds: Double?
  /// What each template cost, the dearest first.
  package var templates: [TemplateCosts.Cost] = []
  package var diagnostics: [Diagnostic] = []
  package var meetings = 0
  package var papers = 0
  package var people = 0
  package var organisations = 0
  package var themes = 0
  package var pages = 0
  package var bytes = 0
  /// Addresses that the register does not keep yet.
  package var unkeptAddresses = 0
  /// False where the archive does not say where the site will stand, so that what must be absolute is not written.
  package var hasAddress = true
  /// False where addresses were to be kept and could not be.
  package var keptAddresses = true
  /// True where the site's folder now holds what was asked for.
  package var built = false
  /// True where it held that already, and nothing was done.
  package var isUnchanged = false

  package init() {}

  /// How many findings need a person.
  package var needingAttention: Int { diagnostics.filter { $0.severity >= .warning }.count }
}

/// Where a build tells how far it is. Called from one thread at a time or from many.
package protocol BuildProgress: Sendable {
  func begin(stage: String, total: Int)
  func advance()
  func end()
}

/// Tells nobody.
package struct SilentProgress: BuildProgress {
  package init() {}
  package func begin(stage: String, total: Int) {}
  package func advance() {}
  package func end() {}
}
