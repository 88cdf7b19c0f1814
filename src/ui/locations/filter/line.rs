//! The line of filters above every view of the locations, with what is active and how much is left.

use std::collections::BTreeSet;

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Key, Modifiers, PopupCloseBehavior, RichText, Ui};

use super::super::table::column::class_text;
use super::super::table::field::Field;
use super::{Criteria, Filter, NAMED};
use crate::scenario::{Class, Kind, Named, Scenario, Stage};
use crate::session::Session;
use crate::text::Texts;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::cross_button_ui;

/// Width of the search field and of the field for a month.
const SEARCH: f32 = 158.0;
const MONTH: f32 = 88.0;
/// Height at most of a menu with many names.
const MENU: f32 = 340.0;
const CLASSES: [Class; 3] = [Class::Durable, Class::Temporary, Class::Outside];

impl Filter {
    /// Draws the filters, and below them how much is shown and why not all.
    pub(in crate::ui::locations) fn ui(&mut self, ui: &mut Ui, session: &Session, texts: &Texts) {
        let scenario = self.scenario(session);
        let warned = !self.all(session).warnings.is_empty() || self.criteria.warned;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            self.search_ui(ui, texts);
            let title = |field: Field| texts.get(&format!("location-{}", field.name()));
            let [province, municipality, kind, stage] = NAMED.map(title);
            let criteria = &mut self.criteria;
            menu_ui(ui, &province, &mut criteria.provinces, || {
                let named = |id: String| (id.clone(), Field::Province.choice(&id, &scenario, texts));
                Field::Province.choices(&scenario).into_iter().map(named).collect()
            });
            menu_ui(ui, &municipality, &mut criteria.municipalities, || municipalities(&scenario, texts));
            menu_ui(ui, &kind, &mut criteria.kinds, || {
                Kind::ALL.map(|kind| (kind, Field::Kind.choice(kind.id(), &scenario, texts))).to_vec()
            });
            menu_ui(ui, &stage, &mut criteria.stages, || {
                Stage::ALL.map(|stage| (stage, Field::Stage.choice(Named::id(stage), &scenario, texts))).to_vec()
            });
            menu_ui(ui, &texts.get("location-class"), &mut criteria.classes, || {
                CLASSES.map(|class| (class, texts.get(class_text(class)))).to_vec()
            });
            self.month_ui(ui, texts);
            flexible_ui(ui, &mut self.criteria.flexible, texts);
        });
        let shown = self.shown(session, texts).len();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().interact_size.y = 22.0;
            self.count_ui(ui, shown, &scenario, texts);
            self.chips_ui(ui, &scenario, texts);
            if warned {
                ui.checkbox(&mut self.criteria.warned, texts.get("filter-warned"))
                    .on_hover_text(texts.get("filter-warned.help"));
            }
        });
    }

    fn search_ui(&mut self, ui: &mut Ui, texts: &Texts) {
        let hint = texts.get("filter-search-hint");
        let field = egui::TextEdit::singleline(&mut self.criteria.search).hint_text(hint).desired_width(SEARCH);
        let response = ui.add(field);
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::labeled(egui::Role::TextInput, true, texts.get("filter-search"));
            info.current_text_value = Some(self.criteria.search.clone());
            info
        });
        if std::mem::take(&mut self.focus_search) {
            response.request_focus();
        }
        if response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            self.criteria.search.clear();
        }
    }

    /// Agreed until before a month: typed, and taken as soon as it is one.
    fn month_ui(&mut self, ui: &mut Ui, texts: &Texts) {
        let label = ui.label(texts.get("filter-ends")).on_hover_text(texts.get("filter-ends.help"));
        let hint = texts.get("filter-month-hint");
        let wrong = !self.typed_month.trim().is_empty() && self.criteria.ends_before.is_none();
        let mut field = egui::TextEdit::singleline(&mut self.typed_month).hint_text(hint).desired_width(MONTH);
        if wrong {
            field = field.text_color(Theme::of(ui.ctx()).error);
        }
        let mut response = ui.add(field).labelled_by(label.id);
        if wrong {
            response = response.on_hover_text(texts.get("locations-wrong-month"));
        }
        if response.changed() {
            self.criteria.ends_before = texts.language().parse_month(&self.typed_month);
        }
    }

    /// How much is shown: "38 van 93 locaties · 12.345 plekken".
    fn count_ui(&self, ui: &mut Ui, shown: usize, scenario: &Scenario, texts: &Texts) {
        let language = texts.language();
        let number = |count: usize| language.number(f64::from(u32::try_from(count).unwrap_or(u32::MAX)), 0);
        let (of, all, places) = (number(shown), number(scenario.locations.len()), language.shortest(self.places(), 1));
        let name = if shown == scenario.locations.len() { "filter-count-all" } else { "filter-count" };
        let count = texts.with(
            name,
            &[
                ("shown", (&of).into()),
                ("all", (&all).into()),
                ("places", (&places).into()),
                ("count", scenario.locations.len().into()),
            ],
        );
        ui.label(RichText::new(count).font(theme::semibold(theme::SIZE_BODY)));
    }

    /// What is asked for, each with the way to drop it.
    fn chips_ui(&mut self, ui: &mut Ui, scenario: &Scenario, texts: &Texts) {
        if self.criteria.is_empty() {
            return;
        }
        let name = |field: Field, id: &str| field.choice(id, scenario, texts);
        let criteria = &mut self.criteria;
        let search = criteria.search.trim().to_owned();
        if !search.is_empty() && active_ui(ui, &texts.with("filter-chip-search", &[("text", (&search).into())]), texts)
        {
            criteria.search.clear();
        }
        set_ui(ui, &mut criteria.provinces, texts, |id| name(Field::Province, id));
        set_ui(ui, &mut criteria.municipalities, texts, |id| municipality(id, texts));
        set_ui(ui, &mut criteria.kinds, texts, |kind| name(Field::Kind, kind.id()));
        set_ui(ui, &mut criteria.stages, texts, |stage| name(Field::Stage, Named::id(*stage)));
        set_ui(ui, &mut criteria.classes, texts, |class| texts.get(class_text(*class)));
        if let Some(month) = criteria.ends_before {
            let month = texts.language().month(month);
            if active_ui(ui, &texts.with("filter-chip-ends", &[("month", (&month).into())]), texts) {
                criteria.ends_before = None;
                self.typed_month.clear();
            }
        }
        if let Some(flexible) = criteria.flexible
            && active_ui(ui, &texts.get(if flexible { "filter-flexible-yes" } else { "filter-flexible-no" }), texts)
        {
            criteria.flexible = None;
        }
        if criteria.warned && active_ui(ui, &texts.get("filter-warned"), texts) {
            criteria.warned = false;
        }
        if ui.link(texts.get("filter-clear")).clicked() {
            self.criteria = Criteria::default();
            self.typed_month.clear();
        }
    }

    /// Drops everything that is asked for.
    pub(in crate::ui::locations) fn clear(&mut self) {
        self.criteria = Criteria::default();
        self.typed_month.clear();
    }
}

