import Rendering

/// A small picture, written as SVG into a page while the site is built.
///
/// It holds shapes and no colours: each shape has a class, and the style sheet gives it the colours of light, dark,
/// print and high contrast. Whole numbers only, so that a picture of a hundred marks stays small.
struct SVGPicture {
  /// The units of the picture's own measure.
  let width: Int
  let height: Int
  /// What the picture shows, in words, for those who do not see it.
  let label: String
  /// True where the picture is drawn out to the width of its place, which bars and ticks bear and letters do not.
  var isStretched = false
  private var shapes: [UInt8] = []

  init(width: Int, height: Int, label: String, isStretched: Bool = false) {
    self.width = width
    self.height = height
    self.label = label
    self.isStretched = isStretched
  }

  /// A path of one class; nothing where there is nothing to draw.
  mutating func path(_ style: String, _ data: String) {
    guard !data.isEmpty else { return }
    shapes += "<path class=\"\(style)\" d=\"\(data)\"/>".utf8
  }

  /// Letters in the picture's own measure.
  mutating func text(_ text: String, x: Int, y: Int) {
    shapes += "<text x=\"\(x)\" y=\"\(y)\">".utf8
    HTMLText.append(text, to: &shapes)
    shapes += "</text>".utf8
  }

  /// Letters at a share of the width, in hundredths of a percent, for a scale beside stretched pictures.
  mutating func text(_ text: String, share: Int, y: Int, anchor: String? = nil) {
    let anchor = anchor.map { " text-anchor=\"\($0)\"" } ?? ""
    shapes +=
      "<text x=\"\(share / 100).\(share % 100 < 10 ? "0" : "")\(share % 100)%\" y=\"\(y)\"\(anchor)>".utf8
    HTMLText.append(text, to: &shapes)
    shapes += "</text>".utf8
  }

  /// The element, of a class.
  func html(_ style: String) -> [UInt8] {
    var out = Array("<svg class=\"\(style)\" role=\"img\" aria-label=\"".utf8)
    HTMLText.append(label, to: &out)
    out += "\" viewBox=\"0 0 \(width) \(height)\"".utf8
    out +=
      isStretched
      ? " preserveAspectRatio=\"none\">".utf8 : " width=\"\(width)\" height=\"\(height)\">".utf8
    return out + shapes + "</svg>".utf8
  }

  /// The element as a mere ornament beside text that says the same.
  func ornament(_ style: String, isScale: Bool = false) -> [UInt8] {
    var out = Array("<svg class=\"\(style)\" aria-hidden=\"true\"".utf8)
    out +=
      isScale
      ? " height=\"\(height)\">".utf8
      : " viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\">".utf8
    return out + shapes + "</svg>".utf8
  }
}
