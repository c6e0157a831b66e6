import ArgumentParser
import Coalition

/// Who publishes an IATI file.
struct IATIOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The id of the organisation that publishes an IATI file, such as XM-DAC-41114. Without it "
        + "the file says DRAFT.", valueName: "id"))
  var reportingOrgRef: String?

  @Option(help: ArgumentHelp("Its name.", valueName: "name"))
  var reportingOrgName: String?

  @Option(
    help: ArgumentHelp(
      "Its code in the list OrganisationType: 10 government, 40 multilateral, …; without it 90, "
        + "other.", valueName: "code"))
  var reportingOrgType: String?

  @Flag(help: "Say in an IATI file that somebody else publishes the same.")
  var secondaryReporter = false

  func validate() throws { _ = try reporter() }

  /// Whether anything is said about the organisation.
  var isGiven: Bool {
    reportingOrgRef != nil || reportingOrgName != nil || reportingOrgType != nil
      || secondaryReporter
  }

  /// The organisation, or the draft where none is named.
  func reporter() throws -> IATIReporter {
    guard let reference = reportingOrgRef, let name = reportingOrgName else {
      if !isGiven { return .draft }
      throw ValidationError(
        "An organisation that publishes has an id and a name; give --reporting-org-ref and "
          + "--reporting-org-name.")
    }
    let type = reportingOrgType ?? IATIReporter.otherType
    guard IATIReporter.isReference(reference) else {
      throw ValidationError(
        "'\(spelledOut(reference))' cannot be an organisation's id; write visible ASCII characters "
          + "without space, '/', '&', '|' and '?', such as XM-DAC-41114.")
    }
    guard IATIReporter.types.contains(type) else {
      throw ValidationError(
        "There is no type '\(spelledOut(type))' of organisation; there are "
          + IATIReporter.types.joined(separator: ", ") + ".")
    }
    guard
      let reporter = IATIReporter(
        reference: reference, name: name, type: type, isSecondary: secondaryReporter)
    else { throw ValidationError("The name of the organisation that publishes is blank.") }
    return reporter
  }
}
