"""How many threads the products of matrices take.

The matrices of a text are small: a second thread makes reading hardly faster, waits busily for its next piece of work,
and leaves it to the machine's number of cores how sums are split.
"""

from contextlib import AbstractContextManager
from functools import cache

from threadpoolctl import ThreadpoolController


def one_thread() -> AbstractContextManager[object]:
    """While it is entered, numpy's products take one thread; then as many as before."""
    limit: AbstractContextManager[object] = _controller().limit(limits=1, user_api="blas")
    return limit


@cache
def _controller() -> ThreadpoolController:
    """What knows the libraries that are loaded; to look for them takes a millisecond."""
    return ThreadpoolController()
