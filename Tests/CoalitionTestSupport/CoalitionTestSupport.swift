// Room of CoalitionTestSupport.
