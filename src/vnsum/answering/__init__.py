"""Questions about a release, answered with exact spans of its author's text.

1. `questions` says what is asked for; `words` and `thesaurus` know which say the same;
2. `pages` makes a release ready: `finding` has the places that may answer, `barring` those that
   a question cannot have;
3. `features` lays a question over a page, `network` ranks and judges, `reader` puts it together;
4. `structure` answers from forms, labels and tables, and about the release itself;
5. `spans` wraps any span backend, `card` tells who, what, when, where and how much;
6. `answerer` is the front door.
"""

from __future__ import annotations

from vnsum.answering.answerer import QuestionAnswerer, ask
from vnsum.answering.options import AskOptions

__all__ = ["AskOptions", "QuestionAnswerer", "ask"]
