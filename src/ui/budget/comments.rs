//! Differences from the forecast before and from the budget, with the planner's sentence.

use egui::{Align, Layout, RichText, Ui, vec2};
use rust_decimal::Decimal;

use super::Seen;
use crate::budget::comments::{Beside, Line, keep, lines};
use crate::budget::tables as files;
use crate::format::Language;
use crate::session::{Command, Edit, fresh_id};
use crate::ui::action::Action;
use crate::ui::grid;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{finding_ui, note_ui};

/// Widths of the columns: name and year, an amount, the sentence at least.
const NAME: (f32, f32) = (190.0, 330.0);
const YEAR: f32 = 64.0;
const MONEY: f32 = 98.0;
const SENTENCE: f32 = 220.0;
const HEIGHT: f32 = 30.0;
/// Euro in a million.
const MILLION: i64 = 1_000_000;

/// The part of the page.
#[derive(Default)]
pub(super) struct Comments {
    /// Id of the kept forecast laid beside this one; `None`: the last.
    kept: Option<String>,
    /// Id of the edition laid beside the chosen one; `None`: the one before.
    edition: Option<String>,
    /// Only lines that differ by more than this many million and have no sentence.
    only: bool,
    least: u16,
    title: String,
    made: Option<(Key, Beside)>,
}

type Key = (u64, Language, Option<String>, Option<String>);

impl Comments {
    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, actions: &mut Vec<Action>) {
        let texts = seen.texts;
        if seen.checked.budget().is_none() {
            finding_ui(ui, &texts.get("mapping-no-edition"));
            return;
        }
        self.make(seen);
        let Some(beside) = self.made.as_ref().map(|(_, beside)| beside.clone()) else { return };
        let document = seen.session.document();
        let all = lines(document, seen.checked, seen.outcome, &beside);
        let least = Decimal::from(u32::from(self.least)) * Decimal::from(MILLION);
        finding_ui(ui, &finding(seen, &all, &beside, least));
        self.beside_ui(ui, seen, &beside, actions);
        ui.horizontal_wrapped(|ui| {
            ui.checkbox(&mut self.only, texts.get("comments-only"));
            let name = texts.get("comments-least");
            let field = ui.add(egui::DragValue::new(&mut self.least).range(0..=5_000).speed(1.0));
            field.widget_info(|| egui::WidgetInfo::labeled(egui::Role::SpinButton, true, &name));
            ui.label(&name);
            let tables = || {
                vec![
                    files::commentary(document, seen.checked, seen.outcome, &beside),
                    files::budget(document, seen.checked, seen.outcome),
                ]
            };
            grid::take_ui(ui, texts, &texts.get("comments-file"), tables, actions);
        });
        ui.add_space(theme::GAP_SMALL);
        let focused = ui.memory(egui::Memory::focused);
        let shown: Vec<&Line<'_>> = all
            .iter()
            .filter(|line| {
                let typing = focused == Some(id_of(line));
                !self.only || typing || (line.differs(least) && !line.explained())
            })
            .collect();
        rows_ui(ui, seen, &beside, &shown, actions);
    }

    /// Finds anew what is laid beside the forecast, when something changed.
    fn make(&mut self, seen: &Seen<'_>) {
        let key = (seen.session.revision(), seen.texts.language(), self.kept.clone(), self.edition.clone());
        if self.made.as_ref().is_some_and(|(known, _)| *known == key) {
            return;
        }
        let document = seen.session.document();
        let mut beside = Beside::usual(document, seen.checked);
        if let Some(kept) = self.kept.as_ref().and_then(|id| document.kept.iter().find(|kept| kept.id == *id)) {
            beside.kept = Some(kept.clone());
        }
        if let Some(edition) = self.edition.as_ref().and_then(|id| document.edition(id)) {
            beside.edition = Some(edition);
        }
        self.made = Some((key, beside));
    }

    /// What this forecast is laid beside, and keeping it.
    fn beside_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, beside: &Beside, actions: &mut Vec<Action>) {
        let (texts, document) = (seen.texts, seen.session.document());
        ui.horizontal_wrapped(|ui| {
            let label = ui.label(texts.get("comments-kept"));
            let shown = beside.kept.as_ref().map_or_else(|| texts.get("comments-kept-none"), |kept| kept.title.clone());
            let combo = egui::ComboBox::from_id_salt("kept").width(190.0).truncate().selected_text(shown);
            let combo = combo.show_ui(ui, |ui| {
                for kept in document.kept.iter().rev() {
                    let now = beside.kept.as_ref().is_some_and(|known| known.id == kept.id);
                    let date = kept.date.map(|date| format!(", {}", texts.language().day(date))).unwrap_or_default();
                    if ui.selectable_label(now, format!("{}{date}", kept.title)).clicked() {
                        self.kept = Some(kept.id.clone());
                    }
                }
            });
            let _named = combo.response.labelled_by(label.id);
            if let Some(kept) = &beside.kept
                && ui.button(texts.get("comments-forget")).on_hover_text(texts.get("comments-forget-help")).clicked()
            {
                actions.push(Action::Do(Edit::DropForecast { kept: kept.id.clone() }.into()));
            }
            let label = ui.label(texts.get("comments-edition"));
            let shown = beside
                .edition
                .as_ref()
                .map_or_else(|| texts.get("comments-edition-none"), |edition| edition.title.clone());
            let combo = egui::ComboBox::from_id_salt("edition before").width(190.0).truncate().selected_text(shown);
            let chosen = seen.checked.budget().map(|edition| edition.id.clone());
            let combo = combo.show_ui(ui, |ui| {
                for edition in document.budgets.iter().filter(|edition| Some(&edition.id) != chosen.as_ref()) {
                    let now = beside.edition.as_ref().is_some_and(|known| known.id == edition.id);
                    if ui.selectable_label(now, &edition.title).clicked() {
                        self.edition = Some(edition.id.clone());
                    }
                }
            });
            let _named = combo.response.labelled_by(label.id);
        });
        ui.horizontal_wrapped(|ui| {
            let name = texts.get("comments-keep-title");
            let field =
                egui::TextEdit::singleline(&mut self.title).hint_text(&name).desired_width(190.0).char_limit(300);
            ui.add(field).widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, &name));
            if ui.button(texts.get("comments-keep")).on_hover_text(texts.get("comments-keep-help")).clicked() {
                let title = self.title.trim();
                let title = if title.is_empty() { texts.get("comments-kept-title") } else { title.to_owned() };
                let id = fresh_id(&title, |id| document.kept.iter().any(|kept| kept.id == id));
                let variant = seen.session.shown().and_then(|id| document.variant(id));
                let variant = variant.map(|variant| texts.words(&variant.title)).unwrap_or_default();
                let kept = Box::new(keep(seen.checked, seen.outcome, &id, &title, variant));
                actions.push(Action::Do(Edit::KeepForecast { kept }.into()));
                self.title.clear();
                self.kept = None;
            }
        });
    }
}

