# SPDX-License-Identifier: Apache-2.0
"""Ukrainian and Russian names in Latin letters, and how alike two names are."""
import difflib
import re
import unicodedata

# Cabinet of Ministers of Ukraine, resolution 55 of 27 January 2010
UKRAINIAN = dict(zip(
    'абвгґдежзийклмнопрстуфхцчшщьєіїюя',
    'a b v h g d e zh z y i k l m n o p r s t u f kh ts ch sh shch'.split()
    + ['', 'ie', 'i', 'i', 'iu', 'ia']))
WORD_START = {'є': 'ye', 'ї': 'yi', 'й': 'y', 'ю': 'yu', 'я': 'ya'}

RUSSIAN = dict(zip(
    'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
    'a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch'.split()
    + ['', 'y', '', 'e', 'yu', 'ya']))


def from_ukrainian(name):
    """Зміївка -> Zmiivka, Яготин -> Yahotyn, Згурівка -> Zghurivka."""
    written = []
    for word in re.split(r'([ \-])', name):
        low = re.sub("['’ʼ`]", '', word.lower()).replace('зг', 'зgh')
        latin = ''.join(WORD_START.get(c) if i == 0 and c in WORD_START else UKRAINIAN.get(c, c)
                        for i, c in enumerate(low))
        written.append(latin[:1].upper() + latin[1:] if word[:1].isupper() else latin)
    return ''.join(written)


def from_russian(name):
    return ''.join(RUSSIAN.get(c, c) for c in name.lower())


def bgn_russian(name):
    """Гуево -> Guyevo, Большое Солдатское -> Bolshoye Soldatskoye, as reports in English write them
    (BGN/PCGN 1947 without its apostrophes)."""
    written = []
    for word in re.split(r'([ \-])', name):
        latin, before = '', ''
        for c in word.lower():
            soft = before in ('', *'аеёиоуыэюяйъь')
            latin += 'ye' if c == 'е' and soft else 'yo' if c == 'ё' and soft else RUSSIAN.get(c, c)
            before = c
        latin = re.sub('(?<=[iy])y$', '', latin)
        written.append(latin[:1].upper() + latin[1:] if word[:1].isupper() else latin)
    return ''.join(written)


def fold(name):
    """For comparing: lower case, without accents, apostrophes, hyphens and blanks."""
    name = name.lower()
    if not re.search('[а-яіїєґ]', name):  # й and ї would lose their marks
        name = unicodedata.normalize('NFD', name)
    return re.sub(r"['ʼ’`ʹ\- ]", '', ''.join(c for c in name if not unicodedata.combining(c)))


def likeness(a, b):
    """0 to 1; the order of the arguments matters a little, as difflib has it."""
    return difflib.SequenceMatcher(None, fold(a), fold(b)).ratio()
