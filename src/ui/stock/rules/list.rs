//! The table of rules: the agenda's own, then those that were stated, then what is not ruled.

use egui::{Align, Layout, RichText, Ui, WidgetInfo, vec2};

use super::{Line, LineOf, form};
use crate::parameters::{Nature, PARAMETERS};
use crate::scenario::origin::Origin;
use crate::scenario::{Count, Item, ItemId, Named, Order, RuleCapacity, ScalingRule, Status, Value, Words};
use crate::session::{Edit, fresh_id};
use crate::stock::rules::{TextRule, stock_at_end};
use crate::ui::action::Action;
use crate::ui::status;
use crate::ui::stock::Seen;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{chip_ui, group_heading_ui, note_ui};
use crate::units::Unit;

/// Width of each column but the words: places, term, in force, moved, status.
const COLUMNS: [f32; 5] = [100.0, 84.0, 142.0, 112.0, 88.0];
/// Width of the choice of an order.
const ORDER: f32 = 150.0;
/// Between the columns.
const BETWEEN: f32 = 12.0;
/// The least width of the words.
const WORDS: f32 = 240.0;

/// What is open, and what is being typed.
#[derive(Debug, Default)]
pub(super) struct List {
    /// The rule whose form is open, by its id.
    open: Option<String>,
    /// The rule that was just stated: it is brought into sight.
    reveal: Option<String>,
    form: form::Form,
}

