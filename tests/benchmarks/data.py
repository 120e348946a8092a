"""The address book that speed is measured on: the same people, talks and plans on every machine, for the same size.

    python -m tests.benchmarks.data FOLDER [--contacts 10000] [--neglected]

Nobody in it exists. A larger book begins with the same people as a smaller one. Per contact: on average six
interactions over three years (one in a hundred has 200, the others none to eight); 45 % have one open follow-up and 2 %
have two; 8 % have a deal. About forty follow-ups are overdue or due today, however large the book is, for that is what
one person can do; in a neglected book it is a fifth of all.
"""

import argparse
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import islice
from pathlib import Path
from random import Random
from zlib import crc32
from zoneinfo import ZoneInfo

from salesassist.domain.contact import Address, Contact, Email, Phone, Tier
from salesassist.domain.deal import Deal, Stage
from salesassist.domain.follow_up import Channel, Due, FollowUp, Part, PromiseEnd, State
from salesassist.domain.interaction import Direction, Interaction, Outcome
from salesassist.domain.text import fold
from salesassist.domain.times import Now
from salesassist.store.store import FILE_NAME, Store

SEED = 20261123
NOW = Now(datetime(2026, 11, 23, 9, 14, tzinfo=ZoneInfo("Europe/Berlin")))
CLOCK = "2026-11-23T09:14:00+01:00[Europe/Berlin]"
"""The same moment for a program of its own, in SALESASSIST_NOW."""
DUE_TODAY = 40
TALKS_OF_THE_FEW = 200
_DAYS = 3 * 365
_AT_ONCE = 4_000  # contacts of one transaction


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_GIVEN = _words("""
Anna Ben Carla David Elif Farid Greta Hugo Ines Jonas Käthe Leon Mara Nils Olga Paul Quentin Rosa Stefan
Tara Ulla Viktor Wanda Xaver Yara Zoë Jürgen Björn Søren Åsa Łukasz Małgorzata José María François Chloé Renée Mateo
Sofía Giulia Siobhán Niamh Yuki Haruto Mei Wei Priya Arjun Fatima Omar Aisha Dmitri Agnès Tomáš Zdeněk Ingrid Noah
Emma Liam""")
_FAMILY = _words("""
Müller Schmidt Weber Fischer Schäfer Köhler Groß Jäger Vogel Berg Brandt Lindner Smith Taylor Brown Clark
Evans Hughes Wright Turner O'Brien O'Neill MacLeod García López Martínez Núñez Peña Dubois Lefèvre Moreau Béranger
Rossi Bianchi Ferrari Conti Silva Gonçalves Araújo Kowalski Nowak Wójcik Żeleński Novák Dvořák Svoboda Horváth Kovács
Popescu Ivanov Petrov Sokolov Öztürk Yılmaz Şahin Demir Hansen Nielsen Sørensen Johansson Lindqvist Bergström Virtanen
Korhonen Mäkinen Bakker Visser Jansen Peeters Tanaka Suzuki Sato Kim Park Choi Wang Zhang Chen Liu Singh Kumar Patel
Shah Nguyen Tran Okafor Mensah Diallo Haddad Nasser Cohen Levi Papadakis""")
_FIRM = _words("""
Adler Birke Castor Delta Eiche Falke Granit Hafen Iris Jura Kompass Linde Mosaik Nordlicht Orbis Pinie Quarz
Rhein Saturn Tanne Ulme Vulkan Wega Xenon Ypsilon Zeder Anker Basalt Ceres Domino Eskimo Fjord Gamma Helios Isar
Jasmin Kobalt Lotus Merkur Nebel""")
_TRADE = _words("""
Bau Logistik Foods Beratung Dental Immobilien Versicherung Software Systems Partner Motoren Textil Pharma
Solar Druck Dachbau Sanitär Innenausbau Reisen Medien Analytik Holding Handel Werkzeug Catering Robotik Keramik Optik
Marine Spedition""")
_FORM = ("GmbH", "AG", "Ltd", "Inc", "S.A.", "B.V.", "Oy", "& Söhne", "Group", "KG")
_ROLES = ("Owner", "Buyer", "Managing director", "Office manager", "Head of purchasing", "Architect", "Accountant",
          "Sales lead", "Workshop manager", "Marketing", "IT lead", "")  # fmt: skip
