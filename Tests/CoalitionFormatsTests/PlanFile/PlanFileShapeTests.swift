import Testing

struct PlanFileShapeTests {
  @Test(arguments: [
    PlanFault(
      "  <illustrative ", "  ①<hint>more</hint>\n  <illustrative ",
      "'hint' is not part of 'coalition-plan'; remove it [plan-unknown]"),
    PlanFault(
      #"lead="JPN""#, #"①lead="JPN" second="NOR""#,
      "'second' is not part of 'coalition'; remove it [plan-unknown]"),
    PlanFault(
      "<title>Survey", "①<title lang=\"en\">Survey",
      "'lang' is not part of 'title'; remove it [plan-unknown]"),
    PlanFault(
      "<warnings>", "<warnings>①<warning xmlns=\"\" code=\"x\"/>",
      "'{}warning' is not part of 'warnings'; remove it [plan-unknown]"),
    PlanFault(
      "<name>Norway", "①<name xml:lang=\"en\">Norway",
      "'{http://www.w3.org/XML/1998/namespace}lang' is not part of 'name'; remove it "
        + "[plan-unknown]"),
    PlanFault(
      "<allocations/>", "<allocations>\n①<need/></allocations>",
      "'need' is not part of 'allocations'; remove it [plan-unknown]"),
    PlanFault(
      "<coalitions>", "①<coalitions>and",
      "text 'and' stands in 'coalitions', which holds none; remove it [plan-unknown]"),
    PlanFault(
      " lead=\"JPN\"", "①",
      "'coalition' has no 'lead'; add it [plan-missing]"),
    PlanFault(
      "share=\"1.000\">\n      <title>Survey of 9 provinces</title>", "share=\"1.000\"①>",
      "'need' has no 'title'; add it [plan-missing]"),
    PlanFault(
      "      <title>Survey of 9", "      <title/>\n①      <title>Survey of 9",
      "'title' stands twice in one place; keep one [plan-duplicate]"),
    PlanFault(
      "<name>Norway", "<name/>①<name>Norway",
      "'name' stands twice in one place; keep one [plan-duplicate]"),
    PlanFault(
      " code=\"not-approved\">", "①><code/>",
      "'code' is an element; write it as an attribute [plan-form]"),
    PlanFault(
      ">\n      <name>Norway</name>", " ①name=\"Norway\">",
      "'name' is an attribute; write it as an element [plan-form]"),
    PlanFault(
      " unit=\"training-seats\" year=\"2018\" quantity", "① year=\"2018\" quantity",
      "'support' has no 'unit'; add it [plan-missing]"),
    PlanFault(
      "<in-kind>", "①<in-kind/><in-kind>",
      "'in-kind' stands twice in one place; keep one [plan-duplicate]"),
    PlanFault(
      "<in-kind-needs>", "<in-kind-needs>①<need/>",
      "'need' is not part of 'in-kind-needs'; remove it [plan-unknown]"),
  ])
  func `what does not belong, or is not there, is refused`(fault: PlanFault) throws {
    try fault.expect(in: "small.xml")
  }

  @Test(arguments: [
    PlanFault(
      #""version": 1"#, #"①"version": 1.0"#,
      "'1.0' is no value of 'version'; write a whole number such as 12 [plan-value]"),
    PlanFault(
      #""cutShort": true"#, #"①"cutShort": "yes""#,
      "'cutShort' is a string; write it as true or false [plan-form]"),
    PlanFault(
      #""firstYear": 2018"#, #"①"firstYear": "2018""#,
      "'firstYear' is a string; write it as a number [plan-form]"),
    PlanFault(
      #""gross": "9297.03""#, #"①"gross": 9297.03"#,
      "'gross' is a number; write it as a string [plan-form]"),
    PlanFault(
      #""operator": "MAG""#, #"①"operator": null"#,
      "'operator' is null; write it as a string [plan-form]"),
    PlanFault(
      #""allocations": []"#, #"①"allocations": {}"#,
      "'allocations' is an object; write it as an array [plan-form]"),
    PlanFault(
      #""allocations": []"#, #"①"allocations": [7]"#,
      "an item of 'allocations' is a number; write it as an object [plan-form]"),
    PlanFault(
      #""share": "0.375""#, #"①"share": "0.3755""#,
      "'0.3755' is no value of 'share'; write a plain decimal of at most 3 decimals, such as 0.375 "
        + "[plan-value]"),
    PlanFault(
      #""asOf""#, #"①"as-of": 1, "asOf""#,
      "'as-of' is not part of the plan; remove it [plan-unknown]"),
    PlanFault(
      #"["#, "[①{\"state\": \"LAO\", \"approved\": true},",
      "an item of 'coalitions' has no 'lead'; add it [plan-missing]"),
    PlanFault(
      #""warnings": ["#, #""warnings": [①{"code": "x", "text": ["x"]},"#,
      "'text' is an array; write it as a string [plan-form]"),
    PlanFault(
      [(#""total": {"#, "①\"total\": [],\n②\"sum\": {")],
      [
        "'total' is an array; write it as an object [plan-form]",
        "'sum' is not part of the plan; remove it [plan-unknown]",
      ]),
    PlanFault(
      #""quantity": 20"#, #"①"quantity": "20""#,
      "'quantity' is a string; write it as a number [plan-form]"),
    PlanFault(
      #""inKindOffers": ["#, #"①"in-kind-offers": [], "inKindOffers": ["#,
      "'in-kind-offers' is not part of the plan; remove it [plan-unknown]"),
  ])
  func `a mistake in JSON is refused in the words of JSON`(fault: PlanFault) throws {
    try fault.expect(in: "small.json")
  }
}
