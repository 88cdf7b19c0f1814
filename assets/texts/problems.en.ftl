# Problems with a file or a scenario: first what is wrong, then what to do.

# Reading and writing
problem-file-not-read =
    { $reason ->
        [not-found] the file does not exist: { $path }
        [denied] the file may not be read: { $path }
        [folder] this is a folder, not a file: { $path }
        [in-use] another program keeps the file to itself: { $path }
        [gone] the network drive cannot be reached: { $path }
       *[other] the file cannot be read ({ $detail }): { $path }
    }
    .fix =
        { $reason ->
            [not-found] Choose a file that exists
            [denied] Ask for the right to read it, or choose another file
            [folder] Choose a file in this folder
            [in-use] Close the other program and try again
            [gone] Connect again and try once more
           *[other] Try again, or choose another file
        }
problem-file-not-written =
    { $reason ->
        [not-found] the folder does not exist: { $path }
        [denied] the file or the folder may not be changed: { $path }
        [read-only] the file is marked as read-only: { $path }
        [read-only-disk] this disk can only be read: { $path }
        [full] the disk is full: { $path }
        [quota] your room on this disk is used up: { $path }
        [folder] a folder with this name exists already: { $path }
        [in-use] another program keeps the file to itself: { $path }
        [gone] the network drive cannot be reached: { $path }
        [name] this name is not possible here: { $path }
        [not-replaced] this place cannot replace a file in one go: { $path }
       *[other] the file cannot be written ({ $detail }): { $path }
    }
    .fix =
        { $reason ->
            [not-found] Check that the drive is connected, or save somewhere else; your work is still open
            [read-only] Save under another name, or take the mark away; the file is unchanged
            [full] Make room or save somewhere else; a file saved earlier is unchanged
            [quota] Remove what you no longer need or save somewhere else; a file saved earlier is unchanged
            [in-use] Close the other program and save again, or choose another name; the file is unchanged
            [gone] Connect again and save once more, or save somewhere else; your work is still open
            [name] Choose a shorter name without special characters; your work is still open
            [not-replaced] Save on your own disk and copy the file afterwards; a file saved earlier is unchanged
           *[other] Save somewhere else; a file saved earlier is unchanged
        }
problem-file-not-utf8 = the file is not text in UTF-8
    .fix = Choose a scenario file, or save the text again as UTF-8
problem-file-too-large = the file is larger than { $limit } MB
    .fix = Choose a scenario file, or make it smaller
problem-format-newer = the file was made by a newer version of the program (file version { $found }, this program knows { $known })
    .fix = Open the file with a newer version of Schaalplan
problem-format-unknown = file version { $found } does not exist
    .fix = Write format: { $known }

# Shape of the file
problem-bracket-not-closed = the bracket { $found } is not closed
    .fix = Put the closing bracket in its place
problem-bracket-not-opened = no bracket was opened for { $found }
    .fix = Remove the bracket, or add the one that opens
problem-bracket-differs = here stands { $found }, but the bracket of line { $line } is closed by { $expected }
    .fix = Write { $expected }, or add the missing bracket before it
problem-text-not-closed = this text has no quotation mark at its end
    .fix = Put a quotation mark after the text
problem-comment-not-closed = this comment is not closed
    .fix = Put */ after the comment
problem-nested-too-deep = more than { $limit } brackets stand inside each other here
    .fix = Remove the brackets that are not needed
problem-unknown-field = there is no field { $found } here
    .fix =
        { $hint ->
            [yes] Write { $suggestion }, if that is what you mean
           *[other] Remove the field or choose one of: { $known }
        }
problem-unknown-choice = { $found } is no choice here
    .fix =
        { $hint ->
            [yes] Write { $suggestion }, if that is what you mean
           *[other] Choose one of: { $known }
        }
problem-missing-field = the field { $field } is missing
    .fix = Fill in { $field }
problem-duplicate-field = the field { $field } stands here twice
    .fix = Remove one of the two
problem-expected-number = a number belongs here, but it says { $found }
    .fix = Write a number without quotation marks, with a point before the decimals
