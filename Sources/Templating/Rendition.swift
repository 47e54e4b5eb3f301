/// The rendering of one page: a machine that steps through the operations of templates.
///
/// Sections, inclusions and overrides are frames on a stack of its own and not calls, so neither deep templates
/// nor deep data can exhaust the thread's stack.
struct Rendition {
  /// Deeper inclusion than this is taken for one without end. Trees in data are not a thousandth as deep.
  static let deepestInclusion = 2_000

  let templates: [CompiledTemplate]
  let strict: Bool
  let page: String
  var output: [UInt8]
  var contexts: Contexts
  var frames: [Frame] = []

  /// The template that is being rendered, as its number.
  private(set) var current: Int
  /// What each line of the template that is being rendered begins with.
  private var indentation: [UInt8] = []
  /// How much of it the line has already: the content of a block begins on the line that its tag is in.
  private var present = 0
  /// The overrides that are in force; each knows those that were when it was given.
  private var scopes: [Scope] = []
  private var scope = -1
  private var inclusionDepth = 0

  /// A section that is being rendered, or the place to go back to after a template or an override.
  struct Frame {
    /// The elements that a section goes through; empty for an inclusion, and for a section on one value.
    var elements: [TemplateValue] = []
    var position = 0
    var isInclusion: Bool

    // To go back to.
    var template = 0
    var operation = 0
    var indentation: [UInt8] = []
    var scope = -1
    var scopeCount = 0

    /// The template that was entered; -1 for an override.
    var entered = -1
    /// Whether it is an override that began within a line.
    var isInLine = false
    /// The scope in it.
    var enteredScope = -1
    /// Where the tag stands in the template to go back to.
    var offset = 0
  }

  /// What a parent tag gives to its parent.
  private struct Scope {
    var template: Int
    var inclusion: Int
    /// The scope in which the parent tag stands.
    var outer: Int
  }

  init(
    of template: Int, in templates: [CompiledTemplate], strict: Bool, context: TemplateValue, page: String,
    output: [UInt8]
  ) {
    self.templates = templates
    self.strict = strict
    self.page = page
    self.output = output
    contexts = Contexts(context)
    current = template
  }

  mutating func run() throws(TemplateError) {
    var template = templates[current]
    var next = 0
    while true {
      let operation = template.operations[next]
      next += 1
      let a = Int(operation.a)
      switch operation.kind {
      case .text:
        if indentation.isEmpty {
          output.append(a..<Int(operation.b), of: template.literals)
        } else {
          if operation.beginsLine { beginLine() }
          if operation.holdsLineEnd {
            appendIndented(a..<Int(operation.b), of: template.literals)
          } else {
            output.append(a..<Int(operation.b), of: template.literals)
          }
        }
      case .indent:
        beginLine()
      case .variable:
        try write(template.paths[a], escaped: true, at: operation, in: template)
      case .unescaped:
        try write(template.paths[a], escaped: false, at: operation, in: template)
      case .section:
        if try counts(template.paths[a], at: operation, in: template) {
          enterSection(try value(of: template.paths[a], at: operation, in: template))
        } else {
          next = Int(operation.b)
        }
      case .endSection:
        if nextElement() { next = a }
      case .inverted:
        if try counts(template.paths[a], at: operation, in: template) { next = Int(operation.b) }
      case .include:
        if try enterInclusion(a, at: operation, in: template) {
          template = templates[current]
          next = 0
        } else {
          next = Int(operation.b)
        }
      case .block:
        if let first = enterOverride(of: template.blocks[a], at: operation) {
          template = templates[current]
          next = first
        }
      case .end:
        guard let frame = frames.popLast() else { return }
        leave(frame)
        template = templates[current]
        next = frame.operation
      }
    }
  }

  // MARK: Lines

  private mutating func beginLine() {
    if present == 0 { return output.append(contentsOf: indentation) }
    output.append(contentsOf: indentation.dropFirst(present))
    present = 0
  }

