// Room of CoalitionCLITests.