problem-expected-whole-number = a whole number belongs here, but it says { $found }
    .fix = Write a whole number, without quotation marks and decimals
problem-expected-amount = an amount belongs here, but it says { $found }
    .fix = Write the amount between quotation marks, with a point before the cents: "71.50"
problem-expected-text = a text belongs here, but it says { $found }
    .fix = Put quotation marks around the text, date or amount: "2026-01", "71.50"
problem-expected-date = { $found } is no date that fits here
    .fix = Write a year ("2026"), a half-year ("2026-H1"), a month ("2026-01") or a day ("2026-01-15")
problem-expected-flag = yes or no belongs here, but it says { $found }
    .fix = Write true (yes) or false (no)
problem-expected-list = a list belongs here, but it says { $found }
    .fix = Put square brackets around the list: [ ]
problem-expected-group = a group belongs here, but it says { $found }
    .fix = Put round brackets around the fields: ( )
problem-expected-name = a name without quotation marks belongs here, but it says { $found }
    .fix = Write the name in letters and underscores, without quotation marks
problem-expected-comma = a comma or a closing bracket belongs before { $found }
    .fix = Put a comma between the two fields
problem-expected-colon = a colon belongs before { $found }
    .fix = Put a colon after the name of the field
problem-expected-length = { $expected } numbers belong here, but there are { $found }
    .fix = Complete the list or shorten it
problem-after-the-end = { $found } stands after the last bracket
    .fix = Remove what stands after the last bracket
problem-file-ends = the file ends too early
    .fix = Complete what is missing
problem-unreadable = this cannot be read ({ $detail })
    .fix = Correct the notation at this place

# Numbers and series
problem-unit-differs = the unit is { $found }, but this field is counted in { $expected }
    .fix = Convert the number and write unit: { $expected }
problem-not-a-number = { $found } is no number to calculate with
    .fix = Fill in an ordinary number
problem-out-of-range = { $found } does not lie between { $least } and { $most }
    .fix = Fill in a value between these
problem-too-many-decimals = { $found } has more than { $limit } decimals
    .fix = Round the number
problem-value-missing = no value was filled in
    .fix = Fill in a value, or give it the status unknown if nobody knows it
problem-value-unknown = the value is unknown, but the calculation needs one
    .fix = Fill in an assumption with the status assumed, and give the reason in the note
problem-unknown-with-value = the status is unknown, but there is a value
    .fix = Choose another status or remove the value
problem-band-without-middle = there is a band, but no middle value
    .fix = Fill in the middle value
problem-band-half =
    { $missing ->
        [low] the lower end of the band is missing
       *[high] the upper end of the band is missing
    }
    .fix = Fill in both ends, or neither
problem-band-inverted = { $found } does not lie between the lower end { $low } and the upper end { $high } of the band
    .fix = Put the three values in order: low, middle, high
problem-band-on-observed = an observed month has no band
    .fix = Remove the lower and upper end from this month
problem-value-and-points = a constant value and points stand beside each other
    .fix = Choose: one constant value, or a series of points
problem-points-only = this series has points only, no constant value
    .fix = Write the value as a point: (at: "2026-H1", value: ...)
problem-point-of-other-kind =
    { $expected ->
        [months] this series has points per month
        [years] this series has points per year, and possibly observed months
       *[half_years] this series has points per half-year
    }
    .fix =
        { $expected ->
            [months] Write a month, such as "2026-01"
            [years] Write a year, such as "2026"
           *[half_years] Write a half-year, such as "2026-H1"
        }
problem-point-double = { $found } stands here twice
    .fix = Remove one of the two
problem-out-of-order = { $found } is not in order of time
    .fix = Put the oldest first
problem-season-not-annual = only inflow per year can have a season
    .fix = Remove season
problem-season-sum = the twelve weights add up to { $found }, not to 12
    .fix = Adjust the weights until they add up to 12
problem-norm-low = an occupancy norm of { $found } is very low; COA plans with 0.91
    .fix = Check the norm; below { $limit } it is probably a mistake
