"""What fell due, and telling the user."""
