"""Other programs' files to contacts and back, with a list of problems by place."""