impl List {
    /// Draws the rows.
    pub(super) fn ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, lines: &[Line], actions: &mut Vec<Action>) {
        let texts = seen.texts;
        let taken: f32 = COLUMNS.iter().map(|width| width + BETWEEN).sum();
        let words = (ui.available_width() - taken - 2.0 * theme::GAP - 2.0).max(WORDS);
        let mut fresh = None;
        egui::ScrollArea::horizontal().id_salt("rules wide").show(ui, |ui| {
            heads_ui(ui, seen, words);
            let mut own = false;
            for line in lines {
                let is_own = matches!(line.what, LineOf::Own(_));
                if is_own && !own {
                    own = true;
                    ui.add_space(theme::GAP_SMALL);
                    group_heading_ui(ui, &texts.get("rules-own-heading"));
                }
                fresh = self.row_ui(ui, seen, line, words, actions).or(fresh);
            }
            ui.add_space(theme::GAP_SMALL);
            ui.horizontal(|ui| {
                if ui.button(texts.get("rules-add")).clicked() {
                    self.state(seen, actions);
                }
                if !own {
                    note_ui(ui, &texts.get("rules-own-none"));
                }
            });
        });
        // Outside the area that moves sideways, which would keep the wish for itself.
        if let Some(rect) = fresh {
            ui.scroll_to_rect(rect, Some(Align::Center));
            self.reveal = None;
        }
    }

    /// One row; gives where it stands, if it is to be brought into sight.
    fn row_ui(
        &mut self,
        ui: &mut Ui,
        seen: &Seen<'_>,
        line: &Line,
        words: f32,
        actions: &mut Vec<Action>,
    ) -> Option<egui::Rect> {
        let theme = Theme::of(ui.ctx());
        let (fill, border) = match line.what {
            LineOf::Text(_) => (theme.sunken, theme.sunken),
            LineOf::Own(_) => (theme.card, theme.hairline),
            LineOf::NotRuled => (theme.card, theme.warning),
        };
        let frame = egui::Frame::new().fill(fill).stroke(egui::Stroke::new(theme::HAIRLINE, border));
        let frame = frame.corner_radius(theme::RADIUS).inner_margin(theme::GAP);
        let shown = frame.show(ui, |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = BETWEEN;
                cell_ui(ui, words, |ui| {
                    words_ui(ui, seen, line, actions);
                    self.deeds_ui(ui, seen, line, actions);
                });
                let [places, term, when, moved, sure] = COLUMNS;
                cell_ui(ui, places, |ui| places_ui(ui, seen, line, actions));
                cell_ui(ui, term, |ui| term_ui(ui, seen, line, actions));
                cell_ui(ui, when, |ui| works_ui(ui, seen, line));
                cell_ui(ui, moved, |ui| moved_ui(ui, seen, line));
                cell_ui(ui, sure, |ui| status_ui(ui, seen, line));
            });
            let rule = of(seen, line).filter(|rule| self.open.as_ref() == Some(&rule.id));
            if let Some(rule) = rule {
                ui.separator();
                self.form.ui(ui, seen, rule, actions);
            }
        });
        ui.add_space(theme::GAP_SMALL);
        let fresh = of(seen, line).is_some_and(|rule| self.reveal.as_ref() == Some(&rule.id));
        fresh.then_some(shown.response.rect)
    }

    /// What can be done with a row as a whole.
    fn deeds_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, line: &Line, actions: &mut Vec<Action>) {
        let texts = seen.texts;
        if line.what == LineOf::NotRuled && ui.button(texts.get("rules-state")).clicked() {
            self.state(seen, actions);
        }
        let Some(rule) = of(seen, line) else { return };
        let told = |what: &str| {
            let (what, rule) = (texts.get(what), texts.words(&rule.title).to_owned());
            texts.with("rules-change", &[("what", (&what).into()), ("rule", (&rule).into())])
        };
        let button = |ui: &mut Ui, text: String, name: &str, enabled: bool| {
            let response = ui.add_enabled(enabled, egui::Button::new(text));
            response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, enabled, told(name)));
            response.on_hover_text(texts.get(name)).clicked()
        };
        // Order and presence are the base's, whatever a variant says of the figures.
        let base = &seen.session.document().base.rules;
        let place = base.iter().position(|known| known.id == rule.id);
        let id = || ItemId::Rule(rule.id.clone());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = theme::GAP_SMALL;
            let open = self.open.as_ref() == Some(&rule.id);
            let name = if open { "rules-close" } else { "rules-edit" };
            if button(ui, texts.get(name), name, true) {
                self.open = if open { None } else { Some(rule.id.clone()) };
            }
            let before = place.and_then(|place| place.checked_sub(1));
            if button(ui, "↑".to_owned(), "rules-up", before.is_some())
                && let Some(to) = before
            {
                actions.push(Action::Do(Edit::Place { item: id(), to }.into()));
            }
            let after = place.map(|place| place + 1).filter(|place| *place < base.len());
            if button(ui, "↓".to_owned(), "rules-down", after.is_some())
                && let Some(to) = after
            {
                actions.push(Action::Do(Edit::Place { item: id(), to }.into()));
            }
            if button(ui, texts.get("rules-remove"), "rules-remove", true) {
                actions.push(Action::Do(Edit::Drop { item: id() }.into()));
            }
        });
    }

    /// A rule for what lies below both blocks, without places until somebody fills them in.
    fn state(&mut self, seen: &Seen<'_>, actions: &mut Vec<Action>) {
        let policy = &seen.scenario.policy;
        let value = |count: &Count| count.value.unwrap_or(0.0);
        let below = stock_at_end(seen.scenario) - value(&policy.flex_cap) - value(&policy.reserve_cap);
        let words = [crate::format::Language::Nl, crate::format::Language::En];
        let [nl, en] = words.map(|language| crate::text::Texts::new(language).get("rules-own-title"));
        let base = &seen.session.document().base.rules;
        let id = fresh_id(&nl, |id| base.iter().any(|known| known.id == id));
        let places = |count: f64| Count::new(count, Unit::Places, Status::Assumed);
        let rule = ScalingRule {
            places: Some(places(0.0)),
            need_below: (below > 0.0).then(|| places(below)),
            note: seen.texts.get("rules-own-note"),
            ..ScalingRule::new(&id, Words { nl, en }, RuleCapacity::Flex, Status::Assumed)
        };
        actions.push(Action::Do(Edit::Put { item: Item::Rule(Box::new(rule)) }.into()));
        self.open = Some(id.clone());
        self.reveal = Some(id);
    }
}

