/// A scenario as a folder on a disk, which people read, edit and keep under version control.
public struct ScenarioFolder: Sendable {
  /// The folder as the person named it.
  public let path: String

  /// How much of its files is read.
  public let limits: InputLimits

  /// Names a folder.
  public init(_ path: String, limits: InputLimits = .standard) {
    self.path = path
    self.limits = limits
  }

  /// Reads the files that belong to a scenario, in the order of their names' bytes.
  ///
  /// Nothing is written. Where a change of several files was cut off, its files are read in place
  /// of those of the same names.
  ///
  /// - Throws: ``FileError`` where there is no such folder or no `scenario.json` in it, a file
  ///   cannot be read, they are more or larger than ``limits`` allow, the folder is being changed
  ///   for longer than one waits, or something lies in the place of a change that is none.
  public func files() throws(FileError) -> ScenarioFiles {
    let folder = try FolderReading(path)
    let names = try folder.names()
    guard names.count <= InputLimits.mostFiles else {
      throw FileError(
        path: path,
        reason:
          "it holds \(names.count) files, more than the \(InputLimits.mostFiles) of a scenario"
      )
    }
    var read: [(name: String, bytes: [UInt8])] = []
    var room = limits.folderBytes
    var unread: [String] = []
    // Without the one file that makes a folder a scenario, it is likely another folder.
    for name in names.contains("scenario.json") ? names : ["scenario.json"] {
      switch ScenarioFile.Kind(name: name) {
      case .forPeople: break
      case nil: unread.append(name)
      default:
        let bytes = try folder.bytes(of: name, limit: limits.fileBytes)
        room -= bytes.count
        guard room >= 0 else {
          throw FileError(
            path: ScenarioFiles.path(of: name, in: path),
            reason: "with it the files of the scenario have more than \(limits.folderBytes) bytes")
        }
        read.append((name, bytes))
      }
    }
    return ScenarioFiles(
      folder: path, files: read, unread: unread, pending: folder.pending, limits: limits)
  }
}
