# SPDX-License-Identifier: MIT
"""What the sample extract of sentences must reproduce, as data. Printed figures are those of 2.1 with Tables 1 and 2 of
the Reoffending Deep Dive (draft 0.4) in the papers of 21 October 2025; a figure that is our own choice says so.
"""
import datetime

SNAPSHOT = datetime.date(2025, 7, 17)             # (2.1)
EARLIEST = datetime.date(2021, 4, 1)              # no event that ended earlier (2.1)
TYPES = ("Acquisitive", "Drugs", "Motoring", "Other (incl. Robbery)", "Sexual", "Violence")
AGES = {"18-19": (18, 19), "20-29": (20, 29), "30-39": (30, 39), "40-49": (40, 49), "50-59": (50, 59), "60+": (60, 78)}
DISTRICT = "Cambridge City"                       # of everybody: the section is of people whose latest address is there
WHITE = "White British"                           # printed as "White/ White British"


class Cohort:
    """The people whose first sentence of the series is in `year`. `once` and `multiple` are the offences by type: of
    those with one offence, and of the others with the first one included. `also` are those of them that were sentenced
    on the same later day as another one. `men` and `white` are (repeat offenders, everybody), `ages` the repeat
    offenders by age at their latest offence. The rest is our choice."""

    def __init__(self, year, people, repeat, **more):
        self.year, self.people, self.repeat = year, people, repeat
        vars(self).update(more)


def by_type(*offences):
    return dict(zip(TYPES, offences))


def by_age(*people):
    return dict(zip(AGES, people))


# A comment gives the printed percentage or average where the number is a choice among those that give it.
COHORTS = [
    Cohort(2022, 176, 69,
           once=by_type(9, 15, 7, 29, 14, 33),       # Table 1; no other numbers give it
           multiple=by_type(50, 10, 17, 47, 4, 67),  # Table 1, and 126 further offences of 69 people are 1.8
           also=("Drugs", "Other (incl. Robbery)", "Violence"),  # without them Table 1 comes out, too
           men=(61, 150),                            # 88%; 85%
           white=(50, 108),                          # 72%; fewer
           ages=by_age(2, 23, 20, 14, 8, 2),         # 33% aged 20 to 29, then 29% aged 30 to 39
           grew_older=7, exits=4, second_offences=9, before=(2, 2), pseudo=(1, 1), unknown_ethnicity=3),
    Cohort(2023, 169, 47,
           once=by_type(11, 21, 14, 26, 18, 32),     # Table 2; no other numbers give it
           multiple=by_type(25, 14, 18, 26, 2, 34),  # Table 2 and an average of 1.5; no other numbers give both
           also=(),                                  # hence nothing may be left out
           men=(38, 139),                            # 81%; "similar"
           white=(36, 106),                          # 77%; 63%
           ages=by_age(1, 10, 23, 9, 4, 0),          # 49% aged 30 to 39, then 21% aged 20 to 29
           grew_older=4, exits=3, second_offences=7, before=(1, 1), pseudo=(1, 1), unknown_ethnicity=2),
    Cohort(2024, 132, 19,
           once=by_type(13, 18, 14, 22, 12, 34),     # 12% acquisitive; the rest our choice
           multiple=by_type(17, 4, 5, 8, 1, 10),     # 38% acquisitive and an average of 1.4: 17 of 45; 28% violent
           also=(),
           men=(16, 111),                            # "most"
           white=(13, 76),                           # 68%; fewer
           ages=by_age(0, 5, 7, 4, 2, 1),            # 37% aged 30 to 39
           grew_older=0, exits=2, second_offences=5, before=(0, 1), pseudo=(1, 0), unknown_ethnicity=3),
]
# grew_older       repeat offenders who were in a younger age group when they were first sentenced
# exits            people with one offence who died or moved away
# second_offences  people sentenced for two offences on their first day, which count once
# before           people who were sentenced in 2021, too: (repeat offenders, others)
# pseudo           pseudo-reconvictions, for an offence before the first sentence: of people (without, with) another one

# Our choice, to be true to an extract.
ONLY_BEFORE = 5        # people sentenced in 2021 only
ONLY_AFTER = 6         # people first sentenced in 2025: after the last cohort
DUPLICATE_ROWS = {"further": 4, "first": 2}
LOOKALIKE_PAIRS = 2    # two people whose identifiers differ only in a leading zero
WITHOUT_OFFENCE_DATE = 0.05

# Everybody whom no printed figure is of (our choice).
AGES_ELSEWHERE = by_age(4, 33, 27, 19, 11, 6)
OTHER_ETHNICITIES = {"White Other": 40, "Asian or Asian British": 22, "Black or Black British": 16, "Mixed": 13,
                     "Other": 9}
