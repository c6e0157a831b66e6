import ArgumentParser

/// Which earlier plan the search begins from.
struct StartOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Begin from an earlier plan, as XML or JSON, which is quicker after a small change. The plan "
        + "is as close to the best as the policy asks, but within that it may differ from one made "
        + "from nothing.", valueName: "plan"),
    completion: .file())
  var start: String?
}
