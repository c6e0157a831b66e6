// Room of CoalitionFormatsTests.
