"""How sure a text is of what it states: the status of statements, and whose word it is."""
