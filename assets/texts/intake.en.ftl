# Texts: importing and exporting lists of locations.

# Columns: head, other names, meaning.
intake-column-id = Id
    .also = code; location code; location number; number; no
    .meaning = Fixed id of the location. Leave it: the program knows the location by it when the list is imported again. Empty for a new location.
intake-column-name = Name
    .also = location; location name; name of location; site; address
    .meaning = Name of the location.
intake-column-municipality = Municipality
    .also = town; city; council
    .meaning = Municipality of the location; empty for places of a whole province.
intake-column-province = Province
    .also = prov; region
    .meaning = Province, by name or id.
intake-column-kind = Kind of place
    .also = kind; type; type of reception; kind of reception; type of location; reception type
    .meaning = Kind of place, such as azc, noodopvang or TGO.
intake-column-places = Places
    .also = number of places; capacity; beds; number of beds; reception places
    .meaning = Number of places when the location is open.
intake-column-ready_months = Deployment speed (months)
    .also = deployment speed; deployable after; speed of deployment; deployment time; months to deploy; months from reserve to use
    .meaning = Months from reserve to use (speed of deployment).
intake-column-cost_reserve = Cost in reserve (€ per place per day)
    .also = cost in reserve; reserve cost; cost reserve; costs in reserve; cost per place per day in reserve; in reserve
    .meaning = Euro per place per day while the place is held in reserve.
intake-column-available_from = Opens
    .also = open from; from; start date; start; available from; opening date; opening; open since
    .meaning = First month in which the location is open, before any delay.
intake-column-available_until = Closes
    .also = closed from; closes from; until; available until; first month closed
    .meaning = First month in which the location is closed; empty: stays open.
intake-column-last_day = End date (inclusive)
    .also = end date; last day; last month; through; closing date; closure; end; end of agreement; end date agreement; expiry date; expires
    .meaning = Last month or day on which the location is open. An end date on the first of a month closes from that month.
intake-column-stage = Stage
    .also = status; phase; progress; project stage
    .meaning = How far the location is: idea, survey, decision, permit, building, open or closing.
intake-column-stage_since = Stage since
    .also = in stage since; status since
    .meaning = Month in which the location came that far.
intake-column-probability = Chance
    .also = probability; chance of realisation; likelihood; chance that it opens
    .meaning = Chance that the location comes, as a percentage or as a number from 0 to 1.
intake-column-delay = Delay (months)
    .also = delay; months of delay; months late
    .meaning = Months the opening is later than planned.
intake-column-basis = Basis
    .also = legal basis; ground
    .meaning = What the agreement rests on: the Dispersal Act, a voluntary agreement, or property of COA.
intake-column-payer = Payer
    .also = who pays; paid by; financed by
    .meaning = Who pays; empty: follows from the kind.
intake-column-cost_in_use = Cost in use (€ per place per day)
    .also = cost in use; cost per place per day; price per place per day; in use; cost per place per day in use
    .meaning = Euro per place per day in use.
intake-column-cost_flex = Cost lent (€ per place per day)
    .also = cost lent; cost flex; flex cost; lent
    .meaning = Euro per place per day while lent, net for the Rijk.
intake-column-cost_idle = Cost idle (€ per place per day)
    .also = cost idle; idle cost; idle; vacancy cost
    .meaning = Euro per place per day while idle.
intake-column-investment = Investment (€)
    .also = investment; one-off cost; building cost; investment cost
    .meaning = Euro once, in the first open month.
intake-column-closing_cost = Closing cost (€)
    .also = closing cost; closing costs; cost of closing; dismantling cost
    .meaning = Euro once, in the month it closes.
intake-column-extensions = Extensions
    .also = extension; options; extension options
    .meaning = Decisions that can keep the location open after its end.
intake-column-agreements = Flex agreements
    .also = flex agreement; agreements; flexible use
    .meaning = Agreements that part of the places may be lent.
intake-column-contract = Contract
    .also = lease; rent
    .meaning = Contract the location stands on, with what is due whether it is used or not.
intake-column-funding = Funding
    .also = scheme; funding scheme
    .meaning = Scheme the location is paid under.
intake-column-handover = Handover
    .also = taken over by; successor; transfer
    .meaning = Locations that take over the people when this one closes.
intake-column-note = Note
    .also = notes; remark; remarks; comment; comments
    .meaning = What a reader should know.
