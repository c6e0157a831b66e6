import CoalitionDomain
import CoalitionFormats
import CoalitionTestSupport
import Testing

struct PlanFileValueTests {
  @Test(arguments: [
    PlanFault(
      #"as-of="2017-09-04""#, #"①as-of="2017-02-29""#,
      "'2017-02-29' is no value of 'as-of'; write a date such as 2017-09-04 [plan-value]"),
    PlanFault(
      #"first-year="2018""#, #"①first-year="18""#,
      "'18' is no value of 'first-year'; write a year from 1900 to 2199 [plan-value]"),
    PlanFault(
      #"first-year="2018""#, #"①first-year="2020""#,
      "the plan's first year 2020 is after its last year 2019; exchange them [plan-value]"),
    PlanFault(
      #"currency="USD""#, #"①currency="XXX""#,
      "'XXX' is no value of 'currency'; write a code of ISO 4217 such as NOK [plan-value]"),
    PlanFault(
      #"<coalition state="LAO""#, #"①<coalition state="XKX""#,
      "'XKX' is no value of 'state'; write a code of ISO 3166-1 such as LAO [plan-value]"),
    PlanFault(
      #"approved="no""#, #"①approved="false""#,
      "'false' is no value of 'approved'; write yes or no [plan-value]"),
    PlanFault(
      #"grant offer="norway-2018""#, #"①grant offer="norway 2018""#,
      "'norway 2018' is no value of 'offer'; write an id of letters, digits, points, hyphens and "
        + "underscores [plan-value]"),
    PlanFault(
      #"status="partly-met""#, #"①status="partly""#,
      "'partly' is no value of 'status'; write one of met, partly-met, unmet [plan-value]"),
    PlanFault(
      #"gross="90.000""#, #"①gross="90,000""#,
      "'90,000' is no value of 'gross'; write an amount in KWD without separators, such as "
        + "250000.000 [plan-value]"),
    PlanFault(
      #"gross="1000000""#, #"①gross="1000000.0""#,
      "'1000000.0' is no value of 'gross'; write an amount in JPY without separators, such as "
        + "250000000 [plan-value]"),
    PlanFault(
      #"net="282.14""#, #"①net="-282.14""#,
      "'-282.14' is no value of 'net'; write an amount in USD without separators, such as "
        + "2500000.00 [plan-value]"),
    PlanFault(
      #"net="282.14""#, #"①net="40000000000000000.01""#,
      "'40000000000000000.01' is no value of 'net'; write an amount in USD without separators, "
        + "such as 2500000.00 [plan-value]"),
    PlanFault(
      #"grant-count="2""#, #"①grant-count="+2""#,
      "'+2' is no value of 'grant-count'; write a whole number such as 12 [plan-value]"),
    PlanFault(
      #"reporting-effort="1.5""#, #"①reporting-effort="1e3""#,
      "'1e3' is no value of 'reporting-effort'; write a plain decimal such as 2.5 of at most 12 "
        + "decimals [plan-value]"),
    PlanFault(
      #"bound="0.75""#, #"①bound="1000000000000000000""#,
      "'1000000000000000000' is no value of 'bound'; write a plain decimal such as -2.5 of at most "
        + "12 decimals and below 10¹⁸ [plan-value]"),
    PlanFault(
      #"proven-bound="0.700000000001""#, #"①proven-bound="NaN""#,
      "'NaN' is no value of 'proven-bound'; write a plain decimal such as -2.5 of at most 12 "
        + "decimals and below 10¹⁸ [plan-value]"),
    PlanFault(
      #"worth="0.000000123456""#, #"①worth="0.0000001234567""#,
      "'0.0000001234567' is no value of 'worth'; write a plain decimal such as -2.5 of at most 12 "
        + "decimals and below 10¹⁸ [plan-value]"),
    PlanFault(
      #"worth="-2""#, #"①worth="-1000000000000000000""#,
      "'-1000000000000000000' is no value of 'worth'; write a plain decimal such as -2.5 of at "
        + "most 12 decimals and below 10¹⁸ [plan-value]"),
    PlanFault(
      #"<multiplier row="stage(coverage)""#, #"①<multiplier row="no-duplication(lao-survey)""#,
      "row 'no-duplication(lao-survey)' has two multipliers; keep one [plan-duplicate]"),
    PlanFault(
      #"<multiplier row="stage(coverage)" "#, #"①<multiplier "#,
      "'multiplier' has no 'row'; add it [plan-missing]"),
    PlanFault(
      #"gap="0.200000""#, #"①gap="20%""#,
      "'20%' is no value of 'gap'; write a plain decimal of at most 6 decimals, such as 0.375 "
        + "[plan-value]"),
    PlanFault(
      #"rule="rounding""#, #"①rule="Rounding""#,
      "'Rounding' is no value of 'rule'; write words of small letters and digits joined by hyphens, "
        + "such as offer-envelope [plan-value]"),
    PlanFault(
      #"quantity="20""#, #"①quantity="-20""#,
      "'-20' is no value of 'quantity'; write a whole number such as 12 [plan-value]"),
    PlanFault(
      #"quantity="20""#, #"①quantity="20.5""#,
      "'20.5' is no value of 'quantity'; write a whole number such as 12 [plan-value]"),
    PlanFault(
      #"quantity="20""#, #"①quantity="9223372036854775808""#,
      "'9223372036854775808' is no value of 'quantity'; write a whole number such as 12 "
        + "[plan-value]"),
    PlanFault(
      #"unit="training-seats" year="2018" quantity"#,
      #"①unit="dollars" year="2018" quantity"#,
      "'dollars' is no value of 'unit'; write one of expert-days, equipment, training-seats "
        + "[plan-value]"),
  ])
  func `a wrong value is refused at its line, with what to write`(fault: PlanFault) throws {
    try fault.expect(in: "small.xml")
  }

