import ArgumentParser

/// The program `coalition`.
@main
struct CoalitionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coalition", abstract: "Plans country coalitions.", version: "0.1.0")
}
