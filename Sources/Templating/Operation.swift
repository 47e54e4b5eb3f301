/// One step of rendering a template.
///
/// Trivial to copy on purpose: what an operation is about stands in the tables of its template, so that stepping
/// through them counts no references.
struct Operation {
  enum Kind: UInt8 {
    /// Writes `literals[a..<b]`.
    case text
    /// Writes the indentation: a line begins here, though with no text.
    case indent
    /// Writes the value of path `a`, escaped.
    case variable
    /// Writes the value of path `a` as it is.
    case unescaped
    /// Begins a section on path `a`; operation `b` is the one after its end.
    case section
    /// Renders the section that begins with operation `a` once more, or leaves it.
    case endSection
    /// Goes on if path `a` has nothing that counts, otherwise with operation `b`.
    case inverted
    /// Renders the template of inclusion `a`, and goes on with operation `b`.
    case include
    /// Renders an override of block `a` and goes on with operation `b`; goes on with the default if there is none.
    case block
    /// Goes back to where the template or the override was asked for.
    case end
  }

  var kind: Kind
  /// For text: whether it begins a line.
  var beginsLine = false
  /// For text: whether a line ends in it before its last byte, so that what follows is to be indented.
  var holdsLineEnd = false
  var a: Int32 = 0
  var b: Int32 = 0
  /// Where the tag stands in the text.
  var offset: Int32 = 0
}
