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
    1.356,
    {
        "add best kin 0": 0.523, "add best kin 1": -0.299, "add best kin 2": 0.309,
        "add far passage": 0.266, "add least kin 0": 0.033, "add least kin 1": -0.829,
        "add least kin 2": 1.33, "add near passage": -0.475, "add nouns behind": 0.232,
        "add same passage": 1.04, "add small operand": -1.09, "add told": 0.679,
        "aligned best": -1.01, "aligned least": 2.58, "all nouns named": -0.789,
        "bare operand": 0.069, "before told": 0.159, "beside best": 0.19, "beside least": 2.56,
        "change, earlier": 0.665, "crowd": -0.488, "digits 1": -0.919, "digits 2": -0.0754,
        "digits 3": 0.423, "digits 4": 0.623, "exact": -0.724, "growth told": 0.7,
        "many figures": -0.374, "many operands": -0.195, "mean best kin 0": -0.0641,
        "mean best kin 1": -0.848, "mean best kin 2": 0.177, "mean far passage": -0.73,
        "mean least kin 0": -0.324, "mean least kin 1": 0.264, "mean least kin 2": -0.675,
        "mean near passage": -0.534, "mean nouns behind": 0.355, "mean same passage": 0.243,
        "mean small operand": -0.23, "mean told": 1.32, "measured": 0.669,
        "operand digit, kin 0": -0.218, "operand digit, kin 1": 0.145,
        "operand digit, kin 2": -1.32, "operand digit, measured": -0.811,
        "operand exchanged, kin 0": -0.038, "operand exchanged, kin 1": -1.5,
        "operand exchanged, kin 2": -2.97, "operand exchanged, measured": -2.46,
        "operand likeness": 0.449, "operand run": -3.32, "operand said": 0.655,
        "operand short digit, kin 0": -0.394, "operand short digit, kin 1": -0.367,
        "operand short digit, kin 2": -1.55, "operand short digit, measured": -1.3,
        "other best kin 0": -0.208, "other best kin 1": 0.594, "other best kin 2": -0.199,
        "other far passage": -2.02, "other least kin 0": 0.29, "other least kin 1": -0.25,
        "other least kin 2": 0.148, "other near passage": -0.996, "other nouns behind": 0.0835,
        "other same passage": -0.288, "other small operand": 0.317, "over told": 1.22,
        "rest told": 0.958, "same head unused": 0.334, "same noun unused": 0.0509,
        "scale best kin 0": 0.521, "scale best kin 1": -0.369, "scale best kin 2": -0.434,
        "scale far passage": -0.454, "scale least kin 0": 0.0452, "scale least kin 1": -0.165,
        "scale least kin 2": -0.162, "scale near passage": -0.13, "scale nouns behind": -0.198,
        "scale same passage": -0.0362, "scale small operand": 0.206, "scale told": 1.33,
        "short told": 0.552, "source tells change": -0.401, "span far passage": -1.06,
        "span near passage": -0.419, "span same passage": 0.618, "span told": 0.369, "spelt": 2.67,
        "take best kin 0": -0.583, "take best kin 1": -0.379, "take best kin 2": 0.215,
        "take far passage": -0.624, "take least kin 0": -1.4, "take least kin 1": -0.307,
        "take least kin 2": 0.955, "take near passage": -0.254, "take nouns behind": 0.884,
        "take same passage": 0.951, "take small operand": -1.69, "take told": 1.71,
        "unit altered": -0.658, "unused digit, kin 0": 0.382, "unused digit, kin 1": -0.215,
        "unused digit, kin 2": -0.342, "unused digit, measured": -0.536,
        "unused exchanged, kin 0": -0.246, "unused exchanged, kin 1": -1.41,
        "unused exchanged, kin 2": -2.27, "unused exchanged, measured": -2.23,
        "unused likeness": -2.72, "unused run": -3.44, "unused short digit, kin 0": 0.475,
        "unused short digit, kin 1": -0.156, "unused short digit, kin 2": -1.15,
        "unused short digit, measured": -0.113, "way before": -1.0, "way days": -0.338,
        "way difference": 0.545, "way growth": -1.33, "way list": 0.276, "way mean": -1.02,
        "way minutes": 0.245, "way multiple": 0.529, "way over": 0.996, "way part": 0.388,
        "way product": -1.2, "way rate": 0.581, "way ratio": 0.407, "way remainder": -0.473,
        "way rest": -0.52, "way share": -0.294, "way short": 0.117, "way sum": 0.149,
        "way times": 1.07, "way total": 0.405, "way years": 0.497,
    },
)  # fmt: skip
FIGURE_MOVED = Weights(
    -3.485,
    {
        "aligned": 1.5, "aligned own": 0.546, "apart": -0.178, "bent alike": 0.56,
        "beside its own": 0.272, "best aligned": -0.201, "better aligned": 0.524,
        "clause closer": 1.32, "clause of its own": -0.731, "company": 0.611, "digits": -0.381,
        "exchanged": 4.56, "holder closer": 0.758, "labelled own": 0.344, "likelier": -2.82,
        "likeness of its own": -1.94, "meant closer": 0.806, "meant own": 0.239, "measured": -1.01,
        "named closer": -0.537, "nearer": 0.249, "nearer on its side": 0.0554,
        "only at its own": -1.1, "only at the rival": 0.882, "only the rival none": -0.496,
        "other noun": 1.47, "own head": -0.276, "own in a table": -4.05, "own noun": -0.456,
        "part of the rival": -3.5, "places of its own": -0.741, "rank": -0.125,
        "rival a change": -2.42, "rival a part": 0.508, "rows of a list": 0.724,
        "run before closer": -0.434, "run behind closer": 1.07, "said too": -2.38,
        "same column": 5.74, "same head": 0.138, "same noun": 0.957, "same passage": 0.836,
        "same unit": 1.28, "segment of its own": 0.294, "sentence closer": 0.279,
        "sentence of its own": -1.2, "spelt": -3.59, "told as whole": -4.76,
        "told under its label": 2.3, "told under its label only": -0.259,
        "told under its own label": -1.56, "window closer": 0.108,
    },
)  # fmt: skip
DATE_MOVED = Weights(
    -5.605,
    {
        "aligned": 3.53, "aligned own": 1.2, "apart": -0.137, "bent alike": 2.16,
        "beside its own": -0.604, "best aligned": 0.654, "better aligned": 0.686,
        "clause closer": 0.413, "clause of its own": 0.577, "company": 1.53, "day": 3.62,
        "day of publication": -1.3, "exchanged": 1.81, "holder closer": -0.459, "labelled": 0.83,
        "labelled own": -0.693, "likelier": 1.51, "likeness of its own": -3.02,
        "meant closer": 0.425, "meant own": 0.182, "nearer": 0.308, "only at its own": -1.66,
        "only at the rival": -1.91, "only the rival none": -1.48, "pairs closer": 2.01,
        "part of day closer": 1.11, "part of day other": -1.5, "places of its own": -1.32,
        "rank": 0.237, "role closer": 1.19, "role other": -0.11, "run before closer": 0.798,
        "run behind closer": 2.57, "said too": -3.04, "same passage": 0.205, "segment closer": 0.81,
        "segment of its own": 0.847, "sentence closer": 0.811, "sentence of its own": -3.27,
        "told under its label": 2.31, "told under its label only": 0.225,
        "told under its own label": -1.88, "wholly under its label": -0.76, "window closer": 0.541,
    },
)  # fmt: skip
PERSON_MOVED = Weights(
    -2.219,
    {
        "aligned": 1.58, "aligned own": 0.368, "apart": 0.0522, "beside its own": 0.357,
        "best aligned": 0.672, "better aligned": 0.405, "clause closer": 0.494,
        "clause of its own": -1.07, "company": 1.74, "exchanged": 2.54, "holder closer": 0.795,
        "labelled": 2.34, "labelled own": -0.323, "likelier": 1.09, "likeness of its own": -1.97,
        "meant closer": 0.126, "meant own": -0.0122, "named closer": -0.65, "nearer": 1.66,
        "nearer on its side": 0.136, "only at its own": -1.45, "only at the rival": 2.41,
        "pairs closer": 1.1, "places of its own": -0.646, "quotes closer": 1.84, "rank": -0.312,
        "run before closer": -1.37, "run behind closer": 2.1, "said too": -3.3,
        "same passage": 0.625, "segment closer": -1.69, "segment of its own": 0.226,
        "sentence closer": 0.884, "sentence of its own": -0.824, "told under its label": -0.45,
        "told under its label only": 0.864, "told under its own label": 0.634,
        "window closer": 2.28, "window of its own": 0.794,
    },
)  # fmt: skip

