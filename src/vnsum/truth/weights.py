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
    1.096,
    {
        "add best kin 0": 0.807, "add best kin 1": -0.413, "add best kin 2": -0.0446,
        "add far passage": -0.0557, "add least kin 0": -0.227, "add least kin 1": -1.05,
        "add least kin 2": 1.62, "add near passage": -0.562, "add nouns behind": 0.133,
        "add same passage": 1.16, "add small operand": -1.21, "add told": 0.477,
        "aligned best": -0.975, "aligned least": 2.71, "all nouns named": -0.665,
        "bare operand": 0.092, "before told": 0.156, "beside best": 0.282, "beside least": 2.23,
        "change, earlier": 0.513, "crowd": -0.495, "digits 1": -0.703, "digits 3": 0.516,
        "digits 4": 0.204, "exact": -0.75, "growth told": 0.685, "many figures": -0.233,
        "many operands": -0.218, "mean best kin 0": -0.211, "mean best kin 1": -0.722,
        "mean best kin 2": 0.168, "mean far passage": -0.553, "mean least kin 0": 0.589,
        "mean least kin 1": -0.605, "mean least kin 2": -0.749, "mean near passage": -0.505,
        "mean nouns behind": 0.514, "mean same passage": 0.24, "mean small operand": -0.297,
        "mean told": 1.01, "measured": 0.741, "operand digit, kin 0": -0.106,
        "operand digit, kin 1": 0.604, "operand digit, kin 2": -0.927,
        "operand digit, measured": -0.829, "operand exchanged, kin 0": -0.0311,
        "operand exchanged, kin 1": -1.34, "operand exchanged, kin 2": -2.62,
        "operand exchanged, measured": -2.37, "operand likeness": 0.69, "operand run": -3.24,
        "operand said": 0.675, "operand short digit, kin 0": -0.347,
        "operand short digit, kin 1": -0.251, "operand short digit, kin 2": -1.58,
        "operand short digit, measured": -1.18, "other best kin 0": -0.265,
        "other best kin 1": 0.502, "other best kin 2": -0.189, "other far passage": -2.02,
        "other least kin 0": 0.2, "other least kin 1": -0.197, "other least kin 2": 0.0453,
        "other near passage": -0.823, "other same passage": -0.311, "other small operand": 0.538,
        "over told": 1.04, "rest told": 0.82, "same head unused": 0.112, "same noun unused": 0.334,
        "scale best kin 0": 0.577, "scale best kin 1": -0.522, "scale best kin 2": -0.479,
        "scale far passage": -0.262, "scale least kin 0": -0.0494, "scale least kin 1": -0.251,
        "scale least kin 2": -0.124, "scale nouns behind": -0.235, "scale same passage": 0.0956,
        "scale small operand": 0.0413, "scale told": 1.0, "short told": 0.544,
        "source tells change": -0.122, "span far passage": -1.04, "span near passage": -0.179,
        "span same passage": 0.624, "span told": 0.495, "spelt": 2.88, "take best kin 0": -0.465,
        "take best kin 1": -0.396, "take best kin 2": 0.317, "take far passage": -0.605,
        "take least kin 0": -1.4, "take least kin 1": -0.272, "take least kin 2": 1.13,
        "take near passage": -0.238, "take nouns behind": 0.833, "take same passage": 0.808,
        "take small operand": -1.91, "take told": 1.53, "unit altered": -0.446,
        "unused digit, kin 0": 0.251, "unused digit, kin 1": 0.198, "unused digit, kin 2": -0.562,
        "unused digit, measured": -0.564, "unused exchanged, kin 0": -0.237,
        "unused exchanged, kin 1": -1.22, "unused exchanged, kin 2": -1.73,
        "unused exchanged, measured": -2.05, "unused likeness": -2.69, "unused run": -3.45,
        "unused short digit, kin 0": 0.171, "unused short digit, kin 1": -0.0792,
        "unused short digit, kin 2": -1.35, "unused short digit, measured": -0.167,
        "way before": -1.08, "way days": -0.31, "way difference": 0.483, "way growth": -1.4,
        "way mean": -0.818, "way minutes": 0.268, "way multiple": 0.429, "way over": 0.815,
        "way part": 0.392, "way product": -1.13, "way rate": 0.981, "way ratio": 0.328,
        "way remainder": -0.518, "way rest": -0.247, "way share": -0.316, "way short": 0.0426,
        "way sum": 0.0788, "way times": 0.908, "way total": 0.491, "way years": 0.661,
    },
)  # fmt: skip
FIGURE_MOVED = Weights(
    -3.519,
    {
        "aligned": 1.67, "aligned own": 0.295, "bent alike": 0.836, "beside its own": 0.122,
        "best aligned": -0.118, "better aligned": 0.781, "clause closer": 1.03,
        "clause of its own": -0.305, "company": 0.649, "digits": -0.556, "exchanged": 4.12,
        "holder closer": 0.605, "labelled": 0.429, "likelier": -2.48, "likeness of its own": -2.22,
        "meant closer": 0.821, "meant own": 0.247, "measured": -1.05, "named closer": -0.599,
        "nearer": 0.122, "nearer on its side": 0.0329, "only at its own": -1.32,
        "only at the rival": 0.523, "only the rival none": -1.3, "other noun": 1.61,
        "own noun": -0.269, "pairs closer": -0.708, "part of the rival": -3.19,
        "part told in it": 0.6, "places of its own": -0.471, "rank": 0.0847,
        "rival a change": -2.22, "rival a part": 0.642, "run before closer": -0.386,
        "run behind closer": 1.25, "said too": -1.99, "same head": 0.254, "same noun": 0.918,
        "same passage": 0.456, "same unit": 1.14, "segment closer": 0.159,
        "segment of its own": -0.437, "sentence closer": 0.21, "sentence of its own": -0.9,
        "spelt": -3.55, "told as whole": -5.05, "told under its label": 2.64,
        "told under its label only": -0.645, "told under its own label": -1.21,
        "wholly under its label": 0.307, "window closer": 0.796, "window of its own": 0.269,
    },
)  # fmt: skip
DATE_MOVED = Weights(
    -5.003,
    {
        "aligned": 3.15, "aligned own": 1.16, "apart": -0.202, "bent alike": 1.78,
        "beside its own": -0.968, "best aligned": 0.996, "better aligned": 0.527,
        "clause closer": 1.15, "clause of its own": -0.49, "company": 0.905, "day": 3.32,
        "day of publication": -2.5, "exchanged": 0.949, "holder closer": -0.418, "labelled": 1.8,
        "labelled own": -0.482, "likelier": 1.56, "likeness of its own": -2.89,
        "meant closer": 0.488, "meant own": 0.164, "named closer": 0.502, "only at its own": -2.6,
        "only at the rival": -1.99, "only the rival none": -1.56, "pairs closer": 0.711,
        "part of day closer": 1.15, "part of day other": -1.16, "places of its own": -1.34,
        "rank": 0.0785, "role closer": 1.75, "role other": 0.197, "run before closer": -0.663,
        "run behind closer": 2.97, "said too": -2.83, "same passage": -0.552,
        "segment of its own": 0.548, "sentence closer": 1.24, "sentence of its own": -2.67,
        "told under its label": 0.587, "told under its label only": 2.47,
        "told under its own label": -2.19, "weekday closer": 0.628,
        "wholly under its label": -0.802, "window closer": 0.943, "window of its own": 0.125,
    },
)  # fmt: skip
PERSON_MOVED = Weights(
    -2.795,
    {
        "aligned": 1.61, "aligned own": 0.653, "apart": 0.0902, "beside its own": 0.48,
        "best aligned": 0.64, "better aligned": 0.237, "clause closer": 1.05,
        "clause of its own": -0.975, "company": 1.62, "exchanged": 2.52, "holder closer": 0.516,
        "labelled": 2.46, "labelled own": -0.593, "likelier": 1.34, "likeness of its own": -2.06,
        "meant closer": 0.131, "meant own": 0.0244, "named closer": -0.746, "nearer": 1.67,
        "nearer on its side": 0.118, "only at its own": -1.17, "only at the rival": 2.84,
        "pairs closer": 1.9, "places of its own": -0.851, "quotes closer": 1.61, "rank": -0.237,
        "run before closer": -1.95, "run behind closer": 2.11, "said too": -3.21,
        "same passage": 0.816, "segment closer": -2.06, "segment of its own": 0.517,
        "sentence closer": 0.717, "sentence of its own": -0.498, "told under its label": -0.196,
        "told under its label only": 1.47, "wholly under its label": -0.691, "window closer": 2.1,
        "window of its own": 0.785,
    },
)  # fmt: skip

