import CoalitionTestSupport
import Foundation
import Testing

/// `coalition plan` with an earlier plan, with several plans, and with floors.
struct PlanChoiceTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy(scenario: "earmark-conflict")
  }

  private func plan(_ arguments: String...) throws -> Program.Run {
    try Program.run(["plan"] + arguments, in: folder.url)
  }

  private func addFloor(_ floor: String) throws {
    try folder.change(
      "scenario/scenario.json", "\"policy\": {", to: "\"policy\": {\n    \"floors\": [\(floor)],")
  }

  @Test func `keeping a plan of the same scenario costs nothing`() throws {
    #expect(try plan("scenario", "-o", "plan.xml").status == 0)
    let run = try plan("scenario", "--keep", "plan.xml", "-o", "kept.xml")
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(
      run.errors == """
        kept.xml: written as xml, with 2 grants
        Keeping plan.xml; changes in USD
                                        work on time, less reporting  changed  other leads
          the best plan                                    1 740 000        0            0
          this plan                                        1 740 000        0            0
          keeping all that can be kept                     1 740 000        0            0
          In 'work on time, less reporting', this plan gives up nothing for keeping; keeping all \
        that can be
          kept would give up nothing.

        """)
    #expect(try Program.run(["verify", "kept.xml", "scenario"], in: folder.url).status == 0)
  }

  @Test func `what of an earlier plan can no longer be is named`() throws {
    #expect(try plan("scenario", "-o", "plan.xml").status == 0)
    try FileManager.default.removeItem(
      at: folder.url.appending(path: "scenario/offers/denmark.xml"))
    let run = try plan("scenario", "--keep", "plan.xml", "--keep-within", "0.01")
    #expect(run.status == 0)
    #expect(
      run.errors.hasPrefix(
        """
        plan.xml: note: grant of dnk-bih to BIH by direct names what the scenario no longer has \
        [not-kept]

        """))
  }

  @Test func `an earlier plan that cannot be read is refused before anything is planned`() throws {
    #expect(try plan("scenario", "--keep", "nowhere.xml").status == 66)
    try folder.write("<plan>", to: "plan.xml")
    let run = try plan("scenario", "--keep", "plan.xml")
    #expect(run.status == 65)
    #expect(run.errors.hasSuffix("plan.xml: cannot be kept; nothing was planned\n"))
    #expect(run.output == "")
  }

  @Test func `a plan of the same scenario may be begun from, and what is lost is named`() throws {
    #expect(try plan("scenario", "-o", "plan.xml").status == 0)
    let again = try plan("scenario", "--start", "plan.xml")
    #expect(again == (try plan("scenario")))
    try FileManager.default.removeItem(
      at: folder.url.appending(path: "scenario/offers/denmark.xml"))
    let run = try plan("scenario", "--start", "plan.xml")
    #expect(run.status == 0)
    #expect(
      run.errors == """
        plan.xml: note: grant of dnk-bih to BIH by direct names what the scenario no longer has \
        [not-kept]

        """)
    #expect(run.output == (try plan("scenario")).output)
  }

  @Test func `a plan to begin from that cannot be read is refused before anything is planned`()
    throws
  {
    #expect(try plan("scenario", "--start", "nowhere.xml").status == 66)
    try folder.write("<plan>", to: "plan.xml")
    let run = try plan("scenario", "--start", "plan.xml")
    #expect(run.status == 65)
    #expect(run.errors.hasSuffix("plan.xml: cannot be begun from; nothing was planned\n"))
    #expect(run.output == "")
  }

  @Test(arguments: [
    (
      ["--keep-within", "0.1"],
      "--keep-within says how much keeping may cost; give --keep as well."
    ),
    (["--alternatives", "1"], "--alternatives is 1; write a number from 2 to 20."),
    (["--alternatives", "21"], "--alternatives is 21; write a number from 2 to 20."),
    (["--within", "0.1"], "--within is for several plans; give --alternatives as well."),
    (
      ["--alternatives", "2", "--keep", "plan.xml"],
      "--keep is for one plan; give it or --alternatives, not both."
    ),
    (
      ["--start", "plan.xml", "--keep", "plan.xml"],
      "--keep begins from its plan as well; give it or --start, not both."
    ),
    (
      ["--start", "plan.xml", "--alternatives", "2"],
      "--start is for one plan; give it or --alternatives, not both."
    ),
    (
      ["--alternatives", "2", "--format", "xml"],
      "Standard output shows 2 plans beside each other, not as xml; give --output to write them to "
        + "files."
    ),
    (
      ["--alternatives", "2", "--within", "2"],
      "The value '2' is invalid for '--within <share>'"
    ),
    (
      ["--keep", "plan.xml", "--keep-within", "1 %"],
      "The value '1 %' is invalid for '--keep-within <share>'"
    ),
  ])
  func `options that do not go together are refused`(
    arguments: [String], message: String
  ) throws {
    let run = try Program.run(["plan", "scenario"] + arguments, in: folder.url)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: \(message)"), "\(run.errors)")
  }

  @Test func `plans to choose from are shown beside each other, and each is written`() throws {
    let run = try plan("scenario", "--alternatives", "3", "--within", "0.3", "-o", "plan.xml")
    #expect(run.status == 0)
    #expect(run.output.contains("plans to choose from, the best first. Amounts in USD."))
    #expect(run.output.contains("Who leads\n       plan 1"))
    #expect(run.output.contains("Who gives what to whom, where that is not so in all plans\n"))
    let names = try folder.names().filter { $0.hasSuffix(".xml") }
    #expect(names.count > 1)
    #expect(names == Array(["plan-2.xml", "plan-3.xml", "plan.xml"].suffix(names.count)))
    for name in names {
      #expect(try Program.run(["verify", name, "scenario"], in: folder.url).status == 0)
    }
    #expect(
      try plan("scenario", "--alternatives", "3", "--within", "0.3").output == run.output)
  }

  @Test func `the end of the choice is told`() throws {
    try folder.copy(scenario: "two-donors-one-need", as: "two")
    let run = try plan("two", "--alternatives", "2")
    #expect(run.status == 0)
    #expect(
      run.output.hasSuffix(
        """

        In no other plan within the share do others give to a state or lead there: there is no \
        more choice.

        """))
  }

  @Test func `a floor that cannot be reached is named at its line with what stands against it`()
    throws
  {
    try addFloor("{\"pillar\": \"victim-assistance\", \"coverage\": 0.5}")
    #expect(
      try plan("scenario")
        == Program.Run(
          output: "",
          errors: """
            scenario: error: this floor cannot be reached; lower it, or take it out [floor-clash]
            scenario/scenario.json:33: note: floor: at least 0.5 of what victim-assistance costs is \
            covered [floor-clash]
            scenario: note: this rule stands against it: No donor gives more than it offered \
            [offer-envelope]
            scenario: note: this rule stands against it: What reaches the field is what was given \
            less the channel's overhead [net-of-overhead]

            """, status: 65))
  }

  @Test func `a floor of the plan's money is kept by giving less elsewhere`() throws {
    try addFloor("{\"pillar\": \"victim-assistance\", \"money\": 0.25}")
    let run = try plan("scenario", "-o", "plan.xml")
    #expect(run.status == 0)
    let text = try plan("scenario")
    // Denmark's 120,000 are a quarter of 480,000, so clearance has 360,000 of its 700,000.
    #expect(text.output.contains("Given: 480 000"))
    #expect(text.output.contains("A pillar gets at least what the coalition has set"))
    #expect(try Program.run(["verify", "plan.xml", "scenario"], in: folder.url).status == 0)
  }

  @Test func `levels have a line each in the proof`() throws {
    try folder.change(
      "scenario/scenario.json", "{\"worst-pillar-coverage\": 1}",
      to: "{\"worst-pillar-coverage\": 1}, \"levels\": \"all\"")
    let run = try plan("scenario")
    #expect(run.status == 0)
    #expect(
      run.output.contains(
        "'the worst-covered pillar, mean of the worst 2': 0.6, the best possible."))
  }
}
