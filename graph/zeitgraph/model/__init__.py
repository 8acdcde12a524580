"""The nouns: the records that pass from stage to stage. See the modules for each."""
