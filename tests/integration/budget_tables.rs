//! Budget tables as they are published: footing, layers, pasting, kept forecasts and comments.

use proptest::prelude::*;
use rust_decimal::Decimal;
use schaalplan::budget::pasted::{Cells, How, Preview, Scale, read};
use schaalplan::budget::{comments, coverage, tables};
use schaalplan::intake;
use schaalplan::report::pasted;
use schaalplan::scenario::budget::{Verdict, amendments_until, apart, effective, footing};
use schaalplan::scenario::{
    BudgetEdition, BudgetRow, CostLine, Document, Payer, RowKind, Status, Value, YearAmount, check, file,
};
use schaalplan::session::{Command, Edit, Entry, Origin, Session};

use crate::window::NATIONAL;

fn national() -> Document {
    file::read(NATIONAL).unwrap().0
}

fn small() -> Document {
    file::read(include_str!("data/small.ron")).unwrap().0
}

fn origin() -> Origin {
    Origin { who: "toets".to_owned(), when: "2026-11-22T10:00:00Z".to_owned() }
}

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// The lines of a copied table.
fn cells(text: &str) -> Vec<Cells> {
    let sheet = intake::pasted("t", text).unwrap();
    let texts = |row: &intake::Row| row.cells.iter().map(intake::Cell::shown).collect();
    sheet.rows.iter().map(|row| Cells { number: row.number, cells: texts(row) }).collect()
}

/// The 2025 table as it is copied from the page of the ministry: totals above their parts, the words as published.
const TABLE_2025: &str = "\
Tabel 4 Budgettaire gevolgen van beleid artikel 37 (bedragen x € 1.000)\t\t\t\t\t\t\t
\t2023\t2024\t2025\t2026\t2027\t2028\t2029
Art. Verplichtingen\t0\t0\t9.490.898\t9.769.219\t2.854.239\t1.218.804\t1.218.804
Uitgaven\t0\t0\t9.480.898\t9.769.219\t2.854.239\t1.218.804\t1.218.804
37.2 Toegang, toelating en opvang vreemdelingen\t0\t0\t9.452.543\t9.740.097\t2.832.388\t1.204.218\t1.204.218
Bijdrage aan agentschappen\t0\t0\t951.214\t894.507\t537.886\t402.279\t402.279
IND\t0\t0\t866.372\t809.634\t453.013\t317.406\t317.406
DJI - Vreemdelingsbewaring en uitzetcentra\t0\t0\t84.842\t84.873\t84.873\t84.873\t84.873
Bijdrage aan ZBO's/RWT's\t0\t0\t4.502.164\t4.890.105\t1.016.100\t691.390\t691.390
COA\t0\t0\t4.062.600\t4.422.334\t906.455\t616.857\t616.857
NIDOS - opvang\t0\t0\t439.564\t467.771\t109.645\t74.533\t74.533
Bijdrage aan medeoverheden\t0\t0\t3.602.515\t3.716.988\t1.152.348\t0\t0
Nationaal Programma Oekraïense Vluchtelingen\t0\t0\t3.602.515\t3.716.988\t1.152.348\t0\t0
Subsidies (regelingen)\t0\t0\t49.191\t49.191\t33.145\t17.801\t17.801
Vluchtelingenwerk Nederland\t0\t0\t13.052\t13.052\t13.050\t13.049\t13.049
Nationaal Programma Oekraïense Vluchtelingen\t0\t0\t31.385\t31.385\t15.342\t0\t0
Internationale Organisatie voor Migratie (IOM)\t0\t0\t2.776\t2.776\t2.776\t2.775\t2.775
Overige Subsidies\t0\t0\t1.978\t1.978\t1.977\t1.977\t1.977
Opdrachten\t0\t0\t347.459\t189.306\t92.909\t92.748\t92.748
Programma Keteninformatisering\t0\t0\t9.178\t10.093\t9.978\t9.978\t9.978
Versterking vreemdelingenketen\t0\t0\t125.429\t87.284\t82.621\t82.770\t82.770
Nationaal Programma Oekraïense Vluchtelingen\t0\t0\t212.852\t91.929\t310\t0\t0
37.3 Terugkeer en bewaring vreemdelingen\t0\t0\t28.355\t29.122\t21.851\t14.586\t14.586
Bijdrage aan agentschappen\t0\t0\t9.024\t7.556\t5.669\t3.784\t3.784
DJI - Dienst vervoer en ondersteuning\t0\t0\t9.024\t7.556\t5.669\t3.784\t3.784
Subsidies (regelingen)\t0\t0\t10.103\t10.667\t8.005\t5.342\t5.342
REAN-regeling\t0\t0\t6.557\t6.965\t5.227\t3.488\t3.488
Overige Subsidies\t0\t0\t3.546\t3.702\t2.778\t1.854\t1.854
Opdrachten\t0\t0\t9.228\t10.899\t8.177\t5.460\t5.460
Vreemdelingen vertrek\t0\t0\t9.228\t10.899\t8.177\t5.460\t5.460
Ontvangsten\t0\t0\t12.826\t13.826\t13.826\t13.826\t13.826
";

