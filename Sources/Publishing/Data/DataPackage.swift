import Minutes

extension PageMaker {
  /// `datapackage.json`: the tables described as Frictionless Data Package (https://specs.frictionlessdata.io).
  func dataPackage(_ tables: [DataTable]) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("profile", "tabular-data-package"), ("name", .string(slug(settings.title, orElse: "minutes"))),
      ("title", .string(settings.title)),
    ]
    if let base = settings.baseURL { members.append(("homepage", .string(base))) }
    if let licence = settings.licence {
      var entry: [(String, JSONValue)] = [("title", .string(licence))]
      if let address = settings.licenceURL { entry.append(("path", .string(address))) }
      members.append(("licenses", .array([.object(entry)])))
    }
    members.append(("resources", .array(tables.map(resource))))
    return .object(members)
  }

  private func resource(_ table: DataTable) -> JSONValue {
    func names(_ columns: [String]) -> JSONValue { .array(columns.map { .string($0) }) }
    var schema: [(String, JSONValue)] = [
      (
        "fields",
        .array(
          table.columns.map { column in
            var field: [(String, JSONValue)] = [
              ("name", .string(column.name)), ("type", .string(column.kind.rawValue)),
              ("description", .string(words.label("column", column.name))),
            ]
            if table.key.contains(column.name) {
              field.append(("constraints", .object([("required", .bool(true))])))
            }
            return .object(field)
          })
      ), ("missingValues", .array([.string("")])),
    ]
    if !table.key.isEmpty { schema.append(("primaryKey", names(table.key))) }
    if !table.references.isEmpty {
      schema.append(
        (
          "foreignKeys",
          .array(
            table.references.map {
              .object([
                ("fields", names($0.columns)),
                (
                  "reference",
                  .object([
                    // A table that refers to itself is named by nothing.
                    ("resource", .string($0.table == table.file ? "" : $0.table.rawValue)),
                    ("fields", names($0.key)),
                  ])
                ),
              ])
            })
        ))
    }
    return .object([
      ("profile", "tabular-data-resource"), ("name", .string(table.file.rawValue)),
      ("path", .string(table.file.name)), ("format", "csv"), ("mediatype", "text/csv"),
      ("encoding", "utf-8"), ("description", .string(words.label("data", table.file.rawValue))),
      ("schema", .object(schema)),
    ])
  }
}
