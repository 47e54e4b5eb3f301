import SitegenCommands

@main
struct Main {
  static func main() { Sitegen.start() }
}
