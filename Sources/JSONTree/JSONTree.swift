// Room of JSONTree.
