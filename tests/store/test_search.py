"""Finding contacts as one types."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.contact import Contact, Email, Phone
from salesassist.domain.text import fold
from salesassist.store import search
from salesassist.store.errors import Stopped
from salesassist.store.store import Store
from tests import factories
from tests.factories import contact, fresh_store, keep, moment, now

BERLIN, COPENHAGEN = "+4930901820", "+4532123456"
PEOPLE = (
    contact("Jürgen Groß", uid="jürgen", organization="Müller & Söhne", phones=(Phone("030 901820", "", BERLIN),)),
    contact("Zoë O’Neil", uid="zoë", role="Chief Buyer", nickname="Zed", emails=(Email("Z.ONeil@Example.com"),)),
    contact("Søren Ærø", uid="søren", tags=("Golf", "Très bien"), phones=(Phone("+45 32 12 34 56", "", COPENHAGEN),)),
    contact("山田 太郎", uid="yamada", notes="Met at the fair 2026-11-23,\n  stand 24/7.\nLikes tea."),
    contact("Mia Gross", uid="mia", phones=(Phone("٠٣٠ ٩٠١", "", None), Phone("see notes"))),
)  # fmt: skip


@pytest.fixture
def store() -> Iterator[Store]:
    with fresh_store() as store:
        keep(store, *PEOPLE)
        yield store


def found(store: Store, text: str) -> set[str]:
    numbers = store.search(text)
    assert numbers is not None
    return {line.uid for line in store.lines(now(), "EUR") if line.number in numbers}


@pytest.mark.parametrize(
    ("text", "uids"),
    [
        ("jürgen", {"jürgen"}), ("JURGEN", {"jürgen"}), ("ju\u0308rg", {"jürgen"}), ("urg", {"jürgen"}),
        ("gross", {"jürgen", "mia"}), ("Groß", {"jürgen", "mia"}), ("GROSS mia", {"mia"}),
        ("  groß   jürgen ", {"jürgen"}), ("jürgen zoë", set()),
        ("sohne", {"jürgen"}), ("müller & s", {"jürgen"}),
        ("o'neil", {"zoë"}), ("O’NEIL", {"zoë"}), ("zed", {"zoë"}), ("buyer", {"zoë"}),
        ("z.oneil@example.com", {"zoë"}), ("example", {"zoë"}),
        ("soren aero", {"søren"}), ("golf", {"søren"}), ("tres", {"søren"}),
        ("太郎", {"yamada"}), ("tea", {"yamada"}), ("the fair", {"yamada"}), ("stand likes", {"yamada"}),
        ("2026-11-23", {"yamada"}), ("24/7", {"yamada"}),
        ("nobody", set()), ("%", set()), ("_", set()), ("'; DROP TABLE contact", set()),
    ],
)  # fmt: skip
def test_words_are_found_whatever_their_case_and_accents(text: str, uids: set[str], store: Store) -> None:
    assert found(store, text) == uids


@pytest.mark.parametrize(
    "text",
    [
        "+49 30 901820", "030/90 18 20", "0049 30 901820", "030 901820", "(030) 901820", "+49 (0)30 901820",
        "+49-30-90-18-20", "0049.30.901820", "+4930901820", "030901820", "30 901820", "901820", "90 18", "9018",
        "\u00a0030 901820 ", "030\u00a0901820", "０３０ ９０１８２０",
    ],
)  # fmt: skip
def test_a_phone_is_found_in_any_spelling_and_by_its_parts(text: str, store: Store) -> None:
    assert "jürgen" in found(store, text)
    assert "søren" not in found(store, text)


def test_another_phone_is_not_found(store: Store) -> None:
    assert found(store, "030 901821") == set()
    assert found(store, "+49 30 9018201") == set()


def test_a_phone_typed_in_another_script_is_found_by_plain_digits(store: Store) -> None:
    assert "mia" in found(store, "030 901")


@pytest.mark.parametrize("text", ["", "  ", "\n\t"])
def test_nothing_asked_is_no_answer(text: str, store: Store) -> None:
    assert store.search(text) is None


@pytest.mark.parametrize("text", ["+", "-", "()", "0", "00"])
def test_a_number_just_begun_does_no_harm(text: str, store: Store) -> None:
    assert store.search(text) is not None


@pytest.mark.parametrize("text", ["\0", "ann\0", "\0ann", "\u202d\0\x07\x1b[31m"])
def test_no_sign_that_is_pasted_is_too_much_for_a_search(text: str, store: Store) -> None:
    keep(store, contact("Anna Berg", uid="anna"))
    found = store.search(text)
    assert found is None or len(found) == ("ann" in text)
    store.find_quickly(text)


def test_deleted_contacts_are_not_found_until_they_are_restored(store: Store) -> None:
    with store.change() as change:
        store.delete_contacts(["jürgen"], moment("2026-11-23 09:14"))
    assert found(store, "gross") == {"mia"}
    assert len(store.search("gross") or ()) == 1
    store.go_back(change.done)
    assert found(store, "gross") == {"jürgen", "mia"}


CHANGED = (
    ("Newname", {"name": "Newname"}),
    ("newnick", {"nickname": "Newnick"}),
    ("newfirm", {"organization": "Newfirm"}),
    ("newrole", {"role": "Newrole"}),
    ("newmail", {"emails": (Email("newmail@example.com"),)}),
    ("newtag", {"tags": ("Newtag",)}),
    ("newnote", {"notes": "newnote"}),
    ("0171 555", {"phones": (Phone("0171-555"),)}),
)


@pytest.mark.parametrize(("text", "values"), CHANGED)
def test_the_index_follows_a_change_its_undo_and_its_redo(text: str, values: dict, store: Store) -> None:
    with store.change() as change:
        store.save_contact(replace(store.contact("mia"), **values))  # type: ignore[type-var]
    assert found(store, text) == {"mia"}
    undone = store.go_back(change.done)
    assert found(store, text) == set()
    store.go_back(undone)
    assert found(store, text) == {"mia"}


def test_the_index_follows_an_addition_and_its_undo(store: Store) -> None:
    added = keep(store, contact("Brandnew"))
    assert len(found(store, "brandnew")) == 1
    undone = store.go_back(added)
    assert store.search("brandnew") == set()
    store.go_back(undone)
    assert len(found(store, "brandnew")) == 1


@given(st.text(st.characters(codec="utf-8", exclude_categories=("C", "M")), min_size=1, max_size=12), st.data())
def test_a_contact_is_found_by_any_part_of_its_name_in_any_case(name: str, data: st.DataObject) -> None:
    one: Contact = contact(name)
    start = data.draw(st.integers(0, len(name) - 1))
    part = name[start : data.draw(st.integers(start + 1, len(name)))]
    with fresh_store() as store:
        keep(store, one)
        for text in (name, name.upper(), name.lower(), part):
            assert store.search(text) in (None, {1})
            assert store.search(text) == {1} or not fold(text)


# --- finding quickly --------------------------------------------------------------------------------------------------

LETTERS = "aeiouß éñ0+9ф山@.'\"*"
WORDS = st.text(st.sampled_from(LETTERS + "\U0001f469"), max_size=5)


NOTES = st.text(st.sampled_from(LETTERS), max_size=14)


@given(st.lists(NOTES, max_size=12), st.lists(WORDS, max_size=6), st.booleans())
def test_the_index_and_looking_through_find_the_same(notes: list[str], asked: list[str], caught_up: bool) -> None:
    """By three letters in a row, by two, by one, by several words: waiting for the index or not."""
    people = [contact(f"N{n} {text}", notes=text[::-1]) for n, text in enumerate(notes)]
    with fresh_store() as store:
        keep(store, *people)
        if not caught_up:  # as after an import of very many
            with store.change():
                for line in store.lines(now(), "EUR"):
                    store.save_contact(replace(store.contact(line.uid), role="x"))  # type: ignore[type-var]
        everybody = [line.number for line in store.lines(now(), "EUR")]
        texts = dict(store._database.execute_sql("SELECT contact_id, search_text FROM contact_text").fetchall())
        for text in asked:
            words = fold(text).split()
            if not words:
                continue
            plain = {number for number, said in texts.items() if all(word in said for word in words)}
            answer = store.search(text)
            assert answer is not None and answer >= plain
            quick = store.find_quickly(text)
            assert quick is None or (set(quick) == answer and len(quick) == len(answer))
            assert store.find_among(text, everybody, 3, 1000) == [n for n in everybody if n in answer][:3]
            every = store.find_all(text)
            assert set(every) == answer and len(every) == len(answer)
            letter = store.letter_list().having(words[0], store.texts) if len(fold(text).strip()) == 1 else None
            assert letter is None or set(letter) == answer


@pytest.mark.parametrize(
    ("text", "merit"),
    [
        ("jurg", 0), ("JÜRGEN GROSS", 0), ("gross", 1), ("gross jurgen", 1), ("ürg", 2), ("müller", 3), ("sohne", 3),
        ("groß müller", 3), ("901820", None), ("jürgen 901820", None), ("unheard", None), (" ", None),
    ],
)  # fmt: skip
def test_names_are_better_than_organisations_and_those_better_than_the_rest(
    text: str, merit: int | None, store: Store
) -> None:
    number = store.numbers(["jürgen"])["jürgen"]
    assert store.merits(text, [number]).get(number) == merit
    assert store.merits(text).get(number) == merit


@given(st.text("abc üß-", min_size=1, max_size=6))
def test_whoever_is_ranked_is_found(text: str) -> None:
    people = [contact("Bea Cäb", organization="ABC"), contact("ab-cü", organization="Süß b"), contact("c")]
    with fresh_store() as store:
        keep(store, *people)
        found, merits = store.search(text), store.merits(text)
        assert set(merits) <= (found or set())
        assert all(merit in range(4) for merit in merits.values())


def test_a_part_of_a_double_name_counts_as_a_word(store: Store) -> None:
    keep(store, contact("Eva Renner-Zobel", uid="eva"))
    number = store.numbers(["eva"])["eva"]
    assert store.merits("zobel", [number]) == {number: 1}


def test_what_a_contact_is_found_by_is_told(store: Store) -> None:
    numbers = store.numbers(["søren", "zoë"])
    found = store.found_by(list(numbers.values()))
    assert found[numbers["søren"]].tags == ("Golf", "Très bien")
    assert found[numbers["søren"]].phones == (("+45 32 12 34 56", COPENHAGEN),)
    assert found[numbers["zoë"]][:2] == ("Zed", "Chief Buyer")
    assert found[numbers["zoë"]].emails == ("Z.ONeil@Example.com",)


def test_texts_of_very_many_wait_and_are_found_all_the_same(store: Store) -> None:
    keep(store, *(contact(f"Import {n}", notes="quarterly") for n in range(200)))
    waiting = "SELECT count(*) FROM text_waiting"
    assert store._database.execute_sql(waiting).fetchone()[0] == 200
    assert len(store.find_quickly("quarterly") or ()) == len(store.search("quarterly") or ()) == 200
    assert store.catch_up(150) and not store.catch_up(150)
    assert store._database.execute_sql(waiting).fetchone()[0] == 0
    assert len(store.find_quickly("quarterly") or ()) == 200
    assert store.find_quickly("q") is None  # a letter alone is in too many texts


def test_what_is_found_by_very_many_is_not_told_quickly(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_MOST", 20)
    keep(store, *(contact(f"Import {n}", notes="quarterly") for n in range(100)))
    store.catch_up(1000)
    assert store.find_quickly("quarterly") is None
    assert len(store.search("quarterly") or ()) == 100
    assert len(store.find_quickly("Import 42") or ()) == 1


def test_the_usual_letters_are_known_of_all_texts_and_rare_ones_of_those_in_the_index(store: Store) -> None:
    letters, numbers = store.letter_list(), store.numbers(["mia", "yamada", "søren"])
    assert set(letters.having("m", store.texts) or ()) >= {numbers["mia"], numbers["yamada"]}
    assert set(letters.having("山", store.texts) or ()) == {numbers["yamada"]}
    assert letters.having("щ", store.texts) is None
    assert set(store.some_texts(2)) <= set(store.texts(range(10)).values())
    assert store.some_texts(2)


@pytest.mark.parametrize("quickly", [True, False])
def test_a_long_word_is_not_found_by_its_pieces(quickly: bool, store: Store) -> None:
    keep(store, contact("Kitchenware"), contact("Kit che nwa are"), contact("Are kitchenw"))
    one = store.numbers([line.uid for line in store.lines(now(), "EUR") if line.name == "Kitchenware"])
    for text in ("kitchenware", "kitchenwar", "itchenware", "tchenwa", "chenware kitchen"):
        assert set((store.find_quickly(text) if quickly else store.search(text)) or ()) == set(one.values()), text


def test_a_search_that_nobody_waits_for_is_stopped(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Stopped):
        store.search("gross", lambda: True)
    with pytest.raises(Stopped):
        store.merits("gross", cancelled=lambda: True)
    keep(store, *(contact(f"Import {n}", notes="quarterly") for n in range(200)))
    monkeypatch.setattr("salesassist.store.stopping._BETWEEN_QUESTIONS", 100)
    answers = iter((False, False))
    with pytest.raises(Stopped):  # on its way
        store.search("q", lambda: next(answers, True))
    assert len(store.search("q", lambda: False) or ()) == 200


def test_erasing_and_purging_leave_the_index_whole(store: Store) -> None:
    keep(store, *(contact(f"Import {n}", uid=f"i{n}") for n in range(120)))
    store.catch_up(60)
    with store.change() as change:
        store.delete_contacts([f"i{n}" for n in range(0, 120, 2)], moment("2026-11-23 09:14"))
    assert len(store.search("import") or ()) == 60
    store.go_back(change.done)
    assert len(store.search("import") or ()) == 120
    assert list(store.problems()) == []


def test_a_search_may_be_ranked_while_another_is_being_read(store: Store) -> None:
    store.merits("müller")
    cursor = store._database.execute_sql("SELECT folded(name) FROM contact UNION ALL SELECT name FROM contact")
    assert cursor.fetchone()
    assert store.merits("müller") == {store.numbers(["jürgen"])["jürgen"]: 3}


@pytest.mark.parametrize("text", ["so", "son", "sonja", "ſo", "+45 32"])
@pytest.mark.parametrize("moment_of_it", range(6))
def test_who_is_made_quick_to_find_during_a_search_is_not_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, moment_of_it: int
) -> None:
    """Another thread goes through the texts that wait, between any two questions of the search."""
    people = [contact(f"Sonja {n}", uid=f"c{n}", phones=(Phone("+45 32 12 34", "", None),)) for n in range(60)]
    with factories.store(tmp_path) as store, Store(tmp_path) as another:
        keep(store, *people)
        asked, ask = 0, type(store._database).execute_sql

        def interrupted(database: object, *question: object) -> object:
            nonlocal asked
            if database is store._database:
                asked += 1
                if asked == moment_of_it:
                    another.catch_up(1000)
            return ask(database, *question)  # type: ignore[arg-type]

        monkeypatch.setattr(type(store._database), "execute_sql", interrupted)
        assert len(search.find(store._database, text) or ()) == 60
