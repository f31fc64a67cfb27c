"""Questions about a release, answered with exact spans of its author's text.

1. `questions` says what is asked for, `wording` and `synonyms` compare words;
2. `pages` makes a release ready: `candidates` are the places that may answer;
3. `features` lays a question over a page, `network` ranks and judges, `reader` puts it together;
4. `metadata` answers questions about the release itself; `spans` wraps any span backend;
5. `answerer` is the front door.
"""

from __future__ import annotations

from vnsum.answering.answerer import QuestionAnswerer, ask
from vnsum.answering.options import AskOptions

__all__ = ["AskOptions", "QuestionAnswerer", "ask"]
