/// A scenario as a folder on a disk, which people read, edit and keep under version control.
public struct ScenarioFolder: Sendable {
  /// The folder as the person named it.
  public let path: String

  /// The most bytes of one file that are read: 64 MiB, some 300,000 rows of needs.
  public static let mostBytes = 64 << 20

  /// Names a folder.
  public init(_ path: String) {
    self.path = path
  }

  /// Reads the files that belong to a scenario, in the order of their names' bytes.
  ///
  /// Nothing is written. Where a change of several files was cut off, its files are read in place
  /// of those of the same names.
  ///
  /// - Throws: ``FileError`` where there is no such folder or no `scenario.json` in it, a file
  ///   cannot be read or has more than ``mostBytes``, the folder is being changed for longer than
  ///   one waits, or something lies in the place of a change that is none.
  public func files() throws(FileError) -> ScenarioFiles {
    let folder = try FolderReading(path)
    let names = try folder.names()
    var read: [(name: String, bytes: [UInt8])] = []
    var unread: [String] = []
    // Without the one file that makes a folder a scenario, it is likely another folder.
    for name in names.contains("scenario.json") ? names : ["scenario.json"] {
      switch ScenarioFile.Kind(name: name) {
      case .forPeople: break
      case nil: unread.append(name)
      default: read.append((name, try folder.bytes(of: name, limit: Self.mostBytes)))
      }
    }
    return ScenarioFiles(folder: path, files: read, unread: unread, pending: folder.pending)
  }
}
