"""What the ontology's frames propose of predicates."""