intake-column-origins = Origin of the figures
    .also = origin; origins; source; sources; origin of figures
    .meaning = A line per figure: the name of its column with the status, followed by source, reference date, band and note. For a changed figure the line may be left out.

# Other words for kinds, stages, payers and the like.
intake-also-azc_registration = registration centre; azc registration; application centre
intake-also-azc_accelerated = accelerated procedure; azc accelerated
intake-also-azc = asylum seekers centre; regular azc; asylum centre; regular
intake-also-small_scale = small scale; small scale reception; small-scale location
intake-also-municipal = municipal reception; durable municipal reception; municipal
intake-also-family_location = family location
intake-also-vbl = restricted location; location with restricted freedom
intake-also-htl = enforcement location; enforcement and supervision location
intake-also-ibo = intensive guidance
intake-also-amv = unaccompanied minors; minors
intake-also-noodopvang = emergency; emergency reception
intake-also-tgo = temporary municipal reception; crisis emergency reception; crisis emergency; temporary municipal
intake-also-transit = transit location; transit
intake-also-goo = ukraine; displaced people; reception of displaced people; ukraine reception
intake-also-lvv = national facility for foreign nationals
intake-also-idea = initiative
intake-also-survey = survey; exploration; feasibility; being explored
intake-also-agreed = decision; decided; council decision; planned; agreed
intake-also-permit = permit phase; permit requested; permit granted
intake-also-construction = building; under construction; realisation; fitting out; under construction
intake-also-open = in use; opened; operational; active; existing
intake-also-closing = closing down; closed; phasing out
intake-also-coa = coa budget
intake-also-nidos = nidos foundation
intake-also-grant = specific grant; spuk
intake-also-npov = national programme
intake-also-municipality = municipality itself; municipalities
intake-also-dispersal_act = dispersal act; the act; distribution decision
intake-also-agreement = agreement; voluntary
intake-also-own = property; owned; property of coa; property of coa; own property
intake-also-granted = granted; agreed
intake-also-refused = refused; rejected
intake-also-regime_coa = coa budget
intake-also-unsuitable = unsuitable
intake-also-official = official figure
intake-also-press = news
intake-also-derived = computed
intake-also-assumed = assumption; estimate
intake-also-decided = decision

intake-word-open-end = no end
intake-word-unknown = unknown
intake-word-nobody = nobody

# Names of values in a cell with several values.
intake-part-from = from
    .also = start
intake-part-until = until
    .also = end
intake-part-places = places
    .also = flex places; number
intake-part-term = term
    .also = recall term; months; notice
intake-part-groups = groups
    .also = target groups; group
intake-part-decision = decision
    .also = decided
intake-part-chance = chance
intake-part-chance-origin = origin of chance
intake-part-per-year = per year
    .also = cost per year; amount
intake-part-per-year-origin = origin of per year
intake-part-regime = scheme
    .also = regime
intake-part-suitability = COA's judgement
    .also = judgement; suitability
intake-part-to = to
    .also = taken over by
intake-part-status = status
intake-part-source = source
    .also = sources
intake-part-date = reference date
    .also = date
intake-part-low = low
    .also = lower end
intake-part-high = high
    .also = upper end
intake-part-note = note
    .also = remark

# Words in cells.
intake-words-nothing = n.a.; n/a; na; not applicable; none; no end; indefinite; open ended; no end date; empty; nobody
intake-words-unknown = unknown; not known; tbd; tba; to be determined
intake-words-total = total; subtotal; grand total; sum; totals
intake-words-through = through; up to and including; thru; until and including
intake-words-up-to = until; before; from; as of; since; by


# Export.
intake-sheet = Locations
intake-sheet-meaning = Explanation
intake-meaning-column = Column
intake-meaning-meaning = Meaning
intake-meaning-holds = What may stand in it
intake-holds-text = Text.
intake-holds-province = Name or id of a province of the scenario.
intake-holds-choice = One of the names the program knows; empty where nothing is known.
intake-holds-places = Number of places.
intake-holds-months = Number of months.
intake-holds-share = Percentage, or a number from 0 to 1.
intake-holds-price = Euro per place per day; empty: the price of the kind.
intake-holds-amount = Amount in euro.
intake-holds-month = Month, such as 2027-03; a date is read as well.
intake-holds-record = A line for each, with names and values: name: value; name: value. Names: { $parts }. Months such as 2027-03.

