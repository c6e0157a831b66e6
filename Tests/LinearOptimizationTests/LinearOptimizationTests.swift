// Room of LinearOptimizationTests.
