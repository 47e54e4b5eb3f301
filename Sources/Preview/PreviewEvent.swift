package import Minutes
package import Publishing

/// What a preview tells the terminal.
package enum PreviewEvent: Sendable {
  /// The server answers at this address, such as `http://127.0.0.1:8000/`; `taken` is the port that was asked for
  /// where another program has it.
  case listening(address: String, taken: UInt16?)
  /// A build begins; `isFirst` is false where something has changed.
  case building(isFirst: Bool)
  /// A build has ended, well or not.
  case built(BuildReport, seconds: Double)
  /// Something that the user should know and that stops nothing.
  case noticed(Diagnostic)
  /// The server has stopped, as it was asked to.
  case stopped
}
