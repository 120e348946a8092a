"""A pasted e-mail signature or business card to a contact, in the habits of English, German, French and Spanish.

Each line says one thing, or several with "|" or "·" between them. What a line is, its own signs tell: an "@", a legal
form, a word for a job, a postal code. What nothing tells goes into the notes, so that nothing pasted is lost; only
greetings ("Kind regards") are left out.
"""

import re
from collections.abc import Iterator

from salesassist.domain.contact import Address, Contact, Email, Phone
from salesassist.domain.phone import digits, e164
from salesassist.domain.text import fold, one_line
from salesassist.exchange.columns import is_header
from salesassist.exchange.reading import Appointment, Problem, Record, Unreadable, clip_notes, shown_name
from salesassist.exchange.table import read_table
from salesassist.exchange.vcard import read_vcards

PASTED = "The pasted text"
_LONGEST = 50_000  # characters of a text that is taken for a signature
_MOST_LINES = 200
_LONGEST_LINE = 300  # characters; a longer one is a disclaimer

_EMAIL = re.compile(r"(?:mailto:)?([\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+)")
_WEB = re.compile(
    r"(?:https?://|www\.)[^\s<>|,;\"]+"
    r"|(?<![@\w.-])(?:[a-z0-9äöüß-]+\.)+(?:com|org|net|de|at|ch|fr|es|eu|io|uk|co\.uk|it|nl|be|info|biz|ai|app|dev|us)"
    r"(?:/[^\s<>|,;\"]*)?(?![\w@])",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?<![\w/])(\+?\(?\d[\d\s().\-\u2010-\u2015/\xa0]{4,24}\d)((?:\s*(?:ext\.?|x|dw|durchwahl|poste|extensión)\s*\d{1,6})?)"
    r"(?![\w%€$])",
    re.IGNORECASE,
)
_PHONE_LABELS = {
    word: label
    for label, words in {
        "work": "t tel tele telefon telephone phone fon p o office buro bureau oficina d direct direkt durchwahl ligne"
        " directe telefono standard zentrale centralita work geschaftlich ph",
        "mobile": "m mob mobile mobil mobiltelefon handy cell cellphone c portable port movil celular gsm natel"
        " whatsapp",
        "fax": "f fax telefax telecopie",
        "home": "h home privat domicile casa",
    }.items()
    for word in words.split()
}
_OTHER_LABELS = frozenset(
    word
    for words in (
        "e email mail courriel correo electronico w web website internet url site homepage linkedin skype xing",
        "adresse address direccion anschrift",
    )
    for word in words.split()
)
_LABEL = re.compile(r"([^\W\d_](?:[\w.\- ]{0,20}[^\W\d_])?)[\s.:]*$")

