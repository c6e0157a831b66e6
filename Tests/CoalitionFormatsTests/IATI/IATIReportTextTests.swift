import CoalitionDomain
import CoalitionTestSupport
import Testing

@testable import CoalitionFormats

struct IATIReportTextTests {
  private typealias File = IATIDocument

  private func lines(
    of activities: String..., isWritten: Bool = false, in folder: IATIFolder? = nil
  ) throws -> String {
    let folder = try folder ?? IATIFolder()
    let change = try #require(try folder.prepare(activities.joined(separator: "\n")).value)
    return IATIReportText().lines(for: change, file: "iati.xml", isWritten: isWritten)
      .joined(separator: "\n").replacing(folder.place, with: "")
  }

  @Test func `a file without mine action is one line`() throws {
    #expect(
      try lines(of: File.activity(title: "Wells"), File.activity("NO-2", title: "Schools"))
        == "iati.xml: 2 activities, none of mine action")
    #expect(try lines(of: "") == "iati.xml: 0 activities, none of mine action")
  }

  @Test func `what comes and what does not is shown by donor, row and reason`() throws {
    let committed = File.bound("1234.5", in: "2018")
    let found = try lines(
      of: File.activity("NO-1", File.budget("1000000", "2018") + File.budget("70", "2016")),
      File.activity("NO-2", title: "Mines removed, ERW", status: "2", committed),
      File.activity("NO-3", title: "Peace", "<sector vocabulary=\"2\" code=\"152\"/>" + committed))
    #expect(
      found == """
        iati.xml: 3 activities; 3 of mine action (1 surely, 1 likely, 1 perhaps)
          Line  Sure    Activity  Signals
             1  high    NO-1      words-title 'Demining'
            10  medium  NO-2      words-title 'ERW'
            19  low     NO-3      sector-152 '152'

        lao/offers/norway.xml: the donor's file, with drafts in it; not written (dry run)
          Years         Amount  Status      For  Activity
          2018   USD 1 000 000  indicative  LAO  NO-1
          added: iati-NO-1.LA.I.USD
          unchanged: 1 offer

        lao/commitments.csv: 1 row of existing programmes; not written (dry run)
          Year        Amount  State  For                Donor  Activity
          2018  USD 1 234.50  LAO    not-disaggregated  NOR    NO-2

        Set aside, and not counted
          Line  Why           Amount  Activity
             8  past       USD 70     NO-1
            19  unsure  USD 1 234.50  NO-3: low
        """)
  }

  @Test func `what was written is told as done, and what a donor confirmed or withdrew is named`()
    throws
  {
    let folder = try IATIFolder()
    try folder.take(File.activity("NO-1", File.budget("100", "2018")))
    try folder.take(File.activity("NO-2", File.budget("100", "2018")))
    try folder.root.change("lao/offers/norway.xml", #" draft="yes""#, to: "")
    let firm = File.budget("5", "2018").replacing("<budget>", with: "<budget status=\"2\">")
    let found = try lines(
      of: File.activity("NO-1", File.budget("120", "2018")), File.activity("NO-2", firm),
      isWritten: true, in: folder)
    #expect(
      found.split(separator: "\n").suffix(8).joined(separator: "\n") == """
        lao/offers/norway.xml: the donor's file, with drafts in it
          Years   Amount  Status      For  Activity
          2018   USD 120  indicative  LAO  NO-1
          2018     USD 5  committed   LAO  NO-2
          added: iati-NO-2.LA.C.USD
          unchanged: 2 offers
          confirmed by the donor, so left as it is: iati-NO-1.LA.I.USD
          withdrawn, no longer in the activity: iati-NO-2.LA.I.USD
        """)
  }

  @Test func `no line is wider than a page, and nothing from outside moves the terminal`() throws {
    let long = "XX-" + String(repeating: "LONG-", count: 20)
    let found = try lines(
      of: File.activity(
        long + "1",
        title: "Demining, mine action, landmines and unexploded shells \u{1B}[2J".filter {
          $0 != "\u{1B}"
        } + "&#x202E;", File.budget("1", "2018")),
      File.activity(long + "2", status: "2", File.payment("1", "2016-01-01")))
    #expect(found.split(separator: "\n").filter { !$0.contains("added: ") && $0.count > 100 } == [])
    #expect(!found.unicodeScalars.contains("\u{202E}"))
  }
}
