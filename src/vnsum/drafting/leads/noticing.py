"""What a release announces, corrects, invites to or thanks for: its lead before all others."""

from __future__ import annotations

from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from vnsum.drafting.leads.completing import completing
from vnsum.drafting.leads.praising import find_praise
from vnsum.drafting.notices.announcing import find_announcements
from vnsum.drafting.notices.asking import find_request
from vnsum.drafting.notices.core import core_sentences, told_beside
from vnsum.drafting.notices.correcting import find_correction
from vnsum.drafting.notices.findings import find_findings
from vnsum.drafting.notices.inviting import find_invitation
from vnsum.drafting.notices.lists import item_sentences
from vnsum.drafting.notices.mourning import find_obituary
from vnsum.drafting.notices.schedules import told_records
from vnsum.drafting.notices.sections import Sections
from vnsum.drafting.notices.tabling import with_timetable
from vnsum.drafting.notices.thanking import find_thanks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.backends.extractive.sentences.forms import Form
    from vnsum.drafting.leads.read import Read
    from vnsum.drafting.notices.announcement import Announcement
    from vnsum.drafting.protocols import Brief

__all__ = ["Notice"]

_ANY_LENGTH = 10**6
_COMPLETING = 20
"""Leads among which a sentence that completes an announcement is looked for: those judged."""


class Notice:
    """What a release says that is not chosen among its sentences."""

    def __init__(self, brief: Brief) -> None:
        """Keep what it is found in.

        Args:
            brief: The release and the options.
        """
        self._brief = brief
        self._low, self._high = brief.options.lead_min, brief.options.lead_max

    @cached_property
    def sections(self) -> Sections:
        """Its headings and records."""
        return Sections(
            self._brief.release, self._brief.page, self._brief.options.summary_sentences
        )

    @cached_property
    def told_records(self) -> Sequence[int]:
        """The sentences as which its records are told; none where there is no room for all."""
        return told_records(self._brief.release, self.sections.records, self._brief.options)

    @cached_property
    def places(self) -> Sequence[int]:
        """What no summary leaves out of a list: when and where it is, what is forbidden."""
        said = self.announcement
        beside = told_beside(said, self._low, self._high) if said else []
        core = core_sentences(self._brief, self.sections)
        return list(dict.fromkeys((*beside, *core)))

    @cached_property
    def announcements(self) -> Sequence[Announcement]:
        """What a notice announces, or whose death: in its own words, and with its title."""
        page, release = self._brief.page, self._brief.release
        obituary = find_obituary(page, release)
        if obituary:
            return [obituary]
        found = find_announcements(page, release, self.sections)
        asked = None if found and found[0].items else find_request(page, release)
        if asked:
            return [asked]
        return with_timetable(page, release, self.sections, found)

    @property
    def announcement(self) -> Announcement | None:
        """The one a lead can be made of, or else the first."""
        low, high = self._low, self._high
        made = (told for told in self.announcements if told.completed(low, high) is not None)
        return next(chain(made, self.announcements), None)

    @cached_property
    def given(self) -> Sequence[Form]:
        """What corrects, invites or thanks, where that can be the lead; empty elsewhere."""
        page, release = self._brief.page, self._brief.release
        if self._correction or not self.led:
            return self._correction
        most = self._brief.options.summary_sentences
        return find_invitation(page, release, 0, _ANY_LENGTH, most) or self.led

    @cached_property
    def led(self) -> tuple[Form, ...]:
        """The same in the length of a lead."""
        page, release = self._brief.page, self._brief.release
        low, high = self._low, self._high
        found = self._correction or find_invitation(page, release, low, high)
        found = found or find_findings(page, release, low, high)
        found = found or find_thanks(page, release, low, high)
        return found or find_praise(page, release, low, high)

    @cached_property
    def _correction(self) -> tuple[Form, ...]:
        return find_correction(self._brief.page, self._low, self._high)

    def announced(self, read: Read) -> Iterator[tuple[tuple[Form, ...], Announcement]]:
        """Yield leads of what is announced, with items that it lists, then with other sentences.

        Args:
            read: The body as it is read.

        Yields:
            What stands behind an announcement, and the announcement.
        """
        for told in self.announcements:
            forms = told.completed(self._low, self._high)
            yield from [(forms, told)] if forms is not None else []
        for told in self.announcements:
            forms = None if told.tabled else self._ranked_behind(told, read)
            yield from [(forms, told)] if forms is not None else []

    def _ranked_behind(self, told: Announcement, read: Read) -> tuple[Form, ...] | None:
        """Complete an announcement by the best sentence that fits, where no item does."""
        page = self._brief.page
        listed = item_sentences(self._brief.release)
        forms = (form for one in read.ranked[:_COMPLETING] for form in one.forms)
        ranked = (form for form in forms if form.sentence not in listed)
        places = (read.told[at] for at in read.body.prose)
        prose = (page.whole(at, keep_connective=False) for at in places if at not in listed)
        return completing(page, told, chain(ranked, prose), self._low, self._high)
