"""The words of click itself ("Usage", "No such option") in the language of the messages.

Click asks gettext for them, in the default domain and by the environment. The Vietnamese
catalogue stands in `locale/`; what it lacks stays English.
"""

from __future__ import annotations

import gettext
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["click_words"]

_DOMAIN = "messages"
_FOLDER = Path(__file__).parent / "locale"
_VARIABLE = "LANGUAGE"
"""The variable that gettext asks first."""


@contextmanager
def click_words(language: str) -> Iterator[None]:
    """Let click speak a language for a while.

    Args:
        language: "en" or "vi", whatever the locale says.

    Yields:
        Once; the catalogue and the environment are put back afterwards.
    """
    folder = gettext.bindtextdomain(_DOMAIN)
    before = os.environ.get(_VARIABLE)
    gettext.bindtextdomain(_DOMAIN, str(_FOLDER))
    os.environ[_VARIABLE] = language
    try:
        yield
    finally:
        gettext.bindtextdomain(_DOMAIN, folder)
        if before is None:
            os.environ.pop(_VARIABLE, None)
        else:
            os.environ[_VARIABLE] = before