/// The line that differs most from what was kept, and how many want a sentence.
fn finding(seen: &Seen<'_>, all: &[Line<'_>], beside: &Beside, least: Decimal) -> String {
    let (texts, language) = (seen.texts, seen.texts.language());
    let open = all.iter().filter(|line| line.differs(least) && !line.explained()).count();
    let most = |differences: Vec<Option<Decimal>>| {
        let found = all.iter().zip(differences).filter_map(|(line, euro)| Some((line, euro?)));
        found.filter(|(_, euro)| !euro.is_zero()).max_by_key(|(_, euro)| euro.abs())
    };
    let (text, found) = match (&beside.kept, most(all.iter().map(Line::from_kept).collect())) {
        (Some(_), Some(found)) => ("comments-finding-kept", Some(found)),
        (Some(_), None) => ("comments-finding-same", None),
        (None, _) => ("comments-finding-budget", most(all.iter().map(Line::from_budget).collect())),
    };
    let (row, year, amount, more) = found.map_or_else(Default::default, |(line, euro)| {
        let more = if euro.is_sign_negative() { "less" } else { "more" };
        (line.row.name.clone(), line.year.to_string(), language.money_short(euro.abs()), more)
    });
    let kept = beside.kept.as_ref().map(|kept| kept.title.clone()).unwrap_or_default();
    let filled = [
        ("any", if year.is_empty() { "no" } else { "yes" }.into()),
        ("row", (&row).into()),
        ("year", (&year).into()),
        ("amount", (&amount).into()),
        ("more", more.into()),
        ("kept", (&kept).into()),
        ("open", open.into()),
    ];
    texts.with(text, &filled)
}

fn id_of(line: &Line<'_>) -> egui::Id {
    egui::Id::unique("comment").with((&line.row.id, line.year))
}

