// Room of LinearOptimization.
