// Room of CoalitionPlanning.
