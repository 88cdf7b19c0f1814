//! The waterfall: from one variant's figure to the other's, one bar per change, from top to bottom so that long names can be read.

use egui::{Align2, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::super::theme::{self, Theme};
use super::super::widgets::{as_f32, better_mark, note_ui};
use crate::compare::Waterfall;
use crate::scenario::Scenario;
use crate::text::Texts;
use crate::units::Unit;

/// Height of a row.
const ROW: f32 = 40.0;
/// Width of the amounts of a row.
const AMOUNT: f32 = 104.0;

/// One row: an end, a change, or what the changes do together.
struct Row {
    name: String,
    /// From which value to which.
    detail: String,
    /// Where the bar begins and ends; an end has no bar.
    span: (Decimal, Decimal),
    kind: Kind,
    /// The amounts: alone (or the value of an end), last, share.
    amounts: [String; 3],
    story: String,
    /// The other amounts with their names, for who hears the row.
    spoken: String,
    /// Whether the next row goes on from its end.
    leads_on: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    End,
    Change {
        better: Option<bool>,
    },
    Together,
    /// A change that cannot be made alone: it has no bar.
    Refused,
}

/// Draws the rows, the largest effect first.
pub(super) fn waterfall_ui(
    ui: &mut Ui,
    waterfall: &Waterfall,
    scenarios: (&Scenario, &Scenario),
    (from, to): (&str, &str),
    texts: &Texts,
) {
    let rows = rows(waterfall, scenarios, (from, to), texts);
    let shared = waterfall.bars.iter().any(|bar| bar.share.is_some());
    let (low, high) = rows.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), row| {
        let (one, other) = (as_f64(row.span.0), as_f64(row.span.1));
        (low.min(one).min(other), high.max(one).max(other))
    });
    let air = ((high - low) * 0.04).max(1e-9);
    let range = (low - air, high + air);
    head_ui(ui, waterfall.measure.unit(), shared, texts);
    let foot = 36.0;
    let height = (ui.available_height() - foot).max(ROW);
    ui.spacing_mut().item_spacing.y = 0.0;
    egui::ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show_rows(
        ui,
        ROW,
        rows.len(),
        |ui, seen| {
            for row in rows.get(seen).unwrap_or(&[]) {
                row_ui(ui, row, range, shared);
            }
        },
    );
    ui.add_space(theme::GAP);
    note_ui(ui, &texts.get("why-method"));
}

/// How amounts are shown in a waterfall: all in one unit, and so that what is shown sums exactly too.
struct Shown<'a> {
    texts: &'a Texts,
    /// One of the unit shown, in the measure's own.
    scale: Decimal,
    decimals: u32,
    percent: bool,
}

impl<'a> Shown<'a> {
    fn new(unit: Unit, texts: &'a Texts) -> Self {
        let (scale, decimals) = match unit {
            Unit::Euro => (Decimal::from(1_000_000), 1),
            Unit::Share => (Decimal::new(1, 2), 1),
            _ => (Decimal::ONE, 0),
        };
        Self { texts, scale, decimals, percent: unit == Unit::Share }
    }

    /// The number as it is shown.
    fn round(&self, value: Decimal) -> Decimal {
        (value / self.scale).round_dp_with_strategy(self.decimals, RoundingStrategy::MidpointAwayFromZero)
    }

    fn value(&self, rounded: Decimal) -> String {
        let text = self.texts.language().number(as_f64(rounded), usize::try_from(self.decimals).unwrap_or(0));
        if self.percent { format!("{text}\u{a0}%") } else { text }
    }

    fn difference(&self, rounded: Decimal) -> String {
        self.texts.language().signed(as_f64(rounded), usize::try_from(self.decimals).unwrap_or(0))
    }
}

