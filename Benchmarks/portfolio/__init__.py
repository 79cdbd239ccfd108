"""A made-up portfolio of key accounts, of any size."""
