import Minutes
import Testing

@testable import Preview

@Suite struct PageInjectionTests {
  private func marked(_ page: String) -> String {
    let bytes = Array(page.utf8)
    let place = PageInjection.headStart(bytes)
    return String(decoding: bytes[..<place], as: UTF8.self) + "|"
      + String(decoding: bytes[place...], as: UTF8.self)
  }

  @Test(
    "the script stands first in the head, and never before the doctype",
    arguments: [
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>|\n<meta charset=\"utf-8\">",
      "<!doctype html><HTML><HEAD profile='>'>|<title>a</title>",
      "\u{FEFF}<!DOCTYPE html><html><head>|<title>",
      "<!-- made by hand --><!DOCTYPE html><!-- <head> --><html><!-- x --><head>|<base href=\"/\">",
      "<!DOCTYPE html>|<meta charset=\"utf-8\"><p>words",
      "<!DOCTYPE html>|\n<header>no head</header>",
      "<!DOCTYPE html>\n<html data-a='<head>'>|\n<body>words",
      "|<p>words",
      "|",
      "<!DOCTYPE html><html|",
      "|<!-- never ends",
    ])
  func place(_ page: String) {
    let expected = page == "<!DOCTYPE html><html|" ? "<!DOCTYPE html>|<html" : page
    #expect(marked(page.replacing("|", with: "")) == expected)
  }

  @Test("the page is otherwise as it was")
  func onlyAdds() {
    let page = "<!DOCTYPE html><html><head><title>a</title></head><body>b</body></html>"
    let told = PreviewFrame.Told(
      version: "k3.7", fingerprint: "q9", errors: [Diagnostic("a", .error, "</script><b>")])
    let made = String(decoding: PageInjection.inject(into: Array(page.utf8), told), as: UTF8.self)
    let script = String(decoding: PreviewFrame.script(told), as: UTF8.self)
    #expect(made == page.replacing("<head>", with: "<head>" + script))
    #expect(script.hasPrefix("<script>") && script.hasSuffix("</script>"))
    #expect(script.contains("f.dataset.version=\"k3.7\""))
    #expect(script.contains("f.dataset.page=\"q9\""))
    #expect(!script.dropLast("</script>".count).contains("</script>"), "no message ends the script")
  }
}
