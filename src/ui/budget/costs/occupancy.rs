//! What a resident costs at which occupancy: the finding, the curve, the kinds with their fixed shares, and published figures beside it.

use egui::{RichText, Ui};
use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

use super::{curve, kinds};
use crate::budget::costs::fixed::{KindCost, YearCosts, at_occupancy};
use crate::budget::costs::references::{Explained, explained};
use crate::budget::costs::tables;
use crate::scenario::origin::Origin;
use crate::scenario::{Kind, Reference};
use crate::ui::action::Action;
use crate::ui::budget::Seen;
use crate::ui::grid;
use crate::ui::status;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{finding_ui, group_heading_ui, marked_slider_ui, note_ui};
use crate::units::Unit;

/// Occupancies that can be compared with, in percent.
const RANGE: (f64, f64) = (40.0, 100.0);
/// What is compared with at first.
const OTHER: f64 = 75.0;
const SLIDER: f32 = 180.0;
/// Height of the curve.
const HEIGHT: f32 = 260.0;

/// A year as the curve needs it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Point {
    pub(super) year: i32,
    /// Share of the places in use.
    pub(super) occupancy: f64,
    /// Euro a year per resident, in prices of the year looked at.
    pub(super) euro: f64,
    /// The same with every place in use.
    pub(super) full: f64,
    /// The share an unused place costs of one in use.
    pub(super) share: f64,
}

impl Point {
    /// A year in prices of another; `None` where nobody lived in durable places.
    fn of(year: &YearCosts, prices: &YearCosts) -> Option<Self> {
        let cost = year.durable()?;
        let index = (year.index / prices.index).to_f64()?;
        Some(Self {
            year: year.year,
            occupancy: cost.occupancy()?,
            euro: cost.per_resident()?.to_f64()? / index,
            full: cost.per_resident_when_full()? / index,
            share: cost.share()?,
        })
    }
}

/// Draws it.
pub(super) fn occupancy_ui(
    ui: &mut Ui,
    seen: &Seen<'_>,
    years: &[YearCosts],
    (chosen, other): (&mut Option<i32>, &mut Option<f64>),
    actions: &mut Vec<Action>,
) {
    let texts = seen.texts;
    let first_whole = years.iter().find(|year| year.months == 12).or(years.first()).map(|year| year.year);
    let Some(year) = years.iter().find(|year| Some(year.year) == chosen.or(first_whole)).or(years.first()) else {
        return;
    };
    let points: Vec<Point> = years.iter().filter_map(|known| Point::of(known, year)).collect();
    let mut percent = other.unwrap_or(OTHER);
    let point = points.iter().find(|point| point.year == year.year);
    finding_ui(ui, &finding(seen, year, percent / 100.0));
    ui.horizontal_wrapped(|ui| {
        ui.label(texts.get("costs-year"));
        for known in years {
            if ui.selectable_label(known.year == year.year, known.year.to_string()).clicked() {
                *chosen = Some(known.year);
            }
        }
        ui.add_space(theme::GAP_LARGE);
        ui.label(texts.get("costs-compare-at"));
        let slider = ui.scope(|ui| {
            ui.set_width(SLIDER);
            marked_slider_ui(ui, &mut percent, RANGE, 1.0, None)
        });
        slider.inner.widget_info(|| egui::WidgetInfo::slider(true, percent, texts.get("costs-compare-at")));
        if slider.inner.changed() {
            *other = Some(percent);
        }
        ui.label(texts.language().percent(percent / 100.0, 0));
    });
    ui.add_space(theme::GAP_SMALL);
    if let Some(point) = point {
        note_ui(ui, &texts.get("costs-curve-unit"));
        curve::curve_ui(ui, seen, (&points, point), percent / 100.0, HEIGHT);
        note_ui(ui, &curve_note(seen, point));
        ui.add_space(theme::GAP);
    }
    references_ui(ui, seen, point);
    kinds::kinds_ui(ui, seen, actions);
    group_heading_ui(ui, &texts.with("costs-kinds-of-year", &[("year", (&year.year.to_string()).into())]));
    let name = texts.get("costs-file");
    ui.horizontal(|ui| grid::take_ui(ui, texts, &name, || vec![tables::kinds(year), tables::parts(years)], actions));
    grid::grid_ui(ui, tables::kinds(year), texts);
}

