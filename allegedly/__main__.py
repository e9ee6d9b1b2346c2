"""`python -m allegedly` is the command line too."""

from allegedly.cli import main

if __name__ == "__main__":
    main()
