"""What is named: names, where they begin and end, what kind of thing they name, and groups without a name."""
