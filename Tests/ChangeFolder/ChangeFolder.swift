import CoalitionFormats
import Foundation

/// Puts all files of one folder into a scenario's folder in one change, so that tests have a
/// program that they can kill in the middle of it.
@main
enum ChangeFolder {
  static func main() throws {
    let (scenario, source) = (CommandLine.arguments[1], CommandLine.arguments[2])
    do {
      var change = FolderChange(folder: scenario)
      for name in try FileManager.default.subpathsOfDirectory(atPath: source).sorted()
      where name.contains(".") {
        try change.add(try AtomicFile.read("\(source)/\(name)", limit: 1 << 20), as: name)
      }
      try change.commit()
    } catch let error as FileError {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(73)
    }
  }
}
