"""The words of quick add beside days and times, in the languages it reads, folded."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from salesassist.domain.day_languages import DAY_LANGUAGES, LANGUAGES
from salesassist.domain.follow_up import Channel
from salesassist.frozen import dataclass


@dataclass(frozen=True, slots=True)
class CaptureLanguage:
    """`channels` are phrases a line may begin with; those of one word may stand anywhere, but for `only_first`.

    `links` are the little words around names and days, of which `places` stay where they begin what is left ("at her
    office"); `about` begins the purpose. `sending` tells of something to send, by whatever way. `mine` and `theirs`
    begin what somebody owes ("I send …"), `will` may follow them. `worth` comes before the value of a deal, `tier`
    before a tier.
    """

    channels: Mapping[tuple[str, ...], Channel]
    only_first: frozenset[str]
    before_channel: frozenset[str]
    links: frozenset[str]
    places: frozenset[str]
    about: tuple[tuple[str, ...], ...]
    promised: frozenset[str]
    sending: frozenset[str]
    mine: frozenset[str]
    theirs: frozenset[str]
    will: frozenset[str]
    worth: frozenset[str]
    tier: frozenset[str]
    works_at: frozenset[str]
    conjunctions: frozenset[str]


def _phrases(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in text.split("/"))


def _channels(call: str, email: str, message: str, meeting: str, post: str) -> dict[tuple[str, ...], Channel]:
    texts = {Channel.CALL: call, Channel.EMAIL: email, Channel.MESSAGE: message, Channel.MEETING: meeting,
             Channel.POST: post}  # fmt: skip
    return {phrase: channel for channel, text in texts.items() for phrase in _phrases(text)}


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


VERBS_AT_THE_END = _set("anrufen anzurufen zuruckrufen zuruckzurufen telefonieren treffen besuchen mailen "
                        "anschreiben anzuschreiben simsen")  # fmt: skip
"""German verbs that end what is told; "schreiben" would as well be what has to be written."""
VERBS_WITH_PARTICLE = frozenset(_phrases("check in/drop in/drop by/stop by/come by/call in/log in"))
"""English verbs with a little word that else would say nothing."""
REPEATS = _set("every each jeden jede jedes alle chaque cada todos")
"""Before a day: that it is to come again and again, which no follow-up does."""
REPEATED = _set("daily weekly fortnightly monthly quarterly yearly taglich wochentlich monatlich jahrlich "
                "quotidiennement mensuellement diariamente semanalmente mensualmente")  # fmt: skip
"""The same by itself, at the end of what is told."""
CAPTURE_LANGUAGES: Mapping[str, CaptureLanguage] = {
    "en": CaptureLanguage(
        channels=_channels(
            call="call/call back/phone/phone call/ring/ring up/give a call/telephone",
            email="email/e-mail/mail/write/write to/send an email/send email/send a mail/send an e-mail",
            message="message/text/whatsapp/sms/send a message/send message/send a text/dm",
            meeting="meet/meeting/visit/see/meeting with/meet with/lunch with/coffee with/breakfast with/dinner with/"
                    "drinks with/zoom with/video call with",
            post="post/card/send a card/send card/send a postcard/send a gift/send a letter/post a card",
        ),
        only_first=_set("see"),
        before_channel=_set("please to remind me i must should will - * •"),
        links=_set("to with for on at by in and the a an of from please re - – — me w/"),
        places=_set("at in on by with from"),
        about=_phrases("about/regarding/concerning"),
        promised=_set("promised"), sending=_set("send forward share"),
        mine=_set("i i'll"), theirs=_set("they they'll he he'll she she'll"), will=_set("will shall"),
        worth=_set("worth deal"), tier=_set("tier"), works_at=_set("at from of @"), conjunctions=_set("and"),
    ),
    "de": CaptureLanguage(
        channels=_channels(
            call="anrufen/anzurufen/anruf/anruf bei/anruf mit/ruf/rufe/rufen/telefonieren/telefonieren mit/telefonat/"
                 "telefonat mit/telefontermin/telefontermin mit/zuruckrufen/zuruckzurufen/ruckruf/ruckruf bei/"
                 "durchklingeln/tel",
            email="e-mail an/email an/mail an/mailen/maile/schreiben/schreibe/schreib/anschreiben/anzuschreiben/"
                  "mail schreiben/mail schicken",
            message="nachricht/nachricht an/nachricht schicken/whatsapp an/sms an/simsen",
            meeting="treffen/treffen mit/treffe/termin/termin mit/besprechung/besprechung mit/besuch/besuch bei/"
                    "besuchen/besuche/kaffee mit/mittagessen mit/abendessen mit/fruhstuck mit/"
                    "fruhstucken mit/essen mit/meeting mit",
            post="karte/karte an/postkarte/postkarte an/karte schicken/brief an/brief schicken/paket an/post an/"
                 "geschenk an",
        ),
        only_first=_set("ruf"),
        before_channel=_set("bitte ich muss soll sollte"),
        links=_set("mit an am um bei beim fur der die das den dem des ein eine einen einem zu zum zur im in und von "
                   "vom bitte bis auf"),
        places=_set("am an auf bei beim im in mit um vom von zu zum zur"),
        about=_phrases("wegen/uber/ueber/bezuglich/bzgl/betreffs/betreff/zum thema/in sachen"),
        promised=_set("versprochen zugesagt"),
        sending=_set("schicken schicke schick senden sende zuschicken zusenden weiterleiten"),
        mine=_set("ich"), theirs=_set("sie er"), will=_set("werde wird werden"),
        worth=_set("wert auftrag auftragswert"), tier=_set("stufe"), works_at=_set("bei @"), conjunctions=_set("und"),
    ),
    "fr": CaptureLanguage(
        channels=_channels(
            call="appeler/appel/appel a/appelle/appelez/rappeler/rappelle/telephoner/telephoner a/telephone/tel/"
                 "coup de fil a/passer un coup de fil a/donner un coup de fil a",
            email="mail a/email a/e-mail a/courriel/courriel a/ecrire/ecrire a/ecris/ecris a/envoyer un mail/"
                  "envoyer un mail a/envoyer un courriel a",
            message="message a/texto/texto a/sms a/envoyer un message/envoyer un message a/envoyer un sms a",
            meeting="rencontrer/rencontre/rdv/rdv avec/rendez-vous/rendez-vous avec/reunion/reunion avec/voir/"
                    "dejeuner avec/dejeuner/diner avec/petit-dejeuner avec/cafe avec/visiter/visite/visite a/"
                    "visite chez",
            post="carte/carte a/carte postale/carte postale a/lettre/lettre a/envoyer une carte/envoyer une carte a/"
                 "courrier/courrier a/cadeau a",
        ),
        only_first=_set("voir"),
        before_channel=_set("merci de je dois devrais"),
        links=_set("a au aux avec chez de du des d' la le les l' un une et en pour vers ce sur dans"),
        places=_set("a au aux avec chez dans en sur"),
        about=_phrases("au sujet du/au sujet de/au sujet des/au sujet/a propos du/a propos de/a propos des/a propos/"
                       "concernant/pour parler de/pour parler du"),
        promised=_set("promis promise"), sending=_set("envoyer envoie envoyez transmettre"),
        mine=_set("je"), theirs=_set("il elle ils elles"), will=_set("vais va vont"),
        worth=_set("affaire valant valeur"), tier=_set("niveau"), works_at=_set("chez @"), conjunctions=_set("et"),
    ),
    "es": CaptureLanguage(
        channels=_channels(
            call="llamar/llamar a/llama/llama a/llamada/llamada a/llamada con/telefonear/telefonear a/"
                 "devolver llamada a/volver a llamar/volver a llamar a/dar un toque a/tel",
            email="correo/correo a/escribir/escribir a/escribe/escribe a/mail a/email a/enviar un correo/"
                  "enviar un correo a/mandar un correo a",
            message="mensaje/mensaje a/enviar un mensaje/enviar un mensaje a/mandar un mensaje a/whatsapp a/sms a",
            meeting="reunion/reunion con/reunirse con/reunirme con/quedar con/cita/cita con/ver a/visitar/visitar a/"
                    "visita/visita a/comida con/comer con/almuerzo con/almorzar con/cena con/cenar con/desayuno con/"
                    "desayunar con/cafe con/encuentro con",
            post="carta/carta a/tarjeta/tarjeta a/postal/postal a/enviar una carta/enviar una carta a/"
                 "enviar una tarjeta a/regalo a",
        ),
        only_first=_set("llama postal cita visita"),
        before_channel=_set("por favor tengo que debo hay"),
        links=_set("a al con de del el la los las un una y en para por lo su"),
        places=_set("a al con desde en"),
        about=_phrases("sobre/acerca de/acerca del/respecto a/respecto al/referente a"),
        promised=_set("prometido prometida"), sending=_set("enviar envia mandar manda reenviar"),
        mine=_set("yo"), theirs=_set("ella ellos ellas"), will=_set("voy va van"),
        worth=_set("trato valor negocio"), tier=_set("nivel"), works_at=_set("@"), conjunctions=_set("y"),
    ),
}  # fmt: skip


class CaptureWords:
    """The words of all languages for a line in these, the first before the others.

    Little words that say nothing (`links`) are those of the languages in `spoken` alone: elsewhere they may be names.
    """

    def __init__(self, languages: Sequence[str], spoken: frozenset[str]) -> None:
        ordered = [CAPTURE_LANGUAGES[code] for code in languages]
        meant = [CAPTURE_LANGUAGES[code] for code in languages if code in spoken]
        self.channels: dict[tuple[str, ...], Channel] = {}
        for language in reversed(ordered):
            self.channels.update(language.channels)
        self.longest_channel = max(map(len, self.channels))
        only_first = frozenset(chain.from_iterable(language.only_first for language in ordered))
        self.one_word = {
            words[0]: channel for words, channel in self.channels.items()
            if len(words) == 1 and words[0] not in only_first
        }  # fmt: skip
        self.about = sorted(chain.from_iterable(language.about for language in ordered), key=len, reverse=True)
        self.about_begins = frozenset(phrase[0] for phrase in self.about)
        self.before_channel = _all(language.before_channel for language in meant)
        self.links = _all(language.links for language in meant)
        self.places = _all(language.places for language in meant)
        self.promised = _all(language.promised for language in ordered)
        self.sending = _all(language.sending for language in meant)
        self.mine = _all(language.mine for language in meant)
        self.theirs = _all(language.theirs for language in meant)
        self.will = _all(language.will for language in meant)
        self.worth = _all(language.worth for language in ordered)
        self.tier = _all(language.tier for language in ordered)
        self.works_at = _all(language.works_at for language in meant)
        self.conjunctions = _all(language.conjunctions for language in meant)


def _all(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset(chain.from_iterable(sets))


@lru_cache(maxsize=64)
def words(languages: tuple[str, ...], spoken: frozenset[str]) -> CaptureWords:
    """The words for lines in these languages, made once."""
    return CaptureWords(languages, spoken)


@lru_cache(maxsize=1)
def telling() -> Mapping[str, str]:
    """The words that only one of the languages has, by which a line tells what it is written in."""
    found: dict[str, set[str]] = {}
    for code in LANGUAGES:
        for word in _vocabulary(code):
            found.setdefault(word, set()).add(code)
    return {word: next(iter(codes)) for word, codes in found.items() if len(codes) == 1}


def _vocabulary(code: str) -> Iterable[str]:
    language, days = CAPTURE_LANGUAGES[code], DAY_LANGUAGES[code]
    phrases = (*days.days, *days.times, *days.before, *days.after)
    yield from (
        word for phrase in phrases for part in phrase.split() for word in part.strip("[]").split("/") if "{" not in word
    )
    for words in (days.weekdays, days.months, days.numbers, days.units):
        yield from (word for word in words if word not in days.shy)
    for phrase in (*language.channels, *language.about):
        yield from phrase
    yield from (*language.links, *language.before_channel, *language.promised, *language.mine, *language.theirs)
