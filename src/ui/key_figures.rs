//! The bottom line: the figures a decision is about, each with its change against the base or the one variant compared with.

use egui::{Color32, Rect, RichText, Ui, pos2, vec2};
use rust_decimal::Decimal;

use super::theme::{self, Theme};
use super::widgets::better_mark;
use crate::engine::{KeyFigures, Outcome, SeriesId};
use crate::scenario::BASE;
use crate::session::{Run, Session};
use crate::stock::clock::PLACE;
use crate::text::Texts;

/// Width of the note about what the changes are against.
const AGAINST: f32 = 220.0;

/// One figure, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Figure {
    /// Its name.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// Its value.
    pub value: String,
    /// Its unit, behind the value; may be empty.
    pub unit: String,
    /// The change against the base, or the variant compared with; empty without one.
    pub change: String,
    /// Whether the change is for the better; `None` when it is neither.
    pub better: Option<bool>,
}

/// The key figures, and what their changes are against.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Figures {
    /// The name of the variant compared with; absent: the base.
    pub against: Option<String>,
    /// The figures.
    pub figures: Vec<Figure>,
}

/// The variant the changes are against: the only one compared with. Absent: the base, which goes without saying.
pub(super) fn against<'a>(session: &Session, compare: &'a [String]) -> Option<&'a str> {
    let shown = session.shown().unwrap_or(BASE);
    let mut others = compare.iter().map(String::as_str).filter(|id| *id != shown && session.run_of(id).is_some());
    let first = others.next()?;
    (others.next().is_none() && first != BASE).then_some(first)
}

/// The key figures of the session, computed when the outcome changes.
pub(super) fn figures(session: &Session, budget_row: Option<&str>, against: Option<&str>, texts: &Texts) -> Figures {
    let outcome = &session.current().outcome;
    let other = against.and_then(|id| session.run_of(id)).unwrap_or_else(|| session.base());
    let (now, base) = (&outcome.key, &other.outcome.key);
    let language = texts.language();
    let changed = session.changed() || against.is_some();
    let make = |name: &str, value: String, unit: &str, difference: Option<(f64, String)>| {
        let (size, change) = difference.filter(|_| changed).unwrap_or((0.0, String::new()));
        let none = size.abs() < 1e-9;
        Figure {
            name: texts.get(&format!("key-{name}")),
            meaning: texts.get(&format!("key-{name}.meaning")),
            value,
            unit: unit.to_owned(),
            change: if none && changed { texts.get("key-unchanged") } else { change },
            better: (!none).then_some(size < 0.0),
        }
    };
    let count = |difference: f64| Some((difference, language.signed(difference, 0)));
    let money = |difference: Decimal| {
        let size = if difference.is_zero() {
            0.0
        } else if difference > Decimal::ZERO {
            1.0
        } else {
            -1.0
        };
        Some((size, language.money_short_signed(difference)))
    };
    let peak = now.highest_shortage_month.map(|month| format!(" · {}", language.month(month))).unwrap_or_default();
    let mut shown = vec![
        make(
            "highest_shortage",
            language.number(now.highest_shortage, 0),
            &format!("{}{peak}", texts.get("unit-places")),
            count(now.highest_shortage - base.highest_shortage),
        ),
        make(
            "months_in_shortage",
            now.months_in_shortage.to_string(),
            &texts.with("key-of-months", &[("months", outcome.months.into())]),
            count(months(now) - months(base)),
        ),
        make(
            "emergency_place_days",
            language.number(now.emergency_place_days / 1e6, 1),
            &texts.get("key-million"),
            Some((
                now.emergency_place_days - base.emergency_place_days,
                language.signed((now.emergency_place_days - base.emergency_place_days) / 1e6, 1),
            )),
        ),
        make(
            "total_cost_without_shortage",
            language.money_short(now.total_cost_without_shortage),
            &span(outcome),
            money(now.total_cost_without_shortage - base.total_cost_without_shortage),
        ),
    ];
    shown.extend(margin(session, &other.outcome, budget_row, texts, &make, &money));
    shown.extend(recall(session.current(), other, changed, texts));
    let variant = against.and_then(|id| session.document().variant(id));
    Figures { against: variant.map(|variant| texts.words(&variant.title).to_owned()), figures: shown }
}

