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
  /// - Throws: ``FileError`` where there is no such folder or no `scenario.json` in it, or a file
  ///   cannot be read or has more than ``mostBytes``.
  public func files() throws(FileError) -> ScenarioFiles {
    let top = try AtomicFile.names(in: path)
    var names = top.filter { $0 != "offers" }
    if top.contains("offers") {
      names += try AtomicFile.names(in: join("offers")).map { "offers/\($0)" }
    }
    var read: [(name: String, bytes: [UInt8])] = []
    var unread: [String] = []
    // Without the one file that makes a folder a scenario, it is likely another folder.
    for name in names.contains("scenario.json") ? names : ["scenario.json"] {
      switch ScenarioFile.Kind(name: name) {
      case .forPeople: break
      case nil: unread.append(name)
      default: read.append((name, try AtomicFile.read(join(name), limit: Self.mostBytes)))
      }
    }
    return ScenarioFiles(folder: path, files: read, unread: unread)
  }

  private func join(_ name: String) -> String { ScenarioFiles.path(of: name, in: path) }
}