/// The stated rule of a row.
fn of<'a>(seen: &Seen<'a>, line: &Line) -> Option<&'a ScalingRule> {
    match line.what {
        LineOf::Own(place) => seen.scenario.rules.get(place),
        LineOf::Text(_) | LineOf::NotRuled => None,
    }
}

fn heads_ui(ui: &mut Ui, seen: &Seen<'_>, words: f32) {
    let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
    let heads = ["rule", "places", "term", "works", "moved", "status"];
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = BETWEEN;
        ui.add_space(theme::GAP);
        for (head, width) in heads.into_iter().zip(std::iter::once(words).chain(COLUMNS)) {
            let text = texts.get(&format!("rules-head-{head}"));
            let text = RichText::new(text).font(theme::semibold(theme::SIZE_SMALL)).color(theme.text_second);
            cell_ui(ui, width, |ui| {
                ui.label(text);
            });
        }
    });
}

fn cell_ui(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::LEFT), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.x = theme::GAP_SMALL;
        content(ui);
    });
}

/// The name and the sentence; a stated rule can be switched off.
fn words_ui(ui: &mut Ui, seen: &Seen<'_>, line: &Line, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui.ctx());
    let name = RichText::new(&line.title).font(theme::semibold(theme::SIZE_BODY)).color(theme.text);
    match of(seen, line) {
        Some(rule) => {
            let mut active = rule.active;
            if ui.checkbox(&mut active, name).on_hover_text(seen.texts.get("rules-active")).changed() {
                form::set(rule, "active", Value::Flag(active), actions);
            }
        }
        None => {
            ui.label(name);
        }
    }
    ui.add(egui::Label::new(RichText::new(&line.sentence).color(theme.text)).wrap());
    if line.what == LineOf::Text(TextRule::Order) {
        order_ui(ui, seen, actions);
    }
    if !line.note.is_empty() && !matches!(line.what, LineOf::Text(TextRule::Flex | TextRule::Reserve)) {
        note_ui(ui, &line.note);
    }
}

/// The places of a rule, to be changed where they stand.
fn places_ui(ui: &mut Ui, seen: &Seen<'_>, line: &Line, actions: &mut Vec<Action>) {
    match line.what {
        LineOf::Text(rule @ (TextRule::Flex | TextRule::Reserve)) => figure_ui(ui, seen, rule, actions),
        LineOf::Text(TextRule::Order | TextRule::Recall | TextRule::Calls) | LineOf::NotRuled => {}
        LineOf::Own(_) => {
            let Some(rule) = of(seen, line) else { return };
            match &rule.places {
                Some(_) => form::count_ui(ui, seen, rule, "places", actions),
                None => {
                    ui.label(seen.texts.get("rules-all-places"));
                }
            }
        }
    }
}

/// The recall term of the text, the notice of a stated rule.
fn term_ui(ui: &mut Ui, seen: &Seen<'_>, line: &Line, actions: &mut Vec<Action>) {
    match line.what {
        LineOf::Text(rule @ TextRule::Recall) => {
            ui.horizontal(|ui| {
                figure_ui(ui, seen, rule, actions);
                ui.label(seen.texts.get("rules-months-short"));
            });
        }
        LineOf::Own(_) => {
            let Some(rule) = of(seen, line) else { return };
            ui.horizontal(|ui| {
                form::count_ui(ui, seen, rule, "notice", actions);
                ui.label(seen.texts.get("rules-months-short"));
            });
        }
        LineOf::Text(_) | LineOf::NotRuled => {}
    }
}

/// A figure of the policy: the same value as its slider.
fn figure_ui(ui: &mut Ui, seen: &Seen<'_>, rule: TextRule, actions: &mut Vec<Action>) {
    let Some(address) = rule.address() else { return };
    let name = crate::naming::address(seen.texts, seen.scenario, address);
    let (range, least) = if rule == TextRule::Recall { (240.0, 1.0) } else { (1_000_000.0, 0.0) };
    let Ok(Value::Number(known)) = seen.scenario.read(address) else { return };
    let mut value = known;
    if form::number_ui(ui, seen, &mut value, (least, range), &name) {
        let value = Value::Number(value);
        actions.push(Action::Do(Edit::Set { address: address.to_owned(), value, nature: nature(address) }.into()));
    }
}

