"""The graph room: what was read, stored as a graph, and derived from it."""