problem-source-missing = the status is { $status }, but no source is given
    .fix = Name a source from the list, or choose the status assumed or decided
problem-source-unknown = the source { $found } is not in the list of sources
    .fix =
        { $hint ->
            [yes] Write { $suggestion }, if that is what you mean
           *[other] Add the source, or name another one
        }
problem-source-not-official = the status is official, but none of its sources is ({ $source })
    .fix = Choose the status press, or name the official source

# Names and lists
problem-id-unreadable = { $found } cannot be an id
    .fix = Use at most { $limit } characters; no square brackets or quotation marks, no # at the start, no space at either end
problem-id-double = the id { $found } is used more than once
    .fix = Give each item its own id
problem-too-many = the list has { $found } items; it can hold { $limit }
    .fix = Combine items, or spread them over more files
problem-text-missing = the name or title is empty
    .fix = Fill in a name or title
problem-text-too-long = the text has { $found } characters; it can hold { $limit }
    .fix = Shorten the text
problem-more-problems = there are { $count } more problems
    .fix = Solve the ones shown first

# Period and demand
problem-end-before-start = the end ({ $end }) lies before the start ({ $start })
    .fix = Choose a later end or an earlier start
problem-horizon-length = the scenario lasts { $found } months; it can last { $least } to { $most }
    .fix = Choose another start or end
problem-minors-shares-above-one = of the minors who leave, { $found } go somewhere, which is more than 1 (from { $month })
    .fix = Lower one of the three shares; together they are at most 1

# Locations
problem-province-unknown = the province { $found } is not in the scenario
    .fix =
        { $hint ->
            [yes] Write { $suggestion }, if that is what you mean
           *[other] Add the province, or choose another one
        }
problem-never-opens = the location closes in { $until } and opens in { $from }, its delay included; so it never opens
    .fix = Choose a later closing or an earlier opening
problem-closed-before-start = the location closes in { $until }, before the scenario starts ({ $start })
    .fix = Remove the location or choose a later closing
problem-opens-after-end = the location opens in { $from }, after the scenario ends ({ $end })
    .fix = Choose an earlier opening or a later end of the scenario
problem-agreements-overlap = this agreement overlaps with agreement { $other } of the same location
    .fix = Let one agreement end before the other starts
problem-agreement-ends-first = the agreement ends in { $until } but starts in { $from }
    .fix = Choose a later end or an earlier start
problem-agreement-not-durable = an agreement on flexible use has no effect on places of kind { $kind }
    .fix = Remove the agreement or choose a durable kind
problem-flex-above-places = { $found } flex places are agreed, but the location has { $places } places
    .fix = Lower the number of flex places or raise the number of places
problem-too-many-terms = there are { $found } different recall terms; the program keeps { $limit } apart
    .fix = Use the same term for more locations, such as 3 or 6 months
problem-costs-missing = costs are missing for { $count } locations of kind { $kind }; they count as 0 euro
    .fix = Add { $kind } to the costs per kind
problem-cost-implausible = { $found } euro per place per day is not plausible; { $least } to { $most } is expected
    .fix = Check that the amount is per place and per day

# Policy and task
problem-flex-start-not-agreed = { $found } places would be lent at the start, but { $agreed } are agreed
    .fix = Lower flex_start or record more agreements
problem-stock-above-durable = in every month the stable stock is larger than all durable places together ({ $found } at most)
    .fix = Add locations or lower the stable stock
problem-caps-above-stock = flex and reserve places together are { $found }, more than the stable stock of { $stock }
    .fix = Lower one of them, or raise the stable stock
problem-minors-above-task = the task for minors ({ $found }) is larger than the whole task ({ $task }) in { $month }
    .fix = Check both numbers; the task for minors is a part of the whole

# Budget and prices
problem-budget-unknown = the budget { $found } is not in the file
    .fix =
        { $hint ->
            [yes] Write { $suggestion }, if that is what you mean
           *[other] Choose a budget from the file
        }
problem-budget-without-year = the budget has no amount for { $years }; there is no margin for those years
    .fix = Choose another budget, or keep this in mind