/// The table of the agreements of August 2022, with the columns where they belong.
pub(crate) const TABLE_2022: &str = "\
Tabel financiële middelen (in miljoenen)\t\t\t\t\t
\t2022\t2023\t2024\t2025\t2026
BDUR\t\t46\t57\t73\t83 (str)
Huisvestingpakket\t98,5\t17,9\t17,9\t17,9\t15,7
Centrale inkooporder flexwoningen\t95\t140,3\t-\t-\t-
Ontvangsten verkoop flexwoningen\t-\t-140,3\t- 95\t-\t-
Opvang AMV 18+\t\t40\t40\t40\t40 (str)
Project overlastgevers\t\t15\t15\t15\t15 (str)
Inburgering\t20\t40\t30\t-\t-
Provinciale Regie Tafel (PRT)\t0,8\t2,4\t-\t-\t-
Totaal begroting\t214,3\t161,3\t64,9\t145,9\t153,7
BZK leenfaciliteit (inzet RVB panden)\t0\t67\t1\t0\t0
";

/// Every total of these rows in every year that does not foot.
fn faults(rows: &[BudgetRow]) -> Vec<(String, i32, Verdict<'_>)> {
    let wrong = footing(rows).into_iter().filter(|total| total.verdict != Verdict::Foots);
    wrong.map(|total| (total.row.id.clone(), total.year, total.verdict)).collect()
}

fn parent<'a>(rows: &'a [BudgetRow], name: &str) -> Option<&'a str> {
    let row = rows.iter().find(|row| row.name == name).unwrap_or_else(|| panic!("{name}"));
    let parent = row.parent.as_deref()?;
    rows.iter().find(|known| known.id == parent).map(|parent| parent.name.as_str())
}

/// The shipped table foots in all of its eleven totals and five years; commitments of 2025 are 9,490,898 - 9,480,898 = 10,000 thousand
/// above expenditure, those of other years are the same: shown, and no fault.
#[test]
fn the_table_of_2025_foots_and_its_commitments_stand_apart() {
    let document = national();
    let edition = document.edition("2025").unwrap();
    assert_eq!(faults(&edition.rows), []);
    assert_eq!(footing(&edition.rows).len(), 11 * 5);
    let apart: Vec<(i32, Decimal)> = apart(&edition.rows).iter().map(|apart| (apart.year, apart.difference)).collect();
    let expected = [(2025, "10000"), (2026, "0"), (2027, "0"), (2028, "0"), (2029, "0")];
    assert_eq!(apart, expected.map(|(year, difference)| (year, dec(difference))));
    let checked = check(&document, None).unwrap();
    assert!(checked.warnings().iter().all(|problem| problem.code != "total-differs"));
}

