"""The figures of a site, worked out a second time from its raw files.

Nothing here shares code with the product or reads what it writes: text comes in as text, money is an integer of the
smallest unit, a share is a `Fraction`. `docs/fields.md` and `docs/decisions.md` are what it was written from.
"""