problem-parent-unknown = the row { $found } that this row is part of does not exist
    .fix =
        { $hint ->
            [yes] Write { $suggestion }, if that is what you mean
           *[other] Name a row of the same budget
        }
problem-parent-in-circle = this row is part of itself, through { $found }
    .fix = Name another parent row
problem-total-differs = the total is { $found }, but its parts add up to { $expected }; the difference is { $difference }
    .fix = Compare the amounts with the published table
problem-amended-unknown = the budget { $found } that this changes is not in the file
    .fix =
        { $hint ->
            [yes] Write { $suggestion }, if that is what you mean
           *[other] Name a budget of the file
        }
problem-amends-in-circle = this budget changes itself, by way of { $found }
    .fix = Let an amendment refer to an earlier budget
problem-amends-later = this amendment is of { $date }, which is before what it changes ({ $found })
    .fix = Check the date
problem-year-empty-and-given = the year { $found } is empty in the table, but has an amount too
    .fix = Take the amount away, or do not leave the year empty
problem-comment-double = there are two comments on { $row } in { $year }
    .fix = Make them one
problem-kept-exists = there is a kept forecast { $found } already
    .fix = Choose another name
problem-paste-no-years = there is no row with years
    .fix = Copy the heads of the table too, with the years
problem-paste-no-name = the row has no name
    .fix = Give the row a description
problem-paste-heading = “{ $found }” has no amounts and is read as the heading of the rows below it
    .fix = Leave it, or fill in amounts
problem-paste-kind = “{ $found }” is no kind
    .fix = Write commitments, expenditure or receipts
problem-paste-amount = “{ $found }” is no amount that can be read in one way only
    .fix = Choose how numbers are written, or correct the cell
problem-paste-decimals = “{ $found }” has too many decimals
    .fix = Check the unit of the table
problem-paste-too-large = “{ $found }” is too large
    .fix = Check the unit of the table
problem-paste-head-double = the column “{ $found }” is there twice; the first counts
    .fix = Take one of them away
problem-paste-head-other = the column “{ $found }” is not taken in
    .fix = Call the column article, instrument, description, kind or part of
problem-paste-parent = the row “{ $found }” that this is part of is not there
    .fix = Write the name of a row of the table
problem-paid-twice = the costs { $line } are also paid by row { $other }
    .fix = Let one row pay for each cost line
problem-decision-budget-incomplete = the limit on decisions cannot be computed without this figure
    .fix = Fill it in, or switch the limit off
problem-decision-budget-without-flow = a limit on decisions does nothing: this scenario works with published occupancy
    .fix = Switch the limit off, or choose a scenario with simulated inflow
problem-decision-budget-row = the chosen budget has no row { $found }: decisions are not limited
    .fix =
        { $hint ->
            [yes] Write { $suggestion }, if that is meant
           *[other] Choose a row of the chosen budget
        }
problem-decision-budget-years = the row has no figure for { $years }: decisions are not limited in those years
    .fix = Add the years, or keep it in mind
problem-index-of-base-year = the index of the base year is { $found }, not 1
    .fix = Make the index of the base year 1, or choose another base year

# Calendar and variants
problem-until-before-date = the latest date ({ $until }) lies before the first ({ $date })
    .fix = Choose a later latest date
problem-variant-unknown = the variant { $found } does not exist
    .fix =
        { $hint ->
            [yes] Choose { $suggestion }, if that is what you mean
           *[other] Choose a variant from the file
        }
problem-change-of-other-base = this change of { $address } started from { $expected }, but the value is { $found } now
    .fix = Check whether the change still holds
problem-change-impossible =
    the change of { $address } cannot be made: { $reason ->
        [address-unknown] that address does not exist
        [address-unreadable] that is no address
        [address-no-value] that address does not name a single value
        [address-other-demand] that address belongs to the other kind of demand
        [point-unknown] that point does not exist
       *[other] the value does not fit here
    }
    .fix = Correct the address or the value, or remove the change

# Addresses
problem-address-unreadable = this is no address of a value
    .fix = Write an address such as policy.flex_cap or demand.applications@2027