/// The next month to call lent places back, with its change in months, else in places; nothing where neither run lends anything.
fn recall(now: &Run, base: &Run, changed: bool, texts: &Texts) -> Option<Figure> {
    let language = texts.language();
    let lends = |run: &Run| run.outcome.series(SeriesId::Flex).unwrap_or_default().iter().any(|lent| *lent > PLACE);
    if !lends(now) && !lends(base) {
        return None;
    }
    let (next, before) = (now.clock.next().map(|next| next.call), base.clock.next().map(|next| next.call));
    let places = next.map(|call| language.number(call.places, 0)).unwrap_or_default();
    let said = |name: &str| texts.with(name, &[("places", (&places).into())]);
    let moved = |name: &str, months: i32| texts.with(name, &[("months", (&months.abs().to_string()).into())]);
    let (change, better) = match (next, before) {
        (None, None) => (texts.get("key-unchanged"), None),
        (Some(_), None) => (texts.get("key-recall-new"), Some(false)),
        (None, Some(_)) => (texts.get("key-recall-gone"), Some(true)),
        (Some(next), Some(before)) => match (next.deadline.since(before.deadline), next.places - before.places) {
            (0, places) if places.abs() < PLACE => (texts.get("key-unchanged"), None),
            (0, places) => (language.signed(places, 0), Some(places < 0.0)),
            (months, _) if months < 0 => (moved("key-recall-earlier", months), Some(false)),
            (months, _) => (moved("key-recall-later", months), Some(true)),
        },
    };
    Some(Figure {
        name: texts.get("key-recall"),
        meaning: texts.get("key-recall-meaning"),
        value: next.map_or_else(|| texts.get("key-recall-none"), |call| language.month(call.deadline)),
        unit: next
            .map_or_else(String::new, |call| said(if call.past { "key-recall-past" } else { "key-recall-places" })),
        change: if changed { change } else { String::new() },
        better: better.filter(|_| changed),
    })
}

/// The margin of the last year that has one, of the budget row compared with.
fn margin(
    session: &Session,
    other: &Outcome,
    budget_row: Option<&str>,
    texts: &Texts,
    make: &impl Fn(&str, String, &str, Option<(f64, String)>) -> Figure,
    money: &impl Fn(Decimal) -> Option<(f64, String)>,
) -> Option<Figure> {
    let language = texts.language();
    let (year, margin) = last_margin(&session.current().outcome, budget_row)?;
    let base = last_margin(other, budget_row).map_or(margin, |(_, margin)| margin);
    // A larger margin is better, while every other figure is better when it is smaller.
    let change = money(margin - base).map(|(size, text)| (-size, text));
    let mut figure = make("margin_per_year", language.money_short(margin), "", change);
    let rows = session.current().checked.budget().map_or(&[][..], |edition| edition.rows.as_slice());
    let row = rows.iter().find(|row| Some(row.id.as_str()) == budget_row).map(|row| row.name.clone());
    let row = row.unwrap_or_else(|| texts.get("budget-all-rows"));
    figure.name = texts.with("key-margin-of", &[("row", (&row).into()), ("year", (&year.to_string()).into())]);
    if margin < Decimal::ZERO {
        figure.unit = texts.get("key-too-little");
    }
    Some(figure)
}

/// The last year with a margin, and the sum of the margins of the rows compared with.
fn last_margin(outcome: &Outcome, budget_row: Option<&str>) -> Option<(i32, Decimal)> {
    let asked = || outcome.margins.iter().filter(|margin| budget_row.is_none_or(|row| row == margin.row));
    let year = asked().filter(|margin| margin.margin.is_some()).map(|margin| margin.year).max()?;
    Some((year, asked().filter(|margin| margin.year == year).filter_map(|margin| margin.margin).sum()))
}

fn months(key: &KeyFigures) -> f64 {
    f64::from(u32::try_from(key.months_in_shortage).unwrap_or(u32::MAX))
}

/// The first and last year of the horizon.
fn span(outcome: &Outcome) -> String {
    let last = outcome.month(outcome.months.saturating_sub(1)).year();
    format!("{}–{last}", outcome.start.year())
}

/// Width from which the figures stand well apart.
const SPACIOUS: f32 = 1500.0;

