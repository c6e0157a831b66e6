import CoalitionDomain
import CoalitionFormats

/// A scenario folder with one of everything and no mistakes, for tests to break.
struct SmallFolder {
  var files: [String: String]

  /// The folder as it is, with some files replaced; `nil` takes one out.
  init(_ changes: [String: String?] = [:]) {
    files = [
      "scenario.json": Self.scenario, "needs.csv": Self.needs,
      "in-kind-needs.csv": Self.inKindNeeds,
      "commitments.csv": Self.commitments, "operators.csv": Self.operators,
      "rates.csv": Self.rates, "offers/norway.xml": Self.norway,
    ]
    for (name, text) in changes { files[name] = text }
  }

  /// What reading the folder gives.
  var imported: Imported<Scenario> {
    ScenarioFolderImporter().scenario(
      from: ScenarioFiles(folder: "lao", files: files.map { ($0.key, Array($0.value.utf8)) }))
  }

  /// What is found, of some severities, as a person sees it.
  func findings(_ severities: Set<Diagnostic.Severity> = [.error, .warning]) -> [String] {
    imported.diagnostics.filter { severities.contains($0.severity) }.map(\.description)
  }

  /// What is found in a folder in which a file has another text at one place.
  ///
  /// - Precondition: The text is in the file.
  static func errors(in file: String, replacing text: String, by other: String) -> [String] {
    var folder = SmallFolder()
    let before = folder.files[file] ?? ""
    folder.files[file] = before.replacing(text, with: other, maxReplacements: 1)
    precondition(folder.files[file] != before, "\(text) is not in \(file)")
    return folder.findings()
  }

  static let scenario = """
    {
      "format": "coalition-scenario",
      "version": 1,
      "title": "Lao PDR",
      "asOf": "2017-09-04",
      "firstYear": 2018,
      "lastYear": 2020,
      "currency": "USD",
      "states": [
        {
          "state": "LAO",
          "name": "ສປປ ລາວ",
          "region": "south-east-asia",
          "treatyStatus": "party",
          "strategy": {"title": "Safe Path Forward II", "reference": "NRA 2012"},
          "approval": {"date": "2017-09-01", "reference": "Letter 12"},
          "readiness": {"clearance": "all", "risk-education": "all", "capacity": "some",
            "stockpile-destruction": "none", "victim-assistance": "some"},
          "absorption": 60000000,
          "costIndex": {"2019": 1.02},
          "source": "CCM/MSP/2017/8"
        }
      ],
      "channels": [
        {
          "id": "direct",
          "name": "Direct grant",
          "kind": "direct",
          "states": ["LAO"],
          "overhead": 0.13,
          "overheadBase": "expenditure",
          "reportingEffort": 1,
          "source": "illustrative"
        }
      ],
      "policy": \(policy),
      "locks": [
        {"id": "norway-leads", "kind": "lead", "state": "LAO", "donor": "NOR", "source": "Talks"},
        {"id": "agreed", "kind": "grant", "offer": "nor-lao", "state": "LAO", "channel": "direct",
          "year": 2018, "amount": 1000000, "source": "Talks"},
        {"id": "not-there", "kind": "no-grant", "offer": "nor-lao", "state": "VNM",
          "source": "Talks"}
      ]
    }
    """

  static let policy = """
    {
        "counts": ["committed", "pledged"],
        "priorityWeights": {"high": 5, "medium": 2.5, "low": 1},
        "lateWeight": 0.25,
        "stages": [
          {"name": "coverage", "tolerance": 0.01, "measures": {"coverage": 1, "grants": 20000}}
        ],
        "gap": 0.005
      }
    """

  static let needs = """
    coalition-needs,1
    id,state,pillar,activity,title,cost,currency,first_year,last_year,priority,source,deadline,\
    minimum_per_year,maximum_per_year,national_contribution,continuous,after,operators,strategy,\
    quantity,unit
    survey,LAO,clearance,survey,Survey,2500000.50,USD,2018,2019,high,NRA p. 4,2020-08-01,\
    100000,2000000,50000,yes,,uxo-lao,SPF II 3.1,12.5,km2
    clear,LAO,clearance,clearance,Clear,9000000,USD,2018,2020,low,illustrative: guess,2020-08-01,\
    0,5000000,0,no,survey,uxo-lao;mag,,,

    """

  static let inKindNeeds = """
    coalition-in-kind-needs,1
    id,state,pillar,activity,title,unit,quantity,first_year,last_year,deadline,priority,need,source
    planners,LAO,capacity,planning,Advisers,expert-days,60,2018,2019,2018-12-31,high,survey,NRA p. 9
    seats,LAO,capacity,training,Course,training-seats,1000000,2018,2018,2018-12-31,low,,illustrative

    """

  static let commitments = """
    coalition-commitments,1
    id,state,need,pillar,year,amount,currency,donor,note,source
    c1,LAO,survey,,2018,100,USD,USA,by letter,Monitor
    c2,LAO,,clearance,2018,200,USD,,,Monitor
    c3,LAO,,not-disaggregated,2019,300,USD,,,Monitor

    """

  static let operators = """
    coalition-operators,1
    operator,name,states,pillars,first_year,last_year,capacity_per_year,currency,cost_factor,source
    uxo-lao,UXO Lao,LAO,clearance;risk-education,2018,2020,9000000,USD,1,illustrative
    mag,MAG,*,*,2018,2019,4000000,USD,1.05,illustrative

    """

  static let rates = """
    coalition-rates,1
    currency,date,rate,source
    NOK,2017-09-01,0.1287,Norges Bank

    """

  static let norway = """
    <?xml version="1.0" encoding="UTF-8"?>
    <donor-offers xmlns="urn:coalition:donor-offers:1" version="1.0" donor="NOR">
      <name>Norway</name>
      <lead most="2"><state>LAO</state></lead>
      <limits grants="6"/>
      <offer id="nor-lao" status="pledged" visibility="members" expires="2018-12-31">
        <title>Clearance</title>
        <amounts currency="NOK" carry-over="no"><year of="2018">12000000</year></amounts>
        <only><state>LAO</state></only>
        <channels><channel>direct</channel></channels>
        <source>illustrative</source>
      </offer>
    </donor-offers>

    """
}

extension SmallFolder {
  /// Lao PDR.
  static let lao = code("LAO")
  /// The Norwegian krone.
  static let nok = currency("NOK")

  static func code(_ text: String) -> CountryCode {
    guard let code = CountryCode(text) else { preconditionFailure("no state \(text)") }
    return code
  }

  static func currency(_ text: String) -> Currency {
    guard let currency = Currency(code: text) else { preconditionFailure("no currency \(text)") }
    return currency
  }

  static func day(_ text: String) -> CivilDate {
    guard let day = CivilDate(text) else { preconditionFailure("no day \(text)") }
    return day
  }
}
