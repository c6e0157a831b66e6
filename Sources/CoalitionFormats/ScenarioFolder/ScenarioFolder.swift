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
  /// - Throws: ``FileError`` where there is no such folder or no `scenario.json` in it, or a file
  ///   cannot be read, or they are more or larger than ``limits`` allow.
  public func files() throws(FileError) -> ScenarioFiles {
    let top = try AtomicFile.names(in: path)
    var names = top.filter { $0 != "offers" }
    if top.contains("offers") {
      names += try AtomicFile.names(in: join("offers")).map { "offers/\($0)" }
    }
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
        let bytes = try AtomicFile.read(join(name), limit: limits.fileBytes)
        room -= bytes.count
        guard room >= 0 else {
          throw FileError(
            path: join(name),
            reason: "with it the files of the scenario have more than \(limits.folderBytes) bytes")
        }
        read.append((name, bytes))
      }
    }
    return ScenarioFiles(folder: path, files: read, unread: unread, limits: limits)
  }

  private func join(_ name: String) -> String { ScenarioFiles.path(of: name, in: path) }
}
