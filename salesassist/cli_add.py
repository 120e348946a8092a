"""The command that takes quick add: one line becomes a planned follow-up, or sentences say why it cannot."""

from pathlib import Path

from salesassist.cli_language import known, language, number, told
from salesassist.cli_report import DONE, REFUSED, Refusal, due_text, long_day_text, money_text, named, say
from salesassist.cli_store import at_hand, opened
from salesassist.domain import capture
from salesassist.domain.cadence import DEFAULTS, Rules
from salesassist.domain.capture_reading import Assumed, Kind, Reading, Speech, Trouble
from salesassist.domain.contact import Contact
from salesassist.domain.courtesy import Nuisance, WorkingDays, warnings
from salesassist.domain.draft import Draft, deal_of, draft_of, marked
from salesassist.domain.follow_up import Channel, FollowUp
from salesassist.domain.interaction import next_attempt
from salesassist.domain.names import NameMatch, Names, words_of
from salesassist.domain.times import Now
from salesassist.domain.uids import new_uid
from salesassist.frozen import replace
from salesassist.settings import Preferences
from salesassist.store.store import Store


def add(folder: Path, text: str) -> int:
    """Plan what the line says, and tell how it was understood; returns the exit status."""
    with opened(folder) as store:
        preferences, now = at_hand(store)
        names = Names(NameMatch(i.uid, i.name, i.organization) for i in store.identities())
        reading = capture.read(text, names, now, Speech(language(), currency=preferences.currency))
        for trouble in _troubles(reading, names):
            say(trouble)
        plain = known(str(reading.channel)) if language() != "en" else ""
        draft = draft_of(reading, preferences.region, plain)
        if reading.contact is None or draft is None:
            return REFUSED
        contact = store.contact(reading.contact.uid)
        if contact is None or contact.do_not_contact:
            text = told("{name} is marked “do not contact”; nothing was planned.")
            raise Refusal(text.format(name=reading.contact.name))
        rules = Rules(tuple(store.cadence_steps()) or DEFAULTS)
        deal = deal_of(draft, contact.uid, now)
        planned = replace(
            draft.step, uid=new_uid(), contact=contact.uid, deal=deal.uid if deal else None,
            attempt=next_attempt(store.history(contact.uid), rules.cap) if reading.channel is Channel.CALL else None,
            created_at=now.at,
        )  # fmt: skip
        unkind = _courtesy(store, planned, contact, preferences, now)
        with store.change():
            if (better := marked(contact, draft)) != contact:
                store.save_contact(better)
            store.add_deals([deal] if deal else [])
            store.add_follow_ups([planned])
    for warning in unkind:
        say(warning)
    print(_planned_text(planned, contact, draft, reading, now))
    if unread := reading.quoted(Kind.UNREAD):
        say(told("Not understood and left out: {text}").format(text=unread))
    return DONE


def _planned_text(planned: FollowUp, contact: Contact, draft: Draft, reading: Reading, now: Now) -> str:
    who = contact.name + (f" ({contact.organization})" if contact.organization not in ("", contact.name) else "")
    when = due_text(planned.due, now)
    if Assumed.DAY in reading.assumed:
        when = told("{when} (no day was said)").format(when=when)
    what = [] if Assumed.PURPOSE in reading.assumed else [planned.purpose]  # "Call" would say the channel again
    what += [told("promised")] if planned.promised else []
    what += [f"#{tag}" for tag in draft.tags]
    what += [told("tier {tier}").format(tier=draft.tier)] if draft.tier else []
    what += [told("new deal of {amount}").format(amount=money_text(draft.worth))] if draft.worth else []
    what += [told("I: {task}").format(task=planned.my_task)] if planned.my_task else []
    what += [told("they: {task}").format(task=planned.their_task)] if planned.their_task else []
    done = told("Planned: {channel}, {name}, {when}: {what}") if what else told("Planned: {channel}, {name}, {when}")
    return done.format(channel=known(str(planned.channel)), name=who, when=when, what=", ".join(what))


def _troubles(reading: Reading, names: Names) -> list[str]:
    """Why a line cannot be taken, in sentences."""
    sentences = []
    day, time = reading.quoted(Kind.DAY), reading.quoted(Kind.TIME)
    for trouble in reading.troubles:
        match trouble:
            case Trouble.NO_NAME:
                sentences.append(told("Whom is it about? The text names nobody."))
            case Trouble.UNKNOWN_NAME | Trouble.AMBIGUOUS_NAME:
                listed = named(list(reading.candidates) or names.like(words_of(reading.name)))
                if trouble is Trouble.AMBIGUOUS_NAME:
                    text = told("“{name}” may be {people}. Say which.")
                elif listed:
                    text = told("No contact is called “{name}”. Perhaps {people}?")
                else:
                    text = told("No contact is called “{name}”.")
                sentences.append(text.format(name=reading.name, people=listed))
            case Trouble.BAD_DATE:
                sentences.append(told("“{day}” is not a date. Write it as YYYY-MM-DD.").format(day=day))
            case Trouble.PAST_DATE:
                sentences.append(told("“{day}” is in the past; nothing was planned.").format(day=day))
            case Trouble.TOO_LONG:
                text = told("The text is too long: at most {count} characters are read.")
                sentences.append(text.format(count=number(capture.LONGEST_LINE)))
            case Trouble.BAD_TIME:
                sentences.append(told("“{time}” is not a time.").format(time=time))
    return sentences


def _courtesy(store: Store, planned: FollowUp, contact: Contact, preferences: Preferences, now: Now) -> list[str]:
    """What a plan may be unwelcome for; it is kept all the same."""
    if planned.due.overdue_at(now) <= now.at:
        return [told("That is in the past: it is overdue already.")]
    days = WorkingDays(preferences.working_days, contact.country or preferences.region)
    others = store.follow_ups_of(contact.uid, open_only=True)
    sentences = []
    for warning in warnings(contact, planned, store.history(contact.uid), now, days, others):
        text = {
            Nuisance.DO_NOT_CONTACT: told("{name} asked not to be contacted."),
            Nuisance.HOLIDAY: told("{day} is not a working day: it is a public holiday there."),
            Nuisance.WEEKEND: told("{day} is not a working day."),
            Nuisance.HOURS: told("It would be {time} for {name}, outside their hours."),
            Nuisance.SAME_DAY: told("This is a second try on {day}."),
            Nuisance.TOO_MANY_TRIES: told(
                "This is the {count}th try without an answer in {days} days; a useful thing would be kinder."
            ),
        }[warning.kind]
        sentences.append(text.format(
            name=contact.name, day=long_day_text(warning.day) if warning.day else "", count=warning.count,
            days=warning.days, time=f"{warning.there:%H:%M}" if warning.there else "",
        ))  # fmt: skip
    return sentences
