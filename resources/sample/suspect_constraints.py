# SPDX-License-Identifier: MIT
"""What the sample extract of suspects must reproduce, as data. Printed figures are those of section 4 and Table 11 of
the Reoffending Deep Dive (draft 0.4) in the papers of 21 October 2025; a figure that is our own choice says so.
"""

YEAR = 2024
SUSPECTS = 2996            # people suspected of at least one crime                      (4.3)
REPEAT_SUSPECTS = 1002     # of these, linked with two crimes or more, of any type       (4.3)
CRIMES = 6145              # different crimes with a suspect                             (4.3)
CRIMES_OF_REPEAT = 4367    # of these, with at least one of the 1,002                    (4.3)
MOST_CRIMES = 43           # of one suspect; 4.1 says "offences", 4.4 "shoplifting offences": true of both here

# Our choice, to be true to an extract: a record entered twice, a crime whose suspect nobody knows.
DUPLICATE_ROWS = 40
ROWS_WITHOUT_SUSPECT = 120
LOOKALIKE_PAIRS = 4        # two people whose identifiers differ only in a leading zero
WITHOUT_AGE_OR_GENDER = 14 # one of them is printed (4.6); none is a suspect of shoplifting (4.4)


class Type:
    """A crime type. `bands`, from the top: (suspects with at least n offences of the type, n, their different offences),
    each including the one before it; the last is everybody."""

    def __init__(self, name, maximum, *bands):
        self.name, self.maximum, self.bands = name, maximum, bands


def plain(name, suspects, repeat, offences_of_repeat, offences, maximum):
    """A type of which only suspects and repeat suspects are printed (Table 11); the last three figures are our choice,
    made so that the offences of all 28 types add up to 6,145."""
    everybody = (suspects, 1, offences)
    return Type(name, maximum, (repeat, 2, offences_of_repeat), everybody) if repeat else Type(name, 1, everybody)


TYPES = [
    # 4.4. 88% of 1,184 is 1,036 to 1,047 offences
    Type("Shoplifting", 43, (12, 20, 343), (35, 10, 638), (161, 2, 1042), (350, 1, 1184)),
    plain("Theft from a vehicle", 22, 10, 40, 51, 6),
    plain("Bicycle theft", 60, 20, 72, 109, 8),
    plain("Burglary - business and community", 44, 12, 43, 72, 6),
    Type("Violence without injury", 14, (19, 5, 130), (258, 2, 687), (973, 1, 1371)),  # 4.5
    plain("Robbery of business property", 8, 2, 5, 10, 3),
    plain("Theft or unauth taking of a motor veh", 37, 9, 23, 49, 4),
    plain("Residential burglary-home", 62, 14, 42, 85, 6),
    plain("Other offences public order", 115, 25, 65, 149, 8),
    plain("Public fear, alarm or distress", 205, 38, 97, 252, 8),
    plain("Residential burglary- unconnected build", 12, 2, 5, 14, 3),
    plain("Other theft", 148, 24, 72, 187, 8),
    plain("Criminal damage", 346, 54, 134, 406, 8),
    plain("Arson", 7, 1, 2, 8, 2),
    Type("Stalking and harassment", 5, (17, 3, 58), (72, 2, 164), (505, 1, 564)),      # 4.6. 29% of 564: 161 to 166
    Type("Violence with injury", 5, (19, 3, 60), (65, 2, 149), (520, 1, 552)),         # 4.7. 27% of 552: 147 to 151
    plain("Robbery of personal property", 66, 8, 19, 71, 4),
    plain("Possession of weapons", 134, 16, 37, 147, 6),
    plain("Race or religious agg public fear", 64, 7, 16, 69, 4),
    plain("Other sexual offences", 137, 13, 31, 146, 6),
    plain("Trafficking of drugs", 98, 7, 15, 97, 4),
    plain("Possession of drugs", 233, 16, 37, 233, 6),
    plain("Theft from the person", 37, 2, 4, 37, 3),
    plain("Misc crimes against society", 183, 9, 20, 182, 4),
    plain("Rape", 88, 4, 9, 87, 3),
    plain("Aggravated vehicle taking", 7, 0, 0, 5, 0),
    plain("Homicide", 5, 0, 0, 3, 0),
    plain("Interfering with a motor vehicle", 6, 0, 0, 5, 0),
]

AGES = {"under 18": (12, 17), "18-24": (18, 24), "25-34": (25, 34), "35-44": (35, 44), "45-54": (45, 54),
        "55 and over": (55, 79)}


def profile(males, ages, homes):
    """Repeat suspects of one type: males; by age group, in the order of AGES; home unknown, city, county, outside."""
    return {"gender": {"M": males, "F": sum(ages) - males}, "age": dict(zip(AGES, ages)),
            "home": dict(zip(("unknown", "city", "county", "outside"), homes))}


# The printed counts, and counts of ours that give the printed percentages.
PROFILES = {
    "Shoplifting": profile(115, (7, 19, 40, 60, 27, 8), (55, 69, 24, 13)),
    "Violence without injury": profile(194, (30, 49, 65, 62, 34, 18), (63, 150, 25, 20)),
    "Stalking and harassment": profile(60, (4, 9, 19, 23, 11, 5), (18, 44, 9, 1)),  # age and gender of 71 of the 72
    "Violence with injury": profile(50, (9, 13, 13, 16, 9, 5), (10, 44, 9, 2)),     # all of the 16 are male
}
ONE_WITHOUT_AGE_AND_GENDER = "Stalking and harassment"
ALL_MALE_AT = ("Violence with injury", "35-44")

# Everybody else (our choice).
ELSEWHERE = {"gender": {"M": 77, "F": 23}, "age": dict(zip(AGES, (10, 19, 27, 22, 13, 9))),
             "home": {"unknown": 27, "city": 50, "county": 13, "outside": 10}}

# Peterborough has its own council, so it is in or out of "Cambridgeshire" by the reader's meaning: it is never the home
# of a person in PROFILES, and both meanings give the printed figures.
DISTRICTS = {"unknown": {"": 1}, "city": {"Cambridge City": 1}, "outside": {"Outside Cambridgeshire": 1},
             "county": {"South Cambridgeshire": 46, "Huntingdonshire": 19, "East Cambridgeshire": 22, "Fenland": 13}}
PETERBOROUGH_OF_OUTSIDE = 0.3