/// One thousand more for COA in 2027 and its instrument lacks 1,000: named there, and nowhere else.
#[test]
fn a_total_that_does_not_foot_is_told_with_its_difference() {
    let mut document = national();
    let edition = document.budgets.iter_mut().find(|edition| edition.id == "2025").unwrap();
    let coa = edition.rows.iter_mut().find(|row| row.id == "coa").unwrap();
    coa.years.iter_mut().find(|amount| amount.year == 2027).unwrap().amount += Decimal::from(1000);
    let rows = edition.rows.clone();
    let differs = Verdict::Differs { sum: dec("1017100"), difference: dec("-1000") };
    assert_eq!(faults(&rows), [("37.2-zbo".to_owned(), 2027, differs)]);
    // A part without a figure is not taken for 0: the year cannot be checked.
    let edition = document.budgets.iter_mut().find(|edition| edition.id == "2025").unwrap();
    let coa = edition.rows.iter_mut().find(|row| row.id == "coa").unwrap();
    coa.clear(2027, false);
    let rows = edition.rows.clone();
    let found = faults(&rows);
    let [(total, 2027, Verdict::Missing(parts))] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((total.as_str(), parts.len(), parts[0].id.as_str()), ("37.2-zbo", 1, "coa"));
    // Left empty by the table it is nothing, and the total lacks all of COA.
    let edition = document.budgets.iter_mut().find(|edition| edition.id == "2025").unwrap();
    edition.rows.iter_mut().find(|row| row.id == "coa").unwrap().clear(2027, true);
    let differs = Verdict::Differs { sum: dec("109645"), difference: dec("906455") };
    assert_eq!(faults(&edition.rows), [("37.2-zbo".to_owned(), 2027, differs)]);
}

/// By hand, 2024: 57 + 17.9 - 95 + 40 + 15 + 30 = 64.9; the receipt counts with its sign, and BDUR, minors and the project start in 2023.
#[test]
fn the_table_of_2022_foots_with_its_receipts() {
    let document = national();
    let edition = document.edition("2022-deal").unwrap();
    assert_eq!(faults(&edition.rows), []);
    let totals: Vec<Decimal> = footing(&edition.rows).iter().map(|total| total.total).collect();
    assert_eq!(totals, ["214300", "161300", "64900", "145900", "153700"].map(dec));
    let row = |id: &str| edition.row(id).unwrap();
    assert_eq!((row("bdur").counts(2022), row("bdur").amount(2022)), (Some(Decimal::ZERO), None), "empty, not 0");
    assert_eq!((row("amv-18").counts(2022), row("amv-18").amount(2022)), (Some(Decimal::ZERO), None));
    assert_eq!(row("verkoop-flexwoningen").kind, RowKind::Receipt);
    assert_eq!(row("verkoop-flexwoningen").amount(2024).unwrap().amount, dec("-95000"));
    // Without the sale of 2024 the total is 95 million too low for its parts: 57 + 17.9 + 40 + 15 + 30 = 159.9.
    let mut rows = edition.rows.clone();
    rows.iter_mut().find(|row| row.id == "verkoop-flexwoningen").unwrap().clear(2024, true);
    let differs = Verdict::Differs { sum: dec("159900"), difference: dec("-95000") };
    assert_eq!(faults(&rows), [("totaal".to_owned(), 2024, differs)]);
    // A total that is not net leaves the receipts out.
    let mut rows = edition.rows.clone();
    rows.iter_mut().find(|row| row.id == "totaal").unwrap().net = false;
    assert_eq!(faults(&rows).len(), 2, "2023 and 2024 have receipts");
}

fn good(text: &str, how: How, known: &[BudgetRow]) -> (Preview, Vec<BudgetRow>) {
    let preview = read(&cells(text), how, known);
    let rows = preview.good();
    (preview, rows)
}

