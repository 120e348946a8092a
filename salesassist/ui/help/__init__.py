"""Help where the user is: the keys, the words of the method, and tips that teach the shortcut."""
