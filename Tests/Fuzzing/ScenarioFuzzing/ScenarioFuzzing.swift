import CoalitionDomain
import CoalitionFormats
import CoalitionPlanning
import FuzzSupport

/// Reads bytes as `scenario.json` beside sound tables, and checks the scenario.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let files =
    FuzzScenario.files.filter { $0.name != "scenario.json" }
    + [("scenario.json", unsafe Fuzzed.bytes(start, count))]
  Fuzzed.check(
    ScenarioChecker.check(ScenarioFolderImporter().scenario(from: ScenarioFiles(files: files))))
  return 0
}
