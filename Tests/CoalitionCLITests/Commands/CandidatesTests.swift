import CoalitionTestSupport
import Testing

struct CandidatesTests {
  @Test func `help`() throws {
    #expect(try HelpSnapshot.difference(of: "candidates") == nil)
  }

  @Test func `candidates are ranked with their reasons`() throws {
    let run = try Program.run(["candidates", "--on", "2011-08-20"])
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix(
        """
        Candidates for a country coalition, 2011-08-20

        1. Croatia (HRV)
           destruction of stockpiles: open, 83 months left to 2018-08-01, last day to file for 7MSP
             2016-12-04
           clearance or risk education: open, 107 months left to 2020-08-01, last day to file for 9MSP
             2018-12-02
           assistance to victims: open, no deadline
           stockpile-destruction: all steps to seek help taken
           needs declared: clearance, risk-education, stockpile-destruction
        2. Bosnia and Herzegovina (BIH)

        """))
  }

  @Test func `programs may read the ranking`() throws {
    let run = try Program.run(["candidates", "--format", "json"])
    #expect(
      run.output.hasPrefix(
        "{\n  \"format\": \"coalition-candidates\",\n  \"version\": 1,\n  \"on\": \"2025-12-31\""))
  }
}