#[test]
fn the_table_of_2025_is_pasted_as_published() {
    let (preview, rows) = good(TABLE_2025, How::default(), &[]);
    assert_eq!(preview.years, [2023, 2024, 2025, 2026, 2027, 2028, 2029]);
    assert!(preview.rows.iter().all(|read| read.told.is_empty()), "{:?}", preview.rows);
    assert!(preview.by_sums && rows.len() == 29);
    assert_eq!(faults(&rows), []);
    assert_eq!(footing(&rows).len(), 11 * 7);
    assert_eq!(parent(&rows, "COA"), Some("Bijdrage aan ZBO's/RWT's"));
    assert_eq!(parent(&rows, "REAN-regeling"), Some("Subsidies (regelingen)"));
    assert_eq!(parent(&rows, "37.2 Toegang, toelating en opvang vreemdelingen"), Some("Uitgaven"));
    assert_eq!(parent(&rows, "Uitgaven"), None);
    let kinds = |kind: RowKind| rows.iter().filter(|row| row.kind == kind).count();
    assert_eq!((kinds(RowKind::Commitment), kinds(RowKind::Receipt)), (1, 1));
    // The same amounts as the shipped table has, row by row in its order.
    let shipped = national().edition("2025").unwrap();
    for (row, known) in rows.iter().zip(&shipped.rows) {
        let amounts = |row: &BudgetRow| row.years.iter().filter(|at| at.year > 2024).map(|at| at.amount).collect();
        let (found, expected): (Vec<Decimal>, Vec<Decimal>) = (amounts(row), amounts(known));
        assert_eq!(found, expected, "{}", row.name);
    }
}

#[test]
fn the_table_of_2022_is_pasted_as_published() {
    assert_eq!(schaalplan::budget::pasted::scale_of(&cells(TABLE_2022)), Some(Scale::Millions));
    let (preview, rows) = good(TABLE_2022, How { scale: Scale::Millions, ..How::default() }, &[]);
    assert!(preview.rows.iter().all(|read| read.told.is_empty()), "{:?}", preview.rows);
    assert_eq!(faults(&rows), []);
    assert_eq!(footing(&rows).len(), 5);
    let row = |name: &str| rows.iter().find(|row| row.name.starts_with(name)).unwrap();
    assert_eq!(row("Huisvestingpakket").amount(2022).unwrap().amount, dec("98500"), "98.5 million, exact");
    assert_eq!(row("Ontvangsten").amount(2024).unwrap().amount, dec("-95000"));
    assert_eq!((row("Ontvangsten").kind, row("Totaal").net), (RowKind::Receipt, true));
    assert_eq!((row("Opvang AMV").empty.as_slice(), row("BDUR").empty.as_slice()), (&[2022][..], &[2022][..]));
    assert_eq!(row("BDUR").amount(2026).unwrap().note, "structureel");
    assert_eq!(parent(&rows, "BZK leenfaciliteit (inzet RVB panden)"), None, "outside the total");
    // The amounts of the shipped edition.
    let shipped = national().edition("2022-deal").unwrap();
    for known in &shipped.rows {
        let amounts: Vec<(i32, Decimal)> = known.years.iter().map(|at| (at.year, at.amount)).collect();
        let same = |row: &&BudgetRow| row.years.iter().map(|at| (at.year, at.amount)).eq(amounts.iter().copied());
        assert!(rows.iter().any(|row| same(&row)), "{}", known.name);
    }
}