# Files.
problem-intake-file-large = The file is larger than { $limit } MB
    .fix = Save only the sheet with locations.
problem-intake-file-old = This is a workbook from before 2007 (xls)
    .fix = Open it in Excel or LibreOffice and save it as xlsx or ods.
problem-intake-file-pdf = This is a PDF
    .fix = Ask for the list as a workbook (xlsx, ods) or as csv.
problem-intake-file-no-text = This is no workbook and no text
    .fix = Choose an xlsx, ods or csv file.
problem-intake-file-empty = There is nothing in the file
    .fix = Choose a file with a list of locations.
problem-intake-file-damaged = The file is damaged or protected by a password ({ $reason })
    .fix = Open it in a spreadsheet program and save it again as xlsx, without a password.
problem-intake-rows-many = The sheet has more than { $limit } rows
    .fix = Remove what is no location, stray cells far below the list included.
problem-intake-columns-many = The sheet has more than { $limit } columns
    .fix = Remove the columns that are no part of the list.
problem-intake-sheet-unknown = There is no sheet { $found }; there are: { $known }
    .fix = Name one of these sheets.
problem-intake-heads-unknown = No row with column heads was recognised
    .fix = Put heads such as name, municipality, kind of place and places above the list, or point out the columns yourself.
problem-intake-not-written = The workbook cannot be made ({ $reason })
    .fix = A cell in Excel holds 32,767 characters at most. Export as csv.
problem-intake-file-kind = { $found } is no name of an xlsx or csv file
    .fix = Let the name end in .xlsx or .csv.
problem-intake-too-wrong = Too much is wrong in the list to try it
    .fix = Correct first what is listed above.

# Cells and rows.
problem-intake-broken = The formula in this cell does not work ({ $found })
    .fix = Repair the formula or type the value.
problem-intake-number = ‘{ $found }’ is no number
    .fix = Type only the number, such as 250 or 75.50.
problem-intake-number-date = Here is a date ({ $found }) where a number belongs
    .fix = Give the cell the format number and type the number again.
problem-intake-number-unclear = ‘{ $found }’ can mean thousands or decimals
    .fix = Type it in full: 1234 or 1.23.
problem-intake-number-thousands = ‘{ $found }’ was read as { $value }
    .fix = If that is wrong, type the number without points and commas.
problem-intake-share-percent = { $found } was read as { $value } per cent
    .fix = Type a chance as a percentage with %, or as a number from 0 to 1.
problem-intake-whole = { $found } is no whole number of months
    .fix = Type a whole number, such as 6.
problem-intake-date = ‘{ $found }’ is no date
    .fix = Type a month or date, such as 2027-03, mrt 2027 or 31-12-2027.
problem-intake-date-end = With ‘{ $found }’ it is unclear whether that period still counts
    .fix = Type ‘through’ or ‘until’ before it, or the first month in which the location is closed, such as 2028-01.
problem-intake-date-read = ‘{ $found }’ was read as { $value }
    .fix = If that is wrong, type the month in the form { $value }.
problem-intake-date-within = { $found } falls within a month; the whole month { $value } counts
    .fix = If the month should not count, type the next one.
problem-intake-date-end-within = { $found } falls within a month; that month still counts, closed from { $value }
    .fix = If the month should not count, type its first day.
problem-intake-date-period = ‘{ $found }’ was read as { $value }
    .fix = If the month is known, type it.
problem-intake-kind = ‘{ $found }’ is no known kind of place{ $hint -> 
           *[no] {""}
            [yes] , but almost ‘{ $suggestion }’
        }
    .fix = Type for example azc, small-scale reception, noodopvang, TGO, amv or transit location.
problem-intake-stage = ‘{ $found }’ is no known stage{ $hint -> 
           *[no] {""}
            [yes] , but almost ‘{ $suggestion }’
        }
    .fix = Type idea, survey, decision, permit, building, open or closing.
problem-intake-basis = ‘{ $found }’ is no known legal basis{ $hint -> 
           *[no] {""}
            [yes] , but almost ‘{ $suggestion }’
        }
    .fix = Type Dispersal Act, voluntary agreement or property of COA.
