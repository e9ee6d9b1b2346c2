"""What is stated without a predicate: one module for each sort of nominal statement, asked by `structures`."""
