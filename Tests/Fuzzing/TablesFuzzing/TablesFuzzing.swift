import CoalitionDomain
import CoalitionFormats
import CoalitionPlanning
import FuzzSupport

/// Reads bytes as each table of a scenario, whose other files are sound, and checks the scenario.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Fuzzed.bytes(start, count)
  let tables = [
    ("needs", "needs.csv"), ("commitments", "commitments.csv"), ("operators", "operators.csv"),
    ("rates", "rates.csv"),
  ]
  // A table is given to the reader of its own first word, else to all of them.
  let named = tables.filter { bytes.starts(with: Array("coalition-\($0.0),".utf8)) }
  for (_, name) in named.isEmpty ? tables : named {
    let files = FuzzScenario.files.filter { $0.name != name } + [(name, bytes)]
    Fuzzed.check(
      ScenarioChecker.check(ScenarioFolderImporter().scenario(from: ScenarioFiles(files: files))))
  }
  return 0
}
