"""The forms in which contacts can be written to a file."""

from enum import StrEnum


class Form(StrEnum):
    """What a file written for other programs is. vCard 3.0 is what nearly all of them read."""

    VCARD_3 = "vcard 3.0"
    VCARD_4 = "vcard 4.0"
    CSV = "csv"
    TO_DOS = "to-dos"
    EVENTS = "events"
    JSON = "json"

    @property
    def ending(self) -> str:
        """How the name of such a file ends."""
        return {Form.VCARD_3: ".vcf", Form.VCARD_4: ".vcf", Form.CSV: ".csv", Form.TO_DOS: ".ics",
                Form.EVENTS: ".ics", Form.JSON: ".json"}[self]  # fmt: skip
