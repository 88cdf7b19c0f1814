//! How a bar looks. Nothing hangs on colour alone: what counts is filled, what does not is dashed, what is refused is crossed out.

use egui::{Align2, Color32, CornerRadius, Painter, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

use super::axis::Axis;
use super::bar::{Piece, What};
use super::rows::Item;
use crate::chart::{Hatch, Role};
use crate::regional::wall::Group;
use crate::scenario::{Decision, Kind, Named as _};
use crate::text::Texts;
use crate::ui::chart::{hatched, one_line, tone};
use crate::ui::theme::{self, Theme, Tone};
use crate::ui::widgets::as_f32;

/// Height of a row.
pub(super) const ROW: f32 = 26.0;
/// Room above and below a bar in its row.
const AIR: f32 = 4.0;

/// What painting needs.
pub(super) struct Brush<'a> {
    pub(super) painter: &'a Painter,
    pub(super) theme: &'a Theme,
    pub(super) texts: &'a Texts,
    pub(super) axis: Axis,
}

/// The role of a kind of place in every graph.
pub(in super::super) fn role(group: Group) -> Role {
    match group {
        Group::Durable => Role::Durable,
        Group::Noodopvang => Role::Noodopvang,
        Group::Tgo => Role::Tgo,
        Group::Outside => Role::Idle,
    }
}

/// The role of a kind.
pub(super) fn role_of(kind: Kind) -> Role {
    role(Group::of(kind))
}

