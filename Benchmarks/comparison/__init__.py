"""Dossier and Hugo, measured on the same content."""