_TAGS = ("Lead", "Customer", "Prospect", "Partner", "Supplier", "Friend", "Newsletter", "Fair 2025", "Dormant", "Press")
_WORDS = _words("""
asked about the renewal before summer wants a second offer for the workshop likes short calls in the morning
budget is decided in october partner has to agree delivery was late once talk to her colleague first send the brochure
again prefers e-mail no calls on friday plays football two kids new office near the harbour knows our competitor price
matters less than time needs references from the region contract ends in march said maybe next quarter invoice paid
visit planned after the fair demo went well still comparing""")
_MAIL = ("example.com", "example.org", "example.net", "mail.example", "office.example", "firm.example")
_STREETS = ("Hauptstraße", "High Street", "Rue du Port", "Lindenallee", "Via Roma", "Station Road", "Marktplatz")
_CITIES = (("Berlin", "10115", "Germany"), ("Lyon", "69001", "France"), ("Leeds", "LS1 4AP", "United Kingdom"),
           ("Kraków", "30-001", "Poland"), ("Wien", "1010", "Austria"), ("Utrecht", "3511", "Netherlands"),
           ("Austin", "78701", "United States"), ("Osaka", "530-0001", "Japan"))  # fmt: skip
_PURPOSES = ("Ask about the proposal", "Agree a date for the workshop", "Hear how the delivery went",
             "Send the references", "Ask for the decision", "Keep in touch")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """A contact, and all that there is about them."""

    contact: Contact
    deals: tuple[Deal, ...]
    follow_ups: tuple[FollowUp, ...]
    interactions: tuple[Interaction, ...]


def people(count: int, *, neglected: bool = False) -> Iterator[Person]:
    """The first `count` people of the book."""
    contacts, lives = Random(SEED), Random(SEED + 1)
    plans = _Plans(count, neglected)
    for number in range(count):
        yield _life(lives, plans, number, _contact(contacts, number))


def fill(store: Store, count: int, *, neglected: bool = False) -> int:
    """Put the book of `count` contacts into an empty store. Returns how many interactions there are."""
    book, talks = people(count, neglected=neglected), 0
    while some := list(islice(book, _AT_ONCE)):
        with store.change():
            store.add_contacts([person.contact for person in some])
            store.add_deals([deal for person in some for deal in person.deals])
            store.add_follow_ups([step for person in some for step in person.follow_ups])
            store.add_interactions([talk for person in some for talk in person.interactions])
        talks += sum(len(person.interactions) for person in some)
    return talks


def book(folder: Path, count: int, *, kept: Path | None = None, neglected: bool = False) -> Path:
    """A folder within `folder` with a store of that book in it, to be changed at will; the book is kept in `kept`,
    where the next call finds it, as long as the data are made in the same way."""
    name = f"{'neglected' if neglected else 'book'}-{count}"
    made = (kept or folder) / f"{name}-{crc32(Path(__file__).read_bytes()):08x}"
    if not (made / FILE_NAME).exists():
        half = made.with_name(f"{made.name}-half")
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir(parents=True)
        with Store(half) as store:
            fill(store, count, neglected=neglected)
        half.rename(made)
    used = folder / name
    shutil.rmtree(used, ignore_errors=True)
    shutil.copytree(made, used)
    with Store(used):  # of an older schema: brought up to date here, not while the clock runs
        pass
    return used


# --- one of them -----------------------------------------------------------------------------------------------------


def _contact(random: Random, number: int) -> Contact:
    choice, chance, upto = random.choice, random.random, random.randrange
    given, family = choice(_GIVEN), choice(_FAMILY)
    firm = f"{choice(_FIRM)} {choice(_TRADE)} {choice(_FORM)}" if chance() < 0.85 else ""
    user = fold(f"{given}.{family}").encode("ascii", "ignore").decode()
    area, line = 201 + upto(789), upto(10_000)
    phones = [Phone(f"+1 {area} 555 {line:04}", "mobile", f"+1{area}555{line:04}")]
    if chance() < 0.5:
        area, line = 201 + upto(789), upto(10_000)
        phones.append(Phone(f"({area}) 555-{line:04}", "work", f"+1{area}555{line:04}"))
    tags = tuple(sorted({choice(_TAGS) for _ in range(upto(4))}))
    notes = " ".join([choice(_WORDS) for _ in range(upto(41))])
    addresses: tuple[Address, ...] = ()
    if chance() < 0.6:
        city, code, country = choice(_CITIES)
        addresses = (Address(f"{choice(_STREETS)} {1 + upto(200)}", city, "", code, country, "work"),)
    birthday = f"{1950 + upto(54)}-{1 + upto(12):02}-{1 + upto(28):02}" if chance() < 0.2 else ""
    role = choice(_ROLES) if firm else ""
    tier = next((tier for tier, below in ((Tier.A, 0.05), (Tier.B, 0.2), (Tier.C, 0.4)) if chance() < below), None)
    return Contact(
        f"{random.getrandbits(32):08x}-{number:08x}-book", f"{given} {family}", given, family, organization=firm,
        role=role, birthday=birthday, phones=tuple(phones), emails=(Email(f"{user}{number}@{choice(_MAIL)}", "work"),),
        addresses=addresses, tags=tags, tier=tier, notes=notes,
        added_at=(NOW.at - timedelta(days=_DAYS + upto(200))).astimezone(UTC),
    )  # fmt: skip


