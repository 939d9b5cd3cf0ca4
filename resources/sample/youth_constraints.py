# SPDX-License-Identifier: MIT
"""What the sample extracts of youth outcomes and of assessments must reproduce, as data. Printed figures are those of
section 3 of the Reoffending Deep Dive (draft 0.4) in the papers of 21 October 2025; a figure that is our own choice
says so. Lists with four numbers are of the cohorts 2021, 2022, 2023 and 2024.
"""
import datetime

EXTRACTED = datetime.date(2025, 7, 17)
COHORTS = (2021, 2022, 2023, 2024)
CHILDREN = (69, 66, 57, 58)   # 69, 57 and 250 are printed; the labels of Table 3 leave 66 and 58 for the others
REOFFENDERS = (17, 16, 13, 10)

# Score of an offence type from 1 (least serious) to 8, and how often it is drawn for a further offence. Both are our
# choice; the scores go into seriousness.csv.
SCALE = "sample 1"
TYPES = {
    "Violence Against The Person": (5, 40), "Drugs": (3, 8), "Theft And Handling Stolen Goods": (3, 18),
    "Sexual Offences": (8, 1), "Criminal Damage": (2, 10), "Motoring Offences": (2, 4), "Public Order": (2, 8),
    "Vehicle Theft / Unauthorised Taking": (4, 4), "Other": (1, 3), "Racially Aggravated": (5, 3), "Robbery": (7, 2),
    "Arson": (6, 1), "Domestic Burglary": (6, 2), "Non Domestic Burglary": (4, 2),
}
VIOLENCE, THEFT = "Violence Against The Person", "Theft And Handling Stolen Goods"

# Table 3. A percentage that is shown allows one count only; the cells below five are ours, so that the totals come out.
FIRST = {
    VIOLENCE: (31, 26, 28, 20), "Drugs": (14, 4, 8, 4), THEFT: (4, 8, 7, 9), "Sexual Offences": (0, 5, 3, 8),
    "Criminal Damage": (4, 4, 2, 5), "Motoring Offences": (3, 3, 2, 2), "Public Order": (0, 3, 2, 5),
    "Vehicle Theft / Unauthorised Taking": (4, 2, 1, 2), "Other": (2, 3, 1, 1), "Racially Aggravated": (5, 1, 1, 0),
    "Robbery": (0, 2, 0, 2), "Arson": (2, 2, 0, 0), "Domestic Burglary": (0, 2, 1, 0),
    "Non Domestic Burglary": (0, 1, 1, 0),
}

# First offences of those who reoffend: 24 violence, 65% of 2021 and 30% to 38% of the others; 8 theft. The rest is
# ours.
FIRST_OF_REOFFENDERS = {
    VIOLENCE: (11, 6, 4, 3), THEFT: (1, 3, 2, 2), "Drugs": (2, 1, 2, 1), "Criminal Damage": (1, 2, 1, 0),
    "Vehicle Theft / Unauthorised Taking": (1, 1, 1, 1), "Racially Aggravated": (1, 0, 0, 0),
    "Public Order": (0, 1, 1, 1), "Robbery": (0, 1, 0, 1), "Arson": (0, 1, 0, 0), "Motoring Offences": (0, 0, 1, 0),
    "Domestic Burglary": (0, 0, 1, 0), "Other": (0, 0, 0, 1),
}

# Further offences of each child who reoffends. 55, 72, 94 and 14 give Table 4 and 235. Thirteen children have 13 or
# more, which is possible with three, four and six of the first three cohorts only; at most four of 2023 can have 15.
MANY = 13
FURTHER = (
    (13, 13, 13, 2, 2) + (1,) * 12,
    (14, 13, 13, 13, 3, 3, 2, 2, 2) + (1,) * 7,
    (16, 15, 15, 13, 13, 13, 2, 2) + (1,) * 5,
    (3, 2, 2) + (1,) * 7,
)

# Children by months from the first to the second offence: 0 to 6, 7 to 12, more. Printed: 32 of 56 within six months;
# 12, 12, 12 and 10 within twelve; 8 of 2021 in 7 to 12. How the other 28 within six months spread is ours.
GAPS = ((4, 8, 5), (9, 3, 4), (10, 2, 1), (9, 1, 0))
BANDS = ((0, 6), (7, 12), (13, 30))

# Our choice: pairs of first and second offence at the edges of those bands, as cohort, band, first and second.
EDGES = (
    (2021, 1, "2021-08-31", "2022-03-01"),  # six months end on 28 February: seventh month
    (2021, 2, "2021-03-10", "2022-03-11"),  # a day more than twelve months
    (2022, 0, "2022-08-31", "2023-02-28"),  # the last day of the sixth month, which has no 31st
    (2022, 0, "2022-05-17", "2022-05-17"),  # the same day: no month
    (2023, 1, "2023-02-15", "2024-02-15"),  # twelve months to the day
    (2024, 1, "2024-02-29", "2025-02-28"),  # twelve months from a leap day
)

