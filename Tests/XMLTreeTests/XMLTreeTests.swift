// Room of XMLTreeTests.
