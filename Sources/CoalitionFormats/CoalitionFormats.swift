// Room of CoalitionFormats.
