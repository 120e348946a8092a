"""The trash: whom the user deleted in the last thirty days, and the ways back and out."""
