"""Which blocks of a page are its main content, by comparing their words with the stated main content."""

import re
from collections import Counter

WORD = re.compile(r"\w+")
GRAM = 4
# A block counts where this share of its words is in the stated text.
MATCHED = 0.5
# How far ahead of the last match a short block may stand in the stated text, in words.
REACH = 80


def words(text):
    return WORD.findall(text.lower())


def labels(texts, main, kept):
    """For each block the share of its words that belong to the main content: below MATCHED it does not belong.

    Blocks of at least GRAM words are looked for by their word n-grams, shorter ones between the places where their
    neighbours stand. Where a page holds its story twice, each word of the stated text is given away once, first to
    the blocks that Readability kept (`kept`).
    """
    stated = words(main)
    blocks = [words(text) for text in texts]
    shares, places = by_grams(blocks, stated)
    place_short(blocks, stated, shares, places)
    return once(blocks, Counter(stated), shares, kept)


def by_grams(blocks, stated):
    where = {}
    for at in range(len(stated) - GRAM + 1):
        where.setdefault(tuple(stated[at : at + GRAM]), []).append(at)
    shares, places, last = [0.0] * len(blocks), [None] * len(blocks), 0
    for index, block in enumerate(blocks):
        if len(block) < GRAM:
            continue
        covered, first = [False] * len(block), None
        for at in range(len(block) - GRAM + 1):
            found = where.get(tuple(block[at : at + GRAM]))
            if not found:
                continue
            covered[at : at + GRAM] = [True] * GRAM
            if first is None:
                first = next((place for place in found if place >= last), found[0])
        shares[index] = sum(covered) / len(block)
        if shares[index] >= 0.6:
            places[index] = first
            last = first + 1
    return shares, places


def place_short(blocks, stated, shares, places):
    following, following_place = len(stated), []
    for place in reversed(places):
        following_place.append(following)
        following = following if place is None else place
    following_place.reverse()
    end = 0
    for index, block in enumerate(blocks):
        if places[index] is not None:
            end = places[index] + len(block)
        if places[index] is not None or not 0 < len(block) < GRAM:
            continue
        limit = min(max(following_place[index], end), end + REACH, len(stated) - len(block) + 1)
        for at in range(max(0, end - 2), limit):
            if stated[at : at + len(block)] == block:
                shares[index], end = 1.0, at + len(block)
                break


def once(blocks, stated, shares, kept):
    """Hill climbing on the page's F1: of repeated copies those go that do not pay for themselves."""
    bags = [Counter(block) for block in blocks]
    chosen = [share >= MATCHED for share in shares]
    have = Counter()
    for bag, is_chosen in zip(bags, chosen):
        if is_chosen:
            have.update(bag)
    total, wanted = sum(have.values()), sum(stated.values())
    shared = sum(min(count, stated[word]) for word, count in have.items())

    def score(shared, total):
        return 2 * shared / (total + wanted) if total + wanted else 0.0

    order = sorted(range(len(blocks)), key=lambda index: (kept[index], -index))
    for _ in range(2):
        changed = False
        for index in order:
            bag, size = bags[index], len(blocks[index])
            if size < 3 or shares[index] < MATCHED:
                continue
            sign = -1 if chosen[index] else 1
            gain = sum(
                min(have[word] + sign * count, stated[word]) - min(have[word], stated[word])
                for word, count in bag.items()
            )
            if score(shared + gain, total + sign * size) <= score(shared, total) + 1e-9:
                continue
            chosen[index] = not chosen[index]
            shared, total = shared + gain, total + sign * size
            for word, count in bag.items():
                have[word] += sign * count
            changed = True
        if not changed:
            break
    return [max(share, MATCHED) if is_chosen else min(share, MATCHED - 0.01) for share, is_chosen in zip(shares, chosen)]
