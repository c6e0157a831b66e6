// Room of JSONTreeTests.
