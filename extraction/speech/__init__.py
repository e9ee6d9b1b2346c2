"""Who says so: quotes, their sources and cues, and the attribution of claims."""
