import CoalitionDomain
import CoalitionFormats
import FuzzSupport

/// Reads bytes as a file of IATI; what becomes of it must add up, whatever it says.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let asOf = CivilDate("2017-09-04") else { return 0 }
  let selection = IATISelection(file: "iati.xml", asOf: asOf, years: Year(2018)...Year(2022))
  let imported = unsafe IATIFile().reading(of: Fuzzed.bytes(start, count), for: selection)
  Fuzzed.check(imported)
  if let reading = imported.value {
    for donor in reading.offers {
      let again = DonorOffersXMLImporter().offers(
        from: DonorOffersXMLExporter().bytes(for: donor), file: "offers.xml")
      precondition(again.value?.offers == donor.offers, "a draft offer reads back as it is")
    }
    let table = CommitmentsTableExporter().adding(
      reading.commitments, to: nil, file: "commitments.csv")
    precondition(table.value != nil, "rows can be written")
    precondition(reading.commitments.allSatisfy { $0.amount.minorUnits > 0 }, "no row owes money")
  }
  return 0
}
