"""Prints how much flash and RAM images take, and fails where one takes more flash than it may.

Usage: weigh.py IMAGE OCTETS [IMAGE OCTETS …]
"""

import struct
import sys

WRITABLE, ALLOCATED, IN_FILE = 1, 2, 1


def weigh(path):
    """Octets of flash and of RAM, by the section headers of a 32-bit ELF file."""
    with open(path, "rb") as file:
        octets = file.read()
    (table,) = struct.unpack_from("<I", octets, 32)
    size, count = struct.unpack_from("<HH", octets, 46)
    flash = ram = 0
    for index in range(count):
        _, kind, flags, _, _, length = struct.unpack_from("<6I", octets, table + size * index)
        if flags & ALLOCATED:
            flash += length if kind == IN_FILE else 0
            ram += length if flags & WRITABLE else 0
    return flash, ram


for path, limit in zip(sys.argv[1::2], sys.argv[2::2]):
    flash, ram = weigh(path)
    print(f"{path.split('/')[-1]}: {flash} octets of flash, {ram} of RAM")
    assert flash <= int(limit), f"more than {limit}"
