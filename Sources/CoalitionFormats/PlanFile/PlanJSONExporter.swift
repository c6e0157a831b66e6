public import CoalitionDomain
import JSONTree

/// Writes a plan as JSON, version 1 of the plan format.
///
/// It holds what ``PlanXMLExporter`` writes, and the same plan gives the same bytes.
public struct PlanJSONExporter: Sendable {
  /// Creates an exporter.
  public init() {}

  /// Writes one plan.
  ///
  /// - Parameter plan: The plan.
  /// - Returns: A JSON document in UTF-8 that `plan-1.schema.json` describes.
  /// - Complexity: O(*n*) in the size of the plan.
  public func bytes(for plan: VerifiedPlan) -> [UInt8] {
    // Plans of real scenarios take 280 bytes an item.
    var sink = PlanJSONSink(
      expecting: PlanWriting.expectedBytes(for: plan, bytesPerItem: 350))
    PlanWriting.write(plan, to: &sink)
    return sink.finish()
  }
}

/// Writes groups as objects, lists as arrays and fields as members.
private struct PlanJSONSink: PlanSink, ~Copyable {
  private var writer: JSONTreeWriter

  init(expecting bytes: Int) { writer = JSONTreeWriter(expecting: bytes) }

  consuming func finish() -> [UInt8] { writer.finish() }

  mutating func beginPlan() {
    writer.beginObject()
    writer.string(PlanName.format.json, value: PlanName.plan.xmlText)
    writer.integer(PlanName.version.json, value: Int64(PlanFormat.version))
  }

  mutating func endPlan() { writer.endObject() }
  mutating func beginGroup(_ name: PlanName) { writer.beginObject(name.json) }
  mutating func endGroup() { writer.endObject() }
  mutating func beginList(_ name: PlanName) { writer.beginArray(name.json) }
  mutating func endList() { writer.endArray() }
  mutating func beginItem(_ name: PlanName) { writer.beginObject() }
  mutating func endItem() { writer.endObject() }

  mutating func word(_ name: PlanName, _ value: String) {
    writer.string(name.json, value: value)
  }

  mutating func decimal(_ name: PlanName, _ value: Int64, places: Int) {
    writer.string(name.json, decimal: value, places: places)
  }

  mutating func number(_ name: PlanName, _ value: Int) {
    writer.integer(name.json, value: Int64(value))
  }

  mutating func flag(_ name: PlanName, _ value: Bool) { writer.boolean(name.json, value: value) }
  mutating func text(_ name: PlanName, _ value: String) { writer.string(name.json, value: value) }
  mutating func body(_ value: String) { writer.string(PlanName.text.json, value: value) }
}
