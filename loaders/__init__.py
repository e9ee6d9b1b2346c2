"""The loading room: anything with text in it becomes documents."""
