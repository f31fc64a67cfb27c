"""Weights fitted by `scripts/fit_odds.py`: what tells worked out from made up, moved from placed.

Do not edit by hand. A name that is not told weighs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["DATE_MOVED", "FIGURE_MOVED", "PERSON_MOVED", "TURNED", "WORKED_OUT", "Weights"]


class Weights(NamedTuple):
    """A fitted logistic regression.

    Attributes:
        bias: The log of the odds where nothing is told.
        of: What each thing told adds, by name.
    """

    bias: float
    of: Mapping[str, float]

    def odds(self, told: Mapping[str, float]) -> float:
        """Return the log of the odds."""
        return self.bias + sum(self.of.get(name, 0.0) * value for name, value in told.items())


WORKED_OUT = Weights(
    1.445,
    {
        "add best kin 0": 0.72, "add best kin 1": -0.0754, "add best kin 2": -0.135,
        "add far passage": -0.045, "add least kin 0": -0.363, "add least kin 1": -0.884,
        "add least kin 2": 1.76, "add near passage": -0.0752, "add nouns behind": 0.231,
        "add same passage": 1.1, "add small operand": -1.41, "add told": 0.712,
        "aligned best": -1.23, "aligned least": 2.7, "all nouns named": -0.571,
        "bare operand": 0.0857, "before told": 0.455, "beside best": -0.0459, "beside least": 2.54,
        "change, earlier": 0.429, "crowd": -0.49, "digits 1": -0.892, "digits 2": -0.142,
        "digits 3": 0.408, "digits 4": 0.678, "exact": -0.818, "growth told": 0.703,
        "many figures": -0.283, "many operands": -0.213, "mean best kin 0": -0.241,
        "mean best kin 1": -0.671, "mean best kin 2": 0.246, "mean far passage": -0.738,
        "mean least kin 0": 0.657, "mean least kin 1": -0.554, "mean least kin 2": -0.768,
        "mean near passage": -0.542, "mean nouns behind": 0.513, "mean same passage": 0.283,
        "mean small operand": -0.245, "mean told": 1.29, "measured": 0.607,
        "operand digit, kin 0": -0.23, "operand digit, kin 1": 0.235, "operand digit, kin 2": -1.43,
        "operand digit, measured": -0.763, "operand exchanged, kin 0": -0.0365,
        "operand exchanged, kin 1": -1.49, "operand exchanged, kin 2": -2.76,
        "operand exchanged, measured": -2.5, "operand likeness": 0.84, "operand run": -3.18,
        "operand said": 0.644, "operand short digit, kin 0": -0.382,
        "operand short digit, kin 1": -0.404, "operand short digit, kin 2": -1.49,
        "operand short digit, measured": -1.22, "other best kin 0": -0.381,
        "other best kin 1": 0.799, "other best kin 2": -0.232, "other far passage": -2.09,
        "other least kin 0": 0.687, "other least kin 1": -0.528, "other near passage": -0.91,
        "other same passage": -0.292, "other small operand": 0.393, "over told": 1.15,
        "rest told": 1.02, "same head unused": 0.224, "same noun unused": 0.296,
        "scale best kin 0": 0.476, "scale best kin 1": -0.444, "scale best kin 2": -0.429,
        "scale far passage": -0.472, "scale least kin 1": -0.22, "scale least kin 2": -0.156,
        "scale near passage": -0.125, "scale nouns behind": -0.221, "scale same passage": -0.0831,
        "scale small operand": 0.188, "scale told": 1.32, "short told": 0.427,
        "source tells change": -0.201, "span far passage": -1.1, "span near passage": -0.495,
        "span same passage": 0.65, "span told": 0.481, "spelt": 2.52, "take best kin 0": -0.521,
        "take best kin 1": -0.442, "take best kin 2": 0.116, "take far passage": -0.582,
        "take least kin 0": -1.37, "take least kin 1": -0.339, "take least kin 2": 0.86,
        "take near passage": -0.252, "take nouns behind": 0.941, "take same passage": 0.834,
        "take small operand": -1.8, "take told": 1.7, "unit altered": -0.727,
        "unused digit, kin 0": 0.312, "unused digit, kin 1": 0.0678, "unused digit, kin 2": -0.321,
        "unused digit, measured": -0.462, "unused exchanged, kin 0": -0.264,
        "unused exchanged, kin 1": -1.31, "unused exchanged, kin 2": -1.92,
        "unused exchanged, measured": -2.18, "unused likeness": -2.85, "unused run": -3.71,
        "unused short digit, kin 0": 0.447, "unused short digit, kin 1": -0.0897,
        "unused short digit, kin 2": -1.11, "unused short digit, measured": -0.115,
        "way before": -0.986, "way days": -0.247, "way difference": 0.492, "way growth": -1.25,
        "way list": 0.347, "way mean": -0.996, "way minutes": 0.344, "way multiple": 0.464,
        "way over": 0.92, "way part": 0.251, "way product": -1.15, "way rate": 0.468,
        "way ratio": 0.345, "way remainder": -0.493, "way rest": -0.593, "way share": -0.195,
        "way short": 0.267, "way sum": 0.0788, "way times": 0.87, "way total": 0.553,
        "way years": 0.539,
    },
)  # fmt: skip
FIGURE_MOVED = Weights(
    -3.457,
    {
        "aligned": 1.65, "aligned own": 0.552, "apart": -0.156, "bent alike": 0.524,
        "beside its own": 0.109, "best aligned": -0.243, "better aligned": 0.609,
        "clause closer": 1.09, "clause of its own": -0.74, "company": 0.395, "digits": -0.541,
        "exchanged": 4.58, "holder closer": 0.733, "labelled own": 0.332, "likelier": -2.89,
        "likeness of its own": -1.9, "meant closer": 0.797, "meant own": 0.232, "measured": -0.963,
        "named closer": -0.505, "nearer": 0.286, "nearer on its side": 0.0476,
        "only at its own": -1.33, "only at the rival": 1.07, "only the rival none": -0.515,
        "other noun": 1.46, "own head": -0.301, "own in a table": -4.31, "own noun": -0.446,
        "pairs closer": -0.293, "part of the rival": -3.39, "part told in it": 0.33,
        "places of its own": -0.617, "rank": -0.123, "rival a change": -2.49, "rival a part": 0.64,
        "rows of a list": 0.456, "run behind closer": 1.22, "said too": -2.31, "same column": 6.13,
        "same head": 0.257, "same noun": 0.921, "same passage": 0.776, "same unit": 1.2,
        "segment closer": 0.173, "segment of its own": 0.405, "sentence closer": 0.327,
        "sentence of its own": -1.08, "spelt": -3.64, "told as whole": -4.81,
        "told under its label": 2.24, "told under its label only": -0.193,
        "told under its own label": -1.41, "window closer": 0.396,
    },
)  # fmt: skip
DATE_MOVED = Weights(
    -5.263,
    {
        "aligned": 3.66, "aligned own": 1.29, "apart": -0.162, "bent alike": 2.09,
        "beside its own": -0.653, "best aligned": 0.618, "better aligned": 0.67,
        "clause closer": 0.894, "company": 1.4, "day": 3.55, "day of publication": -1.41,
        "exchanged": 1.72, "holder closer": -0.58, "labelled": 1.05, "labelled own": -0.737,
        "likelier": 1.14, "likeness of its own": -3.87, "meant closer": 0.431, "meant own": 0.163,
        "named closer": 0.133, "nearer": 0.357, "nearer on its side": -0.0282,
        "only at its own": -1.39, "only at the rival": -1.87, "only the rival none": -1.57,
        "pairs closer": 1.48, "part of day closer": 1.0, "part of day other": -1.53,
        "places of its own": -1.46, "rank": 0.116, "role closer": 1.45, "run behind closer": 2.55,
        "said too": -2.95, "same passage": 0.28, "segment closer": 0.473,
        "segment of its own": 1.28, "sentence closer": 0.764, "sentence of its own": -3.04,
        "told under its label": 2.42, "told under its own label": -1.42, "weekday closer": 0.5,
        "wholly under its label": -0.639, "window closer": 0.769, "window of its own": -0.594,
    },
)  # fmt: skip
PERSON_MOVED = Weights(
    -2.119,
    {
        "aligned": 1.45, "apart": -0.179, "beside its own": 0.449, "best aligned": 0.778,
        "better aligned": 0.628, "clause closer": 0.6, "clause of its own": -0.115,
        "company": 0.799, "exchanged": 1.37, "holder closer": 0.263, "labelled own": -0.67,
        "likelier": 1.04, "likeness of its own": -2.15, "meant closer": 0.168, "meant own": -0.0275,
        "named closer": -0.634, "nearer": 1.79, "nearer on its side": 0.0999,
        "only at its own": 0.584, "only at the rival": 1.39, "only the rival none": -1.81,
        "pairs closer": 0.49, "places of its own": -0.854, "quotes closer": 2.32, "rank": -0.0333,
        "run before closer": -0.989, "run behind closer": 3.19, "said too": -3.36,
        "same passage": 0.546, "segment closer": -1.18, "segment of its own": 0.806,
        "sentence closer": 1.34, "sentence of its own": -0.765, "told under its label only": 2.22,
        "told under its own label": 0.859, "wholly under its label": -1.88, "window closer": 1.3,
        "window of its own": 0.257,
    },
)  # fmt: skip

TURNED = Weights(
    -2.738,
    {
        "below best": -2.9, "beside alike": 1.0, "both here": -1.64, "broad agreeing": -0.0559,
        "broad ahead": 0.254, "broad aligned": 0.209, "broad clause there": -0.721,
        "broad plain": 0.644, "broad shared": 0.139, "broad subject": 0.0562, "by denied": 0.168,
        "by lone": 1.04, "by phrase": -0.0904, "by sides": 2.92, "by target": -10.1,
        "clauses alike": -0.256, "conditional here": -1.5, "conditional there": 1.52,
        "denied agreeing": -0.228, "denied ahead": 0.332, "denied aligned": 2.13,
        "denied alike": -1.08, "denied clause there": -1.75, "denied plain": 2.32,
        "denied shared": 0.138, "denied subject": -0.504, "doubts here": -0.616, "far": -0.191,
        "figure beside": -0.446, "lone ahead": 0.347, "lone shared": 0.101, "lone subject": -0.404,
        "negations here": -0.559, "negations there": 0.226, "no object": -0.115, "object": 0.292,
        "other figures": -1.04, "phrase agreeing": -0.409, "phrase ahead": 0.808,
        "phrase aligned": 1.87, "phrase clause there": -1.72, "phrase plain": 1.76,
        "phrase shared": 0.237, "phrase subject": -0.173, "pledged here": -0.448,
        "pledged there": 0.859, "quoted": -0.917, "row 0": 1.57, "row 1": 1.42, "row 10": -0.416,
        "row 11": 0.987, "row 12": -0.425, "row 13": -3.46, "row 14": -1.07, "row 15": -0.207,
        "row 16": -2.13, "row 17": -1.53, "row 19": 1.14, "row 2": -2.68, "row 20": 1.06,
        "row 3": 0.953, "row 4": -1.84, "row 5": 0.763, "row 6": 0.634, "row 7": 1.5, "row 8": 1.84,
        "row 9": -0.787, "runs on": 0.985, "says both": -0.281, "sides aligned": 2.87,
        "sides clause there": 2.52, "sides plain": 2.92, "target aligned": 11.9,
        "target clause there": -15.0, "target subject": -2.16, "word agreeing": -0.952,
        "word ahead": 0.729, "word aligned": 2.95, "word plain": 1.34, "word shared": 0.0573,
        "word subject": -0.522,
    },
)  # fmt: skip
