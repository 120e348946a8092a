"""SalesAssist: whom to call next, what to say, and what falls through the cracks."""

import sys

from salesassist.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