#[test]
fn columns_say_article_instrument_kind_and_total() {
    let text = "Artikel\tInstrument\tOmschrijving\tSoort\t2025\t2026\n\
        37\t\tUitgaven\tuitgaven\t1,150\t10.5\n37.2\t\tOpvang\tuitgaven\t1,150\t10.5\n\
        37.2\tBijdrage\t\tuitgaven\t1,000\t9.5\n37.2\tBijdrage\tCOA\tuitgaven\t900\t?\n37.2\tBijdrage\tNidos\tuitgaven\t100\t1\n\
        37.2\tSubsidies\tIOM\tuitgaven\t150\t1.0\n37\t\tLeges\tontvangsten\t5\tvijf\n";
    let shipped = national().edition("2025").unwrap();
    let (preview, rows) = good(text, How::default(), &shipped.rows);
    let wrong = preview.rows.iter().find(|read| read.refused()).unwrap();
    assert_eq!((wrong.name.as_str(), wrong.told[0].0, wrong.told[0].1.code), ("Leges", Some(5), "paste-amount"));
    assert_eq!(rows.len(), 6, "the others are good");
    // COA is known: it keeps its id and what it pays, and hangs where it hung.
    let coa = rows.iter().find(|row| row.name == "COA").unwrap();
    assert_eq!((coa.id.as_str(), coa.pays.len(), coa.amount(2026)), ("coa", 7, None));
    assert!(!coa.empty.contains(&2026), "a question mark is no empty cell");
    let (_, rows) = good(text, How::default(), &[]);
    assert_eq!(parent(&rows, "COA"), Some("Bijdrage"));
    assert_eq!(parent(&rows, "Bijdrage"), Some("Opvang"));
    assert_eq!(parent(&rows, "IOM"), Some("Opvang"));
    assert_eq!(parent(&rows, "Opvang"), Some("Uitgaven"));
    let found = faults(&rows);
    // 2026: what COA gets is unknown, so its instrument cannot be checked; all else foots: 1,000 + 150 = 1,150.
    assert!(matches!(found.as_slice(), [(_, 2026, Verdict::Missing(_))]), "{found:?}");
}

#[test]
fn a_table_without_years_says_what_to_do() {
    let (preview, rows) = good("COA\t5\nNidos\t6\n", How::default(), &[]);
    assert_eq!((preview.told[0].code, rows.len()), ("paste-no-years", 0));
    crate::files::texts(&preview.told[0]);
}

fn amount(year: i32, text: &str) -> YearAmount {
    YearAmount { year, amount: dec(text), status: None, note: String::new() }
}

/// A row of an amendment: a change of the row with this id.
fn change(id: &str, year: i32, text: &str) -> BudgetRow {
    let row = national().edition("2025").unwrap().row(id).unwrap().clone();
    BudgetRow { years: vec![amount(year, text)], pays: Vec::new(), ..row }
}

fn amendment(id: &str, date: &str, rows: Vec<BudgetRow>) -> BudgetEdition {
    let like = national().budgets[0].clone();
    let (id, title) = (id.to_owned(), format!("Wijziging {id}"));
    BudgetEdition { id, title, date: date.parse().unwrap(), amends: Some("2025".to_owned()), rows, ..like }
}

/// By hand: COA 4,062,600 - 224,000 = 3,838,600 in 2025, then + 1,000; every total above it moves along: 9,480,898 - 224,000 = 9,256,898.
#[test]
fn amendments_add_up_in_the_order_of_their_dates() {
    let mut document = national();
    document.budgets.retain(|edition| edition.id != "2025-najaar");
    document.budgets.push(amendment("later", "2025-12-01", vec![change("coa", 2025, "1000")]));
    document.budgets.push(amendment("eerder", "2025-11-01", vec![change("coa", 2025, "-224000")]));
    let of = |id: &str, row: &str| document.edition(id).unwrap().row(row).unwrap().amount(2025).unwrap().amount;
    assert_eq!(of("2025", "coa"), dec("4062600"), "the table itself stays as it is");
    assert_eq!((of("eerder", "coa"), of("later", "coa")), (dec("3838600"), dec("3839600")));
    assert_eq!((of("eerder", "37.2-zbo"), of("eerder", "uitgaven")), (dec("4278164"), dec("9256898")));
    assert_eq!(of("eerder", "verplichtingen"), dec("9490898"), "commitments are counted apart");
    assert_eq!(faults(&document.edition("later").unwrap().rows), []);
    let at = |day: &str| amendments_until(&document.budgets, "2025", day.parse().unwrap()).unwrap();
    let coa = |day: &str| at(day).row("coa").unwrap().amount(2025).unwrap().amount;
    assert_eq!((coa("2025-10"), coa("2025-11-15"), coa("2026")), (dec("4062600"), dec("3838600"), dec("3839600")));
    // One that states its total itself is not carried further.
    let mut own = amendment("eigen", "2026-01-01", vec![change("coa", 2025, "10"), change("37.2-zbo", 2025, "7")]);
    own.rows[1].parent = Some("37.2".to_owned());
    document.budgets.push(own);
    let found = effective(&document.budgets, "eigen").unwrap();
    let of = |row: &str| found.row(row).unwrap().amount(2025).unwrap().amount;
    assert_eq!((of("37.2-zbo"), of("37.2")), (dec("4279171"), dec("9229550")), "4,279,164 + 7 and 9,229,543 + 7");
    // Choosing it changes the margin by what it changes, and by nothing else.
    document.base.budget = Some("eerder".to_owned());
    let checked = check(&document, None).unwrap();
    assert_eq!(checked.budget().unwrap().row("coa").unwrap().pays.len(), 7);
}