problem-intake-payer = ‘{ $found }’ is no known payer{ $hint -> 
           *[no] {""}
            [yes] , but almost ‘{ $suggestion }’
        }
    .fix = Type COA, Nidos, specific grant, NPOV or municipality, or leave the cell empty.
problem-intake-province = ‘{ $found }’ is no province of this scenario{ $hint -> 
           *[no] {""}
            [yes] , but almost ‘{ $suggestion }’
        }
    .fix = Choose from: { $known }.
problem-intake-record = ‘{ $found }’ was not understood
    .fix = Write name: value; name: value, as on the sheet Explanation of an export.
problem-intake-record-one = This cell holds one line only
    .fix = Put everything on one line, with semicolons between.
problem-intake-agreement-places = This agreement does not say how many places it is about
    .fix = Write for example places: 100; until: 2028-01; term: 6.
problem-intake-funding-regime = This does not say which scheme it is
    .fix = Write for example scheme: DFR; until: 2029-01.
problem-intake-needed = { $column ->
           *[name] The name is missing
            [kind] The kind of place is missing
            [places] The number of places is missing
            [province] The province is missing
            [available_from] When this planned location opens is missing
        }
    .fix = A new location cannot do without it: fill it in.
problem-intake-id = ‘{ $found }’ cannot be an id
    .fix = Use letters, digits and dashes, or leave the cell empty.
problem-intake-id-double = Id { $found } also stands in row { $rows }
    .fix = Give every location an id of its own, or leave one of them empty.
problem-intake-name-double = { $found } with the same municipality and kind also stands in row { $rows }
    .fix = Remove the double row, or give both an id or name of their own.
problem-intake-from-start = It does not say since when this location is open; read as { $value }, the start of the scenario
    .fix = Fill in the column Opens if that is different.
problem-intake-stage-agreed = It has no stage; since it opens only in { $value }, it counts as agreed
    .fix = Fill in the column Stage if it is less far or further.
problem-intake-skip-total = Row of totals: { $found }
    .fix = Skipped; the program adds up by itself.
problem-intake-skip-head = Column heads repeated
    .fix = Skipped.
problem-intake-skip-remark = Line by itself: { $found }
    .fix = Skipped; if this is a location, fill in the other columns as well.
problem-intake-skip-outside = Outside the columns that are read: { $found }
    .fix = Skipped.

# Wizard.
menu-intake = Import locations…
menu-locations-export = Export locations…
dialog-intake = Choose a list of locations
dialog-locations-export = Save locations as
intake-title = Import locations
intake-title-paste = Paste locations
intake-pasted = pasted
intake-not-read = { $file } cannot be read
intake-reading = Reading the list…
intake-judging = Checking the rows…
intake-step-file = 1 List
intake-step-columns = 2 Columns
intake-step-rows = 3 Rows
intake-step-preview = 4 Review
intake-step-state = { $step }, { $state ->
           *[later] not yet
            [now] now
            [done] done
        }
intake-file = File
intake-sheet-choice = Sheet
intake-sheet-rows = { $name } ({ $rows } rows)
intake-head-row = Column heads in row
intake-head-none = No heads
intake-head-found = Recognised: { $found } of { $all } columns
intake-head-weak = No column heads were recognised here. Choose the row they stand in, or point out the columns in step 2.
intake-look = The sheet begins like this
intake-row-head = Row
intake-map-column = Column
intake-map-head = Head in the list
intake-map-samples = Samples
intake-map-as = Is read as
intake-map-ignored = not read
intake-map-likely = likely
intake-map-sure = recognised
intake-map-chosen = chosen
intake-map-remembered = remembered from last time
intake-map-of = Column { $column }, { $head }
intake-map-missing = Not pointed out yet: { $columns }. New locations cannot do without.
intake-map-double = Two columns are read as { $column }. Choose one.
intake-map-none = Point out at least one column.
intake-good = { $count ->
            [one] { $shown } row fine
           *[other] { $shown } rows fine
        }
intake-refused = { $count ->
            [one] { $shown } row refused
           *[other] { $shown } rows refused
        }
intake-remarks = { $count ->
            [one] { $shown } remark
           *[other] { $shown } remarks
        }
intake-skipped = { $count ->
            [one] { $shown } row skipped
           *[other] { $shown } rows skipped
        }
