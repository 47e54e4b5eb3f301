public import ArgumentParser

public struct Sitegen: ParsableCommand {
  public static let configuration = CommandConfiguration(commandName: "sitegen")
  public init() {}
}
