public import CoalitionDomain
import JSONTree

/// Writes how far planning is, a line at a time, for people and for programs.
public struct PlanningProgressExporter: Sendable {
  /// Creates an exporter.
  public init() {}

  /// A line such as `12 s, coverage: 998 383 051 found, at most 1 027 927 124 (2.87 % open)`.
  public func text(for progress: PlanningProgress) -> String {
    let start = "\(Int64(progress.seconds)) s, \(progress.stage): "
    let bound = Self.measure(progress.bound).map { "at most \(cut($0))" }
    guard let value = Self.measure(progress.value) else { return start + (bound ?? "searching") }
    let found = start + "\(cut(value)) found"
    guard let bound else { return found }
    let open = progress.gap.map { gap in
      let hundredths = Int64((gap * 10_000).rounded(.up))
      let part = String(100 + hundredths % 100).dropFirst()
      return " (\(hundredths / 100).\(part) % open)"
    }
    return found + ", " + bound + (open ?? "")
  }

  /// A line with one JSON object, such as
  /// `{"stage": "coverage", "seconds": 12.5, "value": 998383051.9, "bound": 1027927124.3, "gap":
  /// 0.028742}`; what is not known is left out. A later program may add members.
  public func json(for progress: PlanningProgress) -> String {
    let (value, bound) = (Self.measure(progress.value), Self.measure(progress.bound))
    let gap = value == nil || bound == nil ? nil : Self.measure(progress.gap)
    var writer = JSONTreeWriter()
    writer.beginObject()
    writer.string("stage", value: progress.stage)
    for (name, value) in [
      ("seconds", Self.measure(progress.seconds)), ("value", value), ("bound", bound),
      ("gap", gap),
    ] {
      if let value { writer.number(name, text: value.description) }
    }
    writer.endObject()
    let lines = String(decoding: writer.finish(), as: UTF8.self).split(separator: "\n")
    let members = lines.dropFirst().dropLast().map { $0.drop { $0 == " " } }
    return "{" + members.joined(separator: " ") + "}"
  }

  /// A number to six decimals; `nil` for one that no amount comes to.
  private static func measure(_ value: Double?) -> MeasureValue? {
    guard let value, value.magnitude < 1e18 else { return nil }
    return MeasureValue(scaled: Int128((value * 1e6).rounded()) * 1_000_000)
  }
}