impl Brush<'_> {
    /// The room of the stretch between two positions in a row, as far as it is in sight; nothing when it is not.
    pub(super) fn stretch(&self, row: Rect, from: i32, until: Option<i32>) -> Option<Rect> {
        let (left, right) = (self.axis.left, self.axis.right);
        let start = self.axis.x(from);
        let end = until.map_or(right, |until| self.axis.x(until));
        (start < right && end > left && start < end)
            .then(|| Rect::from_x_y_ranges(start.max(left)..=end.min(right), row.top() + AIR..=row.bottom() - AIR))
    }

    /// Draws a bar in its row.
    pub(super) fn bar(&self, item: &Item, row: Rect) {
        let role = role_of(item.location.kind);
        let tone = tone(self.theme, role);
        for piece in &item.bar.pieces {
            let Some(rect) = self.stretch(row, piece.from, piece.until) else { continue };
            match piece.what {
                What::Stage(stage) => {
                    // Where it is late, how late matters more than the stage.
                    let late = item.bar.opens > item.bar.planned;
                    let right = if late { self.axis.x(item.bar.planned) } else { rect.right() };
                    self.stage(rect, right, &self.texts.get(&format!("stage-{}", stage.id())));
                }
                What::Agreed => self.open(rect, role, tone, piece.share),
                What::Extension(_, decision) => self.extension(decision, piece.share, rect, (role, tone)),
                What::Unlisted => {
                    self.ground(rect, tone.fill.gamma_multiply(0.25));
                    self.dashed(rect, tone.line);
                }
                What::Lost => self.crossed(rect, tone.line),
            }
        }
        self.slip(item, row);
        self.flex(item, row);
        for piece in &item.bar.pieces {
            self.letters(item, piece, row);
        }
        self.ends(item, row);
        self.base(item, row);
    }

    /// A stage on the way to the opening: hatched, with its name where there is room.
    fn stage(&self, rect: Rect, right: f32, name: &str) {
        let ink = self.theme.text_second;
        hatched(self.painter, rect, Hatch::Rising(6), Stroke::new(1.0, ink.gamma_multiply(0.35)), self.pattern(rect));
        self.painter.rect_stroke(rect, 0.0, Stroke::new(1.0, ink.gamma_multiply(0.6)), StrokeKind::Inside);
        self.chip(rect.with_max_x(rect.right().min(right)), name, ink);
    }

    /// Open places: filled as far as they count.
    fn open(&self, rect: Rect, role: Role, tone: Tone, share: f64) {
        if share <= 0.0 {
            self.ground(rect, tone.fill.gamma_multiply(0.18));
            return self.dashed(rect, tone.line);
        }
        let strength = 0.45 + 0.55 * as_f32(share.min(1.0));
        self.ground(rect, tone.fill.gamma_multiply(strength));
        let ink = tone.fill.lerp_to_gamma(tone.line, 0.55);
        hatched(self.painter, rect, role.hatch(), Stroke::new(1.0, ink), self.pattern(rect));
        self.painter.rect_stroke(rect, 0.0, Stroke::new(1.0, tone.line), StrokeKind::Inside);
    }

    /// An extension: granted as open, refused crossed out, not decided outlined.
    fn extension(&self, decision: Decision, share: f64, rect: Rect, (role, tone): (Role, Tone)) {
        // A hair of the card between agreement and extension, and between extensions.
        let rect = rect.with_min_x((rect.left() + 2.0).min(rect.right()));
        match decision {
            Decision::Granted => self.open(rect, role, tone, share),
            Decision::Refused => self.crossed(rect, tone.line),
            Decision::Undecided if share > 0.0 => {
                self.ground(rect, tone.fill.gamma_multiply(0.2 + 0.25 * as_f32(share.min(1.0))));
                self.painter.rect_stroke(rect, 0.0, Stroke::new(1.5, tone.line), StrokeKind::Inside);
            }
            Decision::Undecided => self.dashed(rect, tone.line),
        }
    }

    /// The chance of an opening and of an extension, and what was decided.
    fn letters(&self, item: &Item, piece: &Piece, row: Rect) {
        let Some(rect) = self.stretch(row, piece.from, piece.until) else { return };
        let percent = |chance: f64| self.texts.language().percent(chance, 0);
        match piece.what {
            What::Agreed if item.bar.time.chance < 1.0 => {
                self.chip(rect, &percent(item.bar.time.chance), self.theme.text);
            }
            What::Extension(_, Decision::Granted) => self.chip(rect, "✓", self.theme.good),
            What::Extension(_, Decision::Refused) => self.chip(rect, "×", self.theme.error),
            What::Extension(number, Decision::Undecided) => {
                if let Some(chance) = item.chances.get(number) {
                    self.chip(rect, &percent(*chance), self.theme.text);
                }
            }
            What::Agreed | What::Stage(_) | What::Unlisted | What::Lost => {}
        }
    }

    /// From the planned opening to the expected one: a rule, and a strip along the foot with how late it is.
    fn slip(&self, item: &Item, row: Rect) {
        let bar = &item.bar;
        if bar.opens <= bar.planned {
            return;
        }
        let Some(rect) = self.stretch(row, bar.planned, Some(bar.opens)) else { return };
        let ink = self.theme.warning;
        self.painter.rect_filled(rect.with_min_y(rect.bottom() - 4.0), 0.0, ink);
        if self.axis.x(bar.planned) >= self.axis.left {
            self.painter.vline(rect.left() + 0.5, row.top() + 1.0..=row.bottom() - 1.0, Stroke::new(2.0, ink));
        }
        let late = bar.opens - bar.planned;
        let late =
            self.texts.with("bars-late", &[("months", (&self.texts.language().number(f64::from(late), 0)).into())]);
        let room = rect.with_max_y(rect.bottom() - 4.0);
        let galley = one_line(self.painter, &late, theme::small(), ink, f32::INFINITY);
        if galley.size().x + 10.0 < room.width() {
            let place = Align2::RIGHT_CENTER.anchor_size(room.right_center() - vec2(4.0, 0.0), galley.size());
            self.painter.rect_filled(place.expand2(vec2(3.0, -1.0)), CornerRadius::same(3), self.theme.card);
            self.painter.galley(place.min, galley, ink);
        }
    }

    /// Months in which a part may be lent: a light band along the foot of the bar.
    fn flex(&self, item: &Item, row: Rect) {
        let tone = self.theme.flex;
        for (from, until, _) in &item.bar.flex {
            let Some(rect) = self.stretch(row, *from, *until) else { continue };
            let band = rect.with_min_y(rect.bottom() - 6.0);
            self.painter.rect_filled(band, 0.0, tone.fill);
            hatched(self.painter, band, Role::Flex.hatch(), Stroke::new(1.0, tone.line), self.pattern(band));
            self.painter.hline(band.x_range(), band.top(), Stroke::new(1.0, self.theme.card));
        }
    }

    /// A cap where it closes; an arrow where it runs on beyond what is shown.
    fn ends(&self, item: &Item, row: Rect) {
        let axis = self.axis;
        let middle = row.center().y;
        let ends = item.bar.closes.map(|closes| axis.x(closes));
        if let Some(x) = ends.filter(|x| *x > axis.left && *x <= axis.right + 0.5) {
            let cap = Rect::from_x_y_ranges(x - 3.0..=x, row.top() + 2.0..=row.bottom() - 2.0);
            self.painter.rect_filled(cap, 0.0, self.theme.text);
        }
        let opens = axis.x(item.bar.opens);
        if ends.is_none_or(|x| x > axis.right + 0.5) && opens < axis.right - 12.0 && item.bar.counts() {
            let tip = axis.right;
            let points = vec![pos2(tip - 7.0, middle - 5.0), pos2(tip - 1.0, middle), pos2(tip - 7.0, middle + 5.0)];
            self.painter.add(Shape::convex_polygon(points, self.theme.card, Stroke::NONE));
        }
    }

    /// Where it stood in the base, when it was moved: a thin line at the foot of the row.
    fn base(&self, item: &Item, row: Rect) {
        let Some((opens, closes)) = item.base else { return };
        let Some(rect) = self.stretch(row, opens, closes) else { return };
        let stroke = Stroke::new(2.0, self.theme.base.line);
        let y = row.bottom() - 1.5;
        self.painter.extend(Shape::dashed_line(&[pos2(rect.left(), y), pos2(rect.right(), y)], stroke, 5.0, 3.0));
        let edge = |x: f32| self.painter.vline(x, y - 3.0..=y + 1.0, stroke);
        if self.axis.x(opens) >= self.axis.left {
            edge(rect.left() + 1.0);
        }
        if closes.is_some_and(|closes| self.axis.x(closes) <= self.axis.right) {
            edge(rect.right() - 1.0);
        }
    }

    fn ground(&self, rect: Rect, color: Color32) {
        self.painter.rect_filled(rect, 0.0, color);
    }

    fn dashed(&self, rect: Rect, color: Color32) {
        let inner = rect.shrink(0.5);
        let ring = [inner.left_top(), inner.right_top(), inner.right_bottom(), inner.left_bottom(), inner.left_top()];
        self.painter.extend(Shape::dashed_line(&ring, Stroke::new(1.0, color), 4.0, 3.0));
    }

    fn crossed(&self, rect: Rect, color: Color32) {
        let color = color.gamma_multiply(0.7);
        self.dashed(rect, color);
        self.painter.line_segment([rect.left_center(), rect.right_center()], Stroke::new(1.5, color));
    }

    /// A few letters at the start of a stretch, on the ground of a card so that they can be read on any colour.
    fn chip(&self, rect: Rect, text: &str, ink: Color32) {
        let galley = one_line(self.painter, text, theme::small(), ink, f32::INFINITY);
        if galley.size().x + 8.0 > rect.width() {
            return;
        }
        let place = Align2::LEFT_CENTER.anchor_size(rect.left_center() + vec2(5.0, 0.0), galley.size());
        self.painter.rect_filled(place.expand2(vec2(3.0, -0.5)), CornerRadius::same(3), self.theme.card);
        self.painter.galley(place.min, galley, ink);
    }

    /// The rectangle that patterns start from, so that they run on from one stretch to the next.
    fn pattern(&self, rect: Rect) -> Rect {
        rect.with_min_x(self.axis.left).with_max_x(self.axis.right.max(self.axis.left))
    }
}