TURNED = Weights(
    -2.655,
    {
        "below best": -2.91, "beside alike": 0.848, "both here": -1.78, "broad agreeing": -0.0671,
        "broad ahead": 0.259, "broad aligned": 0.16, "broad clause there": -0.534,
        "broad plain": 0.516, "broad shared": 0.118, "by lone": 0.946, "by phrase": -0.0976,
        "by sides": 2.89, "by target": -10.5, "conditional here": -1.48, "conditional there": 1.58,
        "denied agreeing": -0.217, "denied ahead": 0.339, "denied aligned": 2.28,
        "denied alike": -0.965, "denied clause there": -1.56, "denied plain": 2.4,
        "denied shared": 0.0653, "denied subject": -0.49, "doubts here": -0.592, "far": -0.193,
        "figure beside": -0.571, "lone ahead": 0.315, "lone shared": 0.071, "lone subject": -0.158,
        "negations here": -0.576, "negations there": 0.213, "no object": -0.0805, "object": 0.331,
        "other figures": -0.983, "phrase agreeing": -0.401, "phrase ahead": 0.817,
        "phrase aligned": 1.86, "phrase clause there": -1.79, "phrase plain": 1.73,
        "phrase shared": 0.204, "phrase subject": -0.102, "pledged here": -0.385,
        "pledged there": 0.837, "quoted": -1.09, "row 0": 1.59, "row 1": 1.43, "row 10": -0.465,
        "row 11": 1.05, "row 12": -0.406, "row 13": -3.38, "row 14": -1.05, "row 15": -0.152,
        "row 16": -2.13, "row 17": -1.51, "row 19": 1.14, "row 2": -2.58, "row 20": 1.11,
        "row 3": 1.01, "row 4": -1.84, "row 5": 0.797, "row 6": 0.576, "row 7": 1.5, "row 8": 1.91,
        "row 9": -0.761, "runs on": 1.12, "says both": -0.305, "sides aligned": 2.84,
        "sides clause there": 2.5, "sides plain": 2.89, "target aligned": 12.5,
        "target clause there": -15.6, "target subject": -2.18, "word agreeing": -0.901,
        "word ahead": 0.746, "word aligned": 2.89, "word clause there": -0.294, "word plain": 1.4,
        "word subject": -0.499,
    },
)  # fmt: skip