#[test]
fn amendments_that_lead_nowhere_are_told() {
    let mut document = national();
    let mut lost = amendment("los", "2025-11-01", Vec::new());
    lost.amends = Some("2205".to_owned());
    document.budgets.push(lost);
    let codes = |document: &Document| -> Vec<&str> {
        check(document, None)
            .map_or_else(|problems| problems.iter().map(|problem| problem.code).collect(), |_| Vec::new())
    };
    assert_eq!(codes(&document).first(), Some(&"amended-unknown"));
    document.budgets.last_mut().unwrap().amends = Some("los".to_owned());
    assert_eq!(codes(&document).first(), Some(&"amends-in-circle"));
    document.budgets.last_mut().unwrap().amends = Some("2025".to_owned());
    assert_eq!(codes(&document).first(), None);
}

/// What the rows pay is the engine's: for the chosen edition cost, conversion and margin are the same to the cent.
#[test]
fn the_tables_say_what_the_engine_says() {
    let document = national();
    let checked = check(&document, None).unwrap();
    let outcome = schaalplan::engine::simulate(&checked);
    let edition = checked.budget().unwrap();
    let mut bytes = Vec::new();
    tables::budget(&document, &checked, &outcome).write_csv(&mut bytes).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let chosen = format!("{},", edition.id);
    for margin in &outcome.margins {
        let about = format!(",{},{},", margin.year, margin.months);
        let own = |line: &&str| line.starts_with(&chosen) && line.split(',').nth(3) == Some(&margin.row);
        let line = text.lines().filter(own).find(|line| line.contains(&about)).unwrap();
        let ends = [Some(margin.cost), Some(margin.cost_in_its_prices), margin.margin];
        let ends = ends.map(|euro| euro.map_or_else(String::new, |euro| euro.to_string())).join(",");
        assert!(line.ends_with(&ends), "{line} does not end in {ends}");
    }
    let first = outcome.margins.iter().find(|margin| margin.row == "coa" && margin.margin.is_some()).unwrap();
    let row = text.lines().find(|line| line.starts_with("2025,") && line.contains(",coa,COA,")).unwrap();
    assert!(text.contains(&format!(",{}", first.margin.unwrap())), "{row}");
    // Every modelled cost is paid by one row, or said not to be.
    let covered = coverage::coverage(edition, &outcome);
    assert!(covered.iter().all(|covered| covered.state() != coverage::State::Twice));
    let coa = covered.iter().find(|of| (of.line, of.payer) == (CostLine::DurableInUse, Payer::Coa)).unwrap();
    assert_eq!(edition.rows[coa.rows[0]].id, "coa");
}