TURNED = Weights(
    -2.634,
    {
        "below best": -2.97, "beside alike": 0.46, "both here": -1.61, "broad agreeing": -0.0562,
        "broad ahead": 0.239, "broad clause there": -0.697, "broad plain": 0.785,
        "broad shared": 0.127, "broad subject": -0.0561, "by denied": 0.228, "by lone": 1.02,
        "by phrase": -0.518, "by sides": 2.94, "by target": 1.79, "by word": -0.133,
        "conditional here": -1.17, "conditional there": 1.51, "denied agreeing": -0.197,
        "denied ahead": 0.343, "denied aligned": 2.24, "denied alike": -1.04,
        "denied clause there": -1.51, "denied plain": 2.33, "denied shared": 0.0676,
        "denied subject": -0.313, "doubts here": -0.658, "far": -0.323, "figure beside": -0.576,
        "lone ahead": 0.342, "lone shared": 0.147, "lone subject": -0.351, "negations here": -0.62,
        "negations there": 0.161, "no object": -0.0975, "object": 0.291, "other figures": -1.01,
        "phrase agreeing": -0.364, "phrase ahead": 1.12, "phrase aligned": 1.65,
        "phrase clause there": -2.29, "phrase plain": 1.43, "phrase shared": 0.263,
        "pledged here": -0.32, "pledged there": 0.783, "quoted": -1.44, "row 0": 1.61,
        "row 1": 1.17, "row 10": -0.266, "row 11": 1.15, "row 12": -0.308, "row 13": -3.39,
        "row 14": -1.04, "row 15": -0.113, "row 16": -2.0, "row 17": -1.52, "row 19": 1.49,
        "row 2": -2.58, "row 20": 1.08, "row 3": 1.24, "row 4": -1.58, "row 5": 0.803,
        "row 6": 0.796, "row 7": 1.94, "row 8": -1.88, "row 9": -0.724, "runs on": 1.27,
        "says both": -0.269, "sides aligned": 2.86, "sides clause there": 2.76, "sides plain": 2.94,
        "target aligned": 11.5, "target clause there": -4.24, "target plain": 1.79,
        "target subject": -0.783, "word agreeing": -1.18, "word ahead": 0.989, "word aligned": 1.92,
        "word plain": 1.42, "word subject": -0.673,
    },
)  # fmt: skip
