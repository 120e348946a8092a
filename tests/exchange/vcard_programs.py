"""vCards as certain programs write them, each with what must be read: name, numbers, e-mail addresses, organisation."""

from typing import NamedTuple


class Sample(NamedTuple):
    data: bytes
    name: str
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    organization: str = ""


def _old(*lines: str, encoding: str = "utf-8", end: str = "\r\n") -> bytes:
    return end.join(["BEGIN:VCARD", "VERSION:2.1", *lines, "END:VCARD", ""]).encode(encoding)


def _new(*lines: str, version: str = "3.0", end: str = "\r\n") -> bytes:
    return end.join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""]).encode()


SAMPLES = {
    "nokia": Sample(
        _old("N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:M=C3=BCller;J=C3=BCrgen", "TEL;PREF;CELL;VOICE:+491711234567"),
        "Jürgen Müller", ("+491711234567",),
    ),
    "old android": Sample(
        _old("N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=98=D0=B2;=D0=98=", "=D0=B2=D0=B0=D0=BD;;;",
             "TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=D0=A0):123-45-67", end="\n"),
        "Иван Ив", ("123-45-67",),
    ),
    "outlook": Sample(
        _old("N;LANGUAGE=de:Groß;Ute", "FN:Ute Groß, Dr.", "ORG:Firma, GmbH & Co;Abt. 1",
             "LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:Hauptstr. 1=0D=0A=", "10115 Berlin",
             "NOTE;ENCODING=QUOTED-PRINTABLE:Zeile 1=0D=0A=", "Zeile 2=", "", "EMAIL;PREF;INTERNET:ute@x.de",
             encoding="cp1252"),
        "Ute Groß, Dr.", (), ("ute@x.de",), "Firma, GmbH & Co",
    ),
    "iphone": Sample(
        _new("N:Appleseed;John;;;", "item1.TEL:+1 408 555 0101", "item1.X-ABLabel:_$!<Mobile>!$_",
             "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-05", "NOTE:a long note", "  is folded", end="\r\r\n"),
        "John Appleseed", ("+1 408 555 0101",),
    ),
    "lotus": Sample(
        _old("PROFILE:VCARD", "N;CHARSET=ISO-8859-1:König;Jörg", "EMAIL;TYPE=INTERNET:CN=Joerg/O=Acme@acme",
             encoding="latin-1"),
        "Jörg König", (), ("CN=Joerg/O=Acme@acme",),
    ),
    "yahoo": Sample(
        b"begin:vcard\nversion:3.0\nfn:Jane Doe\nemail;type=internet:jane@y.com\ntel;type=cell:(415) 1\nend:vcard\n",
        "Jane Doe", ("(415) 1",), ("jane@y.com",),
    ),
    "evolution": Sample(
        _new(r"FN:Řehoř\, Pavel", "TEL;TYPE=WORK,VOICE;X-EVOLUTION-UI-SLOT=1:+420 123", r"X-EVOLUTION-FILE-AS:a\, b"),
        "Řehoř, Pavel", ("+420 123",),
    ),
    "kaddressbook": Sample(
        _new("FN:Åsa Öberg", 'TEL;TYPE="cell,pref";VALUE=uri:tel:+46-70-1;ext=5', "EMAIL;PREF=1:a@x.se", version="4.0"),
        "Åsa Öberg", ("+46-70-1;ext=5",), ("a@x.se",),
    ),
    "google": Sample(
        _new("FN:Zoë Test", "item1.EMAIL;TYPE=INTERNET:z@x.com", "item1.X-ABLabel:", "X-GOOGLE TALK:zoe",
             "PHOTO:https://host.invalid/x"),
        "Zoë Test", (), ("z@x.com",),
    ),
    "apple company": Sample(
        _new("N:;;;;", "FN:Acme Inc", "ORG:Acme Inc;", "X-ABShowAs:COMPANY"), "Acme Inc", organization="Acme Inc"
    ),
    "shift_jis": Sample(
        _old("N;CHARSET=SHIFT_JIS:山田;太郎", "FN;CHARSET=SHIFT_JIS:山田 太郎",
             "ORG;CHARSET=SHIFT_JIS:表示ソ株式会社;能",
             "SOUND;X-IRMC-N;CHARSET=SHIFT_JIS:ﾔﾏﾀﾞ;ﾀﾛｳ", "TEL;CELL:09012345678", encoding="cp932"),
        "山田 太郎", ("09012345678",), (), "表示ソ株式会社",
    ),
    "windows-1251": Sample(
        _old("N;CHARSET=windows-1251:Петров;Олег", "ORG:ООО Ромашка", encoding="cp1251"),
        "Олег Петров", organization="ООО Ромашка",
    ),
    "windows-1251, not said": Sample(
        _old("FN:Олег Петров", "TEL;WORK:8 (495) 1", encoding="cp1251"), "Олег Петров", ("8 (495) 1",)
    ),
    "utf-16": Sample(_old("N:Øre;Åge", encoding="utf-16"), "Åge Øre"),
    "folded inside a character": Sample(
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:J\xc3\r\n \xbcrgen Fold\r\nEND:VCARD\r\n", "Jürgen Fold"
    ),
    "directions turned": Sample(
        _new("FN:Evil \u202egnp.exe\u202c Name\u200b", "TEL:\u202a+49 30 1\u202c", "EMAIL:\u200ba@b.de"),
        "Evil gnp.exe Name", ("+49 30 1",), ("a@b.de",),
    ),
    "samsung": Sample(
        _old("N:;Mama;;;", "TEL;CELL:+49-171-1", "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ", " SkZJRgAB", "", end="\n"),
        "Mama", ("+49-171-1",),
    ),
    "quoted-printable in 3.0": Sample(
        _new("FN;ENCODING=QUOTED-PRINTABLE:Ren=C3=A9=20X", "ORG;ENCODING=QUOTED-PRINTABLE:Chef=", " de cuisine"),
        "René X", organization="Chefde cuisine",
    ),
    "no name": Sample(_new("EMAIL:x@y.z"), "x@y.z", (), ("x@y.z",)),
    "blackberry": Sample(
        _new("N:Q;Bob", "TEL;TYPE=CELL:+1 (416) 555-0123 x42", r"ADR;TYPE=HOME:;;1 King\nSuite 2;Toronto;;;"),
        "Bob Q", ("+1 (416) 555-0123 x42",),
    ),
}  # fmt: skip
