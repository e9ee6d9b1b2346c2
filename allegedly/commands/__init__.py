"""The commands, grouped by what they do. Each calls the rooms; none holds logic of its own."""