/// Whether a parameter is assumed or decided by whoever moves it.
fn nature(address: &str) -> Nature {
    let parameter = PARAMETERS.iter().find(|parameter| parameter.address == address);
    parameter.map_or(Nature::Assumption, |parameter| parameter.nature)
}

fn order_ui(ui: &mut Ui, seen: &Seen<'_>, actions: &mut Vec<Action>) {
    let texts = seen.texts;
    let mut order = seen.scenario.policy.order;
    let shown = egui::ComboBox::from_id_salt("order")
        .width(ORDER)
        .selected_text(texts.get(&format!("choice-{}", order.id())))
        .show_ui(ui, |ui| {
            for choice in Order::EVERY {
                ui.selectable_value(&mut order, *choice, texts.get(&format!("choice-{}", choice.id())));
            }
        });
    let name = texts.get("rules-title-order");
    shown.response.widget_info(|| WidgetInfo::labeled(egui::Role::ComboBox, true, &name));
    if order != seen.scenario.policy.order {
        let (address, value) = ("policy.order".to_owned(), Value::Choice(order.id().to_owned()));
        let nature = nature(&address);
        actions.push(Action::Do(Edit::Set { address, value, nature }.into()));
    }
}

fn works_ui(ui: &mut Ui, seen: &Seen<'_>, line: &Line) {
    let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
    if line.months > 0 {
        let count = texts.with("rules-works", &[("count", line.months.into())]);
        ui.label(RichText::new(count).color(theme.text));
    }
    ui.add(egui::Label::new(RichText::new(&line.when).font(theme::small()).color(theme.text_second)).wrap());
}

fn moved_ui(ui: &mut Ui, seen: &Seen<'_>, line: &Line) {
    let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
    let Some((places, month)) = &line.most else {
        ui.label(texts.get("rules-moved-none"));
        if let Some(allowed) = line.allowed {
            let allowed = texts.language().number(allowed, 0);
            note_ui(ui, &texts.with("rules-allowed", &[("places", (&allowed).into())]));
        }
        return;
    };
    let places = texts.language().number(*places, 0);
    ui.label(RichText::new(texts.with("rules-moved", &[("places", (&places).into())])).color(theme.text));
    ui.label(RichText::new(month).font(theme::small()).color(theme.text_second));
    if let Some(allowed) = line.allowed {
        let allowed = texts.language().number(allowed, 0);
        let text = texts.with("rules-allowed", &[("places", (&allowed).into())]);
        note_ui(ui, &text).on_hover_text(texts.get("rules-allowed-why"));
    }
}

/// How sure a row is; of a policy's figure also where it comes from.
fn status_ui(ui: &mut Ui, seen: &Seen<'_>, line: &Line) {
    let (texts, document) = (seen.texts, seen.session.document());
    let plain = |ui: &mut Ui, status: Status, note: &str| {
        let (source, note) = (Vec::new(), note.to_owned());
        status::origin_ui(ui, document, &Origin { status, source, date: None, note }, texts);
    };
    match line.what {
        LineOf::Text(rule) => {
            let origin = rule.address().and_then(|address| seen.scenario.origin(address));
            let changed = seen.session.changes().iter().find(|change| Some(change.address.as_str()) == rule.address());
            match (origin, changed) {
                (Some(origin), _) => {
                    status::origin_ui(ui, document, &origin, texts);
                }
                (None, Some(change)) => plain(ui, change.status, &line.note),
                (None, None) => plain(ui, Status::Assumed, &line.note),
            }
        }
        LineOf::Own(_) => {
            let Some(rule) = of(seen, line) else { return };
            let (status, source, note) = (rule.status, rule.source.clone(), rule.note.clone());
            status::origin_ui(ui, document, &Origin { status, source, date: None, note }, texts);
        }
        LineOf::NotRuled => {
            let chip = status::chip(Theme::of(ui.ctx()), Status::Derived);
            chip_ui(ui, &texts.get("status-computed"), chip, "");
        }
    }
}
