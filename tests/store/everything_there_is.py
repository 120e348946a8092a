"""A small store with at least one record of every kind, every field of it filled."""

from dataclasses import replace

from salesassist.domain.cadence import DEFAULTS, Cadence, Start
from salesassist.domain.contact import Address, Email, Phone, Tier
from salesassist.domain.follow_up import Due, Part
from salesassist.domain.interaction import Outcome
from salesassist.domain.messages import Template, UsefulThing
from salesassist.domain.promise import Promise, Whose
from salesassist.domain.relation import Relation, RelationKind
from salesassist.domain.reminder import Told
from salesassist.store.store import Store
from tests.factories import MONDAY, contact, deal, follow_up, interaction, moment, now

NOW = now()


def fill(store: Store) -> None:
    anna = contact(
        "Anna Berg", uid="anna", organization="Berg", notes="Met at the fair", tier=Tier.A, web=("https://berg.example",),
        phones=(Phone("030 123456", "work", "+4930123456"),), emails=(Email("anna@berg.example"),), tags=("fair",),
        addresses=(Address("Street 1", "Berlin"),), aliases=("old-anna",), birthday="1970-01-01", country="DE",
    )  # fmt: skip
    bo = contact(
        "Bo Lind", uid="bo", introduced_by="anna", resting_until=MONDAY, resting_reason="On leave", tier=Tier.B,
        phones=(Phone("1"),), emails=(Email("bo@lind.example"),), tags=("fair",), aliases=("old-bo",), country="SE",
        addresses=(Address("Street 2", "Lund"),), web=("https://lind.example",), extra=("X-A:1",), notes="Calls back",
    )  # fmt: skip
    cleo = contact("Cleo Marsh", uid="cleo", notes="Anna Berg knows her", by_hand=True)
    dora = contact("Dora Pike", uid="dora")
    at = moment("2026-11-20 10:00")
    with store.change():
        store.add_contacts([anna, bo, dora, cleo])
        store.add_deals([
            deal("anna", uid="d1"),
            deal("bo", uid="d2", value="900", expected_close=MONDAY, closed_on=MONDAY, delivered_on=MONDAY,
                 created_at=at),
        ])  # fmt: skip
        store.add_follow_ups([
            follow_up("anna", MONDAY, uid="f1", deal="d1"),
            follow_up("bo", moment("2026-11-23 09:00"), uid="f2", promised=True, points=("Price",)),
            replace(follow_up("anna", Due(MONDAY, Part.MORNING), uid="f3"), deal="d1", points=("Price", "Time")),
        ])  # fmt: skip
        store.add_interactions([
            interaction("anna", uid="i1", at=at, outcome=Outcome.SPOKE, note="Wants a price"),
            interaction("bo", uid="i2", at=at, outcome=Outcome.NO_ANSWER, note="Nobody", follow_up="f2",
                        recorded_at=at),
        ])  # fmt: skip
        store.add_relations([Relation("anna", "bo", RelationKind.INTRODUCED, 3, MONDAY)])
        store.set_day_order(["f1", "f2"])
        store.set_settings({"day_goal": 10, "theme": "dark"})
        store.save_cadence_steps(DEFAULTS)
        store.save_cadence_start(Start(Cadence.PROPOSAL, "anna", MONDAY, "d1"))
        store.save_promise(Promise("p1", "anna", Whose.MINE, "Send the sheet", MONDAY, at, "f1"))
        store.set_templates([Template("t1", "Hello", follow_up().channel, "Subject", "Body")])
        store.save_useful_thing(UsefulThing("u1", "Article", "https://x.example", "Short", at, False, ()))
        store.give_useful_thing("u1", "bo", at)
        store.keep_apart(["anna", "bo"])
        store.delete_contacts(["dora"], at)
    store.tellings.record(store.tellings.due(NOW), Told.SHOWN, NOW.at)