/// Draws the figures side by side, as many as fit; what does not fit can be scrolled to. `stacked` puts each change below its figure.
pub(super) fn key_figures_ui(ui: &mut Ui, shown: &Figures, stacked: bool, texts: &Texts) {
    let theme = Theme::of(ui.ctx());
    let room = ui.available_rect_before_wrap();
    egui::ScrollArea::horizontal().auto_shrink(false).show(ui, |ui| {
        ui.horizontal(|ui| {
            // Closer together where all of them with their changes would not fit otherwise.
            let apart = if stacked {
                0.6
            } else if room.width() < SPACIOUS {
                0.9
            } else {
                1.75
            };
            ui.spacing_mut().item_spacing = vec2(theme::GAP_LARGE * apart, 0.0);
            let place = match stacked {
                true => Place::Below,
                false if room.width() < SPACIOUS => Place::Above,
                false => Place::Beside,
            };
            for figure in &shown.figures {
                figure_ui(ui, figure, place, theme);
            }
        });
    });
    if let Some(name) = &shown.against {
        against_ui(ui, room, name, texts, theme);
    }
}

/// What the changes are against, once for all of them: at the right, level with the names.
fn against_ui(ui: &mut Ui, room: Rect, name: &str, texts: &Texts, theme: &Theme) {
    let said = texts.with("key-against", &[("name", name.into())]);
    let text = RichText::new(said).font(theme::small()).color(theme.text_second);
    let help = texts.with("key-against-help", &[("name", name.into())]);
    let line = Rect::from_min_max(pos2((room.right() - AGAINST).max(room.left()), room.top()), room.right_bottom());
    let layout = egui::Layout::right_to_left(egui::Align::TOP);
    ui.scope_builder(egui::UiBuilder::new().max_rect(line).layout(layout), |ui| {
        let frame = egui::Frame::new().fill(theme.card).inner_margin(egui::Margin { left: 8, ..Default::default() });
        frame.show(ui, |ui| ui.add(egui::Label::new(text).truncate()).on_hover_text(help));
    });
}

/// Where the change of a figure stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Behind the name, where room is short.
    Above,
    /// Behind the value.
    Beside,
    /// Below the value, behind the unit.
    Below,
}

fn figure_ui(ui: &mut Ui, figure: &Figure, place: Place, theme: &Theme) {
    let color = match figure.better {
        Some(true) => theme.good,
        Some(false) => theme.error,
        None => theme.text_second,
    };
    let shown = ui.vertical(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme::GAP_SMALL + 2.0, 1.0);
        let name = RichText::new(&figure.name).font(theme::small()).color(theme.text_second);
        let text = |text: &str, color: Color32, font| RichText::new(text).font(font).color(color);
        let change = format!("{}{}", figure.change, better_mark(figure.better));
        let size = if place == Place::Above { theme::SIZE_SMALL } else { 13.0 };
        let change = text(&change, color, theme::semibold(size));
        let told = !figure.change.is_empty();
        if told && place == Place::Above {
            ui.scope(|ui| {
                // As high as the name alone.
                ui.spacing_mut().interact_size.y = 0.0;
                ui.horizontal(|ui| {
                    ui.add(egui::Label::new(name).extend());
                    ui.add(egui::Label::new(change.clone()).extend());
                });
            });
        } else {
            ui.add(egui::Label::new(name).extend());
        }
        ui.horizontal(|ui| {
            ui.label(text(&figure.value, theme.text, theme::semibold(18.0)));
            if !figure.unit.is_empty() && place != Place::Below {
                ui.label(text(&figure.unit, theme.text_second, theme::small()));
            }
            if told && place == Place::Beside {
                ui.label(change.clone());
            }
        });
        if place == Place::Below {
            // The unit as well, so that all figures fit beside each other in large letters.
            ui.scope(|ui| {
                ui.spacing_mut().interact_size.y = 0.0;
                ui.horizontal(|ui| {
                    if !figure.unit.is_empty() {
                        let unit = text(&figure.unit, theme.text_second, theme::small());
                        ui.add(egui::Label::new(unit).extend());
                    }
                    ui.add(egui::Label::new(change).extend());
                });
            });
        }
    });
    shown.response.on_hover_text(&figure.meaning);
}
