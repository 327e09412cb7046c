"""translate-toolkit as a translator's program: reads a file, translates it with its marks, writes it again."""

import sys

from translate.storage.placeables.strelem import StringElem
from translate.storage.xliff2 import Xliff2File


def bracketed(element):
    """Words in brackets; every mark stays where it is."""
    words = [bracketed(part) if isinstance(part, StringElem) else f"[{part}]" if part else part for part in element.sub]
    copy = element.copy()
    copy.sub = words
    return copy


def main(given, written):
    store = Xliff2File.parsefile(given)
    units = [unit for unit in store.units if unit.istranslatable()]
    for unit in units:
        unit.rich_target = [bracketed(unit.rich_source[0])]
        unit.marktranslated()
    store.savefile(written)
    print(f"{len(units)} units, {store.getsourcelanguage()} to {store.gettargetlanguage()}")


main(sys.argv[1], sys.argv[2])
