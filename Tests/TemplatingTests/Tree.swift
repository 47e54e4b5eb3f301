import Foundation
import Mustache
import Templating

/// Data that can be given to this engine and to swift-mustache.
indirect enum Tree {
  case null
  case text(String)
  case html(String)
  case number(Int)
  case flag(Bool)
  case list([Tree])
  case object([String: Tree])

  var templateValue: TemplateValue {
    switch self {
    case .null: .null
    case .text(let text): .string(text)
    case .html(let text): .html(Array(text.utf8))
    case .number(let number): .int(number)
    case .flag(let flag): .bool(flag)
    case .list(let elements): .list(elements.map(\.templateValue))
    case .object(let values): .object(TemplateObject(values.mapValues(\.templateValue)))
    }
  }

  var mustacheValue: Any {
    switch self {
    case .null: NSNull()
    case .text(let text), .html(let text): text
    case .number(let number): number
    case .flag(let flag): flag
    case .list(let elements): MustacheList(elements: elements.map(\.mustacheValue))
    case .object(let values): MustacheObject(values: values.mapValues(\.mustacheValue))
    }
  }
}

/// A list that is nothing where it is written, as with this engine; swift-mustache describes it in Swift.
private struct MustacheList: MustacheSequence, MustacheCustomRenderable {
  var elements: [Any]
  var renderText: String { "" }
  var isNull: Bool { false }
  func makeIterator() -> IndexingIterator<[Any]> { elements.makeIterator() }
}

/// The same for an object.
private struct MustacheObject: MustacheParent, MustacheCustomRenderable {
  var values: [String: Any]
  var renderText: String { "" }
  var isNull: Bool { false }
  func child(named name: String) -> Any? { values[name] }
}