# Most serious further offences of the 56: 21 violence and 12 theft are printed. Those of the children with many first.
MOST_SERIOUS_OF_MANY = {
    VIOLENCE: 7, "Robbery": 3, "Sexual Offences": 1, "Vehicle Theft / Unauthorised Taking": 1, THEFT: 1,
}
MOST_SERIOUS_OF_FEW = {
    VIOLENCE: 14, THEFT: 11, "Drugs": 5, "Criminal Damage": 3, "Sexual Offences": 1, "Robbery": 1,
    "Domestic Burglary": 1, "Public Order": 2, "Vehicle Theft / Unauthorised Taking": 2, "Racially Aggravated": 2,
    "Motoring Offences": 1,
}

# Outcomes, the lightest first: the least and most days they take, and how often one is drawn for an offence with a
# score below five and for a more serious one (our choice).
RESOLUTION, DISPOSAL = "Community Resolution Police Facilitated", "Youth Restorative Disposal"
REFERRAL = "Referral Order"
OUTCOMES = {
    RESOLUTION: (5, 60, 48, 32), DISPOSAL: (7, 60, 12, 7), "Youth Caution": (14, 90, 15, 14),
    "Youth Conditional Caution": (14, 100, 10, 14), "Absolute Discharge": (40, 160, 1, 1), "Fine": (40, 160, 3, 1),
    "Conditional Discharge": (40, 160, 3, 5), REFERRAL: (40, 170, 7, 19),
    "Youth Rehabilitation Order": (60, 200, 1, 6), "Detention and Training Order": (60, 200, 0, 1),
}
# Of the 56, at the first offence (26 and 13 are printed) and at the most serious further one (17, 7 and 7 are).
FIRST_OUTCOMES = {RESOLUTION: 26, DISPOSAL: 4, "Youth Caution": 6, "Youth Conditional Caution": 4,
                  "Conditional Discharge": 1, REFERRAL: 13, "Youth Rehabilitation Order": 2}
SERIOUS_OUTCOMES = {RESOLUTION: 17, DISPOSAL: 7, "Youth Caution": 6, "Youth Conditional Caution": 6,
                    "Absolute Discharge": 1, "Fine": 1, "Conditional Discharge": 3, REFERRAL: 7,
                    "Youth Rehabilitation Order": 6, "Detention and Training Order": 2}

# The 56 by age group and by ethnicity in each cohort. Printed: 27 aged 14 to 15, 11 of 2022; 6 aged 16 to 17 of 2024;
# 36, 6 and 14 by ethnicity, 8 and 6 of 2021. Printed of all 56: 45 boys, 18 with social care status, 9 and 8 by ward.
AGES = {(10, 13): (4, 2, 3, 1), (14, 15): (8, 11, 5, 3), (16, 17): (5, 3, 5, 6)}
ETHNICITY = {"White British": (8, 12, 9, 7), "White Other": (3, 1, 1, 1), "Asian, Black and Other": (6, 3, 3, 2)}
GENDER = {"M": 45, "F": 11}
CARE = {"Child in care": 5, "Child in need": 8, "Child protection plan": 5, "None": 38}
WARD = {"King's Hedges": 9, "Cherry Hinton": 8, "Abbey": 7, "Arbury": 7, "Trumpington": 5, "East Chesterton": 4,
        "Coleridge": 4, "Romsey": 3, "Queen Edith's": 3, "West Chesterton": 2, "Petersfield": 2, "Market": 1,
        "Castle": 1}

# Everybody else (our choice).
ELSEWHERE = {"gender": {"M": 76, "F": 24},
             "care": {"Child in care": 4, "Child in need": 9, "Child protection plan": 4, "None": 83},
             "ethnicity": {"White British": 57, "White Other": 14, "Asian, Black and Other": 29},
             "ward": {**WARD, "Newnham": 1}, "age": {(10, 13): 22, (14, 15): 39, (16, 17): 39}}

# Our choice: children whose first outcome came after the last cohort, with their offences; pairs of children whose
# identifiers differ only in leading zeros.
AFTER_THE_COHORTS = (1, 2, 1, 1, 2, 1)
LOOKALIKE_PAIRS = 3

# 3.4: the latest assessment of 36 of the 56. Printed are 13, 10, 13 (very high and high), 21 and what they use: 13
# cannabis only, 6 two or more; 31 mentions, 19 of cannabis, 6 of alcohol. The six must all use cannabis. Other drugs
# are ours.
ASSESSED = 36
ASSESSED_OTHERS = 22
FINDINGS = {
    "Mental health": {"In contact with services": 13, "Not in contact with services": 23},
    "Disability or SEND": {"Identified": 10, "None identified": 26},
    "Safety and wellbeing": {"Very high": 4, "High": 9, "Medium": 15, "Low": 8},
}
SUBSTANCES = "Substance misuse"
NO_SUBSTANCE = ("None",)
USE = [("Cannabis",)] * 13 + [("Alcohol",), ("Nitrous oxide",)] + [
    ("Alcohol", "Cannabis"), ("Alcohol", "Cannabis"), ("Alcohol", "Cannabis", "Ketamine"),
    ("Alcohol", "Cannabis", "Cocaine"), ("Alcohol", "Cannabis", "MDMA"), ("Cannabis", "Cocaine", "Ketamine")] + [NO_SUBSTANCE] * 15
