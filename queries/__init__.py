"""The asking room: the canned questions, one .cypher file each, and what lists, checks and runs them."""