/// A forecast laid beside itself differs by nothing; ten cent more per row is ten cent more. The commentary carries the sentence.
#[test]
fn a_kept_forecast_is_laid_beside_a_later_one() {
    let mut session = Session::open(national(), None).unwrap();
    let run = session.current();
    let kept = comments::keep(&run.checked, &run.outcome, "mei", "Raming mei", "");
    session.apply(Edit::KeepForecast { kept: Box::new(kept.clone()) }.into(), &origin()).unwrap();
    assert_eq!(session.document().kept[0].date, Some("2026-11-22".parse().unwrap()));
    assert!(session.apply(Edit::KeepForecast { kept: Box::new(kept) }.into(), &origin()).is_err(), "its id is in use");
    let beside = comments::Beside::usual(session.document(), &session.current().checked);
    let run = session.current();
    let lines = comments::lines(session.document(), &run.checked, &run.outcome, &beside);
    assert!(!lines.is_empty());
    for line in &lines {
        assert_eq!(line.from_kept(), Some(Decimal::ZERO), "{} {}", line.row.id, line.year);
    }
    // Prices up by a tenth: what is kept stays, and the difference is this cost less that.
    let dearer = Edit::Set {
        address: "costs[azc].in_use".to_owned(),
        value: Value::Money(dec("100")),
        nature: schaalplan::parameters::Nature::Assumption,
    };
    session.apply(dearer.into(), &origin()).unwrap();
    let say = Edit::Comment { row: "coa".to_owned(), year: 2027, text: "De prijs stijgt.".to_owned() };
    session.apply(say.into(), &origin()).unwrap();
    let run = session.current();
    let lines = comments::lines(session.document(), &run.checked, &run.outcome, &beside);
    let line = lines.iter().find(|line| line.row.id == "coa" && line.year == 2027).unwrap();
    let base = session.base();
    let before = base.outcome.margins.iter().find(|margin| margin.row == "coa" && margin.year == 2027).unwrap();
    assert_eq!(line.from_kept(), Some(line.cost - before.cost_in_its_prices));
    assert!(line.explained() && line.from_kept() > Some(Decimal::ZERO));
    let texts = schaalplan::text::Texts::new(schaalplan::format::Language::Nl);
    let table = pasted(tables::commentary(session.document(), &run.checked, &run.outcome, &beside), &texts);
    assert!(table.contains("De prijs stijgt.") && table.contains("Raming mei"), "{table}");
}

