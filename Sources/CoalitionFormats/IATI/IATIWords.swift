/// The words of version 1 of the standard and the codes that version 2 has in their place.
///
/// IATI standard, "Changes from 1.05 to 2.01".
struct IATIWords: Sendable {
  private let codes: [String: String]

  /// What takes part in an activity.
  static let roles = IATIWords([
    "funding": "1", "accountable": "2", "extending": "3", "implementing": "4",
  ])

  /// Kinds of days.
  static let dates = IATIWords([
    "start-planned": "1", "start-actual": "2", "end-planned": "3", "end-actual": "4",
  ])

  /// Kinds of transactions.
  static let transactions = IATIWords([
    "if": "1", "c": "2", "d": "3", "e": "4", "ir": "5", "lr": "6", "r": "7", "qp": "8",
    "qs": "9", "cg": "10",
  ])

  /// Vocabularies of sectors.
  static let sectors = IATIWords([
    "dac": "1", "dac-5": "1", "dac-3": "2", "cofog": "3", "nace": "4", "ntee": "5", "ro": "99",
    "ro2": "98",
  ])

  /// Kinds of budgets.
  static let budgets = IATIWords(["original": "1", "revised": "2"])

  private init(_ codes: [String: String]) { self.codes = codes }

  /// The code for a word, capitals aside; anything else stays as it is.
  func code(_ word: String?) -> String {
    guard let word else { return "" }
    return codes[word.lowercased()] ?? word
  }
}