fn rows(
    waterfall: &Waterfall,
    (before, after): (&Scenario, &Scenario),
    (from, to): (&str, &str),
    texts: &Texts,
) -> Vec<Row> {
    let measure = &waterfall.measure;
    let shown = Shown::new(measure.unit(), texts);
    let end = |name: &str, value: Decimal| Row {
        name: name.to_owned(),
        detail: String::new(),
        span: (value, value),
        kind: Kind::End,
        amounts: [shown.value(shown.round(value)), String::new(), String::new()],
        story: String::new(),
        spoken: String::new(),
        leads_on: true,
    };
    let mut rows = vec![end(from, waterfall.from)];
    let mut at = waterfall.from;
    // What rounding leaves has a row of its own, so that a reader who adds up arrives at the end.
    let mut left = shown.round(waterfall.to) - shown.round(waterfall.from);
    for bar in waterfall.by_size() {
        let amount = |effect: Option<Decimal>| effect.map(|effect| shown.difference(shown.round(effect)));
        let next = at + bar.alone.unwrap_or_default();
        let (name, old, new) = bar.words(texts, before, after);
        left -= shown.round(bar.alone.unwrap_or_default());
        let better = bar.alone.filter(|effect| !effect.is_zero());
        let better =
            better.zip(measure.smaller_is_better()).map(|(effect, smaller)| smaller == (effect < Decimal::ZERO));
        let problem = bar.problems.first().map(|problem| texts.problem(problem).0).unwrap_or_default();
        rows.push(Row {
            name,
            detail: format!("{old} → {new}"),
            span: (at, next),
            kind: if bar.alone.is_some() { Kind::Change { better } } else { Kind::Refused },
            amounts: [
                amount(bar.alone).map_or_else(|| texts.get("why-not-alone"), |text| text + better_mark(better)),
                amount(bar.last).unwrap_or_default(),
                amount(bar.share).unwrap_or_default(),
            ],
            story: problem,
            spoken: spoken(amount(bar.last), amount(bar.share), texts),
            leads_on: true,
        });
        at = next;
    }
    let together = shown.round(waterfall.interaction);
    if waterfall.bars.len() > 1 {
        rows.push(Row {
            name: texts.get("why-together"),
            detail: texts.get("why-together-help"),
            span: (at, waterfall.to),
            kind: Kind::Together,
            amounts: [shown.difference(together), String::new(), String::new()],
            story: String::new(),
            spoken: String::new(),
            leads_on: true,
        });
    }
    left -= together;
    if !left.is_zero() {
        rows.push(Row {
            name: texts.get("why-rounding"),
            detail: String::new(),
            span: (waterfall.to, waterfall.to),
            kind: Kind::Refused,
            amounts: [shown.difference(left), String::new(), String::new()],
            story: String::new(),
            spoken: String::new(),
            leads_on: true,
        });
    }
    rows.push(Row { leads_on: false, ..end(to, waterfall.to) });
    rows
}

/// The amounts beside the first, with their names.
fn spoken(last: Option<String>, share: Option<String>, texts: &Texts) -> String {
    let named = |head: &str, amount: Option<String>| amount.map(|amount| format!("{} {amount}", texts.get(head)));
    [named("why-last", last), named("why-share", share)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn head_ui(ui: &mut Ui, unit: Unit, shared: bool, texts: &Texts) {
    let theme = Theme::of(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 20.0), Sense::hover());
    let unit = if unit == Unit::Euro { texts.get("why-million") } else { texts.unit(unit) };
    ui.painter().text(rect.left_center(), Align2::LEFT_CENTER, unit, theme::small(), theme.text_second);
    let mut right = rect.right() - 12.0;
    let heads = ["why-share", "why-last", "why-alone"];
    for (number, head) in heads.into_iter().enumerate() {
        if number == 0 && !shared {
            continue;
        }
        let at = pos2(right, rect.center().y);
        let place = Rect::from_min_max(pos2(right - AMOUNT, rect.top()), pos2(right, rect.bottom()));
        let font = theme::semibold(theme::SIZE_SMALL);
        ui.painter().text(at, Align2::RIGHT_CENTER, texts.get(head), font, theme.text_second);
        let response = ui.interact(place, ui.scope_id().with(head), Sense::hover());
        response.on_hover_text(texts.get(&format!("{head}.help")));
        right -= AMOUNT;
    }
}

fn row_ui(ui: &mut Ui, row: &Row, range: (f64, f64), shared: bool) {
    let theme = Theme::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width() - 12.0, ROW), Sense::hover());
    response.widget_info(|| {
        let parts = [&row.amounts[0], &row.detail, &row.spoken, &row.story];
        let said: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        egui::WidgetInfo::labeled(egui::Role::Label, true, format!("{}: {}", row.name, said.join("; ")))
    });
    let columns = if shared { 3.0 } else { 2.0 };
    let names = (rect.width() * 0.34).clamp(180.0, 380.0);
    let bars =
        Rect::from_min_max(pos2(rect.left() + names, rect.top()), pos2(rect.right() - columns * AMOUNT, rect.bottom()));
    names_ui(ui, row, Rect::from_min_max(rect.min, pos2(bars.left() - theme::GAP, rect.bottom())), theme);
    let x = |value: Decimal| {
        let share = (as_f64(value) - range.0) / (range.1 - range.0);
        egui::lerp(bars.left()..=bars.right(), as_f32(share.clamp(0.0, 1.0)))
    };
    bar_ui(ui, row, (x(row.span.0), x(row.span.1)), bars, theme);
    if row.leads_on {
        let end = x(row.span.1);
        let line = Stroke::new(theme::HAIRLINE, theme.text_second.gamma_multiply(0.6));
        ui.painter().line_segment([pos2(end, rect.center().y + 9.0), pos2(end, rect.bottom() + 11.0)], line);
    }
    let mut right = rect.right();
    let strong = theme::semibold(theme::SIZE_BODY);
    for (number, amount) in row.amounts.iter().enumerate().rev() {
        if number == 2 && !shared {
            continue;
        }
        let (font, color) =
            if number == 0 { (strong.clone(), tone(row.kind, theme)) } else { (theme::body(), theme.text_second) };
        ui.painter().text(pos2(right, rect.center().y), Align2::RIGHT_CENTER, amount, font, color);
        right -= AMOUNT;
    }
    if !row.story.is_empty() {
        response.on_hover_text(&row.story);
    }
}

