public import CoalitionDomain
import XMLTree

/// Writes a plan as XML, version 1 of the plan format.
///
/// It holds what ``PlanJSONExporter`` writes, and the same plan gives the same bytes. Characters
/// that XML cannot hold, controls other than tab and line breaks, become U+FFFD.
public struct PlanXMLExporter: Sendable {
  /// Creates an exporter.
  public init() {}

  /// Writes one plan.
  ///
  /// - Parameter plan: The plan.
  /// - Returns: An XML document in UTF-8 that `plan-1.xsd` describes.
  /// - Complexity: O(*n*) in the size of the plan.
  public func bytes(for plan: VerifiedPlan) -> [UInt8] {
    // Plans of real scenarios take 200 bytes an item.
    var sink = PlanXMLSink(
      expecting: PlanWriting.expectedBytes(for: plan, bytesPerItem: 250))
    PlanWriting.write(plan, to: &sink)
    return sink.finish()
  }
}

/// Writes groups, lists and texts as elements and other fields as attributes.
private struct PlanXMLSink: PlanSink, ~Copyable {
  private var writer: XMLTreeWriter

  init(expecting bytes: Int) { writer = XMLTreeWriter(expecting: bytes) }

  consuming func finish() -> [UInt8] { writer.finish() }

  mutating func beginPlan() {
    writer.begin(PlanName.plan.xml)
    writer.attribute("xmlns", PlanFormat.namespace)
    number(.version, PlanFormat.version)
  }

  mutating func endPlan() { writer.end() }
  mutating func beginGroup(_ name: PlanName) { writer.begin(name.xml) }
  mutating func endGroup() { writer.end() }
  mutating func beginList(_ name: PlanName) { writer.begin(name.xml) }
  mutating func endList() { writer.end() }
  mutating func beginItem(_ name: PlanName) { writer.begin(name.xml) }
  mutating func endItem() { writer.end() }
  mutating func word(_ name: PlanName, _ value: String) { writer.attribute(name.xml, value) }

  mutating func decimal(_ name: PlanName, _ value: Int64, places: Int) {
    writer.attribute(name.xml, decimal: value, places: places)
  }

  mutating func number(_ name: PlanName, _ value: Int) {
    writer.attribute(name.xml, decimal: Int64(value))
  }

  mutating func flag(_ name: PlanName, _ value: Bool) {
    writer.attribute(name.xml, value ? "yes" : "no")
  }

  mutating func text(_ name: PlanName, _ value: String) { writer.element(name.xml, text: value) }
  mutating func body(_ value: String) { writer.text(value) }
}
