"""Messages: the dialogs for templates and the shelf of useful things."""
