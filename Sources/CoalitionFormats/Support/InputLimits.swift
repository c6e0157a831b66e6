import CSVTable
import JSONTree
import XMLTree

/// How much of what comes from outside is read.
///
/// A file within the standard limits takes less than 128 MB of memory and two seconds, whatever it
/// holds. Who trusts a larger file may raise its size: the counts of what it may hold rise with it,
/// and so do memory and time, in proportion. Limits on depth, names, tags and texts stay as they
/// are, since what lies beyond them takes more than its share.
///
///     InputLimits.standard.largestFile                        // nil: each format has its own
///     InputLimits(largestFile: 100_000_000)?.largestFile      // 100000000
public struct InputLimits: Hashable, Sendable {
  /// The most bytes of one file, or `nil` where each format has its own limit.
  public let largestFile: Int?

  /// The limits for files from anybody.
  public static let standard = InputLimits(raised: nil)

  /// The sizes that can be asked for, in bytes: up to 2 GB, the most that libxml2 is given at once.
  public static let range = 1...2_000_000_000

  /// How much larger than by the standard limits the files of a scenario may be together: twice as
  /// large as the largest of them.
  private static let filesInFolder = 2

  /// How many files a scenario's folder may hold: five times as many as there are donors.
  public static let mostFiles = 1_000

  /// Raises the size of a file, and what it may hold in proportion.
  ///
  /// - Parameter largestFile: The most bytes of one file; a size below a format's own leaves that
  ///   as it is. `nil` is the result where it is outside ``range``.
  public init?(largestFile: Int) {
    guard Self.range.contains(largestFile) else { return nil }
    self.init(raised: largestFile)
  }

  private init(raised: Int?) { largestFile = raised }
}

extension InputLimits {
  /// The most bytes of any file, whatever it is.
  public var fileBytes: Int { xml.maximumBytes }

  /// The most bytes of all files of a scenario together, which lie in memory at once.
  public var folderBytes: Int { Self.filesInFolder * fileBytes }

  /// The limits of an XML document.
  var xml: XMLTreeLimits {
    var limits = XMLTreeLimits.standard
    (limits.maximumBytes, limits.maximumParts) = raised(limits.maximumBytes, limits.maximumParts)
    return limits
  }

  /// The limits of a plan as XML, which lies in memory twice while it is read.
  var planXML: XMLTreeLimits {
    var limits = XMLTreeLimits.standard
    // That for 2,000 needs and 5,000 offers has 6 MB.
    (limits.maximumBytes, limits.maximumParts) = raised(16_000_000, limits.maximumParts)
    return limits
  }

  /// The limits of a JSON document.
  var json: JSONTreeLimits {
    let (bytes, values) = raised(JSONTreeLimits.mostBytes, JSONTreeLimits.mostValues)
    return JSONTreeLimits(bytes: bytes, values: values)
  }

  /// The limits of a CSV table.
  var csv: CSVTableLimits {
    let (bytes, cells) = raised(CSVTableLimits.mostBytes, CSVTableLimits.mostCells)
    return CSVTableLimits(bytes: bytes, cells: cells)
  }

  /// A format's own size and count, or larger ones in the same proportion.
  private func raised(_ bytes: Int, _ count: Int) -> (bytes: Int, count: Int) {
    guard let largestFile, largestFile > bytes else { return (bytes, count) }
    return (largestFile, count * largestFile / bytes)
  }
}
