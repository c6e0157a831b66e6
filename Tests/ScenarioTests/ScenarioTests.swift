// Room of ScenarioTests.
