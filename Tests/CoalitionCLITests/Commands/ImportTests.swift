import CoalitionTestSupport
import Testing

struct ImportTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy(scenario: "two-donors-one-need")
    try folder.write(try folder.text(of: "scenario/offers/norway.xml"), to: "new.xml")
  }

  private func importing(_ arguments: String...) throws -> Program.Run {
    try Program.run(["import"] + arguments, in: folder.url)
  }

  @Test func `help`() throws {
    let difference = try HelpSnapshot.difference(of: "import")
    #expect(difference == nil)
  }

  @Test func `the donor's old file is replaced and what differs is told`() throws {
    try folder.change("new.xml", "status=\"pledged\"", to: "status=\"committed\"")
    let run = try importing("new.xml", "--into", "scenario/")
    #expect(run.status == 0)
    #expect(
      run.output == """
        scenario/offers/norway.xml: in place of the donor's old file
        changed: nor-mrt: status: pledged, now committed
        unchanged: 0 offers

        """)
    #expect(run.errors.split(separator: "\n").allSatisfy { $0.contains(": note: ") })
    #expect(try folder.text(of: "scenario/offers/norway.xml") == folder.text(of: "new.xml"))
    #expect(try folder.names(in: "scenario/offers") == ["france.xml", "norway.xml"])
  }

  @Test func `a new donor gets a new file`() throws {
    try folder.copy(scenario: "earmark-conflict", as: "other")
    let run = try importing("new.xml", "--into", "other")
    #expect(
      run.output == "other/offers/nor.xml: a new file\nadded: nor-mrt\nunchanged: 0 offers\n")
    #expect(try folder.text(of: "other/offers/nor.xml") == folder.text(of: "new.xml"))
  }

  @Test func `a dry run says what would change and writes nothing`() throws {
    let before = try folder.text(of: "scenario/offers/norway.xml")
    try folder.change("new.xml", "status=\"pledged\"", to: "status=\"committed\"")
    let run = try importing("new.xml", "--into", "scenario", "--dry-run")
    #expect(run.status == 0)
    #expect(
      run.output == """
        scenario/offers/norway.xml: in place of the donor's old file; not written (dry run)
        changed: nor-mrt: status: pledged, now committed
        unchanged: 0 offers

        """)
    #expect(try folder.text(of: "scenario/offers/norway.xml") == before)
  }

  @Test func `a file with errors leaves the old one`() throws {
    let before = try folder.text(of: "scenario/offers/norway.xml")
    try folder.change("new.xml", "status=\"pledged\"", to: "status=\"promised\"")
    let run = try importing("new.xml", "--into", "scenario")
    #expect(run.status == 65)
    #expect(run.output == "")
    #expect(run.errors.contains(": error: "))
    #expect(run.errors.hasSuffix("scenario: nothing was changed\n"))
    #expect(try folder.text(of: "scenario/offers/norway.xml") == before)
    #expect(try folder.names(in: "scenario/offers") == ["france.xml", "norway.xml"])
  }

  @Test func `a folder that is no scenario gets no offers`() throws {
    let run = try importing("new.xml", "--into", ".")
    #expect(run.status == 66)
    #expect(
      run.errors == "./scenario.json: error: there is no such file or folder; name a folder that "
        + "holds one [file]\n")
    #expect(try folder.names() == ["new.xml", "scenario"])
  }

  @Test func `a missing file is a missing input`() throws {
    let run = try importing("nowhere.xml", "--into", "scenario")
    #expect(run.status == 66)
    #expect(
      run.errors == "nowhere.xml: error: there is no such file or folder; check the name [file]\n")
  }
}
