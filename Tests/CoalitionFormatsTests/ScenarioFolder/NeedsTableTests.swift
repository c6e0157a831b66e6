import CoalitionDomain
import Testing

struct NeedsTableTests {
  @Test(arguments: [
    (",survey,Survey", ",survey,", "title: the cell is empty; fill it in [missing-value]"),
    (
      "survey,LAO", "sur vey,LAO",
      "id: 'sur vey' is not an id; write at most 64 ASCII letters, digits, '.', '_' and '-', the "
        + "first of them a letter or digit [id]"
    ),
    (
      "survey,LAO", "survey,Laos",
      "state: 'Laos' is not a code of ISO 3166-1; write three capital letters such as LAO [state]"
    ),
    ("survey,LAO", "survey,lao", "state: 'lao' is not a code of ISO 3166-1; write LAO [state]"),
    (
      "LAO,clearance,survey", "LAO,demining,survey",
      "pillar: 'demining' is not a pillar; write clearance, risk-education, stockpile-destruction, "
        + "victim-assistance or capacity [unknown-word]"
    ),
    (
      "LAO,clearance,survey", "LAO,clearance,Survey",
      "activity: 'Survey' is not an activity; write survey [unknown-word]"
    ),
    (
      "LAO,clearance,survey", "LAO,clearance,advice",
      "activity: 'advice' belongs to the pillar capacity, but the row's is clearance; mend one of "
        + "them [activity-pillar]"
    ),
    (
      "high,NRA p. 4", "urgent,NRA p. 4",
      "priority: 'urgent' is not a priority; write high, medium or low [unknown-word]"
    ),
    (
      "2500000.50,USD", "2500000.50,US$",
      "currency: 'US$' is not a currency of ISO 4217; write three capital letters such as USD "
        + "[currency]"
    ),
    (
      "2500000.50,USD", "2500000.50,usd",
      "currency: 'usd' is not a currency of ISO 4217; write USD [currency]"
    ),
    (
      "yes,,uxo-lao", "true,,uxo-lao",
      "continuous: 'true' is not yes or no; write yes or no [unknown-word]"
    ),
    (
      "NRA p. 4", "Illustrative: a guess",
      "source: 'Illustrative: a guess' says that the figure is made up, but not in the words that "
        + "are counted; begin it with 'illustrative: ' [source]"
    ),
    (
      "SPF II 3.1", "SPF\u{1B}[2J",
      "strategy: 'SPF\\u{1B}[2J' holds a control character; take it out [control-character]"
    ),
    (
      "2018,2019,high", "2020,2019,high",
      "first_year: 2020 is after last_year 2019; write the earlier year first [year-order]"
    ),
    (
      "12.5,km2", "12.5,acres",
      "unit: 'acres' is not a unit; write m2, ha, km2, people or items [unknown-word]"
    ),
    (
      "12.5,km2", "12.5,",
      "quantity: a quantity and its unit come together; fill in both or neither [quantity]"
    ),
    (
      "12.5,km2", "12.5,people",
      "quantity: '12.5' people is not a whole number of people, or too large; round it [quantity]"
    ),
    (
      "12.5,km2", "0.0000001,km2",
      "quantity: '0.0000001' km2 is not a whole number of square metres, or too large; round it "
        + "[quantity]"
    ),
    ("12.5,km2", "\"12,5\",km2", "quantity: '12,5' is not a number; write it as 12.5 [number]"),
    (
      "uxo-lao,SPF", "uxo-lao;,SPF",
      "operators: 'uxo-lao;' has nothing before or after a ';'; write the values with one ';' "
        + "between two of them [list]"
    ),
    (
      "uxo-lao,SPF", "mag;mag,SPF",
      "operators: 'mag' stands twice in the list; take one of them out [duplicate-item]"
    ),
    (
      "uxo-lao,SPF", "mag; halo,SPF",
      "operators: ' halo' begins or ends with a space; write it as 'halo' [spaces]"
    ),
  ])
  func `a mistake in a cell is told with the value and what to do`(
    _ change: (text: String, other: String, message: String)
  ) {
    #expect(
      SmallFolder.errors(in: "needs.csv", replacing: change.text, by: change.other) == [
        "lao/needs.csv:3: error: \(change.message)"
      ])
  }

  @Test(arguments: [
    ("\"1,250\"", "'1,250' is not an amount; write it as 1250 [number]"),
    ("\"1,250,000.75\"", "'1,250,000.75' is not an amount; write it as 1250000.75 [number]"),
    ("\"1.250.000,75\"", "'1.250.000,75' is not an amount; write it as 1250000.75 [number]"),
    ("\"1250,75\"", "'1250,75' is not an amount; write it as 1250.75 [number]"),
    ("1 250", "'1 250' is not an amount; write it as 1250 [number]"),
    ("1\u{A0}250", "'1\u{A0}250' is not an amount; write it as 1250 [number]"),
    ("1\u{202F}250", "'1\u{202F}250' is not an amount; write it as 1250 [number]"),
    ("1'250", "'1'250' is not an amount; write it as 1250 [number]"),
    ("75%", "'75%' is not an amount; write it as 0.75 [number]"),
    ("+5", "'+5' is not an amount; write it as 5 [number]"),
    ("$5", "'$5' is not an amount; write it as 5 [number]"),
    (".5", "'.5' is not an amount; write it as 0.5 [number]"),
    ("5.", "'5.' is not an amount; write it as 5 [number]"),
    ("2.5e6", "'2.5e6' is not an amount; write it as 2500000 [number]"),
    ("25E-1", "'25E-1' is not an amount; write it as 2.5 [number]"),
    ("١٢٥٠٫٥", "'١٢٥٠٫٥' is not an amount; write it as 1250.5 [number]"),
    ("１２５０", "'１２５０' is not an amount; write it as 1250 [number]"),
    ("-5", "'-5' is below 0; write an amount above 0 [number]"),
    ("\u{2212}5", "'\u{2212}5' is below 0; write an amount above 0 [number]"),
    (
      "n/a",
      "'n/a' is not an amount; write digits and at most one point, as in 2500.75 [number]"
    ),
    (
      "2.5 million",
      "'2.5 million' is not an amount; write digits and at most one point, as in 2500.75 [number]"
    ),
    ("1e99", "'1e99' is not an amount; write digits and at most one point, as in 2500.75 [number]"),
    ("0", "'0' is not above 0; write what it costs [range]"),
    ("1.005", "'1.005' has 3 decimals, but USD has 2; write at most 2 [decimals]"),
    (
      "100000000000.01",
      "'100000000000.01' is above USD 100000000000.00, the most that is read; check currency and "
        + "zeros [range]"
    ),
    (
      "99999999999999999999999999",
      "'99999999999999999999999999' is above USD 100000000000.00, the most that is read; check "
        + "currency and zeros [range]"
    ),
    (" ", "' ' holds only spaces; write the value [spaces]"),
    ("\u{A0}", "'\u{A0}' holds only spaces; write the value [spaces]"),
    (" 25", "' 25' begins or ends with a space; write it as '25' [spaces]"),
  ])
  func `an amount in another notation is never read`(_ cell: String, message: String) {
    #expect(
      SmallFolder.errors(in: "needs.csv", replacing: "2500000.50", by: cell) == [
        "lao/needs.csv:3: error: cost: \(message)"
      ])
  }

  @Test(arguments: [
    ("2017-02-29", "'2017-02-29' does not exist; that month has 28 days [date]"),
    ("2020-04-31", "'2020-04-31' does not exist; that month has 30 days [date]"),
    (
      "2020-13-01",
      "'2020-13-01' is not a day that is planned for; write the year from 1900 to 2199 and the "
        + "month from 01 to 12 [date]"
    ),
    (
      "01.08.2020",
      "'01.08.2020' is not a date; write year, month and day, such as 2017-09-04 [date]"
    ),
    (
      "2020-8-1", "'2020-8-1' is not a date; write year, month and day, such as 2017-09-04 [date]"
    ),
  ])
  func `a day that does not exist is not a deadline`(_ cell: String, message: String) {
    #expect(
      SmallFolder.errors(
        in: "needs.csv", replacing: "high,NRA p. 4,2020-08-01", by: "high,NRA p. 4,\(cell)")
        == ["lao/needs.csv:3: error: deadline: \(message)"])
  }

  @Test(arguments: ["18", "1999", "2101", "2018.0", "twenty"])
  func `a year has four digits and can be planned`(_ cell: String) {
    #expect(
      SmallFolder.errors(in: "needs.csv", replacing: "2018,2019,high", by: "\(cell),2019,high") == [
        "lao/needs.csv:3: error: first_year: '\(cell)' is not a year; write four digits from 2000 "
          + "to 2100 [year]"
      ])
  }

  @Test func `an amount in a currency without decimals is whole`() {
    #expect(
      SmallFolder.errors(in: "needs.csv", replacing: "2500000.50,USD", by: "2500000.5,JPY") == [
        "lao/needs.csv:3: error: cost: '2500000.5' has 1 decimal, but JPY has none; write a whole "
          + "number [decimals]"
      ])
  }

  @Test func `an amount is looked at even where its currency is at fault`() {
    #expect(
      SmallFolder.errors(in: "needs.csv", replacing: "2500000.50,USD", by: "\"2,500\",Dollar") == [
        "lao/needs.csv:3: error: currency: 'Dollar' is not a currency of ISO 4217; write three "
          + "capital letters such as USD [currency]",
        "lao/needs.csv:3: error: cost: '2,500' is not an amount; write it as 2500 [number]",
      ])
  }

  @Test func `a space at the end does not hide the other mistake`() {
    #expect(
      SmallFolder.errors(in: "needs.csv", replacing: "2500000.50", by: "75% ") == [
        "lao/needs.csv:3: error: cost: '75% ' begins or ends with a space; write it as '75%' "
          + "[spaces]",
        "lao/needs.csv:3: error: cost: '75%' is not an amount; write it as 0.75 [number]",
      ])
  }

  @Test func `an id that differs only in case is taken`() {
    #expect(
      SmallFolder.errors(in: "needs.csv", replacing: "clear,LAO", by: "SURVEY,LAO") == [
        "lao/needs.csv:4: error: id: 'SURVEY' is already taken by the need on line 3 as 'survey', "
          + "which differs only in case; choose another [duplicate-id]"
      ])
  }

  @Test func `defaults make one note for each kind, at the first row`() {
    let table = """
      coalition-needs,1
      id,state,pillar,activity,title,cost,currency,first_year,last_year,priority,source,deadline
      a,LAO,clearance,survey,A,1,USD,2018,2019,high,x,2020-01-01
      b,LAO,clearance,survey,B,1,USD,2018,2019,high,x,
      c,LAO,clearance,survey,C,1,USD,2018,2019,high,x,
      """
    #expect(
      SmallFolder(["needs.csv": table]).findings([.note]).filter { $0.hasPrefix("lao/needs") } == [
        "lao/needs.csv:3: note: minimum_per_year: not given in 3 rows; taken as none: a year may "
          + "get any amount [default]",
        "lao/needs.csv:3: note: maximum_per_year: not given in 3 rows; taken as none: a year may "
          + "get all of it [default]",
        "lao/needs.csv:3: note: national_contribution: not given in 3 rows; taken as 0 [default]",
        "lao/needs.csv:3: note: continuous: not given in 3 rows; taken as no [default]",
        "lao/needs.csv:3: note: operators: not given in 3 rows; taken as any operator that works "
          + "there [default]",
        "lao/needs.csv:4: note: deadline: not given in 2 rows; taken from the treaty register where it has one "
          + "[default]",
      ])
  }
}
