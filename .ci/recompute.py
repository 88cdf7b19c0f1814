#!/usr/bin/env python3
"""Does the sums of a run again, from its tables alone, and fails with the first differences.

    python3 recompute.py FOLDER...

Each FOLDER is what `schaalplan run --out FOLDER` wrote. Nothing of the program is used: places come from locations.csv, prices from
prices.csv, amounts paid once from amounts.csv, days, index and norms from indices.csv, the shortage from months.csv. By the rules of
docs/model.md, section 5, in exact decimals:

- a quantity places * days is multiplied as a double, and rounded half-even from its exact binary value to six decimals;
- the sum of quantity * price of a line and payer in a month, with what is paid once, times the index, is rounded once, half-even, to the cent;
- lines, totals, years, margins and the costs of locations, provinces and key figures follow from there.
"""

import csv
import os
import sys
from collections import defaultdict
from decimal import ROUND_HALF_EVEN, Decimal, getcontext

getcontext().prec = 80
CENT, MILLIONTH, ZERO = Decimal("0.01"), Decimal("0.000001"), Decimal(0)
LINES = ["durable_in_use", "flex", "reserve", "idle", "noodopvang", "tgo", "outside", "one_off", "shortage"]
PAYERS = ["coa", "nidos", "grant", "npov", "municipality"]
OUTSIDE, TEMPORARY = {"transit", "goo", "lvv"}, {"noodopvang", "tgo"}
USES = [("used", "cost_in_use", None), ("lent", "cost_flex", "flex"), ("reserve", "cost_reserve", "reserve"), ("idle", "cost_idle", "idle")]


