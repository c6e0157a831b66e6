public import CoalitionDomain
import JSONTree
import XMLTree

/// Reads a plan file, version 1 of the plan format, from XML or JSON.
///
/// What the format does not define is an error, never skipped; every mistake in the file is told in
/// one run. What is read is the file's word: only a verifier can say whether the plan keeps its
/// rules. Amounts that follow from others are checked here, and a sum that lies is an error.
///
///     let imported = PlanImporter().plan(from: bytes, file: "plan.xml")
///     imported.value?.plan.grants.count   // 12
public struct PlanImporter: Sendable {
  private let limits: InputLimits

  /// Creates an importer that reads documents within limits.
  public init(limits: InputLimits = .standard) {
    self.limits = limits
  }

  /// Reads one document.
  ///
  /// - Parameters:
  ///   - bytes: The document; it is XML where its first character that is no space is `<`.
  ///   - file: What to call the document in findings.
  /// - Returns: The plan, or no value where any finding is an error.
  /// - Complexity: O(*n*) in the number of bytes.
  public func plan(from bytes: [UInt8], file: String) -> Imported<PlanDocument> {
    if let packed = PackedFile.finding(on: bytes, file: file) { return Imported(nil, [packed]) }
    switch Self.notation(of: bytes) {
    case .xml:
      do throws(XMLTreeError) {
        return PlanDecoder.decode(
          PlanNode(try XMLTreeReader.read(bytes, limits: limits.planXML)), file: file)
      } catch {
        return .unreadable(error.code, spelledOut(error.reason), file: file, line: error.line)
      }
    case .json:
      do throws(JSONTreeError) {
        return PlanDecoder.decode(
          PlanNode(try JSONTreeReader.read(bytes, limits: limits.json)), file: file)
      } catch {
        return .unreadable(error.code, spelledOut(error.reason), file: file, line: error.line)
      }
    case nil:
      return .unreadable(
        "plan-format", "the file is neither XML nor JSON; export the plan as one of them",
        file: file, line: nil)
    }
  }
}

extension PlanImporter {
  private enum Notation { case xml, json }

  private static func notation(of bytes: [UInt8]) -> Notation? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    switch text.first(where: { !" \t\r\n".utf8.contains($0) }) {
    case UInt8(ascii: "<"): return .xml
    case UInt8(ascii: "{"), UInt8(ascii: "["): return .json
    // A byte order mark of UTF-16, which only XML may be in, or half of its first character.
    case 0xFE, 0xFF, 0x00: return .xml
    default: return nil
    }
  }
}

extension Imported {
  fileprivate static func unreadable(
    _ code: String, _ message: String, file: String, line: Int?
  ) -> Imported {
    Imported(nil, [Diagnostic(.error, code, at: SourceLocation(file: file, line: line), message)])
  }
}