_FORMS = re.compile(
    r"(?:^|[\s,(])(?:GmbH(?:\s*&\s*Co\.?\s*KGa?A?)?|gGmbH|mbH|AG|KGa?A?|OHG|UG|GbR|PartGmbB|PartG|e\.\s?K\.?|e\.\s?V\.?"
    r"|e\.\s?G\.?|SE|Ltd\.?|Limited|LLC|L\.L\.C\.|LLP|PLC|plc|Inc\.?|Corp\.?|Corporation|Company|& Co\.?|S\.?A\.?S\.?U?"
    r"|S\.?A\.?R\.?L\.?|Sàrl|EURL|SCOP|SNC|S\.?A\.?U?\.?|S\.?L\.?[UL]?\.?|S\.?p\.?A\.?|S\.?r\.?l\.?|B\.?V\.?|N\.?V\.?"
    r"|AB|ApS|A/S|AS|Oy|Oyj|Sp\. z o\.\s?o\.|Pty|Group|Gruppe|Groupe|Grupo|Holding|Partners|Associates|Consulting"
    r"|University|Universität|Université|Universidad|Institut|Verband|Stiftung|Foundation)(?=$|[\s,).|])"
)
_ROLES = re.compile(
    r"\b(?:manager\w*|director\w*|head of|chief|ceo|cto|cfo|coo|cmo|cio|founder|co-?founder|consultant\w*|engineer\w*"
    r"|president\w*|vice president|vp|lead|owner|officer|assistant\w*|executive|analyst|architect|developer|designer"
    r"|partner\w*|sales|marketing|account|buyer|purchas\w+|attorney|lawyer|accountant|specialist|coordinator|advisor"
    r"|professor|geschäftsführ\w+|leiter\w*|leitung|inhaber\w*|berater\w*|beratung|vertrieb\w*|prokurist\w*|referent\w*"
    r"|einkäufer\w*|einkauf|vorstand\w*|sachbearbeiter\w*|ingenieur\w*|architekt\w*|rechtsanw\w+|steuerberater\w*"
    r"|assistenz|projektleit\w+|kaufm\w+|direct(?:eur|rice)\w*|gérante?|responsable|chef\w*|ingénieure?|présidente?"
    r"|associée?|commerciale?|conseill\w+|chargée? d|avocate?|directora?|gerente|jef[ea]|socio|socia|ingenier[oa]"
    r"|consultora?|comercial|asesora?|abogad[oa]|encargad[oa]|fundador\w*|consigliere|titolare)\b",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"(?:(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee)\s*\d+"
    r"|\b\d+[a-z]?(?:\s*(?:bis|ter))?,?\s+(?:rue|avenue|av\.|boulevard|bd\.?|place|chemin|quai|allée|impasse|cours|route)\b"
    r"|\b(?:calle|c/|avda\.?|avenida|paseo|plaza|via|carrer|camino|ronda)\s+.*\d"
    r"|\b\d+[a-z]?\s+[\w .'-]*\b(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|ln\.?|drive|dr\.?|boulevard|blvd\.?|way"
    r"|court|square|place|row|close|terrace)\b)",
    re.IGNORECASE,
)
_POSTAL = re.compile(
    r"(?:^|[\s,])(?:(?:[A-Z]{1,2}[-–]\s?)?\d{4,5}\s+[^\W\d_]{2}|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|[A-Z]{2}\s+\d{5}(?:-\d{4})?\b"
    r"|\d{4}\s?[A-Z]{2}\s+[^\W\d_]{2})"
)
_COUNTRIES = frozenset(
    word
    for words in (
        "germany deutschland france frankreich spain espana espagne spanien austria osterreich autriche switzerland",
        "schweiz suisse svizzera uk usa us italy italia italie italien netherlands nederland belgium belgique ireland",
        "portugal luxembourg luxemburg liechtenstein denmark sweden norway poland mexico argentina colombia chile",
        "canada australia",
    )
    for word in words.split()
) | {"united kingdom", "united states", "great britain", "united states of america", "the netherlands"}
_REGISTER = re.compile(
    r"\b(?:ust-?id|ust\.|umsatzsteuer|vat|tva|siret|siren|rcs|nif|cif|iban|bic|swift|hrb|hra|amtsgericht|registergericht"
    r"|handelsregister|steuer-?n|sitz der|registered|company (?:no|number|reg)|geschäftsführer:|managing directors?:)",
    re.IGNORECASE,
)
_GREETINGS = re.compile(
    r"(?:(?:mit )?(?:freundliche[nm]?|beste[nm]?|viele[nm]?|herzliche[nm]?|liebe[nm]?|schöne[nm]?)\b.*gr[uü](?:ß|ss).*"
    r"|mfg|lg|vg"
    r"|(?:(?:best|kind|warm|kindest|warmest|many thanks and)\s+)*regards|best(?: wishes)?|cheers|sincerely(?: yours)?"
    r"|yours (?:sincerely|faithfully|truly)|thanks(?: and regards)?|thank you|many thanks|danke|merci|gracias"
    r"|(?:bien )?cordialement|bien à vous|salutations.*|sincères salutations|meilleures salutations"
    r"|(?:un )?(?:cordial )?saludos?(?: cordiales)?|(?:reciba )?un (?:cordial )?saludo|atentamente|muchas gracias"
    r"|sent from my .*|von meinem .* gesendet|gesendet von .*|envoyé de .*|enviado desde .*|[-_=*~–—\s]+)[\s,.!]*",
    re.IGNORECASE,
)
_PREFIX = re.compile(
    r"^((?:(?:i\.\s?[AV]\.|ppa\.?|herrn?|frau|mr\.?|mrs\.?|ms\.?|miss|mme\.?|mlle\.?|monsieur|madame|m\.|sr\.?|sra\.?|don"
    r"|doña|dña\.?|dr\.?(?:-ing\.?)?|prof\.?|dipl\.?-\w+\.?|mag\.?|ing\.?|lic\.?|d\.)\s+)+)",
    re.IGNORECASE,
)
_BY_ORDER = re.compile(r"(?:i\.\s?[AV]\.|ppa\.?)\s+", re.IGNORECASE)
_SUFFIX = re.compile(
    r"[\s,]+((?:(?:MBA|Ph\.?D\.?|M\.?Sc\.?|B\.?Sc\.?|M\.?A\.?|B\.?A\.?|LL\.?M\.?|CPA|Esq\.?|Jr\.?|Sr\.?|III?)[\s,]*)+)$"
)
_PARTICLES = frozenset(
    word
    for words in ("von van der den de del della di da du la le las los y e zu zur vom ter ten dos das el al bin ben",)
    for word in words.split()
)
_NAME_WORD = re.compile(r"[^\W\d_]+(?:['’\-–][^\W\d_]+)*['’.]?")


