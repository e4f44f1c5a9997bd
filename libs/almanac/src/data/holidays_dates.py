"""Prints country,date of the nationwide public holidays that PyPI holidays knows: holidays_dates.py FIRST LAST COUNTRY..."""

import sys

import holidays

first, last, *countries = sys.argv[1:]
for country in countries:
    calendar = holidays.country_holidays(country, years=range(int(first), int(last) + 1))
    for date in sorted(calendar):
        print(f"{country},{date.isoformat()}")