/// The municipalities that have locations, in the order of their names.
fn municipalities(scenario: &Scenario, texts: &Texts) -> Vec<(String, String)> {
    let ids: BTreeSet<&String> = scenario.locations.iter().map(|location| &location.municipality).collect();
    ids.into_iter().map(|id| (id.clone(), municipality(id, texts))).collect()
}

fn municipality(id: &str, texts: &Texts) -> String {
    if id.is_empty() { texts.get("filter-no-municipality") } else { id.to_owned() }
}

/// A menu with boxes to tick; its button says how many are.
fn menu_ui<T: Ord + Clone>(
    ui: &mut Ui,
    title: &str,
    set: &mut BTreeSet<T>,
    choices: impl FnOnce() -> Vec<(T, String)>,
) {
    let text = if set.is_empty() { format!("{title} ▼") } else { format!("{title} ({}) ▼", set.len()) };
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let (button, _menu) = MenuButton::new(text).config(config).ui(ui, |ui| {
        egui::ScrollArea::vertical().max_height(MENU).show(ui, |ui| {
            for (value, name) in choices() {
                let mut on = set.contains(&value);
                if ui.checkbox(&mut on, name).changed() {
                    if on {
                        set.insert(value);
                    } else {
                        set.remove(&value);
                    }
                }
            }
        });
    });
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, title));
}

fn flexible_ui(ui: &mut Ui, flexible: &mut Option<bool>, texts: &Texts) {
    let name = |value: &Option<bool>| match value {
        None => texts.get("filter-flexible"),
        Some(true) => texts.get("filter-flexible-yes"),
        Some(false) => texts.get("filter-flexible-no"),
    };
    ui.menu_button(format!("{} ▼", name(flexible)), |ui| {
        for value in [None, Some(true), Some(false)] {
            let text = if value.is_none() { texts.get("filter-flexible-any") } else { name(&value) };
            if ui.selectable_label(*flexible == value, text).clicked() {
                *flexible = value;
                ui.close();
            }
        }
    })
    .response
    .widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, texts.get("filter-flexible")));
}

/// A chip for every value of a set.
fn set_ui<T: Ord + Clone>(ui: &mut Ui, set: &mut BTreeSet<T>, texts: &Texts, name: impl Fn(&T) -> String) {
    let dropped: Vec<T> = set.iter().filter(|value| active_ui(ui, &name(value), texts)).cloned().collect();
    for value in dropped {
        set.remove(&value);
    }
}

/// Something that is asked for; whether it is dropped.
fn active_ui(ui: &mut Ui, text: &str, texts: &Texts) -> bool {
    let theme = Theme::of(ui.ctx());
    let frame = egui::Frame::new()
        .fill(theme.accent_ground)
        .corner_radius(theme::RADIUS_CHIP)
        .inner_margin(egui::Margin { left: 8, right: 2, top: 0, bottom: 0 });
    frame
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            ui.label(RichText::new(text).font(theme::small()).color(theme.text));
            cross_button_ui(ui, &texts.with("filter-drop", &[("name", text.into())])).clicked()
        })
        .inner
}
