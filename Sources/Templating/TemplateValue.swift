/// What a template can show, test or walk through.
///
/// Literals make values, so a context reads like the page:
///
/// ```swift
/// let context: TemplateValue = [
///   "title": "Ordinary Meeting",
///   "quorate": true,
///   "date": TemplateValue(meeting.date?.text),   // nil becomes .null: known, with nothing to show
///   "items": .list(meeting.items.map { ["number": TemplateValue($0.number), "title": .string($0.title)] }),
///   "body": .html(bytesFromMarkdown),
/// ]
/// ```
///
/// In a section, `null`, `false`, an empty list, empty text and empty HTML count as nothing, everything else
/// counts: also the number 0, because "Against: 0" is a fact that minutes record.
package enum TemplateValue: Sendable, Equatable {
  /// A name that is known and has nothing to show.
  case null
  case bool(Bool)
  /// Text; escaped where it is written with `{{name}}`.
  case string(String)
  /// HTML as UTF-8, made by the program itself; written as it is, with `{{name}}` too.
  case html([UInt8])
  case int(Int)
  /// A decimal number, written in the shortest form that reads back the same.
  case decimal(Double)
  case list([TemplateValue])
  case object(TemplateObject)

  /// The text, or `.null` where there is none.
  package init(_ text: String?) { self = text.map(TemplateValue.string) ?? .null }

  /// The number, or `.null` where there is none.
  package init(_ number: Int?) { self = number.map(TemplateValue.int) ?? .null }

  /// The HTML, or `.null` where there is none.
  package init(html: [UInt8]?) { self = html.map(TemplateValue.html) ?? .null }

  /// The object, or `.null` where there is none.
  package init(_ object: TemplateObject?) { self = object.map(TemplateValue.object) ?? .null }

  /// Whether a section on this value is rendered (a list: whether it has elements).
  var counts: Bool {
    switch self {
    case .null: false
    case .bool(let value): value
    case .string(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .list(let elements): !elements.isEmpty
    case .int, .decimal, .object: true
    }
  }
}

extension TemplateValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  package init(nilLiteral: ()) { self = .null }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int) { self = .int(value) }
  package init(floatLiteral value: Double) { self = .decimal(value) }
  package init(stringLiteral value: String) { self = .string(value) }
  package init(arrayLiteral elements: TemplateValue...) { self = .list(elements) }
  package init(dictionaryLiteral elements: (TemplateName, TemplateValue)...) {
    self = .object(TemplateObject(elements))
  }
}