fn names_ui(ui: &Ui, row: &Row, rect: Rect, theme: &Theme) {
    let text = |text: &str, font, color| egui::WidgetText::from(egui::RichText::new(text).font(font).color(color));
    let end = row.kind == Kind::End;
    let font = if end { theme::semibold(theme::SIZE_BODY) } else { theme::body() };
    let wrap = Some(egui::TextWrapMode::Truncate);
    let name = text(&row.name, font, theme.text).into_galley(ui, wrap, rect.width(), egui::FontSelection::Default);
    let top = if row.detail.is_empty() { rect.center().y - name.size().y / 2.0 } else { rect.top() + 3.0 };
    ui.painter().galley(pos2(rect.left(), top), name, theme.text);
    if !row.detail.is_empty() {
        let detail = text(&row.detail, theme::small(), theme.text_second);
        let detail = detail.into_galley(ui, wrap, rect.width(), egui::FontSelection::Default);
        let at = pos2(rect.left(), rect.bottom() - 4.0 - detail.size().y);
        ui.painter().galley(at, detail, theme.text_second);
    }
}

fn bar_ui(ui: &Ui, row: &Row, (from, to): (f32, f32), bars: Rect, theme: &Theme) {
    let painter = ui.painter();
    let color = tone(row.kind, theme);
    let middle = bars.center().y;
    match row.kind {
        // An end is a moment on the axis, not an amount from zero: a bar would lie about its size, as the axis does not start there.
        Kind::End => {
            painter.vline(from, (middle - 12.0)..=(middle + 12.0), Stroke::new(3.0, theme.text));
        }
        Kind::Refused => {}
        Kind::Change { .. } | Kind::Together => {
            let bar = Rect::from_min_max(pos2(from.min(to), middle - 9.0), pos2(from.max(to), middle + 9.0));
            // An effect too small to see is still there.
            let bar = if bar.width() < 1.5 { bar.expand2(vec2(0.75, 0.0)) } else { bar };
            if row.kind == Kind::Together {
                painter.rect_stroke(bar, 2.0, Stroke::new(1.5, color), StrokeKind::Inside);
            } else {
                painter.rect_filled(bar, 2.0, color);
            }
            arrow(painter, (from, to), middle, row.kind, theme);
        }
    }
}

/// A small head at the end of a bar says which way it goes, for whom colours do not.
fn arrow(painter: &egui::Painter, (from, to): (f32, f32), middle: f32, kind: Kind, theme: &Theme) {
    if (to - from).abs() < 14.0 {
        return;
    }
    let back = if to > from { -5.0 } else { 5.0 };
    let tip = to + back * 0.6;
    let color = if kind == Kind::Together { tone(kind, theme) } else { theme.card };
    let points: Vec<Pos2> = vec![pos2(tip + back, middle - 4.0), pos2(tip, middle), pos2(tip + back, middle + 4.0)];
    painter.line(points, Stroke::new(1.5, color));
}

fn tone(kind: Kind, theme: &Theme) -> egui::Color32 {
    match kind {
        Kind::End => theme.text,
        Kind::Change { better: Some(true) } => theme.good,
        Kind::Change { better: Some(false) } => theme.error,
        Kind::Change { better: None } => theme.accent,
        Kind::Together | Kind::Refused => theme.text_second,
    }
}

fn as_f64(value: Decimal) -> f64 {
    value.to_f64().unwrap_or_default()
}

/// The waterfall as a spreadsheet takes it from the clipboard, exact.
pub(super) fn pasted(
    waterfall: &Waterfall,
    (before, after): (&Scenario, &Scenario),
    (from, to): (&str, &str),
    texts: &Texts,
) -> String {
    let number = |value: Option<Decimal>| value.map(|value| texts.language().pasted(value)).unwrap_or_default();
    let line = |name: &str, cells: [Option<Decimal>; 3]| {
        let [one, two, three] = cells.map(number);
        format!("{}\t{one}\t{two}\t{three}", name.replace(['\t', '\n', '\r', '\u{a0}'], " "))
    };
    let heads = ["why-alone", "why-last", "why-share"].map(|head| texts.get(head));
    let mut lines = vec![format!("\t{}", heads.join("\t")), line(from, [Some(waterfall.from), None, None])];
    lines.extend(
        waterfall
            .by_size()
            .into_iter()
            .map(|bar| line(&bar.words(texts, before, after).0, [bar.alone, bar.last, bar.share])),
    );
    lines.push(line(&texts.get("why-together"), [Some(waterfall.interaction), None, None]));
    lines.push(line(to, [Some(waterfall.to), None, None]));
    lines.join("\n") + "\n"
}
