// Room of CSVTableTests.