  @Test(arguments: [
    PlanFault(
      #"overhead="9014.86""#, #"①overhead="9014.85""#,
      "'overhead' of 'total' is 9014.85, and 9014.86 follows from the other values; mend the one "
        + "that is wrong [plan-derived]"),
    PlanFault(
      #"unmet="499.97" share="0.375""#, #"①unmet="-499.97" share="0.375""#,
      "'unmet' of 'coverage' is -499.97, and 499.97 follows from the other values; mend the one "
        + "that is wrong [plan-derived]"),
    PlanFault(
      #"share="0.375""#, #"①share="0.376""#,
      "'share' of 'coverage' is 0.376, and 0.375 follows from the other values; mend the one that "
        + "is wrong [plan-derived]"),
    PlanFault(
      #"status="met""#, #"①status="unmet""#,
      "'status' of 'need' is unmet, and met follows from the other values; mend the one that is "
        + "wrong [plan-derived]"),
    PlanFault(
      #"unused="0.001" converted"#, #"①unused="0" converted"#,
      "'unused' of 'donor' is 0.000, and 0.001 follows from the other values; mend the one that is "
        + "wrong [plan-derived]"),
    PlanFault(
      #"offered="1000000" granted="1000000" unused="0"/>"#,
      #"①offered="1000000" granted="999999" unused="0"/>"#,
      "'unused' of 'offer' is 0, and 1 follows from the other values; mend the one that is wrong "
        + "[plan-derived]"),
    PlanFault(
      [(#"asked="20" planned="20""#, #"①asked="21" ②planned="20""#)],
      [
        "'unmet' of 'in-kind-need' is 0, and 1 follows from the other values; mend the one that is "
          + "wrong [plan-derived]",
        "'status' of 'in-kind-need' is met, and partly-met follows from the other values; mend the "
          + "one that is wrong [plan-derived]",
      ]),
    PlanFault(
      #"unused="5""#, #"①unused="4""#,
      "'unused' of 'in-kind-offer' is 4, and 5 follows from the other values; mend the one that is "
        + "wrong [plan-derived]"),
    PlanFault(
      #" gap="0.200000""#, #"①"#,
      "'gap' of 'stage' is none, and 0.200000 follows from the other values; mend the one that "
        + "is wrong [plan-derived]"),
    PlanFault(
      #"value="-2""#, #"①value="-2" gap="1.5""#,
      "'gap' of 'stage' is 1.500000, and none follows from the other values; mend the one that "
        + "is wrong [plan-derived]"),
    PlanFault(
      #"cut-short="yes""#, #"①cut-short="no""#,
      "'cut-short' of 'coalition-plan' is no, and yes follows from the other values; mend the one "
        + "that is wrong [plan-derived]"),
  ])
  func `a value that does not follow from the others is refused`(fault: PlanFault) throws {
    try fault.expect(in: "small.xml")
  }

  @Test func `amounts that no plan has do not overflow what follows from them`() throws {
    let text = String(decoding: try Golden("small.xml").bytes(), as: UTF8.self)
      .replacing(
        #"<coverage cost="800.00" existing="20.00" planned="280.03""#,
        with: #"<coverage cost="0.01" existing="20.00" planned="40000000000000000.00""#
      )
      .replacing(
        #"value="0.6" bound="0.75""#,
        with: #"value="-999999999999999999" bound="0.000000000001""#)
    let imported = PlanImporter().plan(from: Array(text.utf8), file: "plan.xml")
    #expect(
      imported.diagnostics.map(\.description) == [
        "plan.xml:5: error: 'unmet' of 'coverage' is 499.97, and -40000000000000019.99 follows from "
          + "the other values; mend the one that is wrong [plan-derived]",
        "plan.xml:5: error: 'share' of 'coverage' is 0.375, and 9223372036854775.807 follows from "
          + "the other values; mend the one that is wrong [plan-derived]",
        "plan.xml:110: error: 'gap' of 'stage' is 0.200000, and 9223372036854.775807 follows from "
          + "the other values; mend the one that is wrong [plan-derived]",
      ])
  }
}
