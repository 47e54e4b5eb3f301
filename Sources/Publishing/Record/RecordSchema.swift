import Minutes

/// The JSON Schema (draft 2020-12) of the record of a meeting, published at `data/record.schema.json`.
///
/// It is strict: every key of the contract is required, no other is allowed, and words of a vocabulary are spelt
/// out, so that a validator finds a misspelt key as well as a wrong value.
package enum RecordSchema {
  /// The schema as UTF-8; `baseURL` gives it its `$id`.
  package static func bytes(baseURL: String?) -> [UInt8] {
    var out: [UInt8] = []
    json(baseURL: baseURL).write(to: &out, indent: 0)
    out.append(0x0A)
    return out
  }

  static func json(baseURL: String?) -> JSONValue {
    var members: [(String, JSONValue)] = [("$schema", "https://json-schema.org/draft/2020-12/schema")]
    if let baseURL { members.append(("$id", .string(baseURL + "data/record.schema.json"))) }
    members.append(("title", "The record of a meeting, or of a paper that is not minutes"))
    if case .object(let root) = record { members += root }
    members.append(("$defs", .object(definitions)))
    return .object(members)
  }

  private static let record: JSONValue = {
    var fields: [(String, JSONValue)] = [
      ("schema", .object([("const", "data/record.schema.json")])), ("id", text),
      ("url", pattern("^[^/].*/$")),
      ("kind", words(DocumentKind.allCases.map(\.rawValue))), ("status", orNull(words(["draft", "final"]))),
      ("language", text), ("source", source), ("versions", list(of: reference("version"), atLeast: 1)),
      ("body", orNull(object([("id", orNull(text)), ("name", text)]))), ("title", text),
      ("date", orNull(reference("date"))), ("time", orNull(reference("time"))),
      ("end_time", orNull(reference("time"))), ("venue", orNull(text)),
      ("attendance", list(of: reference("attendance"))), ("items", list(of: reference("item"))),
      ("decisions", list(of: reference("decision"))), ("actions", list(of: reference("action"))),
      ("mentions", list(of: reference("mention"))),
    ]
    fields += [
      (
        "previous_meeting",
        orNull(
          object([("date", reference("date")), ("url", orNull(text)), ("line", orNull(reference("line")))]))
      ),
      (
        "next_meeting",
        orNull(
          object([
            ("date", reference("date")), ("time", orNull(reference("time"))), ("venue", orNull(text)),
            ("url", orNull(text)), ("line", orNull(reference("line"))),
          ]))
      ),
      (
        "answers",
        object(
          ["attendance", "apologies", "declarations", "venue", "time", "previous_meeting", "next_meeting"].map
          {
            ($0, words(Answer.allCases.map(\.rawValue)))
          })
      ), ("left_out", list(of: object([("line", reference("line")), ("why", text)]))),
      (
        "corrections",
        list(
          of: object([
            ("field", text), ("was", orNull(string)), ("now", orNull(string)), ("reason", orNull(string)),
            ("date", orNull(reference("date"))), ("file", text), ("line", reference("line")),
          ]))
      ),
      ("confidence", .object([("type", "number"), ("minimum", .int(0)), ("maximum", .int(1))])),
      (
        "diagnostics",
        list(
          of: object([
            ("id", text), ("severity", words(["note", "warning", "error"])),
            ("line", orNull(reference("line"))),
            ("message", text),
          ]))
      ),
      ("declarations", list(of: reference("declaration"))),
      (
        "signs",
        list(
          of: object([
            ("sign", text),
            ("strength", .object([("type", "number"), ("minimum", .int(0)), ("maximum", .int(1))])),
          ]))
      ), ("public", orNull(reference("count"))),
      ("report", reference("report")),
    ]
    return object(fields, optional: ["report"])
  }()

  private static let source = object([
    ("file", text), ("sha256", orNull(pattern("^[0-9a-f]{64}$"))), ("format", formats),
    ("published_as", orNull(text)), ("lines", reference("count")), ("pages", orNull(reference("count"))),
    ("held_back", boolean),
  ])

  private static let definitions: [(String, JSONValue)] = [
    ("date", pattern(#"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"#)),
    ("time", pattern(#"^([01]\d|2[0-3]):[0-5]\d$"#)),
    ("line", .object([("type", "integer"), ("minimum", .int(1))])),
    ("count", .object([("type", "integer"), ("minimum", .int(0))])),
    (
      "version",
      object([
        ("file", text), ("sha256", orNull(pattern("^[0-9a-f]{64}$"))), ("format", formats),
        ("language", text),
        ("status", orNull(words(["draft", "final"]))), ("published_as", orNull(text)),
      ])
    ),
    (
      "attendance",
      object([
        ("person", orNull(text)), ("because", orNull(string)), ("name", text), ("as_written", text),
        ("honorific", orNull(text)), ("post_nominals", orNull(text)), ("role", orNull(text)),
        ("organisation", orNull(text)), ("organisation_as_written", orNull(text)),
        ("status", words(AttendanceStatus.allCases.map(\.rawValue))), ("note", orNull(string)),
        ("line", orNull(reference("line"))),
      ])
    ),
    (
      "item",
      object([
        ("id", pattern("^item-[a-z0-9-]+$")), ("number", orNull(text)), ("title", string), ("text", string),
        ("line", reference("line")), ("page", orNull(reference("line"))), ("restricted", boolean),
        ("language", orNull(text)), ("themes", list(of: object([("id", text), ("because", string)]))),
        ("thread", orNull(text)), ("decisions", list(of: reference("decision"))),
        ("actions", list(of: reference("action"))), ("declarations", list(of: reference("declaration"))),
        ("mentions", list(of: reference("mention"))),
      ])
    ),
    (
      "decision",
      object([
        ("id", pattern("^(item-[a-z0-9-]+-)?decision-[0-9]+$")),
        ("kind", words(DecisionKind.allCases.map(\.rawValue))),
        ("effect", words(DecisionEffect.allCases.map(\.rawValue))), ("text", text),
        ("proposer", orNull(text)),
        ("seconder", orNull(text)),
        (
          "votes",
          object([
            ("for", orNull(reference("count"))), ("against", orNull(reference("count"))),
            ("abstain", orNull(reference("count"))), ("outcome", orNull(text)),
          ])
        ), ("answered_by", orNull(text)), ("line", reference("line")),
      ])
    ),
    (
      "action",
      object([
        ("id", pattern("^(item-[a-z0-9-]+-)?action-[0-9]+$")), ("owner", orNull(text)), ("text", text),
        ("due", orNull(reference("date"))), ("answered_by", orNull(text)), ("line", reference("line")),
      ])
    ),
    (
      "declaration",
      object([
        ("person", orNull(text)), ("as_written", text), ("interest", orNull(text)),
        ("withdrew", orNull(boolean)),
        ("line", reference("line")),
      ])
    ),
    (
      "mention",
      object([
        ("kind", words(EntityKind.allCases.map(\.rawValue))), ("id", text), ("as_written", text),
        ("line", reference("line")),
      ])
    ),
    (
      "contact",
      object([("person", orNull(text)), ("name", text), ("role", orNull(text)), ("line", reference("line"))])
    ),
    (
      "report",
      object([
        ("title", orNull(text)), ("number", orNull(text)), ("committee", orNull(text)),
        ("date", orNull(reference("date"))), ("portfolio_holder", orNull(reference("contact"))),
        ("lead_officer", orNull(reference("contact"))), ("purpose", orNull(text)),
        ("recommendation", orNull(text)),
        ("wards", list(of: text)),
      ])
    ),
  ]

  // MARK: The words of JSON Schema

  private static let string: JSONValue = .object([("type", "string")])
  private static let text: JSONValue = .object([("type", "string"), ("minLength", .int(1))])
  private static let boolean: JSONValue = .object([("type", "boolean")])
  private static let formats = words(SourceFormat.allCases.map(\.rawValue))

  private static func words(_ values: [String]) -> JSONValue {
    .object([("enum", .array(values.map { .string($0) }))])
  }

  private static func pattern(_ pattern: String) -> JSONValue {
    .object([("type", "string"), ("pattern", .string(pattern))])
  }

  private static func reference(_ name: String) -> JSONValue {
    .object([("$ref", .string("#/$defs/\(name)"))])
  }

  private static func orNull(_ schema: JSONValue) -> JSONValue {
    .object([("anyOf", .array([schema, .object([("type", "null")])]))])
  }

  private static func list(of schema: JSONValue, atLeast minimum: Int? = nil) -> JSONValue {
    .object(
      [("type", "array"), ("items", schema)] + (minimum.map { [("minItems", JSONValue.int($0))] } ?? []))
  }

  private static func object(_ fields: [(String, JSONValue)], optional: Set<String> = []) -> JSONValue {
    .object([
      ("type", "object"), ("properties", .object(fields)),
      ("required", .array(fields.map(\.0).filter { !optional.contains($0) }.map { .string($0) })),
      ("additionalProperties", .bool(false)),
    ])
  }
}
