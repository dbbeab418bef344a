#!/usr/bin/env python3
"""How well does the fitness of a sentence tell what an editor finds fit to be printed?

    fitness.py BRIEF FOLDER

FOLDER has `marks.jsonl`, a line for each sentence that was printed: {"day", "source", "sentence",
"marks"}, and the articles as FOLDER/<day>/<source>. A sentence has a fault if its marks have one of
U (cannot stand alone), B (a person is never introduced), F (furniture), M (fragment), R (repeats),
T (says nothing), W (another event), S (stale). The factors of each sentence's fitness are those that
`BRIEF inspect --format json` tells.

Prints the area under the curve (the share of pairs of a sentence with and one without a fault in
which the fitter one is without): of the product, of the product without each factor, of each factor
alone, and of a logistic model of all factors, fitted to all days but one and tested on that one.
Sentences that are no longer considered, since they were furniture or stand far behind the opening,
count as not printed in the first table, and not at all in the second. Needs numpy.
"""
import json
import pathlib
import subprocess
import sys

import numpy as np

FAULTS = set("UBFMRTWS")


def squeezed(text):
    return " ".join(text.split())


def sentences(brief, path):
    """The factors of each sentence of an article, by its text."""
    run = subprocess.run(
        [brief, "inspect", "--format", "json", path], capture_output=True, text=True)
    found = {}
    for line in run.stdout.splitlines():
        for sentence in json.loads(line)["sentences"]:
            found.setdefault(squeezed(sentence["text"]), sentence["fitness"])
    return found


def area(scores, faults):
    good, bad = scores[~faults], scores[faults]
    pairs = good[:, None] - bad[None, :]
    return float(np.mean((pairs > 0) + 0.5 * (pairs == 0)))


def fitted(x, faults, weight=1.0):
    """Weights of a logistic model with a penalty on their squares, by Newton's method."""
    x = np.hstack([x, np.ones((len(x), 1))])
    y = (~faults).astype(float)
    penalty = weight * np.eye(x.shape[1])
    penalty[-1, -1] = 1e-6
    w = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (y - p) - penalty @ w
        hessian = x.T @ (x * (p * (1 - p))[:, None]) + penalty
        w += np.linalg.solve(hessian, gradient)
    return w


def held_out(x, faults, groups):
    """Scores of each sentence by a model that was fitted to the other days."""
    scores = np.zeros(len(x))
    for group in sorted(set(groups)):
        test = np.array([g == group for g in groups])
        mean, spread = x[~test].mean(0), x[~test].std(0) + 1e-9
        w = fitted((x[~test] - mean) / spread, faults[~test])
        scores[test] = ((x[test] - mean) / spread) @ w[:-1]
    return scores


def table(title, rows, names):
    x = np.array([[row[1][name] for name in names] for row in rows])
    faults = np.array([row[2] for row in rows])
    groups = [row[0] for row in rows]
    product = x.prod(1)
    whole = area(product, faults)
    print(f"\n{title}: {len(rows)} sentences, {100 * np.mean(~faults):.0f} % without a fault")
    print(f"  product                        {whole:.3f}")
    logs = np.log(np.maximum(x, 1e-3))
    print(f"  logistic, held-out days        {area(held_out(logs, faults, groups), faults):.3f}")
    days = [area(product[m], faults[m]) for g in sorted(set(groups))
            for m in [np.array([q == g for q in groups])] if 4 < faults[m].sum() < m.sum() - 4]
    print(f"  product, by day                {min(days):.2f} to {max(days):.2f}")
    order = np.argsort(product)
    print("  without a fault, by quarter    "
          + ", ".join(f"{100 * np.mean(~faults[part]):.0f} %" for part in np.array_split(order, 4)))
    print("  factor        alone   worth (the product less the product without it)")
    for index, name in enumerate(names):
        rest = area(np.delete(x, index, 1).prod(1), faults)
        print(f"  {name:12} {area(x[:, index], faults):6.3f}  {whole - rest:+.3f}")
    for least in (0.39, 0.65, 0.8):
        kept = product >= least
        print(f"  from {least:.2f}: {100 * kept.mean():.0f} % of all, "
              f"{100 * np.mean(~faults[kept]):.0f} % of them without a fault")


def main():
    brief, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    marks = [json.loads(line) for line in open(folder / "marks.jsonl", encoding="utf-8")]
    read = {}
    rows = []
    for mark in marks:
        path = folder / mark["day"] / mark["source"]
        if path not in read:
            read[path] = sentences(brief, path)
        factors = read[path].get(squeezed(mark["sentence"]))
        rows.append((mark["day"], factors, bool(FAULTS & set(mark["marks"]))))
    present = [row for row in rows if row[1]]
    names = list(present[0][1])
    nothing = {name: 1e-3 if name == names[0] else 1.0 for name in names}
    table("All", [(day, factors or nothing, bad) for day, factors, bad in rows], names)
    table("Still considered", present, names)


if __name__ == "__main__":
    main()
