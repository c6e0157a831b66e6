// Room of XMLTree.
