// Room of CoalitionDomainTests.
