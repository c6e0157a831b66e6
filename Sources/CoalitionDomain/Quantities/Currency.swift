/// A currency of ISO 4217.
public struct Currency: Hashable, Sendable {
  /// Three capital letters, such as `NOK`.
  public let code: String

  /// How many decimals amounts in this currency have: 2 for most, 0 for the yen, 3 for some dinars.
  public let minorUnitDigits: Int

  /// The United States dollar.
  public static let usd = Currency(code: "USD", minorUnitDigits: 2)

  /// Creates a currency, or `nil` where ISO 4217 does not list it as money that is or was in use
  /// since 2010. Precious metals, test codes and units of account are not money here.
  public init?(code: String) {
    guard Self.listed.contains(code) else { return nil }
    self.init(code: code, minorUnitDigits: Self.unusualDigits[code] ?? 2)
  }

  private init(code: String, minorUnitDigits: Int) {
    self.code = code
    self.minorUnitDigits = minorUnitDigits
  }
}

extension Currency: Comparable {
  /// Orders currencies by code.
  public static func < (left: Currency, right: Currency) -> Bool { left.code < right.code }
}

extension Currency: CustomStringConvertible {
  /// The code, such as `NOK`.
  public var description: String { code }
}

extension Currency {
  /// Minor units other than hundredths; ISO 4217 table A.1.
  private static let unusualDigits: [String: Int] = {
    var digits: [String: Int] = [:]
    for code in "BIF BYR CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(
      separator: " ")
    {
      digits[String(code)] = 0
    }
    for code in "BHD IQD JOD KWD LYD OMR TND".split(separator: " ") { digits[String(code)] = 3 }
    return digits
  }()

  /// ISO 4217 table A.1 as of 2025, with the currencies that have left it since 2010.
  private static let listed = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN
    BYR BZD CAD CDF CHF CLP CNY COP CRC CUC CUP CVE CZK DJF DKK DOP DZD EEK EGP ERN ETB EUR FJD FKP
    GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS
    KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LVL LYD MAD MDL MGA MKD MMK MNT MOP MRO MRU
    MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB
    RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STD STN SVC SYP SZL THB TJS TMT TND TOP TRY
    TTD TWD TZS UAH UGX USD UYU UZS VED VEF VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMK ZMW ZWG
    ZWL
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
