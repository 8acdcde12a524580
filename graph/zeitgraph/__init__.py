"""News text in, a dated graph of events out."""
