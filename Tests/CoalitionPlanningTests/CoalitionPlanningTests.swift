// Room of CoalitionPlanningTests.
