import CoalitionDomain
import CoalitionFormats
import CoalitionPlanning

/// A small sound scenario, one file of which is replaced by what is tried.
package enum FuzzScenario {
  /// Reads and checks the scenario with bytes in the place of a file.
  package static func check(_ bytes: [UInt8], as name: String) {
    precondition(isSound, "the scenario round the file has errors, so its checks are never reached")
    Fuzzed.check(checked(files.filter { $0.name != name } + [(name, bytes)]))
  }

  private static let isSound = checked(files).value != nil

  private static func checked(_ files: [(name: String, bytes: [UInt8])]) -> Imported<
    CheckedScenario
  > {
    ScenarioChecker.check(ScenarioFolderImporter().scenario(from: ScenarioFiles(files: files)))
  }

  private static let files: [(name: String, bytes: [UInt8])] = [
    ("scenario.json", Array(scenario.utf8)), ("needs.csv", Array(needs.utf8)),
    (
      "rates.csv",
      Array("coalition-rates,1\ncurrency,date,rate,source\nNOK,2018-01-01,0.1,x\n".utf8)
    ),
    ("offers/nor.xml", Array(offers.utf8)),
  ]

  private static let scenario = """
    {
      "format": "coalition-scenario", "version": 1, "title": "A", "asOf": "2018-06-01",
      "firstYear": 2019, "lastYear": 2021, "currency": "USD",
      "states": [{
        "state": "LAO", "name": "Lao PDR", "source": "x", "treatyStatus": "party",
        "strategy": {"title": "S", "reference": "R"}, "absorption": 100000
      }],
      "channels": [{
        "id": "direct", "name": "Direct", "kind": "direct", "reportingEffort": 2, "overhead": 0.1,
        "overheadBase": "total", "source": "x"
      }]
    }
    """

  private static let needs = """
    coalition-needs,1
    id,state,pillar,activity,title,cost,currency,first_year,last_year,priority,source
    a,LAO,clearance,survey,Survey,1000,USD,2019,2020,high,illustrative: x

    """

  private static let offers = """
    <donor-offers xmlns="urn:coalition:donor-offers:1" version="1.0" donor="NOR">
      <name>Norway</name>
      <offer id="nor-1" status="pledged">
        <title>Clearance</title>
        <total currency="NOK" first-year="2019" last-year="2020">10000</total>
        <source>x</source>
      </offer>
    </donor-offers>
    """
}
