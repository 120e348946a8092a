"""Files as they come out of broken disks, half downloads and careless editors."""

import random


def damaged(data: bytes, dice: random.Random) -> bytes:
    """Return the file cut off, with flipped bytes, or with lines dropped, doubled or in another order."""
    way = dice.randrange(5)
    if not data:
        return data
    if way == 0:
        return data[: dice.randrange(len(data))]
    if way == 1:
        flipped = bytearray(data)
        for _ in range(dice.randint(1, 20)):
            flipped[dice.randrange(len(flipped))] = dice.randrange(256)
        return bytes(flipped)
    lines = data.splitlines(keepends=True)
    if way == 2:
        del lines[dice.randrange(len(lines))]
    elif way == 3:
        lines.insert(dice.randrange(len(lines)), dice.choice(lines))
    else:
        start = dice.randrange(len(lines))
        part = lines[start : start + 6]
        dice.shuffle(part)
        lines[start : start + 6] = part
    return b"".join(lines)