problem-address-unknown = { $found } does not exist
    .fix =
        { $hint ->
            [yes] Write { $suggestion }, if that is what you mean
           *[other] Choose a name that the scenario has. { $known }
        }
problem-address-no-value = this address names a group, not a single value
    .fix = Make the address longer, such as policy.flex_cap
problem-address-other-demand = { $found } belongs to the other kind of demand
    .fix = Choose a value of the demand in this scenario, or another scenario
problem-point-unknown = this value has no point { $found }
    .fix = Leave out the part from @ on, or choose a point that exists. { $known }
problem-value-of-other-kind =
    { $expected ->
        [money] an amount belongs here, but it says { $found }
        [flag] yes or no belongs here, but it says { $found }
        [choice] a choice belongs here, but it says { $found }
        [month] a month belongs here, but it says { $found }
        [location] a whole location belongs here, but it says { $found }
       *[number] a number belongs here, but it says { $found }
    }
    .fix =
        { $expected ->
            [money] Give an amount, such as 71.50
            [flag] Give true (yes) or false (no)
            [choice] Give one of the names that fit here
            [month] Give a month, such as 2026-01
            [location] Give a location, or nothing to remove it
           *[number] Give a number
        }
problem-value-needed = this value cannot be left empty
    .fix = Fill in a value

# Variants and views
problem-variant-called-base = a variant cannot be called “base”: that is the base itself
    .fix = Give the variant another id
problem-variant-parent-unknown = the variant builds on “{ $found }”, which does not exist
    .fix =
        { $hint ->
            [yes] Did you mean “{ $suggestion }”? Else leave parent out
           *[other] Name a variant of this file, or leave parent out
        }
problem-variant-parent-circle = through “{ $found }” the variant builds on itself
    .fix = Leave parent out or name another variant
problem-view-variant-unknown = the view shows variant “{ $found }”, which does not exist
    .fix = Without it the view shows the base; pin it again or remove it
problem-location-of-other-id = the location is called “{ $found }”, unlike the address says
    .fix = Give the location the id from the address

# Nothing is lost: journal and lock
problem-journal-not-written =
    { $reason ->
        [denied] the program may not keep a safety copy of your steps: { $path }
        [read-only-disk] no safety copy of your steps can be kept on this disk: { $path }
        [full] the disk is full; there is no safety copy of your last steps: { $path }
        [quota] your room on this disk is used up; there is no safety copy of your last steps: { $path }
       *[other] there is no safety copy of your last steps ({ $detail }): { $path }
    }
    .fix =
        { $reason ->
            [full] Make room: the copy then catches up by itself. Save more often until then
            [quota] Remove what you no longer need: the copy then catches up by itself. Save more often until then
           *[other] You can go on; save more often
        }
problem-journal-not-read =
    { $reason ->
        [denied] a safety copy may not be read: { $path }
       *[other] a safety copy cannot be read ({ $detail }): { $path }
    }
    .fix = Start the program again later; the copy is kept
problem-journal-not-removed = a safety copy cannot be removed ({ $detail }): { $path }
    .fix = Remove the file yourself; else it is offered again at the next start
problem-journal-newer = a safety copy was made by a newer version of the program (version { $found }, this program knows { $known }): { $path }
    .fix = Open it with that newer version of Schaalplan; the copy is kept
problem-journal-unreadable = a safety copy is damaged and cannot be used: { $path }
    .fix = The files are kept; give them to your administrator, or remove them
problem-journal-start-lost = the scenario that this safety copy starts from is damaged: { $path }
    .fix = Open the file you saved last; the steps themselves are kept
problem-lock-impossible =
    { $reason ->
        [denied] others do not see that you have this file open: nothing may be written in the folder ({ $path })
        [read-only-disk] others do not see that you have this file open: the disk can only be read ({ $path })
       *[other] others do not see that you have this file open ({ $detail }): { $path }
    }
    .fix = Agree on who works in this file
problem-lock-not-broken =
    { $reason ->
        [in-use] someone really has the file open: { $path }
       *[other] the lock on this file cannot be removed ({ $detail }): { $path }
    }
    .fix = Open the file as a copy, or ask who has it open to close it

