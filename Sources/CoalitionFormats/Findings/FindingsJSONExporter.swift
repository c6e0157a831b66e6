public import CoalitionDomain
import JSONTree

/// Writes findings as JSON, for programs that check scenarios and plans.
///
/// Version 1. `plan` is there where a plan was checked; `line` is null where a finding is about a
/// whole file. A later program may add members, and takes none away.
///
///     {
///       "format": "coalition-findings",
///       "version": 1,
///       "scenario": "Scenarios/lao-pdr-2017",
///       "plan": "plan.xml",
///       "errors": 1,
///       "warnings": 0,
///       "notes": 0,
///       "findings": [
///         {
///           "severity": "error",
///           "code": "offer-envelope",
///           "file": "plan.xml",
///           "line": null,
///           "message": "…"
///         }
///       ]
///     }
public struct FindingsJSONExporter: Sendable {
  /// Creates an exporter.
  public init() {}

  /// Writes one document.
  ///
  /// - Parameters:
  ///   - findings: What is listed, in this order.
  ///   - counted: What is counted where that is more than what is listed.
  ///   - scenario: The scenario's folder as it was named.
  ///   - plan: The plan's file as it was named.
  /// - Returns: A JSON document in UTF-8.
  /// - Complexity: O(*n*) in the number of findings.
  public func bytes(
    for findings: [Diagnostic], counting counted: [Diagnostic]? = nil, scenario: String,
    plan: String? = nil
  ) -> [UInt8] {
    var writer = JSONTreeWriter()
    writer.beginObject()
    writer.string("format", value: "coalition-findings")
    writer.integer("version", value: 1)
    writer.string("scenario", value: scenario)
    if let plan { writer.string("plan", value: plan) }
    Self.write(findings, counting: counted, to: &writer)
    writer.endObject()
    return writer.finish()
  }

  /// Writes the members that tell of findings into an object.
  static func write(
    _ findings: [Diagnostic], counting counted: [Diagnostic]? = nil,
    to writer: inout JSONTreeWriter
  ) {
    for severity in [Diagnostic.Severity.error, .warning, .note] {
      let count = (counted ?? findings).count { $0.severity == severity }
      writer.integer("\(severity.rawValue)s", value: Int64(count))
    }
    writer.beginArray("findings")
    for finding in findings { write(finding, to: &writer) }
    writer.endArray()
  }

  private static func write(_ finding: Diagnostic, to writer: inout JSONTreeWriter) {
    writer.beginObject()
    writer.string("severity", value: finding.severity.rawValue)
    writer.string("code", value: finding.code)
    writer.string("file", value: finding.location.file)
    if let line = finding.location.line {
      writer.integer("line", value: Int64(line))
    } else {
      writer.null("line")
    }
    writer.string("message", value: finding.message)
    writer.endObject()
  }
}
