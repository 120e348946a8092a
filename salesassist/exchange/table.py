"""CSV files of any program: encoding, separator, header and rows, with what is doubtful told by its line."""

import re

from salesassist.exchange.columns import Column, Plan
from salesassist.exchange.mapping import Mappings, Understood, UnknownColumns, title_of, understand
from salesassist.exchange.reading import Problem, Reading, excerpt
from salesassist.exchange.rows import Row
from salesassist.exchange.table_text import rows_of
from salesassist.exchange.zipped import ZIP_MARKS

_ROUNDED = re.compile(r"\d[.,]\d+E\+\d+", re.IGNORECASE).fullmatch


def read_table(data: bytes, file: str, region: str, mappings: Mappings | None = None) -> Reading:
    """Return the contacts of a CSV file and its problems, as a generator.

    A header in `mappings` is read as the user mapped it. Raises UnknownColumns if the file does not say, and it cannot
    be seen, what its columns are.
    """
    table = understand(data, file, mappings or {}, region=region)
    is_workbook = data.startswith(ZIP_MARKS)
    if table.plan is None:
        raise UnknownColumns(
            f"{file} is a workbook (Excel) in which no column is known. The first sheet needs a row with the names of"
            " its columns, such as First Name, Last Name, Company, Email, Phone; or choose in the import window what"
            " each column is."
            if is_workbook else
            f"{file} is a text file in which no column is known. A table of contacts needs a line with the names of"
            " its columns, such as First Name, Last Name, Company, Email, Phone; or choose in the import window what"
            " each column is."
        )  # fmt: skip
    return _read_rows(table, table.plan, file, region, ends_early=is_workbook)


def _read_rows(table: Understood, plan: Plan, file: str, region: str, *, ends_early: bool) -> Reading:
    """`ends_early`: its rows end with their last cell that holds something, as those of sheets do."""
    lines, separator, titles = table.lines, table.separator, list(table.titles)
    if table.guess:
        yield Problem(file, None, table.guess)
    if table.order_is_guess:
        first = "month" if plan.month_first else "day"
        reason = f"Days such as 6/5/1984 were read with the {first} first, which is a guess."
        yield Problem(file, None, reason)
    is_own = plan.system == "SalesAssist"
    if plan.is_guess:
        kinds = ", ".join(f"{it.title} ({title_of(it).lower()})" for it in plan.columns if it.kind != "unknown")
        first = "The names of its columns are not known" if table.titles else "The file does not name its columns"
        yield Problem(file, None, f"{first}. What they mean was guessed from what is in them: {kinds}.")
    columns = [(column.index, column) for column in plan.columns if column.kind != "-"]
    unknown, width = plan.unknown, max(plan.width, 1 + max((index for index, _ in columns), default=0))
    used: dict[str, None] = {}
    found_row = False
    for line, cells, trouble in rows_of(lines, separator, plan.width):
        if not any(map(str.strip, cells)) or (titles and cells == titles):
            continue
        found_row = True
        row = Row(plan.month_first, is_own)
        if len(cells) >= width:
            row.fill([(column, cells[index]) for index, column in columns if cells[index]])
        else:
            row.fill([(column, cells[index]) for index, column in columns if index < len(cells) and cells[index]])
        troubles = [trouble] if trouble else []
        if not ends_early or len(cells) > plan.width:
            troubles += _count_cells(row, cells, plan)
        troubles += [
            f"The number “{number}” was rounded by a spreadsheet." for number, _ in row.phones if _ROUNDED(number)
        ]
        if unknown:
            used |= {c.title: None for c in unknown if c.index < len(cells) and cells[c.index].strip()}
        record = row.record(line, file, region)
        for reason in troubles:
            yield Problem(file, line, reason, name=record.contact.name if record else "")
        if record:
            yield record
        else:
            text = excerpt(separator.join(cell for cell in cells if cell))
            reason = f"The row has no name, organisation, e-mail address or number to call the contact by: “{text}”."
            yield Problem(file, line, reason, lost=True)
    if used:
        yield Problem(
            file,
            None,
            f"Columns without a known meaning were kept in the notes: {excerpt(', '.join(used), 300).rstrip('.')}.",
        )
    if lines.had_nul:
        yield Problem(file, None, "The file has NUL characters, which were left out.")
    if not found_row:
        yield Problem(file, None, "The file names its columns but has no rows.")


def _count_cells(row: Row, cells: list[str], plan: Plan) -> list[str]:
    """Keep cells beyond the last column as notes, and say what is wrong with their number."""
    if len(cells) < plan.width and not plan.is_guess:
        return [f"The row has {len(cells)} cells where there are {plan.width} columns."]
    beyond = [(index, cell) for index, cell in enumerate(cells[plan.width :], plan.width) if cell.strip()]
    if not beyond:
        return []
    row.fill((Column(index, f"Column {index + 1}", "note"), cell) for index, cell in beyond)
    return [f"The row has more cells than the {plan.width} columns; the rest was kept in the notes."]
