import CoalitionDomain
import CoalitionTestSupport
import Testing

@testable import CoalitionFormats

struct IATIIdentityTests {
  @Test func `an id in capitals is kept`() {
    let identity = IATIIdentity("XM-DAC-5-7-CCM-OFFER-2026-01")
    #expect(identity.base == "iati-XM-DAC-5-7-CCM-OFFER-2026-01")
    #expect(
      identity.offer(in: .lao, .pledged, .usd) == "iati-XM-DAC-5-7-CCM-OFFER-2026-01.LA.P.USD")
    #expect(
      identity.commitment(in: .lao, .clearance, Year(2026), .usd)
        == "iati-XM-DAC-5-7-CCM-OFFER-2026-01.LA.CLR.2026.USD")
    #expect(identity.offer(in: nil, .indicative, .usd).text.hasSuffix(".XX.I.USD"))
  }

  @Test func `any other id is shown in part and told apart by a digest`() {
    #expect(
      IATIIdentity("NO-1/lao clearance").base == "iati-NO-1_"
        + IATIIdentity("NO-1/lao clearance").base.suffix(26))
    let long = String(repeating: "A", count: 42)
    #expect(IATIIdentity(long).base.hasPrefix("iati-AAAAAAAAAAAAA_"))
    #expect(IATIIdentity("").base.hasPrefix("iati-X_"))
  }

  @Test func `ids that look alike stay apart, capitals aside`() {
    let texts = [
      "SE-0-A", "se-0-a", "SE-0-a", "SE/0/A", "SE-0-A ", "SE-0-A\u{301}", "SE-0-Á", "ＳＥ-0-A", "",
      " ", "SE-0-A\0", "XM", "XM.", "X",
    ]
    let made = texts.map { IATIIdentity($0).base.uppercased() }
    #expect(Set(made).count == texts.count)
    // One that is written like a digest gets a digest of its own.
    let digested = String(IATIIdentity("se-0-a").base.dropFirst(5))
    #expect(IATIIdentity(digested).base != "iati-\(digested)")
  }

  @Test(arguments: 0..<50)
  func `whatever an id is, those made from it are well formed and lead back to it`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let letters = Array("ABZ09-._/az é\u{0}لا\n'\"=".unicodeScalars)
    let scalars = (0..<Int.random(in: 0...90, using: &random)).map { _ in
      letters.randomElement(using: &random) ?? "x"
    }
    let identity = IATIIdentity(String(String.UnicodeScalarView(scalars)))
    #expect(identity.base.utf8.count <= 46)
    let offer = identity.offer(in: .lao, .committed, .usd)
    #expect(Identifier<Offer>(offer.text) == offer)
    #expect(
      IATIIdentity.base(of: offer.text, without: IATIIdentity.offerSuffix) == identity.base)
    let row = identity.commitment(in: .lao, nil, Year(2026), .usd)
    #expect(Identifier<Commitment>(row.text) == row)
    #expect(
      IATIIdentity.base(of: row.text, without: IATIIdentity.commitmentSuffix) == identity.base)
    #expect(Identifier<Donor>(identity.donor.text) == identity.donor)
  }

  @Test func `ids that people gave lead nowhere`() {
    #expect(IATIIdentity.base(of: "nor-lao", without: 9) == nil)
    #expect(IATIIdentity.base(of: "iati-x", without: 9) == nil)
  }
}
