import SitegenCommands

@main
struct Main {
  static func main() async { await Sitegen.start() }
}