intake-all-fine = No errors. All rows can be imported.
intake-good-only = Refused rows are not imported; the others are. Correct them in the list and import it again: what is there stays.
intake-copy-list = Copy list
intake-copied = List of problems copied
intake-sort-error = error
intake-sort-remark = remark
intake-sort-skipped = skipped
intake-where = row { $row }
intake-where-cell = cell { $cell }
intake-show-all = All
intake-show-errors = Errors only
intake-added = New
intake-changed = Changed
intake-unchanged = Unchanged
intake-missing = Not in the list
intake-count-added = { $count } new
intake-count-changed = { $count } changed
intake-count-unchanged = { $count } unchanged
intake-count-missing = { $count } not in the list
intake-count-missing-gone = { $count } taken out
intake-places-net = { $before } → { $after } places
intake-nothing = –
intake-change = { $column }: { $before } → { $after }
intake-new-line = { $kind }, { $places } places, opens { $from }; { $ready }; { $reserve }
intake-new-ready = { $state ->
           *[later] usable after { $months } months
            [now] usable at once
        }
intake-new-ready-none = speed of deployment unknown
intake-new-reserve = in reserve { $cost } per place per day
intake-new-reserve-none = in reserve: price of the kind
intake-missing-stays = stays
intake-missing-goes = is taken out
intake-target = Goes into
intake-target-base = the base
intake-target-variant = variant { $variant }
intake-target-new = a new variant
intake-status = Status of the figures
intake-source = Source
intake-source-none = no source
intake-source-needed = This status needs a source of the scenario.
intake-clear = Empty cells take the value away
intake-clear-hint = Otherwise what is there stays; a dash or ‘n/a’ always takes it away.
intake-remove = { $count ->
            [one] The one location that is not in the list is taken out
           *[other] The { $shown } locations that are not in the list are taken out
        }
intake-figure-note = From { $file }.
intake-figure-note-dated = From { $file }, { $date }.
intake-next = Next
intake-back = Back
intake-import = { $count ->
            [one] Import { $shown } change
           *[other] Import { $shown } changes
        }
intake-import-none = Nothing to import
intake-done = Imported: { $added } new, { $changed } changed, { $removed } taken out; { $refused } refused
intake-blocked = This cannot be imported yet
intake-paste-empty = There is no table on the clipboard

# Command line.
intake-cli-sheet = Sheet { $sheet }, heads in row { $row }: { $columns }
intake-cli-ignored = Not read: { $columns }
intake-cli-row = { $file }:{ $place }: { $sort }: { $about }{ $what }. { $fix }
intake-cli-refused = { $count ->
            [one] { $shown } row is refused, so nothing was imported. Correct the list, or take only the good rows with --good-rows.
           *[other] { $shown } rows are refused, so nothing was imported. Correct the list, or take only the good rows with --good-rows.
        }
intake-cli-none = Nothing changes; the scenario was not written.
intake-cli-try = Without --dry-run this is written.
intake-cli-exported = { $count } locations
intake-cli-comments = { $file } has comments; writing loses them.
help-locations =
    Reads a list of locations from a spreadsheet into a scenario, or writes the locations of a scenario to a
    spreadsheet. What comes out can go in again unchanged.

    Usage: schaalplan locations import FILE --into SCENARIO [OPTIONS]
           schaalplan locations export SCENARIO --out FILE

      FILE               list as xlsx, ods or csv; columns are recognised by their heads
      --into SCENARIO    FILE, FILE#VARIANT or FILE#base; without # the variant the window opens with
      --out FILE         for import: writes here instead of over SCENARIO;
                         for export: the list, as .xlsx or .csv
      --good-rows        takes the good rows and leaves the refused ones out; otherwise one refused row keeps
                         anything from being written
      --dry-run          shows what would happen and writes nothing
      --sheet NAME       the sheet; otherwise the one in which the most columns are recognised
      --status NAME      official, press, derived, assumed or decided: how new and changed figures came to
                         be; otherwise assumed
      --source ID        source of the scenario, for official, press and derived
      --remove-missing   takes out locations of these provinces that are not in the list
      --empty-clears     an empty cell takes away the value there was; otherwise it stays
      --language nl|en   language of texts and messages, and of the list that is written

    What is wrong with rows is told per cell on the error output: file:cell: error or warning.
    Exit code 1 if rows were refused and --good-rows was not given.