/// One line per row and year, of which only those in sight are drawn.
fn rows_ui(ui: &mut Ui, seen: &Seen<'_>, beside: &Beside, shown: &[&Line<'_>], actions: &mut Vec<Action>) {
    let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
    let money: &[&str] = &["comments-cost", "comments-from-kept", "comments-from-budget", "comments-from-before"];
    let count = u16::try_from(money.len()).unwrap_or(4);
    let name = (ui.available_width() * 0.22).clamp(NAME.0, NAME.1);
    let fixed = name + YEAR + MONEY * f32::from(count);
    let sentence = (ui.available_width() - fixed - 24.0).max(SENTENCE);
    if shown.is_empty() {
        note_ui(ui, &texts.get("comments-none"));
        return;
    }
    egui::ScrollArea::horizontal().id_salt("comments wide").auto_shrink(false).show(ui, |ui| {
        ui.set_min_width(fixed + sentence);
        ui.spacing_mut().item_spacing = vec2(0.0, 2.0);
        ui.horizontal(|ui| {
            let head = |text: &str| {
                RichText::new(texts.get(text)).font(theme::semibold(theme::SIZE_SMALL)).color(theme.text_second)
            };
            for (text, width, right) in [("tables-row", name, false), ("comments-year", YEAR, false)] {
                cell_ui(ui, width, right, |ui| {
                    ui.label(head(text));
                });
            }
            for text in money {
                cell_ui(ui, MONEY, true, |ui| {
                    ui.add(egui::Label::new(head(text)).wrap());
                });
            }
            cell_ui(ui, sentence, false, |ui| {
                ui.add_space(theme::GAP);
                ui.label(head("comments-sentence"));
            });
        });
        egui::ScrollArea::vertical().id_salt("comments").auto_shrink(false).show_rows(
            ui,
            HEIGHT,
            shown.len(),
            |ui, range| {
                for line in shown.get(range).unwrap_or_default() {
                    ui.horizontal(|ui| line_ui(ui, seen, beside, line, (name, sentence), actions));
                }
            },
        );
    });
}

fn cell_ui(ui: &mut Ui, width: f32, right: bool, content: impl FnOnce(&mut Ui)) {
    let layout = if right { Layout::right_to_left(Align::Center) } else { Layout::left_to_right(Align::Center) };
    ui.allocate_ui_with_layout(vec2(width, HEIGHT), layout, |ui| {
        ui.set_min_size(vec2(width, HEIGHT));
        ui.set_max_width(width);
        content(ui);
    });
}

fn line_ui(
    ui: &mut Ui,
    seen: &Seen<'_>,
    beside: &Beside,
    line: &Line<'_>,
    (name, sentence): (f32, f32),
    actions: &mut Vec<Action>,
) {
    let (texts, theme, language) = (seen.texts, Theme::of(ui.ctx()), seen.texts.language());
    cell_ui(ui, name, false, |ui| {
        ui.set_max_width(name - theme::GAP);
        ui.add(egui::Label::new(RichText::new(&line.row.name).color(theme.text)).truncate());
    });
    cell_ui(ui, YEAR, false, |ui| {
        let partial = if line.months < 12 { "*" } else { "" };
        let label = ui.label(RichText::new(format!("{}{partial}", line.year)).color(theme.text));
        if line.months < 12 {
            label.on_hover_text(texts.with("comments-partial", &[("months", line.months.into())]));
        }
    });
    let amounts = [
        (Some(line.cost), false, String::new()),
        (line.from_kept(), true, told(seen, line.kept, beside.kept.as_ref().map(|kept| kept.title.as_str()))),
        (
            line.from_budget(),
            true,
            told(seen, line.budget, seen.checked.budget().map(|edition| edition.title.as_str())),
        ),
        (
            line.from_before(),
            true,
            told(seen, line.before, beside.edition.as_ref().map(|edition| edition.title.as_str())),
        ),
    ];
    for (amount, signed, told) in amounts {
        cell_ui(ui, MONEY, true, |ui| {
            let text = match amount {
                Some(euro) if signed => language.money_short_signed(euro),
                Some(euro) => language.money_short(euro),
                None => "–".to_owned(),
            };
            let label = ui.label(RichText::new(text).color(theme.text));
            if !told.is_empty() {
                label.on_hover_text(told);
            }
        });
    }
    let mut text = line.comment.map_or(String::new(), |comment| comment.text.clone());
    let year = line.year.to_string();
    let filled = [("row", (&line.row.name).into()), ("year", (&year).into())];
    let name = texts.with("comments-cell", &filled);
    ui.add_space(theme::GAP);
    let field = egui::TextEdit::singleline(&mut text).id(id_of(line)).char_limit(4_000).desired_width(sentence - 24.0);
    let response = ui.add(field);
    response.widget_info(|| {
        let mut info = egui::WidgetInfo::text_edit(true, &text, &text, "");
        info.label = Some(name.clone());
        info
    });
    if response.changed() {
        let edit = Edit::Comment { row: line.row.id.clone(), year: line.year, text };
        actions.push(Action::Do(edit.into()));
    }
    if response.lost_focus() {
        actions.push(Action::Do(Command::Settle));
    }
    if let Some(comment) = line.comment.filter(|comment| !comment.at.is_empty()) {
        let told =
            texts.with("comments-by", &[("by", (&comment.by).into()), ("at", (&language.moment(&comment.at)).into())]);
        response.on_hover_text(told);
    }
}

/// What an amount is compared with, exactly.
fn told(seen: &Seen<'_>, amount: Option<Decimal>, of: Option<&str>) -> String {
    let Some((amount, of)) = amount.zip(of) else { return String::new() };
    let amount = seen.texts.language().money(amount);
    seen.texts.with("comments-beside", &[("title", of.into()), ("amount", (&amount).into())])
}
