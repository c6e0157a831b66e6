import FuzzSupport

/// Reads bytes as each table of a scenario, whose other files are sound, and checks the scenario.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Fuzzed.bytes(start, count)
  let tables = ["needs", "in-kind-needs", "commitments", "operators", "rates"]
  // A table is given to the reader of its own first word, else to all of them.
  let named = tables.filter { bytes.starts(with: Array("coalition-\($0),".utf8)) }
  for table in named.isEmpty ? tables : named { FuzzScenario.check(bytes, as: "\(table).csv") }
  return 0
}
