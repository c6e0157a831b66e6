// Room of ArchitectureTests.
