public import CoalitionDomain

/// More time that a state asked for or was given.
public struct DeadlineExtension: Hashable, Sendable {
  /// The state.
  public let state: CountryCode
  /// The article whose deadline it moves.
  public let article: ObligationArticle
  /// Its place among the state's extensions of that article, from 1.
  public let number: Int
  /// The last day on which it may have been filed, where that is recorded.
  public let filed: CivilDate?
  /// Whether it was granted.
  public let status: Status
  /// The day it was granted, where that is recorded.
  public let decided: CivilDate?
  /// How many months, where that is recorded.
  public let months: Int?
  /// The new deadline as the source prints it.
  public let deadline: CivilDate?
  /// Whether it only bridges the time to a further request.
  public let isInterim: Bool
  /// The meeting that decides or decided.
  public let meeting: String?
  /// What else is to be known.
  public let note: String?
  /// Where the row comes from.
  public let provenance: Provenance

  /// What became of a request.
  public enum Status: String, CaseIterable, Sendable {
    /// It was filed; what was decided is not recorded.
    case requested
    /// It was granted.
    case granted
    /// It was refused.
    case refused
  }
}

extension DeadlineExtension: RegisterRow {
  static let format = RegisterTableFormat(
    name: "extensions",
    columns: [
      "state", "article", "number", "filed", "status", "decided", "months", "deadline", "interim",
      "meeting", "note", "source", "confirmed",
    ])

  init?(_ row: inout RegisterRowReader) {
    let state = row.required("state", .state)
    let article = row.required("article", .article)
    let number = row.required("number", .number(1...9))
    let filed = row.optional("filed", .date)
    let status = row.required("status", .word(Status.self, "what became of a request"))
    let decided = row.optional("decided", .date)
    let months = row.optional("months", .number(1...600))
    let deadline = row.optional("deadline", .date)
    let isInterim = row.required("interim", .yesOrNo)
    let meeting = row.optional("meeting", .text)
    let note = row.optional("note", .text)
    row.checkOrder(filed, "filed", decided, "decided")
    row.checkExtension(of: article, months: months, status: status)
    let provenance = row.provenance()
    guard let state, let article, let number, let status, let isInterim, let provenance else {
      return nil
    }
    self.init(
      state: state, article: article, number: number, filed: filed, status: status,
      decided: decided, months: months, deadline: deadline, isInterim: isInterim, meeting: meeting,
      note: note, provenance: provenance)
  }

  var key: [String] { [state.code, String(article.rawValue), String(number)] }
}

extension RegisterRowReader {
  /// Refuses months that the article does not allow, and an extension granted for no time.
  fileprivate mutating func checkExtension(
    of article: ObligationArticle?, months: Int?, status: DeadlineExtension.Status?
  ) {
    guard let article else { return }
    guard let most = TreatyCalendar.mostExtensionMonths(of: article) else {
      error(
        "extension-article", in: "article",
        "Article \(article.rawValue) has no deadline that could be extended; take the row out")
      return
    }
    if let months, months > most {
      error(
        "extension-months", in: "months",
        "'\(months)' is more than the \(most) months that one extension of Article "
          + "\(article.rawValue) may have; write each extension in a row of its own")
    }
    if status == .granted, !isFilled("months") {
      error(
        "missing-value", in: "months", "the cell is empty; fill it in where the status is granted")
    }
  }
}
