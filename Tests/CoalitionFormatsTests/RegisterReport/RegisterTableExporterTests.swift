import CoalitionDomain
import CoalitionFormats
import Testing
import TreatyRegister

struct RegisterTableExporterTests {
  @Test func `a status in CSV is a row a state`() throws {
    let bytes = try RegisterCSVExporter(.standard).status(
      of: states("HRV", "KEN"), in: .ccm, on: day("2019-01-01"))
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        coalition-status,1,CCM,2019-01-01
        state,name,status,signed,consented,in_force,note,source,article_3,article_3_deadline,\
        article_4,article_4_deadline,article_5,article_5_deadline
        HRV,Croatia,party,2008-12-03,2009-08-17,2010-08-01,,\
        "UN Treaty Collection, status list of 27 January 2014",completed,,active,2020-08-01,active,
        KEN,Kenya,signatory,2008-12-03,,,,\
        "UN Treaty Collection, status list of 27 January 2014",no obligation recorded,,no obligation recorded,,\
        no obligation recorded,

        """)
  }

  @Test func `progress in Markdown has the states by name`() throws {
    let text = try RegisterMarkdownExporter(.standard).progress(on: day("2011-08-20"))
    #expect(
      text.hasPrefix(
        """
        # Convention on Cluster Munitions, 2011-08-20

        Vientiane Action Plan 2010-2015

        ## Membership

        | Count | What | States |
        | ---: | --- | --- |
        | 60 | States Parties: have deposited their consent | Albania, Antigua and Barbuda,
        """))
    #expect(
      text.contains(
        "| 3 | States Parties that need help with assistance to victims | Albania, Lao People's "
          + "Democratic Republic, Lebanon |\n"))
    #expect(!text.contains("## Where the register ends"))
  }
}
