import CoalitionDomain
import Testing

struct LocksJSONTests {
  @Test(arguments: [
    (
      "\"kind\": \"lead\"", "\"kind\": \"leader\"",
      "46: error: kind: 'leader' is not a kind of lock; write lead, grant or no-grant [unknown-word]"
    ),
    (
      "\"kind\": \"lead\", \"state\"", "\"kind\": \"lead\", \"year\": 2018, \"state\"",
      "46: error: 'year' is not a key of the lock; take it out, or write one of: id, kind, state, "
        + "donor, source [unknown-key]"
    ),
    (
      "\"channel\": \"direct\",\n", "\n",
      "47: error: the lock has no 'channel'; add it [missing-key]"
    ),
    (
      "\"id\": \"not-there\"", "\"id\": \"Agreed\"",
      "49: error: id: 'Agreed' is already taken by the lock on line 47 as 'agreed', which differs "
        + "only in case; choose another [duplicate-id]"
    ),
    (
      "\"amount\": 1000000", "\"amount\": 0.005",
      "48: error: amount: '0.005' has 3 decimals, but NOK has 2; write at most 2 [decimals]"
    ),
    (
      "\"offer\": \"nor-lao\", \"state\": \"LAO\"", "\"offer\": \"nor-vnm\", \"state\": \"LAO\"",
      "47: error: offer: 'nor-vnm' is in no file of offers, so the currency of the agreed amount is "
        + "not known; write the id of an offer [lock-offer]"
    ),
  ])
  func `a mistake in a lock is told with the value and what to do`(
    _ change: (text: String, other: String, message: String)
  ) {
    #expect(
      SmallFolder.errors(in: "scenario.json", replacing: change.text, by: change.other) == [
        "lao/scenario.json:\(change.message)"
      ])
  }

  @Test func `a grant of money cannot be agreed from help in kind`() {
    var folder = SmallFolder()
    folder.files["offers/norway.xml"] = SmallFolder.norway.replacing(
      "<amounts currency=\"NOK\" carry-over=\"no\"><year of=\"2018\">12000000</year></amounts>",
      with: "<in-kind><support capability=\"training\" unit=\"training-seats\" quantity=\"9\" "
        + "year=\"2018\">Course</support></in-kind>")
    #expect(
      folder.findings([.error]) == [
        "lao/scenario.json:47: error: offer: 'nor-lao' is help in kind only, and a grant is money; "
          + "write the id of an offer of money [lock-offer]"
      ])
  }

  @Test func `an offer that could not be read is not missed by a lock`() {
    let found = SmallFolder(["offers/norway.xml": "<donor-offers"]).imported.diagnostics
    #expect(Set(found.map(\.location.file)) == ["lao/offers/norway.xml"])
  }

  @Test func `a grant without a year is agreed for all years`() {
    var folder = SmallFolder()
    folder.files["scenario.json"] = SmallFolder.scenario.replacing("\"year\": 2018, ", with: "")
    #expect(
      folder.imported.value?.locks[1].agreement
        == .grant(
          "nor-lao", SmallFolder.lao, "direct", nil,
          Money(minorUnits: 100_000_000, in: SmallFolder.nok)))
  }
}
