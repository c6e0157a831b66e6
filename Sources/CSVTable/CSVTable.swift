// Room of CSVTable.
