"""Trains the block model: gradient-boosted trees that say of each block of a page whether it is main content.

    node test/bench/train/block-features.mjs --data DIR --out FEATURES
    python3 test/bench/train/blocks.py --data DIR --features FEATURES...

writes `src/data/block-weights.ts`, trained on all pages, and `test/bench/folds/<fold>/block-weights.ts`, each trained
on the pages of the other folds (all pages of a registered domain are in one). The same features give the same bytes.
Needs numpy and scikit-learn 1.2 (Debian: python3-sklearn).
"""

import argparse
import base64
import gzip
import json
import os
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np  # noqa: E402
from sklearn.ensemble import HistGradientBoostingClassifier  # noqa: E402

from labels import MATCHED, labels, words  # noqa: E402

ROOT = Path(__file__).resolve().parents[3]
FOLDS = 5
TREES = 250
LEAVES = 15
# What a leaf's number is multiplied by when it is read.
UNIT = 1 / 2048
LEAF = 255
# Blocks farther than this from all that is main content or kept by Readability are sampled, one in THIN.
NEAR = 12
THIN = 3
# Pages that are no articles count less: what is main content there is a matter of taste.
OTHER_TYPES = 0.5
# Columns that say more of the data set than of pages.
UNUSED = {"ofTitle"}


class Page:
    """One way to look at a page: its rows of features, which of them are main content, and what each weighs."""

    def __init__(self, fold, kind, rows, sizes, stated, shares, kept):
        self.fold, self.kind, self.rows, self.kept = fold, kind, rows, kept
        self.sizes, self.stated = np.asarray(sizes, float), max(50, stated)
        self.wanted = np.asarray(shares) >= MATCHED

    def found(self):
        """The share of the stated words that the page has at all."""
        return self.sizes[self.wanted].sum() / self.stated if len(self.sizes) else 0.0

    def sample(self):
        near = self.wanted | self.kept
        near = np.convolve(near, np.ones(2 * NEAR + 1))[NEAR : NEAR + len(near)] > 0
        weights = np.sqrt((self.sizes + 1) / self.stated) * (1 if self.kind == "article" else OTHER_TYPES) * 10
        weights = np.where(near, weights, weights * THIN)
        used = near | (np.arange(len(near)) % THIN == 0)
        return self.rows[used], self.wanted[used], weights[used]


def looks(line, record):
    """The page as it is shown, or with what it hides where its story is hidden."""
    names = line["names"]
    pages = []
    for part in (line["visible"], line["full"]):
        if not part or not part["blocks"]:
            continue
        rows = np.array([block["row"] for block in part["blocks"]], dtype=np.float32)
        kept = rows[:, names.index("kept")] > 0
        texts = [block["text"] for block in part["blocks"]]
        shares = labels(texts, record["main_content"], kept)
        sizes = [len(words(text)) for text in texts]
        pages.append(Page(line["fold"], record["type"], rows, sizes, len(words(record["main_content"])), shares, kept))
    return pages


def best_look(pages):
    if len(pages) == 2 and pages[1].found() > pages[0].found() + 0.2:
        return pages[1]
    return pages[0] if pages else None


def fit(pages, columns):
    rows, wanted, weights = (np.concatenate(parts) for parts in zip(*(page.sample() for page in pages)))
    model = HistGradientBoostingClassifier(
        max_iter=TREES,
        learning_rate=0.1,
        max_leaf_nodes=LEAVES,
        min_samples_leaf=100,
        l2_regularization=20,
        early_stopping=False,
        random_state=1,
    )
    return model.fit(rows[:, columns], wanted, sample_weight=weights)


def flatten(model, names):
    """The trees as `src/data/tree-weights.ts` describes them."""
    trees = [predictors[0].nodes for predictors in model._predictors]
    asked = {}
    for nodes in trees:
        for node in nodes:
            if not node["is_leaf"]:
                asked.setdefault(int(node["feature_idx"]), set()).add(round(float(node["num_threshold"]), 4))
    features = sorted(asked)
    thresholds = {feature: sorted(asked[feature]) for feature in features}
    assert len(features) < LEAF and all(len(values) <= 256 for values in thresholds.values())
    coded = bytearray()

    def write(nodes, at):
        node = nodes[at]
        if node["is_leaf"]:
            value = max(-32768, min(32767, round(float(node["value"]) / UNIT)))
            coded.append(LEAF)
            coded.extend((value & 0xFFFF).to_bytes(2, "little"))
            return
        feature = int(node["feature_idx"])
        coded.append(features.index(feature))
        coded.append(thresholds[feature].index(round(float(node["num_threshold"]), 4)))
        write(nodes, int(node["left"]))
        write(nodes, int(node["right"]))

    for nodes in trees:
        write(nodes, 0)
    return {
        "features": [names[feature] for feature in features],
        "thresholds": [" ".join(f"{value:g}" for value in thresholds[feature]) for feature in features],
        "bias": round(float(model._baseline_prediction.ravel()[0]), 6),
        "trees": base64.b64encode(bytes(coded)).decode(),
    }


HEADER = """/**
 * The block model: which blocks of a page are its main content. Written by `test/bench/train/blocks.py`; %s.
 * Trained on the development split of WCXB, the Web Content Extraction Benchmark (Murrough Foley, CC-BY-4.0).
 */
"""


def write_module(path, weights, trained_on):
    depth = os.path.relpath(ROOT / "src/data/tree-weights.ts", path.parent)
    source = depth if depth.startswith(".") else f"./{depth}"
    quoted = ",\n".join(f"    '{value}'" for value in weights["thresholds"])
    names = ",\n".join(f"    '{name}'" for name in weights["features"])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"import type {{ TreeWeights }} from '{source}';\n\n"
        + HEADER % trained_on
        + "export const BLOCK_WEIGHTS: TreeWeights = {\n"
        + f"  features: [\n{names},\n  ],\n  thresholds: [\n{quoted},\n  ],\n"
        + f"  bias: {weights['bias']},\n  unit: 1 / {round(1 / UNIT)},\n"
        + f"  trees:\n    '{weights['trees']}',\n}};\n"
    )


def train(pages, names):
    """Writes the weights of the package and those of each fold."""
    columns = [index for index, name in enumerate(names) if name not in UNUSED]
    used = [names[index] for index in columns]
    write_module(ROOT / "src/data/block-weights.ts", flatten(fit(pages, columns), used), "on all its pages")
    for fold in range(FOLDS):
        others = [page for page in pages if page.fold != fold]
        path = ROOT / f"test/bench/folds/{fold}/block-weights.ts"
        write_module(path, flatten(fit(others, columns), used), f"on all its pages but those of fold {fold}")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--features", type=Path, required=True, nargs="+")
    given = options.parse_args()
    with gzip.open(given.data / "ground-truth.jsonl.gz", "rt") as lines:
        records = {record["id"]: record for record in map(json.loads, lines)}
    pages, names = {}, []
    for file in given.features:
        with open(file) as lines:
            for line in map(json.loads, lines):
                names = line["names"]
                record = records[line["id"]]
                page = best_look(looks(line, record)) if record["main_content"] else None
                if page is not None:
                    pages[line["id"]] = page
    # Sums of many numbers depend on their order; that of the files is nobody's business.
    train([pages[id] for id in sorted(pages)], names)


if __name__ == "__main__":
    main()
