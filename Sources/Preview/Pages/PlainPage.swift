/// Pages of the preview's own, for when the site has none to show.
enum PlainPage {
  static let waiting = page(
    "No site yet",
    "The archive is being built for the first time. This page gives way to it as soon as it is there.")
  static let notFound = page(
    "Not found", "No page of the site has this address, and the site has no 404.html.")

  static let failed = page(
    "This page cannot be made", "What is wrong stands above it, and in the terminal.")

  private static func page(_ title: String, _ words: String) -> [UInt8] {
    Array(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      <style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34em;margin:15vh auto;padding:0 1rem}</style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      <p>\(words)</p>
      </main>
      </body>
      </html>

      """.utf8)
  }
}
