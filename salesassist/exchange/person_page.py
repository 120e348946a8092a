"""Everything known of one person as a page to read, print and hand over: plain HTML that loads nothing."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from html import escape
from typing import Any

from salesassist.domain.contact import Contact
from salesassist.domain.follow_up import FollowUp
from salesassist.domain.interaction import Direction
from salesassist.domain.person_record import PersonRecord
from salesassist.domain.times import Now

_STYLE = (
    "body{font:15px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1.2rem;color:#1c2430;"
    "background:#fff}h1{font-size:1.6rem;margin-bottom:.2rem}h2{font-size:1.1rem;margin:1.8rem 0 .4rem;"
    "border-bottom:1px solid #d8dde5}table{border-collapse:collapse;width:100%}td,th{text-align:left;"
    "vertical-align:top;padding:.25rem .8rem .25rem 0;white-space:pre-wrap;overflow-wrap:anywhere}th{width:11rem;"
    "font-weight:600;color:#4a5565}li{margin:.4rem 0;white-space:pre-wrap;overflow-wrap:anywhere}p.small{color:#4a5565}"
)


def person_page(record: PersonRecord, now: Now) -> str:
    """The page about one person, written at `now`, with every text escaped."""
    it = record.contact
    body = "\n".join(_body(record, now))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">\n'
        f"<title>{escape(it.name)}: complete record</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n"
        "</body>\n</html>\n"
    )


def _body(record: PersonRecord, now: Now) -> Iterator[str]:
    it = record.contact
    yield f"<h1>{escape(it.name)}</h1>"
    yield f'<p class="small">Everything that SalesAssist keeps about this person, as of {_moment(now.at)}.</p>'
    if record.deleted_at is not None:
        yield f"<p>In the trash since {_moment(record.deleted_at)}.</p>"
    yield from _table("Record", _fields(it))
    yield from _list("Relations", (
        f"{tie.words} {tie.other}" + (f" (strength {tie.strength} of 3)" if tie.strength else "")
        for tie in record.ties
    ))  # fmt: skip
    yield from _list("Follow-ups", map(_follow_up, record.follow_ups))
    yield from _list("What happened", (
        f"{_moment(one.at)}: {_words(one.outcome)}, {_words(one.channel)}, "
        f"{'from them' if one.direction is Direction.IN else 'from me'}" + (f"\n{one.note}" if one.note else "")
        for one in record.interactions
    ))  # fmt: skip
    yield from _list("Deals", (
        "; ".join(_filled((
            deal.title, f"{deal.value} {deal.currency}" if deal.value is not None else "", _words(deal.stage),
            f"expected to close on {deal.expected_close}" if deal.expected_close else "",
            f"closed on {deal.closed_on}" if deal.closed_on else "",
            f"delivered on {deal.delivered_on}" if deal.delivered_on else "",
        )))
        for deal in record.deals
    ))  # fmt: skip
    yield from _list("Promised tasks", (
        "; ".join(_filled((
            f"{'Mine' if promise.whose == 'mine' else 'Theirs'}: {promise.words}",
            f"for {promise.due_day}" if promise.due_day else "", str(promise.end or "open"),
        )))
        for promise in record.promises
    ))  # fmt: skip
    yield from _list("Useful things sent", (
        "; ".join(_filled((_moment(given.at), given.title, given.link))) for given in record.given
    ))  # fmt: skip
    yield from _list("Plans that were started", (
        f"{_words(start.cadence)}, from {start.started_on}" for start in record.cadences
    ))  # fmt: skip
    yield from _list("Reminders shown to me", (
        f"{_moment(told.told_at)}: {told.purpose}" for told in record.tellings
    ))  # fmt: skip
    yield from _list("Named in other records", (
        f"{mention.where}{f' of {mention.name}' if mention.name else ''}: {mention.text}" for mention in record.mentions
    ))  # fmt: skip


def _fields(it: Contact) -> Iterator[tuple[str, str]]:
    yield from (
        ("Given name", it.given), ("Middle name", it.middle), ("Family name", it.family), ("Prefix", it.prefix),
        ("Suffix", it.suffix), ("Nickname", it.nickname), ("Organisation", it.organization),
        ("Department", it.department), ("Role", it.role), ("Birthday", it.birthday),
    )
    yield "Phones", "\n".join(_labelled(phone.label, phone.number) for phone in it.phones)
    yield "E-mail", "\n".join(_labelled(email.label, email.address) for email in it.emails)
    yield "Addresses", "\n".join(_labelled(address.label, address.one_line()) for address in it.addresses)
    yield "Web", "\n".join(it.web)
    yield "Tags", ", ".join(it.tags)
    yield "Tier", str(it.tier or "")
    yield "Time zone", it.time_zone
    yield "Country", it.country
    yield "Best hours", it.best_hours
    yield "How we met", it.how_met
    yield "Resting until", f"{it.resting_until or ''}"
    yield "Why resting", it.resting_reason
    yield "Do not contact", "yes" if it.do_not_contact else ""
    yield "Notes", it.notes
    yield "From other programs", "\n".join(it.extra)
    yield "Added", (_moment(it.added_at) if it.added_at else "") + (" by hand" if it.by_hand else "")
    yield "Identifiers", "\n".join((it.uid, *it.aliases))


def _follow_up(step: FollowUp) -> str:
    due = step.due.day.isoformat() if step.due.at is None else _moment(step.due.at)
    lines = [
        f"{due}{f' ({step.due.part})' if step.due.part else ''}: {step.purpose} "
        f"({', '.join(_filled((_words(step.channel), step.state, 'promised' if step.promised else '')))})",
        *(f"Point: {point}" for point in step.points),
        *(f"{title}: {text}" for title, text in (
            ("Smallest next step", step.smallest_step), ("My task", step.my_task), ("Their task", step.their_task),
            ("Rule", step.rule),
        ) if text),
    ]  # fmt: skip
    return "\n".join(lines)


def _labelled(label: str, text: str) -> str:
    return f"{text} ({label})" if label else text


def _words(value: Any) -> str:
    return str(value).replace("_", " ")


def _filled(texts: Iterable[str]) -> list[str]:
    return [text for text in texts if text]


def _moment(moment: datetime | date) -> str:
    return moment.strftime("%Y-%m-%d %H:%M") if isinstance(moment, datetime) else moment.isoformat()


def _table(title: str, rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield f"<h2>{title}</h2>\n<table>"
    yield from (f"<tr><th>{escape(name)}</th><td>{escape(text)}</td></tr>" for name, text in rows if text)
    yield "</table>"


def _list(title: str, items: Iterable[str]) -> Iterator[str]:
    lines = [f"<li>{escape(text)}</li>" for text in items]
    if lines:
        yield f"<h2>{title}</h2>\n<ul>"
        yield from lines
        yield "</ul>"
