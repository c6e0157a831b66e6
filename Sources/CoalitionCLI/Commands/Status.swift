import ArgumentParser
import Coalition

extension CoalitionCommand {
  /// Prints how states stand to a treaty on a day.
  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say who is bound to what, and by when.",
      discussion: """
        Reads the treaty register: signatures, consents and withdrawals, and for the Convention on \
        Cluster Munitions what Articles 3, 4 and 5 ask of each state, with deadlines and \
        extensions. It ends with what the register does not know of the day.
        """)

    @Argument(
      help: ArgumentHelp(
        "States by their code, such as LAO; without any, all of them.", valueName: "state"),
      transform: RegisterArgument.state)
    var states: [CountryCode] = []

    @Option(
      help: ArgumentHelp(
        "The day; without it, the last that the register knows.", valueName: "day"),
      transform: RegisterArgument.day)
    var on: CivilDate?

    @Option(
      help: "The treaty: \(alternatives(Treaty.all.map(\.code))); without it, CCM.",
      transform: RegisterArgument.treaty)
    var treaty: Treaty = .ccm

    @Option(help: "text, json or csv.")
    var format: StatusFormat = .text

    @OptionGroup var source: RegisterOptions

    /// The formats of a status.
    enum StatusFormat: String, CaseIterable, ExpressibleByArgument {
      case text
      case json
      case csv
    }

    func run() throws {
      let register = try source.register()
      let day = try on ?? register.lastDay(of: treaty)
      let asked = states.isEmpty ? register.states : states
      let bytes =
        switch format {
        case .text:
          Array(RegisterTextExporter(register).status(of: asked, in: treaty, on: day).utf8)
        case .json: RegisterJSONExporter(register).status(of: asked, in: treaty, on: day)
        case .csv: RegisterCSVExporter(register).status(of: asked, in: treaty, on: day)
        }
      print(String(decoding: bytes, as: UTF8.self), terminator: "")
    }
  }
}
