import FuzzSupport

/// Reads bytes as `scenario.json` beside sound tables, and checks the scenario.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  unsafe FuzzScenario.check(Fuzzed.bytes(start, count), as: "scenario.json")
  return 0
}
