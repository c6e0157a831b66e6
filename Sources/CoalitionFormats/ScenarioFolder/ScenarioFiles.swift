/// The files of a scenario folder, wherever they come from: a disk, or an upload.
public struct ScenarioFiles: Hashable, Sendable {
  /// What to call the folder in messages; empty where it has no name.
  public let folder: String
  /// The files that were read, by the bytes of their names.
  public let files: [ScenarioFile]
  /// The names of what else lies in the folder and was not read.
  public let unread: [String]
  /// The names of the files that belong to a change that was cut off: they are read as the change
  /// has them, but do not lie in their places yet.
  public let pending: [String]

  /// Collects files.
  ///
  /// - Parameters:
  ///   - folder: What to call the folder in messages.
  ///   - files: Names within the folder, such as `offers/norway.xml`, with what they hold.
  ///   - unread: The names of what else lies in the folder.
  ///   - pending: The names of the files that belong to a change that was cut off.
  ///   - limits: How much of them is read.
  public init(
    folder: String = "", files: [(name: String, bytes: [UInt8])], unread: [String] = [],
    pending: [String] = [], limits: InputLimits = .standard
  ) {
    self.folder = folder
    self.files = files.map { file in
      ScenarioFile(
        name: file.name, path: Self.path(of: file.name, in: folder), bytes: file.bytes,
        limits: limits)
    }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.unread = unread
    self.pending = pending
  }

  /// The folder as it was named, joined with a name in it.
  func path(of name: String) -> String { Self.path(of: name, in: folder) }

  /// A folder as it was named, joined with a name in it.
  static func path(of name: String, in folder: String) -> String {
    folder.isEmpty || folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}

/// One file of a scenario folder.
public struct ScenarioFile: Hashable, Sendable {
  /// The name within the folder, such as `offers/norway.xml`.
  public let name: String
  /// What to call the file in messages.
  public let path: String
  /// What it holds.
  public let bytes: [UInt8]
  /// How much of it is read.
  let limits: InputLimits

  /// What the file is, or `nil` where the format knows no such file.
  var kind: Kind? { Kind(name: name) }

  /// The name of the table of what existing programmes pay.
  static let commitmentsName = "commitments.csv"

  /// What the files of a scenario folder are.
  enum Kind: Hashable {
    case scenario, needs, inKindNeeds, commitments, operators, rates, offers
    /// For people, and not read: the README, what tests expect, and dot-files.
    case forPeople

    /// Tells a file by its name.
    init?(name: String) {
      let parts = name.split(separator: "/")
      switch name {
      case "scenario.json": self = .scenario
      case "needs.csv": self = .needs
      case "in-kind-needs.csv": self = .inKindNeeds
      case commitmentsName: self = .commitments
      case "operators.csv": self = .operators
      case "rates.csv": self = .rates
      case "README.md": self = .forPeople
      case _ where parts.first == "expected" || parts.contains { $0.hasPrefix(".") }:
        self = .forPeople
      case _ where parts.count == 2 && parts[0] == "offers" && name.hasSuffix(".xml"):
        self = .offers
      default: return nil
      }
    }
  }
}
