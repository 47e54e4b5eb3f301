package import Minutes

/// What a preview tells the terminal.
package enum PreviewEvent: Sendable {
  /// The server answers at this address, such as `http://127.0.0.1:8000/`; `taken` is the port that was asked for
  /// where another program has it.
  case listening(address: String, taken: UInt16?)
  /// A build begins; `isFirst` is false where something has changed.
  case building(isFirst: Bool)
  /// A first site stands, of the newest of many documents; the others are being read.
  case begun(PreviewBuild, seconds: Double)
  /// A build has ended, well or not.
  case built(PreviewBuild, seconds: Double)
  /// Something that the user should know and that stops nothing.
  case noticed(Diagnostic)
  /// The server has stopped, as it was asked to.
  case stopped
}
