import CoalitionDomain
import CoalitionFormats
import FuzzSupport

/// Reads bytes as a plan, XML or JSON.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  unsafe Fuzzed.check(PlanImporter().plan(from: Fuzzed.bytes(start, count), file: "plan"))
  return 0
}