problem-variant-exists = there is a variant with the id “{ $found }” already
    .fix = Choose another name
problem-step-unknown = there is no step { $found }; there are { $known }
    .fix = Choose a step from the history
problem-file-is-variant = this is a file of single variants (.variant.ron), not a scenario
    .fix = Merge it into the scenario it belongs to
problem-file-is-scenario = this is a whole scenario, not a file of single variants
    .fix = Choose a file that ends in .variant.ron, or open this one as a scenario
problem-journal-stopped = { $done } of the { $all } things that were kept could be done again; what came after cannot be read or no longer be done
    .fix = Go on from here; the work that was kept is still found in the File menu
problem-file-held =
    { $named ->
        [no] someone else has the file open: { $path }
       *[other] { $who } has the file open ({ $host }, since { $since }): { $path }
    }
    .fix = Save under another name, or ask the other to close it
problem-run-broken = the run broke off by a defect of the program
    .fix = Go a step back, or save the work under another name and report this

# Steering tables.
problem-extension-after-open-end = this extension follows an agreement without an end and does nothing
    .fix = Give the agreement an end, or take the extension out
problem-handover-unknown = the people would go to “{ $found }”, but that location is not in the list
    .fix = Choose another location that stays open
problem-law-without-date = the Dispersal Act is repealed, but not from when
    .fix = Fill in the first month without the act
problem-displaced-without-places = there are displaced people, but no municipal places: all places for them lack
    .fix = Fill in places of displaced, or add locations of kind goo
problem-pipeline-stage-open = a line of the pipeline is about a stage before opening, not about { $found }
    .fix = Choose idea, survey, agreed, permit or construction
problem-pipeline-rule-twice = for { $kind } in this stage there already is line “{ $other }”
    .fix = Leave the kind out of one of the two
problem-measure-without-effect = this measure hosts nobody elsewhere and does not relax the occupancy; it does nothing
    .fix = Fill in the number of people or the extra people per place
problem-norm-above-one = with the measures there are { $found } people per durable place in { $month }
    .fix = Check the measures that relax the occupancy
problem-cycle-unknown = the counting rule belongs to round “{ $found }”, which is not in the file
    .fix = Add the round, or leave this field out
problem-municipality-twice = municipality { $found } is listed twice in this province
    .fix = Take one of them out
problem-municipality-unknown = municipality { $found } is not listed in this province
    .fix = Check the name, or add the municipality
problem-municipal-tasks-above = the municipalities together have a task of { $found } places in { $month }, more than the { $task } of the province
    .fix = Check the tasks of the municipalities
problem-exchange-unequal = the exchange adds up to { $found } for { $task ->
        [asylum] places for asylum seekers
        [ukraine] places for displaced people
       *[other] housing
    } instead of 0; the sum of the tasks must stay equal
    .fix = Take from one what another takes over

# Scaling rules.
problem-calendar-month = { $found } is no month of the year that fits here
    .fix = Write numbers from 1 to 12, each once
problem-rule-never = { $reason ->
    [need] this rule never works: no need is higher than { $found } and lower than the upper limit
    [free] this rule never works: there are not { $found } stable places that can be free
    [places] this rule does nothing: it is about 0 places
   *[months] this rule never works: its condition cannot hold long enough without a break within the period
}
    .fix = { $reason ->
    [need] Lower the one limit or raise the other
    [free] Make the number of free places smaller
    [places] Fill in the number of places
   *[months] Choose more months, a later end or a shorter notice
}
problem-transaction-location = there is no location { $found }; the purchase or sale then belongs to none
    .fix = Choose an existing location or leave it out
problem-transaction-half = this purchase or sale is only half filled in: { $missing } is missing, so it does not count
    .fix = Fill in { $missing }
problem-transaction-outside = { $month } lies outside the scenario ({ $start } to { $end }); the amount does not count
    .fix = Choose a month inside the scenario
problem-transaction-order = { $found } comes after { $other }, but belongs before it
    .fix = Check the order of commitment, payment and sale
