"""Who is who in a document: which names, descriptions and pronouns are one thing."""