class _Plans:
    """When the open follow-ups of a book are due."""

    def __init__(self, count: int, neglected: bool) -> None:
        self._neglected = neglected
        expected = max(count * 0.49, 1)
        self._share_now = min(DUE_TODAY / expected, 0.5)
        self._days_ahead = max(120, round(expected / DUE_TODAY))

    def due(self, random: Random) -> Due:
        upto = random.randrange
        if self._neglected:
            days = upto(151) - 30
        elif random.random() < self._share_now:
            days = -upto(7)
        else:
            days = 1 + upto(self._days_ahead)
        day, how = NOW.today + timedelta(days=days), random.random()
        if how < 0.3:
            return Due.moment(NOW.at.replace(hour=9 + upto(9), minute=15 * upto(4)) + timedelta(days=days))
        return Due(day, Part.MORNING if how < 0.4 else Part.AFTERNOON if how < 0.5 else None)


def _life(random: Random, plans: _Plans, number: int, contact: Contact) -> Person:
    chance, upto, uid = random.random, random.randrange, contact.uid
    deals: tuple[Deal, ...] = ()
    if chance() < 0.08:
        stage = random.choice((Stage.TALKING, Stage.PROPOSAL, Stage.WON, Stage.WON, Stage.LOST, Stage.NOT_NOW))
        made = NOW.today - timedelta(days=30 + upto(500))
        deals = (Deal(
            f"deal-{number}", uid, f"{random.choice(_TRADE)} project", Decimal(100 * (5 + upto(400))),
            "EUR" if chance() < 0.9 else "USD", stage,
            closed_on=None if stage in (Stage.TALKING, Stage.PROPOSAL) else made + timedelta(days=20),
            created_at=datetime(made.year, made.month, made.day, 10, tzinfo=UTC),
        ),)  # fmt: skip
    planned = chance()
    steps = [
        FollowUp(
            f"step-{number}-{place}", uid, random.choice(_PURPOSES), plans.due(random),
            Channel.CALL if chance() < 0.8 else Channel.EMAIL, promised=chance() < 0.1, attempt=1,
            points=("the workshop", "the date in spring") if chance() < 0.3 else (),
            created_at=(NOW.at - timedelta(days=8 + upto(60))).astimezone(UTC),
        )
        for place in range(2 if planned < 0.02 else 1 if planned < 0.47 else 0)
    ]  # fmt: skip
    talks = []
    minutes = sorted(upto(_DAYS * 540) for _ in range(TALKS_OF_THE_FEW if number % 100 == 50 else upto(9)))
    for place, minute in enumerate(minutes, 1):
        at = datetime(2026, 11, 22, 8, tzinfo=UTC) + timedelta(days=minute // 540 - _DAYS + 1, minutes=minute % 540)
        outcome, closes = random.choice(_OUTCOMES), None
        if chance() < 0.2:
            closes, promised = f"done-{number}-{place}", chance() < 0.3
            steps.append(FollowUp(
                closes, uid, random.choice(_PURPOSES), Due(at.date()), promised=promised, state=State.DONE,
                attempt=1, created_at=at - timedelta(days=9), closed_at=at,
                promise_end=PromiseEnd.KEPT if promised else None,
            ))  # fmt: skip
        note = " ".join([random.choice(_WORDS) for _ in range(upto(13))])
        came = outcome is Outcome.REPLIED
        channel = Channel.EMAIL if outcome in (Outcome.SENT, Outcome.REPLIED) else Channel.CALL
        talks.append(Interaction(
            f"talk-{number}-{place}", uid, at, outcome, channel, Direction.IN if came else Direction.OUT, note, closes,
            at,
        ))  # fmt: skip
    return Person(contact, deals, tuple(steps), tuple(talks))


_OUTCOMES = (Outcome.SPOKE, Outcome.SPOKE, Outcome.SPOKE, Outcome.NO_ANSWER, Outcome.NO_ANSWER, Outcome.LEFT_MESSAGE,
             Outcome.SENT, Outcome.SENT, Outcome.MET, Outcome.REPLIED)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--contacts", type=int, default=10_000)
    parser.add_argument("--neglected", action="store_true")
    asked = parser.parse_args()
    begun = time.perf_counter()
    asked.folder.mkdir(parents=True, exist_ok=True)
    with Store(asked.folder) as store:
        talks = fill(store, asked.contacts, neglected=asked.neglected)
    print(f"{asked.contacts} contacts, {talks} interactions in {time.perf_counter() - begun:.1f} s")


if __name__ == "__main__":
    main()