  private mutating func appendIndented(_ range: Range<Int>, of literals: [UInt8]) {
    var position = range.lowerBound
    while position < range.upperBound {
      var end = position
      while end < range.upperBound, literals[end] != UInt8(ascii: "\n") { end += 1 }
      if end < range.upperBound { end += 1 }
      output.append(position..<end, of: literals)
      position = end
      if position < range.upperBound { output.append(contentsOf: indentation) }
    }
  }

  // MARK: Sections

  private mutating func enterSection(_ value: TemplateValue) {
    if case .list(let elements) = value {
      contexts.enter(elements[0])
      frames.append(Frame(elements: elements, isInclusion: false))
    } else {
      contexts.enter(value)
      frames.append(Frame(isInclusion: false))
    }
  }

  /// Goes to the section's next element, or leaves the section.
  private mutating func nextElement() -> Bool {
    let last = frames.count - 1
    let position = frames[last].position + 1
    if position < frames[last].elements.count {
      frames[last].position = position
      contexts.exchange(frames[last].elements[position])
      return true
    }
    frames.removeLast()
    contexts.leave()
    return false
  }

  // MARK: Inclusion

  /// Begins a partial or a parent; false where there is no such template.
  private mutating func enterInclusion(
    _ number: Int, at operation: Operation, in template: CompiledTemplate
  ) throws(TemplateError) -> Bool {
    let inclusion = template.inclusions[number]
    guard inclusion.template >= 0 else { return false }
    let outer = scope
    let scopeCount = scopes.count
    if !inclusion.overrides.isEmpty {
      scopes.append(Scope(template: current, inclusion: number, outer: scope))
      scope = scopes.count - 1
    }
    if isEndless(inclusion.template) || inclusionDepth >= Self.deepestInclusion {
      throw endlessInclusion(inclusion, at: operation)
    }
    inclusionDepth += 1
    frames.append(
      Frame(
        isInclusion: true, template: current, operation: Int(operation.b), indentation: indentation,
        scope: outer, scopeCount: scopeCount, entered: inclusion.template, enteredScope: scope,
        offset: Int(operation.offset)))
    current = inclusion.template
    if let added = inclusion.indentation {
      if !added.isEmpty { indentation += added }
    } else {
      // The lines of a partial within a line are its own; the line that it stands in was indented.
      indentation = []
    }
    return true
  }

  /// Whether the template is being rendered already with the very contexts and overrides that it would get.
  private func isEndless(_ template: Int) -> Bool {
    for frame in frames.reversed() {
      guard frame.isInclusion else { return false }
      if frame.entered == template, frame.enteredScope == scope { return true }
    }
    return false
  }

  /// Begins the override of a block, and gives its first operation, or nil where there is none.
  ///
  /// Of several the outermost counts: what a page gives to its layout goes before what the layout gives to a
  /// layout of its own. The content of an override sees the overrides that were in force where it is written,
  /// so that a block in it is not mistaken for one of the parent's that happens to have the same name.
  private mutating func enterOverride(of block: CompiledTemplate.Block, at operation: Operation) -> Int? {
    var found: (scope: Int, start: Int)?
    var candidate = scope
    while candidate >= 0 {
      let given = scopes[candidate]
      for override in templates[given.template].inclusions[given.inclusion].overrides
      where override.name == block.name { found = (candidate, override.start) }
      candidate = given.outer
    }
    guard let found else { return nil }
    frames.append(
      Frame(
        isInclusion: true, template: current, operation: Int(operation.b), indentation: indentation,
        scope: scope, scopeCount: scopes.count, isInLine: !block.standsAlone, offset: Int(operation.offset)))
    if !block.indentation.isEmpty { indentation += block.indentation }
    if !block.standsAlone { present = indentation.count }
    current = scopes[found.scope].template
    scope = scopes[found.scope].outer
    return found.start
  }

  private mutating func leave(_ frame: Frame) {
    if frame.entered >= 0 { inclusionDepth -= 1 }
    if frame.isInLine { present = 0 }
    current = frame.template
    indentation = frame.indentation
    scope = frame.scope
    scopes.removeSubrange(frame.scopeCount...)
  }
}