def table(folder, name):
    with open(os.path.join(folder, name + ".csv"), newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def quantity(places, days):
    """Places times days, as they are paid for: one multiplication of doubles, then exact."""
    return Decimal(places * float(days)).quantize(MILLIONTH, ROUND_HALF_EVEN)


def cents(amount):
    return amount.quantize(CENT, ROUND_HALF_EVEN)


class Differences:
    """What does not agree; the first few are told."""

    def __init__(self, folder):
        self.folder, self.compared, self.wrong = folder, 0, []

    def compare(self, what, written, own):
        self.compared += 1
        if written == "" or Decimal(written) != own:
            self.wrong.append(f"{what}: written {written or 'nothing'}, recomputed {own}")

    def tell(self):
        for line in self.wrong[:10]:
            print(f"{self.folder}: {line}", file=sys.stderr)
        told = f"{self.compared} amounts recomputed" if not self.wrong else f"{len(self.wrong)} of {self.compared} amounts differ"
        print(f"{self.folder}: {told}")


def recompute(folder):
    found = Differences(folder)
    months = [row for row in table(folder, "months") if row["cost_total"] != ""]
    indices = {row["month"]: row for row in table(folder, "indices")}
    prices = {row["id"]: row for row in table(folder, "prices")}
    once = defaultdict(list)
    for row in table(folder, "amounts"):
        once[row["month"]].append(row)

    # Places of every location, in every use.
    sums = defaultdict(lambda: ZERO)  # (month, line, payer): before index and rounding
    of_province = defaultdict(lambda: ZERO)
    for row in table(folder, "locations"):
        price, month = prices[row["id"]], row["month"]
        days, index, kind = indices[month]["days"], Decimal(indices[month]["price_index"]), row["kind"]
        own = ZERO
        if kind in OUTSIDE:
            own = quantity(float(row["open"]), days) * Decimal(price["cost_in_use"])
            sums[month, "outside", price["payer"]] += own
        else:
            in_use = kind if kind in TEMPORARY else "durable_in_use"
            for use, figure, line in USES:
                cost = quantity(float(row[use]), days) * Decimal(price[figure])
                sums[month, line or in_use, price["payer"]] += cost
                own += cost
        for amount in once[month]:
            if amount["id"] == row["id"] and amount["what"] != "transaction":
                own += Decimal(amount["share"]) * Decimal(amount["amount"])
        found.compare(f"locations.csv {row['id']} {month}", row["cost"], own * index)
        of_province[row["province"], month] += own * index
    for row in table(folder, "provinces"):
        found.compare(f"provinces.csv {row['id']} {row['month']}", row["cost"], of_province[row["id"], row["month"]])
    for month, amounts in once.items():
        for amount in amounts:
            sums[month, "one_off", amount["payer"]] += Decimal(amount["share"]) * Decimal(amount["amount"])

    # The shortage, at the highest price of an emergency place, taking part or not.
    dearest = max([Decimal(row["cost_in_use"]) for row in prices.values() if row["kind"] in TEMPORARY], default=ZERO)
    for row in months:
        index, short = indices[row["month"]], float(row["shortage"])
        if short > 0:
            places = short * float(index["norm"]) / float(index["norm_temporary"])
            sums[row["month"], "shortage", "coa"] += quantity(places, index["days"]) * dearest

    # Months: each line and payer rounded once, all else summed.
    by_year, total, without = defaultdict(lambda: ZERO), ZERO, ZERO
    in_year = defaultdict(int)
    for row in months:
        month, year = row["month"], row["month"][:4]
        in_year[year] += 1
        index, of_month = Decimal(indices[month]["price_index"]), defaultdict(lambda: ZERO)
        for line in LINES:
            for payer in PAYERS:
                cost = cents(sums[month, line, payer] * index)
                found.compare(f"months.csv {month} cost_{line}@{payer}", row[f"cost_{line}@{payer}"], cost)
                of_month[line] += cost
                by_year[year, f"{line}@{payer}"] += cost
            found.compare(f"months.csv {month} cost_{line}", row[f"cost_{line}"], of_month[line])
            by_year[year, line] += of_month[line]
        all_lines = sum(of_month.values(), ZERO)
        paid = all_lines - of_month["shortage"]
        found.compare(f"months.csv {month} cost_total", row["cost_total"], all_lines)
        found.compare(f"months.csv {month} cost_total_without_shortage", row["cost_total_without_shortage"], paid)
        by_year[year, "total"] += all_lines
        by_year[year, "total_without_shortage"] += paid
        total, without = total + all_lines, without + paid

    # Years, and the budget beside them.
    pays, bases = defaultdict(list), {}
    for row in table(folder, "pays"):
        pays[row["row"]].append(f"{row['line']}@{row['payer']}")
        bases[row["row"]] = (row["price_base"], row["index_of_base"])
    budgets, margins, written = {}, defaultdict(lambda: ZERO), defaultdict(set)
    years = table(folder, "years")
    for row in years:
        if row["group"] == "budget" and row["item"].endswith(".budget") and row["value"] != "":
            budgets[row["year"], row["item"][: -len(".budget")]] = Decimal(row["value"])
    for row in years:
        year, item = row["year"], row["item"]
        if row["group"] == "cost":
            written[year].add(item)
            found.compare(f"years.csv {year} {item}", row["value"], by_year[year, item])
            found.compare(f"years.csv {year} months", row["months"], Decimal(in_year[year]))
        elif row["group"] == "budget":
            name, figure = item.rsplit(".", 1)
            cost = sum((by_year[year, column] for column in pays[name]), ZERO)
            base, index_of_base = bases.get(name, ("", ""))
            own, first = cost, next((month for month in indices if month[:4] == year), None)
            if base != "" and int(year) > int(base) and first is not None:
                own = cents(cost * Decimal(index_of_base) / Decimal(indices[first]["price_index"]))
            budget = budgets.get((year, name))
            if figure == "cost":
                found.compare(f"years.csv {year} {item}", row["value"], cost)
            elif figure == "cost_in_its_prices":
                found.compare(f"years.csv {year} {item}", row["value"], own)
            elif figure == "margin" and budget is not None:
                found.compare(f"years.csv {year} {item}", row["value"], budget - own)
                margins[year] += budget - own
            elif figure == "margin":
                found.compare(f"years.csv {year} {item} without a budget", "0" if row["value"] == "" else "1", ZERO)
    for year in in_year:
        expected = set(LINES) | {f"{line}@{payer}" for line in LINES for payer in PAYERS} | {"total", "total_without_shortage"}
        found.compare(f"years.csv {year} cost items", str(len(written[year] & expected)), Decimal(len(expected)))

    figures = {row["name"]: row["value"] for row in table(folder, "key_figures")}
    found.compare("key_figures.csv total_cost", figures["total_cost"], total)
    found.compare("key_figures.csv total_cost_without_shortage", figures["total_cost_without_shortage"], without)
    for year, margin in margins.items():
        found.compare(f"key_figures.csv margin {year}", figures.get(f"margin_per_year@{year}", ""), margin)
    return found


def main(folders):
    if not folders:
        sys.exit(__doc__)
    results = [recompute(folder) for folder in folders]
    for result in results:
        result.tell()
    sys.exit(1 if any(result.wrong or result.compared == 0 for result in results) else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