/// An edit of a budget, a forecast or a comment.
fn edit() -> impl Strategy<Value = Edit> {
    let id = prop::sample::select(vec!["test", "nieuw", "later"]);
    let row = prop::sample::select(vec!["coa", "los"]);
    let put =
        (id.clone(), row.clone(), 2025_i32..2029, -5_i64..5, any::<bool>()).prop_map(|(id, row, year, euro, on)| {
            let mut edition = small().budgets.first().cloned().unwrap_or_else(|| national().budgets[0].clone());
            id.clone_into(&mut edition.id);
            edition.source.clear();
            edition.amends = (on && id == "later").then(|| "test".to_owned());
            let years = vec![amount(year, &euro.to_string())];
            let row = BudgetRow { id: row.to_owned(), years, ..national().budgets[0].rows[1].clone() };
            edition.rows.retain(|known| known.id != row.id);
            edition.rows.push(BudgetRow { parent: None, ..row });
            Edit::PutEdition { edition: Box::new(edition) }
        });
    let choose = id.clone().prop_map(|id| Edit::Set {
        address: "budget".to_owned(),
        value: Value::Choice(id.to_owned()),
        nature: schaalplan::parameters::Nature::Decision,
    });
    let keep = id.clone().prop_map(|id| {
        let run = schaalplan::session::Run::new(&small(), None).unwrap();
        Edit::KeepForecast { kept: Box::new(comments::keep(&run.checked, &run.outcome, id, id, "")) }
    });
    let say = (row, 2026_i32..2028, "[a-z]{0,3}").prop_map(|(row, year, text)| {
        let row = row.to_owned();
        Edit::Comment { row, year, text }
    });
    prop_oneof![
        4 => put,
        2 => id.clone().prop_map(|id| Edit::DropEdition { edition: id.to_owned() }),
        2 => choose,
        1 => keep,
        1 => id.prop_map(|id| Edit::DropForecast { kept: id.to_owned() }),
        3 => say,
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn every_budget_edit_is_taken_back_exactly_and_replayed(edits in prop::collection::vec(edit(), 1..20)) {
        let mut session = Session::open(small(), None).unwrap();
        let mut known = vec![session.document().clone()];
        for edit in edits {
            let before = session.document().clone();
            if session.apply(edit.into(), &origin()).is_err() {
                prop_assert_eq!(session.document(), &before);
                continue;
            }
            session.apply(Command::Settle, &origin()).unwrap();
            known.resize(session.history().len() + 1, session.document().clone());
            let shown = session.shown();
            let again = schaalplan::session::Run::new(session.document(), shown).unwrap();
            prop_assert_eq!(&session.current().outcome, &again.outcome);
            prop_assert_eq!(session.current().checked.budget(), again.checked.budget());
            let base = schaalplan::session::Run::new(session.document(), None).unwrap();
            prop_assert_eq!(session.base().checked.budget(), base.checked.budget());
        }
        let log = session.take_log();
        let lines: Vec<String> = log.iter().map(Entry::to_line).collect();
        let entries: Vec<Entry> = lines.iter().map(|line| Entry::from_line(line).unwrap()).collect();
        let mut again = Session::open(small(), None).unwrap();
        again.replay(&entries).unwrap();
        prop_assert_eq!(again.document(), session.document());
        for (step, document) in known.iter().enumerate() {
            session.apply(Command::Jump { step }, &origin()).unwrap();
            prop_assert_eq!(session.document(), document);
            prop_assert_eq!(session.unsaved(), document != &known[0]);
        }
    }

    /// Whatever is pasted: no panic, every row that is taken in can be part of an edition, and nothing is lost without being told.
    #[test]
    fn hostile_text_is_read_or_told(text in "([a-zA-Z0-9.,()€%?\u{2212}-]{0,12}[\t;\n ]){0,60}", head in any::<bool>(), scale in 0_usize..3) {
        let text = if head { format!("Artikel\tpost\t2025\t2026\n{text}") } else { text };
        let Ok(sheet) = intake::pasted("t", &text) else { return Ok(()) };
        let lines = sheet.rows.iter().map(|row| Cells { number: row.number, cells: row.cells.iter().map(intake::Cell::shown).collect() });
        let lines: Vec<Cells> = lines.collect();
        let how = How { scale: Scale::ALL[scale], ..How::default() };
        let preview = read(&lines, how, &national().budgets[0].rows);
        for read in &preview.rows {
            prop_assert!(read.row.is_some() || !read.told.is_empty(), "{:?}", read);
        }
        let mut document = small();
        let mut edition = national().budgets[0].clone();
        edition.id = "geplakt".to_owned();
        edition.source.clear();
        edition.rows = preview.good();
        drop(footing(&edition.rows));
        document.budgets.push(edition);
        let problems = check(&document, None).err().unwrap_or_default();
        prop_assert!(problems.is_empty(), "{:?}", problems);
    }
}

#[test]
fn a_supplementary_budget_ships_as_a_layer_of_2025() {
    let document = national();
    let of = |id: &str, row: &str| document.edition(id).unwrap().row(row).unwrap().amount(2025).unwrap().clone();
    // The message of 28 November 2025: COA 224 and Nidos 81.9 million less: 4,062.6 - 224 and 439.564 - 81.9 million.
    assert_eq!(of("2025-najaar", "coa").amount, dec("3838600"));
    assert_eq!(of("2025-najaar", "nidos").amount, dec("357664"));
    assert_eq!(of("2025", "coa").amount, dec("4062600"), "the plain edition stays plain");
    assert_eq!(of("2025-najaar", "uitgaven").status, Some(Status::Derived));
    assert_eq!(faults(&document.edition("2025-najaar").unwrap().rows), []);
}
