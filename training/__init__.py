"""What trains the shipped weights: committed scripts, run by hand."""