def read_pasted(text: str, region: str) -> list[Record | Problem]:
    """Return the contacts of a pasted text, and what is doubtful about them: of a vCard or of a table with a header as
    of a file, of anything else the one person whose signature or card it is.

    `region` is the ISO 3166 code by which numbers without a country code are read. Never raises.
    """
    if re.search(r"BEGIN\s*:\s*VCARD", text, re.IGNORECASE):
        return list(_contacts(read_vcards(text.encode("utf-8", "replace"), PASTED, region)))
    first = next((line for line in text.splitlines() if line.strip()), "")
    for mark in "\t;,":
        if mark in first and is_header(first.split(mark)):
            try:
                return list(_contacts(read_table(text.encode("utf-8", "replace"), PASTED, region)))
            except Unreadable:
                break
    if not first:
        return [Problem(PASTED, None, "There is no text to read a contact from.", lost=True)]
    return _Signature(text[:_LONGEST], region).read()


def _contacts(parts: Iterator[Record | Problem | Appointment]) -> Iterator[Record | Problem]:
    return (part for part in parts if not isinstance(part, Appointment))


class _Signature:
    """One signature while its lines are understood."""

    def __init__(self, text: str, region: str) -> None:
        self.region = region
        self.lines = [line.strip().strip("*>").strip() for line in text.splitlines()][:_MOST_LINES]
        self.phones: list[Phone] = []
        self.emails: list[Email] = []
        self.web: list[str] = []
        self.address: list[str] = []
        self.organization = ""
        self.role = ""
        self.name = ""
        self.left: list[tuple[int, str]] = []  # by the number of the line
        self.notes: list[str] = []
        self.guesses: list[str] = []

    def read(self) -> list[Record | Problem]:
        for number, line in enumerate(self.lines):
            if not line or _GREETINGS.fullmatch(line):
                continue
            if len(line) > _LONGEST_LINE or _REGISTER.search(line):
                self.notes.append(one_line(line))
                continue
            for part in re.split(r"\s*[|·•●▪]\s*|\t+|\s{3,}|\s+[–—]\s+", line):
                if part := self._without_reach(part):
                    self.left.append((number, part))
        self._find_name()
        self._find_rest()
        self._guess_organization()
        self.notes += [part for _, part in self.left]
        return self._result()

    def _without_reach(self, part: str) -> str:
        """Take e-mail addresses, pages and numbers out of a part; returns what is left of it."""
        for found in _EMAIL.finditer(part):
            self.emails.append(Email(found[1].rstrip(".")))
        part = _EMAIL.sub(" ", part)
        # Most lines of text are no pages, and a name with initials looks like one: "A.de Vries".
        for page in _WEB.findall(part):
            self.web.append(page.rstrip("./)"))
        part = _WEB.sub(" ", part)
        part = self._without_numbers(part)
        words = re.split(r"[\s:.,/-]+", fold(part))
        if all(not word or word in _OTHER_LABELS or word in _PHONE_LABELS or word in "()<>[]-" for word in words):
            return ""
        return one_line(part).strip(" ,;:/")

    def _without_numbers(self, part: str) -> str:
        if _STREET.search(part) and not part.lstrip().startswith("+"):
            return part
        end = 0
        rest = []
        for found in _NUMBER.finditer(part):
            number = f"{found[1]}{found[2]}".strip()
            before = part[end : found.start()]
            label, start = self._label(before)
            count = len(digits(found[1]))
            is_number = label is not None or found[1].startswith(("+", "0", "(")) or count >= 9
            if not 6 <= count <= 17 or not is_number or re.fullmatch(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}", found[1]):
                continue
            self.phones.append(Phone(one_line(number), label or "", e164(number, self.region)))
            rest.append(before[:start])
            end = found.end()
        rest.append(part[end:])
        return " ".join(rest)

    def _label(self, before: str) -> tuple[str | None, int]:
        """The label that stands before a number, None if none does, and where in the text it begins."""
        found = _LABEL.search(before)
        if not found:
            return None, len(before.rstrip(" :(/"))
        words = re.findall(r"[^\W\d_]+", fold(found[1]))
        for count in (2, 1):
            labels = [_PHONE_LABELS[word] for word in words[-count:] if word in _PHONE_LABELS]
            if len(labels) == min(count, len(words)):
                typed = list(re.finditer(r"[^\W\d_]+", found[1]))[-min(count, len(words))]
                best = next((label for label in ("fax", "mobile", "home") if label in labels), labels[0])
                return best, found.start() + typed.start()
        return None, len(before)

    def _find_name(self) -> None:
        for at, (number, part) in enumerate(self.left[:8]):
            whole, _, rest = part.partition(",")
            for text, more in ((part, ""), (whole, rest.strip())):
                if more and not (_ROLES.search(more) or _FORMS.search(more)):
                    continue
                if self._is_name(text):
                    self.name = text
                    self.left[at : at + 1] = [(number, more)] if more else []
                    return
        for email in self.emails:
            words = re.split(r"[._]", email.address.partition("@")[0])
            if 2 <= len(words) <= 3 and all(word.isalpha() and len(word) > 1 for word in words):
                self.name = " ".join(word.capitalize() for word in words)
                self.guesses.append(f"The name was made of the e-mail address {email.address}.")
                return

    @staticmethod
    def _is_name(text: str) -> bool:
        bare = _SUFFIX.sub("", _PREFIX.sub("", text.strip()))
        words = bare.split()
        if not 2 <= len(words) <= 6 and not (len(words) == 1 and bare != text.strip()):
            return False
        if _ROLES.search(bare) or _FORMS.search(bare) or fold(bare) in _COUNTRIES or "@" in bare:
            return False
        return all(
            _NAME_WORD.fullmatch(word) and (word[0].isupper() or not word[0].islower() or fold(word) in _PARTICLES)
            for word in words
        ) and not all(fold(word) in _PARTICLES for word in words)

    def _find_rest(self) -> None:
        left = []
        for number, part in self.left:
            if _STREET.search(part) or _POSTAL.search(part) or (self.address and fold(part) in _COUNTRIES):
                self.address.append(part)
            elif _FORMS.search(part) and not self.organization and len(part) <= 120:
                role, comma, rest = part.partition(", ")
                if (
                    comma
                    and _ROLES.search(role)
                    and not self.role
                    and not _FORMS.search(f"{role} ")
                    and _FORMS.search(rest)
                ):
                    self.role, part = role, rest
                self.organization = part
            elif _ROLES.search(part) and not self.role and len(part) <= 120:
                role, mark, rest = part.partition(" @ ")
                self.role = role
                if mark and not self.organization:
                    self.organization = rest
            else:
                left.append((number, part))
        self.left = left

    def _guess_organization(self) -> None:
        if self.organization:
            return
        hosts = {fold(email.address.rpartition("@")[2]).rpartition(".")[0] for email in self.emails}
        hosts = {re.sub(r"\W", "", host) for host in hosts}
        for at, (_, part) in enumerate(self.left):
            plain = re.sub(r"\W", "", fold(part))
            if len(plain) > 2 and any(plain in host or host in plain for host in hosts if len(host) > 2):
                self.organization = part
                del self.left[at]
                return
        if self.left and self.name and len(self.left[0][1]) <= 60 and self.left[0][1][:1].isupper():
            last = self.left[0][1]
            if not last.endswith((".", "!", "?", ":")) and len(last.split()) <= 6:
                self.organization = last
                self.guesses.append(f"“{last}” was taken for the organisation.")
                del self.left[0]

    def _result(self) -> list[Record | Problem]:
        typed = _BY_ORDER.sub("", self.name, count=1) if _BY_ORDER.match(self.name) else self.name
        found = _PREFIX.match(typed)
        prefix = one_line(found[1]) if found else ""
        bare = typed[found.end() :] if found else typed
        ending = _SUFFIX.search(bare)
        suffix = one_line(ending[1]).strip(" ,") if ending else ""
        bare = bare[: ending.start()] if ending else bare
        words = (bare.title() if bare.isupper() else bare).split()  # many cards are set in capitals
        at = max(len(words) - 1, 0)
        while at > 1 and fold(words[at - 1]) in _PARTICLES:
            at -= 1
        given, family = " ".join(words[:at]), " ".join(words[at:])
        phone = self.phones[0].number if self.phones else ""
        name = shown_name("", (prefix, given, "", family, suffix), "", self.organization, self.emails, phone)
        if not name.text:
            reason = "No name, organisation, e-mail address or number was found in the text."
            return [Problem(PASTED, None, reason, lost=True)]
        contact = Contact(
            uid="",
            name=name.text,
            given=given,
            family=family,
            prefix=prefix,
            suffix=suffix,
            organization=self.organization,
            role=self.role,
            phones=tuple(dict.fromkeys(self.phones)),
            emails=tuple(dict.fromkeys(self.emails)),
            addresses=(Address(label="work", text="\n".join(self.address)),) if self.address else (),
            web=tuple(dict.fromkeys(self.web)),
            notes=clip_notes("\n".join(self.notes)),
        )
        said: list[Record | Problem] = [Problem(PASTED, None, reason, name=contact.name) for reason in self.guesses]
        return [*said, Record(contact, 1, name.is_own, PASTED)]
