"""Training of the shipped models: needs the extra 'train' (PyTorch); nothing at run time imports it."""
