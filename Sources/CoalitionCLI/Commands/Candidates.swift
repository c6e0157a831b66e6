import ArgumentParser
import Coalition

extension CoalitionCommand {
  /// Prints the states that a coalition could form around, with the reasons.
  struct Candidates: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Rank the states that a country coalition could form around, with the reasons.",
      discussion: """
        By open obligations, then time left, then readiness, then declared need; nothing is weighed \
        against anything else. It proposes; the Coordination Committee and the states decide.
        """)

    @Option(
      help: ArgumentHelp(
        "The day; without it, the last that the register knows.", valueName: "day"),
      transform: RegisterArgument.day)
    var on: CivilDate?

    @Option(help: "text or json.")
    var format: CandidatesFormat = .text

    @OptionGroup var source: RegisterOptions

    /// The formats of a ranking.
    enum CandidatesFormat: String, CaseIterable, ExpressibleByArgument {
      case text
      case json
    }

    func run() throws {
      let register = try source.register()
      let day = try on ?? register.lastDay(of: .ccm)
      let bytes =
        switch format {
        case .text: Array(RegisterTextExporter(register).candidates(on: day).utf8)
        case .json: RegisterJSONExporter(register).candidates(on: day)
        }
      print(String(decoding: bytes, as: UTF8.self), terminator: "")
    }
  }
}
