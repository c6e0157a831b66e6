import CoalitionDomain
import CoalitionFormats
import FuzzSupport

/// Reads bytes as a donor's file; what was read is written and read back the same.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let imported = unsafe DonorOffersXMLImporter().offers(
    from: Fuzzed.bytes(start, count), file: "offers.xml")
  Fuzzed.check(imported)
  if let offers = imported.value {
    let again = DonorOffersXMLImporter().offers(
      from: DonorOffersXMLExporter().bytes(for: offers), file: "offers.xml")
    precondition(again.value?.donor == offers.donor && again.value?.offers == offers.offers)
  }
  return 0
}
