"""What a fact is about: the words around it, compared between draft and source.

A figure is right only where it stands with the same words. `likeness` compares the surroundings
of two facts, nearer words and words of the same clause first; `evidence` and `support` say which
words speak for another value and which for the draft's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.counting import counts_alike, noun_of, stands_for
from vnsum.truth.lexicon import ANYONE, FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.places import Place

__all__ = ["evidence", "is_labelled", "likeness", "support", "surroundings", "tells_apart"]

_BEFORE, _AFTER = 10, 8
"""Words looked at on each side of a fact of the draft; set by hand."""
_FADE = 0.9
"""Weight kept by each word further away; set by hand."""
_CLAUSE_FADE = 0.55
"""Weight kept across the edge of a clause; set by hand."""
_SAME_NOUN = 0.25
"""Added where both figures count the same; set by hand."""
_LITTLE = 0.2
"""Weight of function words beside content words; set by hand."""
_ELSEWHERE = 0.6
"""Worth of a word that stands on the other side of the fact, or far from it; set by hand."""
_BESIDE = 7
"""Words on each side that count as beside a fact; set by hand."""
_WIDELY_BESIDE = 12
"""The same for dates and persons; set by hand."""
_AT_EDGES = frozenset({"date", "person"})
_THREE = 3
_LABEL = 2
_RUN_REACH = 10
"""Words behind a figure in which the same words running are looked for; set by hand."""
_GAP = 4
_TURNS = frozenset({"lên", "xuống", "còn", "thành"})
_TOTALS = frozenset({"tổng", "cộng", "tức", "đương"})
_SAID = frozenset({"thừa", "ghi", "nhìn", "xác", "công", "chứng"})
"""Words that make another word of a following "nhận": "thừa nhận", "xác nhận"."""
_JOINTS = frozenset({"và", "còn", "cùng"})
_AROUND = 0.15
"""Worth of a word that stands anywhere else in the passage; set by hand."""


def surroundings(draft: Place) -> Sequence[tuple[int, str, float]]:
    """Weigh the words around a fact of the draft.

    Args:
        draft: The fact.

    Returns:
        Words with their side, 0 before and 1 behind, and their weight.
    """
    return [
        (side, word, weight)
        for side, limit in ((0, _BEFORE), (1, _AFTER))
        for word, weight in _surroundings(draft, (-1, 1)[side], limit)
    ]


def likeness(draft: Place, source: Place, around: Sequence[tuple[int, str, float]]) -> float:
    """Compare the surroundings of two facts.

    Args:
        draft: A fact of the draft.
        source: A fact of the source.
        around: The words around the draft's fact, from `surroundings`.

    Returns:
        Share of the weighted words around the draft's fact found around the source's, 0 to 1, or
        0.5 where there is no word around it; a quarter more where both count the same noun.
    """
    there = source.nearness
    known = source.passage.distinct
    got = total = 0.0
    for side, word, weight in around:
        total += weight
        got += weight * max(
            there[side].get(word, 0.0),
            _ELSEWHERE * there[1 - side].get(word, 0.0),
            _AROUND * (word in known),
        )
    bonus = _SAME_NOUN * counts_alike(draft, source)
    return (got / total if total else 0.5) + bonus


def _surroundings(place: Place, step: int, limit: int) -> Iterator[tuple[str, float]]:
    """Yield the words on one side of a fact with their weight, nearest first."""
    words, clauses = place.passage.words, place.passage.clauses
    start = place.first - 1 if step < 0 else place.tail
    home = clauses[place.first]
    for distance in range(limit):
        number = start + step * distance
        if not 0 <= number < len(words):
            return
        weight = _FADE**distance * _CLAUSE_FADE ** abs(clauses[number] - home)
        word = words[number]
        yield word, weight * (_LITTLE if word in FUNCTION_WORDS or word[0].isdigit() else 1.0)


def evidence(draft: Place, same: Place, rival: Place) -> set[str]:
    """Return the words that speak for another value.

    Args:
        draft: A fact of the draft.
        same: Where the source has its value.
        rival: Another value of the source.

    Returns:
        The content words right beside the draft's fact stand beside the rival and not in the
        neighbourhood of the same value.
    """
    ours, theirs, known = _beside(draft), _beside(rival), _beside(same)
    if _goes_on_alike(draft, same) or _is_part_of(same, rival) or _are_ends(same, rival):
        return set()
    if _is_labelled_by(draft, same):
        return set()
    if same.passage is rival.passage and (_is_share_of(draft) or _is_total(same, rival)):
        return set()
    if stands_for(draft, same):  # "tuyển thủ" for "vận động viên"
        ours -= set(noun_of(draft))
    if _takes_up(same, rival) or _names_no_thing(same):  # the noun is left to the other figure
        theirs -= set(rival.counted)
    if same.passage is not rival.passage:
        known |= set(same.passage.words)
    elif not known:  # "thuế (7)"
        known = set(same.passage.words[max(0, same.first - _THREE) : same.first])
    return (ours & theirs) - known


def tells_apart(draft: Place, same: Place, rival: Place, named: set[str]) -> bool:
    """Tell whether the draft's words are those right beside another figure of the same passage.

    Args:
        draft: A figure of the draft.
        same: The same figure in the source.
        rival: Another figure of that passage.
        named: Words of names, which tell no figure from another.

    Returns:
        True when the two content words before it, or three words running behind it, stand so at
        the rival and not at the same figure: "may mặc 1.180, chế biến thủy sản 640".
    """
    if same.passage is not rival.passage or _are_ends(same, rival) or _is_total(same, rival):
        return False
    label = _label(draft)
    known = set(label) - named
    labelled = label == _label(rival) != _label(same) and not counts_alike(draft, same)
    if known and len(label) == _LABEL and labelled:  # "118 giải, trong đó có 9 giải Nhất"
        return True
    if not same.counted:
        return False
    runs = (_runs_behind(draft) & _runs_behind(rival)) - _runs_behind(same)
    return any(len(set(run) - FUNCTION_WORDS - named) >= _LABEL for run in runs)


def is_labelled(draft: Place, rival: Place) -> bool:
    """Tell whether the last two content words before two facts are the same, and no names."""
    label = _label(draft)
    return len(label) == _LABEL and label == _label(rival)


def _label(place: Place) -> tuple[str, ...]:
    """Return the last two content words before a figure in its clause, up to another figure."""
    words, clauses = place.passage.words, place.passage.clauses
    found: list[str] = []
    for number in range(place.first - 1, max(-1, place.first - 1 - _BESIDE), -1):
        word = words[number]
        if clauses[number] != clauses[place.first] or word[0].isdigit() or len(found) == _LABEL:
            break
        if word not in FUNCTION_WORDS:
            found.append(word)
    return tuple(found)


def _runs_behind(place: Place) -> set[tuple[str, ...]]:
    """Return the runs of three words behind what a figure counts, in its clause."""
    words, clauses = place.passage.words, place.passage.clauses
    first = last = place.tail + len(place.counted)
    while (
        last < min(len(words), first + _RUN_REACH)
        and clauses[last] == clauses[place.first]
        and not words[last][0].isdigit()
    ):
        last += 1
    behind = words[first:last]
    return set(zip(behind, behind[1:], behind[2:], strict=False))


def support(draft: Place, same: Place, rival: Place) -> set[str]:
    """Return the words that speak for the draft's value and not for another one."""
    return (_beside(draft) & _beside(same)) - _beside(rival)