/// What a resident costs in a year, and would at another occupancy.
fn finding(seen: &Seen<'_>, year: &YearCosts, other: f64) -> String {
    let (texts, language) = (seen.texts, seen.texts.language());
    let durable = year.durable();
    let told = durable.as_ref().and_then(|cost: &KindCost| {
        let (full, share) = (cost.per_resident_when_full()?, cost.share()?);
        let there = Decimal::from_f64(at_occupancy(full, share, other))?;
        Some((cost.occupancy()?, cost.per_resident()?, there))
    });
    let Some((occupancy, here, there)) = told else {
        return texts.with("costs-finding-none", &[("year", (&year.year.to_string()).into())]);
    };
    let (occupancy, other) = (language.percent(occupancy, 0), language.percent(other, 0));
    let (here, there) = (language.money_short(here), language.money_short(there));
    texts.with(
        "costs-finding",
        &[
            ("occupancy", (&occupancy).into()),
            ("year", (&year.year.to_string()).into()),
            ("here", (&here).into()),
            ("other", (&other).into()),
            ("there", (&there).into()),
        ],
    )
}

/// What the curve is drawn with.
fn curve_note(seen: &Seen<'_>, point: &Point) -> String {
    let (texts, language) = (seen.texts, seen.texts.language());
    let base = point.year.to_string();
    let (share, full) = (language.percent(point.share, 0), language.number(point.full, 0));
    let filled = [("share", (&share).into()), ("full", (&full).into()), ("base", (&base).into())];
    texts.with("costs-curve-note", &filled)
}

/// Published costs per resident beside what this scenario makes of them.
fn references_ui(ui: &mut Ui, seen: &Seen<'_>, point: Option<&Point>) {
    let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
    let references = &seen.session.document().references;
    group_heading_ui(ui, &texts.get("references-heading"));
    if references.is_empty() {
        note_ui(ui, &texts.get("references-none"));
        ui.add_space(theme::GAP);
        return;
    }
    egui::Grid::new("references").num_columns(3).spacing([16.0, 3.0]).show(ui, |ui| {
        for reference in references {
            let name = format!("{} ({})", texts.words(&reference.title), reference.year);
            ui.label(RichText::new(name).color(theme.text));
            let cost = RichText::new(amount(seen, reference)).font(theme::semibold(theme::SIZE_BODY));
            ui.label(cost.color(theme.text));
            status::origin_ui(ui, seen.session.document(), &Origin::of_figure(&reference.cost), texts);
            ui.end_row();
        }
    });
    for (reference, explained) in references.iter().filter_map(|known| Some((known, explained(known)?))) {
        note_ui(ui, &explanation(seen, reference, &explained));
    }
    if let Some(point) = point {
        let share = texts.language().percent(point.share, 0);
        note_ui(ui, &texts.with("references-differ", &[("share", (&share).into())]));
    }
    ui.add_space(theme::GAP);
}

/// A published cost with its unit.
pub(super) fn amount(seen: &Seen<'_>, reference: &Reference) -> String {
    let (texts, language) = (seen.texts, seen.texts.language());
    let Some(cost) = reference.cost.value else { return texts.get("costs-unknown") };
    let number = language.number(cost.to_f64().unwrap_or(0.0), 0);
    let name = if reference.cost.unit == Unit::ChfPerPersonDay { "references-chf" } else { "references-euro" };
    texts.with(name, &[("amount", (&number).into())])
}

/// Whether a reference is of the kind of place the curve is about.
pub(super) fn regular(reference: &Reference) -> bool {
    reference.kind == Kind::Azc && reference.cost.unit == Unit::EuroPerPersonYear
}

/// Which fixed share would explain a published cost, at each end of its target.
fn explanation(seen: &Seen<'_>, reference: &Reference, explained: &Explained) -> String {
    let (texts, language) = (seen.texts, seen.texts.language());
    let number = |value: f64| language.number(value, 2);
    let norm = reference.norm.as_ref().and_then(|norm| norm.value?.to_f64()).unwrap_or(0.0);
    let shares: Vec<String> = explained
        .shares
        .iter()
        .rev()
        .map(|(target, share)| {
            let share = share.map_or_else(|| texts.get("references-no-share"), number);
            let target = language.percent(*target, 0);
            texts.with("references-share", &[("share", (&share).into()), ("target", (&target).into())])
        })
        .collect();
    let (norm, occupancy, ratio) =
        (language.number(norm, 0), language.percent(explained.occupancy, 0), number(explained.ratio));
    let shares = shares.join("; ");
    let filled = [
        ("name", texts.words(&reference.title).into()),
        ("norm", (&norm).into()),
        ("occupancy", (&occupancy).into()),
        ("ratio", (&ratio).into()),
        ("shares", (&shares).into()),
    ];
    texts.with("references-explained", &filled)
}
