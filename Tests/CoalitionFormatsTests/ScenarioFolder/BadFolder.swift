/// A folder as people make them on a bad day, and what they are to be told.
enum BadFolder {
  static let folder = SmallFolder([
    "scenario.json": """
    {
      "format": "coalition-scenario",
      "version": 1,
      "title": "Liban ",
      "asOf": "2017-02-29",
      "firstYear": 2018,
      "lastYear": "2020",
      "currency": "USD",
      "states": [
        {
          "state": "LEB",
          "name": "لبنان",
          "treatyStatus": "member",
          "absorption": 20.5e6,
          "source": "Monitor"
        }
      ],
      "channels": [
        {"id": "direct", "name": "Direct", "kind": "direct", "overhead": 7,
          "overheadBase": "total", "reportingEffort": 1, "sauce": "illustrative"}
      ],
      "policy": {"lateWeight": 0.1234}
    }
    """,
    "needs.csv": """
    \u{FEFF}coalition-needs,1,,,,,,,,,,\r
    id,state,pillar,activity,title,cost,currency,first_year,last_year,priority,source,colour\r
    a,LBN,clearance,clearance,"مسح
    وتطهير","1,250",USD,2018,2020,high,LMAC,red\r
    A,LBN,clearance,rehabilitation,清除,75%,USD,2018,2020,high,LMAC,\r
    b,LBN,clearance,clearance,Clear,-5,USD,2022,2018,HIGH,LMAC,\r
    c,LBN,clearance,clearance,Clear,1,LBP,2018,2020,high\r
    ,,,,,,,,,,,\r

    """,
    "commitments.csv": """
    coalition-commitments,2
    id,state
    """,
    "rates.csv": """
    coalition-rates,1
    currency,date,rate,source
    EUR,2017-09-01,0,ECB
    SEK,2017-09-01,0.12, Riksbank
    """,
    "Operators.csv": "",
    "operators.csv": nil,
  ])

  static let findings = """
    lao/Operators.csv: warning: this is not a file of a scenario and is not read; take it out,\
     or write its name as one of: scenario.json, needs.csv, in-kind-needs.csv, commitments.csv, \
    operators.csv, rates.csv, offers/*.xml [unknown-file]
    lao/commitments.csv:1: error: version '2' is not known; this program reads version 1: \
    write coalition-commitments,1 [format-version]
    lao/needs.csv:2: error: 'colour' is not a column of this table; take it out, or write one \
    of: id, state, pillar, activity, title, cost, currency, first_year, last_year, priority, \
    source, deadline, minimum_per_year, maximum_per_year, national_contribution, continuous, \
    after, operators, strategy, quantity, unit [unknown-column]
    lao/needs.csv:4: error: cost: '1,250' is not an amount; write it as 1250 [number]
    lao/needs.csv:5: error: id: 'A' is already taken by the need on line 3 as 'a', which \
    differs only in case; choose another [duplicate-id]
    lao/needs.csv:5: error: activity: 'rehabilitation' belongs to the pillar \
    victim-assistance, but the row's is clearance; mend one of them [activity-pillar]
    lao/needs.csv:5: error: cost: '75%' is not an amount; write it as 0.75 [number]
    lao/needs.csv:6: error: cost: '-5' is below 0; write an amount above 0 [number]
    lao/needs.csv:6: error: first_year: 2022 is after last_year 2018; write the earlier year \
    first [year-order]
    lao/needs.csv:6: error: priority: 'HIGH' is not a priority; write high [unknown-word]
    lao/needs.csv:7: error: the row has 10 cells, but the heading has 12; write one for each \
    column, in quotation marks where it holds a comma [row-length]
    lao/rates.csv:3: error: rate: '0' is not above 0; write a number above 0 up to 1000000 \
    [range]
    lao/rates.csv:4: error: source: ' Riksbank' begins or ends with a space; write it as \
    'Riksbank' [spaces]
    lao/scenario.json:4: error: title: 'Liban ' begins or ends with a space; write it as \
    'Liban' [spaces]
    lao/scenario.json:5: error: asOf: '2017-02-29' does not exist; that month has 28 days \
    [date]
    lao/scenario.json:7: error: lastYear: found '2020' in quotation marks; write a number \
    without them [wrong-kind]
    lao/scenario.json:11: error: state: 'LEB' is not a code of ISO 3166-1; write three capital\
     letters such as LAO [state]
    lao/scenario.json:13: error: treatyStatus: 'member' is not a treaty status; write party, \
    signatory or non-party [unknown-word]
    lao/scenario.json:14: error: absorption: '20.5e6' is not an amount; write it as 20500000 \
    [number]
    lao/scenario.json:19: error: overhead: '7' is above 1; write a number from 0 up to 1 \
    [range]
    lao/scenario.json:19: error: the channel has no 'source'; add it [missing-key]
    lao/scenario.json:20: error: 'sauce' is not a key of the channel; take it out, or write \
    one of: id, name, kind, states, overhead, overheadBase, reportingEffort, \
    sharedReportingEffort, source \
    [unknown-key]
    lao/scenario.json:22: error: lateWeight: '0.1234' has 4 decimals; write at most 3 \
    [decimals]
    """
}
