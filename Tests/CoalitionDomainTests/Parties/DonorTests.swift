import CoalitionDomain
import Testing

struct DonorTests {
  @Test func `a donor leads only where it would`() {
    let donor = Donor(
      id: "NOR", name: "Norway", leadership: Leadership(most: 1, states: [country("LAO")]))
    #expect(donor.wouldLead(country("LAO")))
    #expect(!donor.wouldLead(country("LBN")))
  }

  @Test func `a donor that names no state would lead in any`() {
    let donor = Donor(id: "NOR", name: "Norway", leadership: Leadership(most: 2))
    #expect(donor.wouldLead(country("LBN")))
  }

  @Test func `a donor that says nothing, or none at all, does not lead`() {
    #expect(!Donor(id: "NOR", name: "Norway").wouldLead(country("LAO")))
    let unwilling = Donor(id: "NOR", name: "Norway", leadership: Leadership(most: 0))
    #expect(!unwilling.wouldLead(country("LAO")))
  }
}
