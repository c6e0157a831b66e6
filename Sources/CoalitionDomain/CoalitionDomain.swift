// Room of CoalitionDomain.
