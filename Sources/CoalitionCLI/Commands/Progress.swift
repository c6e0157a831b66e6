import ArgumentParser
import Coalition

extension CoalitionCommand {
  /// Prints what progress reports count on a day.
  struct Progress: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Count what the convention's progress reports count, with the states behind it.",
      discussion: """
        Parties, signatories, obligations by article, needs declared, readiness, donors that \
        reported, reports due and late, and offices, on any day that the register knows.
        """)

    @Option(
      help: ArgumentHelp("The day, such as 2011-08-20.", valueName: "day"),
      transform: RegisterArgument.day)
    var on: CivilDate

    @Option(help: "text, json or markdown.")
    var format: ProgressFormat = .text

    @OptionGroup var source: RegisterOptions

    /// The formats of a progress report.
    enum ProgressFormat: String, CaseIterable, ExpressibleByArgument {
      case text
      case json
      case markdown
    }

    func run() throws {
      let register = try source.register()
      let bytes =
        switch format {
        case .text: Array(RegisterTextExporter(register).progress(on: on).utf8)
        case .json: RegisterJSONExporter(register).progress(on: on)
        case .markdown: Array(RegisterMarkdownExporter(register).progress(on: on).utf8)
        }
      print(String(decoding: bytes, as: UTF8.self), terminator: "")
    }
  }
}
