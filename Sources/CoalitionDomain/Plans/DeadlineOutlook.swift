/// When a state will have done what an article asks, at the speed that is paid for.
public struct DeadlineOutlook: Hashable, Sendable {
  /// What is asked.
  public var duty: TreatyDuty
  /// What stays undone at the end of the planned years, as work at the prices of the needs' costs.
  public var unmet: Money
  /// The last day of the month in which it is done at funded speed: what is paid for in the planned
  /// years, on average over them. `nil` where there is no duty, no need is stated, or nothing is
  /// paid for.
  public var finish: CivilDate?

  /// Creates an outlook.
  public init(duty: TreatyDuty, unmet: Money, finish: CivilDate?) {
    self.duty = duty
    self.unmet = unmet
    self.finish = finish
  }

  /// How many months after the deadline it is done, a begun month counting; 0 where it is in time,
  /// `nil` where there is no deadline or no finish.
  public var slipMonths: Int? {
    guard let finish, let deadline = duty.deadline else { return nil }
    guard finish > deadline else { return 0 }
    let months = (finish.year.number - deadline.year.number) * 12 + finish.month - deadline.month
    return max(1, months + (finish.day > deadline.day ? 1 : 0))
  }
}