def _is_part_of(same: Place, rival: Place) -> bool:
    """Tell whether the rival is the whole that the value is a part of: "12 trong tổng số 40 ha"."""
    if same.passage is not rival.passage or not 0 <= rival.first - same.last <= _GAP:
        return False
    return "trong" in same.passage.words[same.last : rival.first]


def _names_no_thing(same: Place) -> bool:
    """Tell whether a figure leaves its noun to another: "trong đó 207 trễ hạn"."""
    behind = same.passage.words[same.last : same.last + 2]
    if behind == ["còn", "lại"] and ANYONE.intersection(same.counted[:1]):  # "9 người còn lại"
        return True
    if same.fact.unit or not same.counted:
        return not same.counted
    return same.passage.words[max(0, same.first - 2) : same.first] == ["trong", "đó"]


def _are_ends(same: Place, rival: Place) -> bool:
    """Tell whether two figures are both ends of one change: "giảm từ 9.640 xuống 7.115 lượt"."""
    if same.passage is not rival.passage:
        return False
    first, last = sorted((same, rival), key=lambda place: place.first)
    between = last.passage.words[first.last : last.first]
    return len(between) <= _THREE and bool(between) and between[-1] in _TURNS


def _is_labelled_by(draft: Place, same: Place) -> bool:
    """Tell whether what a draft's figure counts stands before the source's: "bộ đội 185"."""
    noun = list(draft.counted[:2])
    before = same.passage.words[max(0, same.first - 2) : same.first]
    return len(noun) > 1 and noun == before and not same.counted


