"""What cannot be done with a contact: there is nothing to do it with, or they asked not to be contacted."""

from salesassist.domain.contact import Contact
from salesassist.domain.contact_line import ContactLine


def impossible_with(line: ContactLine, contact: Contact | None) -> frozenset[str]:
    """Names of acts (see `Menus`) that make no sense with a contact. `contact` is their record, None without one."""
    vain = set()
    if contact is None or not contact.phones:
        vain |= {"call", "copy"}
    else:
        vain.add("add_number")
    if line.step is None:
        vain |= {"reschedule", "snooze", "skip"}
    if line.do_not_contact:
        vain |= {"put", "plan", "plan_call", "rest", "call", "mail", "never"}
    elif line.resting_until is None:
        vain.add("wake")
    return frozenset(vain)
