"""Which proposals become statements: the trained stages, their features and numbers."""