def _is_total(same: Place, rival: Place) -> bool:
    """Tell whether a value is what the figures before it come to: "…, tổng cộng 6,66 tỷ đồng"."""
    words = same.passage.words[max(0, same.first - 3) : same.first]
    return rival.first < same.first and not _TOTALS.isdisjoint(words)


def _is_share_of(draft: Place) -> bool:
    """Tell whether a figure is the whole a share is told of: "77,7% trong 500 tỷ đồng"."""
    before = draft.passage.words[max(0, draft.first - _GAP) : draft.first]
    return "trong" in before and "%" in before


def _takes_up(same: Place, rival: Place) -> bool:
    """Tell whether the value is a later, smaller figure of the same noun in the rival's sentence.

    In "1.684 hồ sơ đất đai, trễ hạn 207 hồ sơ" the second noun means the first one.
    """
    later = same.passage is rival.passage and same.first > rival.first
    if not later or same.fact.number is None or rival.fact.number is None:
        return False
    before = same.passage.words[max(0, same.first - 2) : same.first]
    heads = same.counted[:1], rival.counted[:1]
    taken = before == ["trong", "đó"] and not same.fact.unit
    return same.fact.number < rival.fact.number and (
        taken or (bool(heads[0]) and heads[0] == heads[1])
    )


def _goes_on_alike(one: Place, other: Place) -> bool:
    """Tell whether the three words behind two figures are the same."""
    ours = one.passage.words[one.tail : one.tail + 3]
    return len(ours) == _THREE and ours == other.passage.words[other.tail : other.tail + 3]


def _beside(place: Place) -> set[str]:
    """Return the content words beside a fact.

    For a figure up to the next figure, mark or "và"; for a date or a person, who stand at the
    edge of what they are about, past those too.
    """
    words, clauses = place.passage.words, place.passage.clauses
    wide = place.fact.kind in _AT_EDGES and not place.fact.value.endswith("-??-??")
    found: set[str] = set()
    if not wide and place.first and _is_bracketed(place):  # "chứng thực (89 hồ sơ)"
        found.update(words[max(0, place.first - _THREE) : place.first])
    for step, start in ((-1, place.first - 1), (1, place.tail)):
        for distance in range(_WIDELY_BESIDE if wide else _BESIDE):
            number = start + step * distance
            if not 0 <= number < len(words):
                break
            if not wide and (clauses[number] != clauses[place.first] or _stops(words, number)):
                break
            if not (words[number] == "nhận" and number and words[number - 1] in _SAID):
                found.add(words[number])
    return found - FUNCTION_WORDS


def _is_bracketed(place: Place) -> bool:
    """Tell whether a bracket opens right before a figure."""
    passage = place.passage
    gap = passage.view.folded[passage.ends[place.first - 1] : passage.starts[place.first]]
    return "(" in gap


def _stops(words: Sequence[str], number: int) -> bool:
    """Tell whether another figure or a joint begins; ages only say more ("người trên 80 tuổi")."""
    word = words[number]
    return word in _JOINTS or (word[0].isdigit() and words[number + 1 : number + 2] != ["tuổi"])
