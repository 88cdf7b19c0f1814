//! Purchases and sales: what is bought when and for how much, and what is received for it later.

use egui::{RichText, Ui};
use rust_decimal::Decimal;

use crate::parameters::Nature;
use crate::scenario::origin::Origin;
use crate::scenario::{Item, ItemId, Money, Payer, Transaction, Value, Words};
use crate::session::{Edit, fresh_id};
use crate::ui::action::Action;
use crate::ui::budget::Seen;
use crate::ui::budget::costs::amount::money_ui;
use crate::ui::status;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{cross_button_ui, group_heading_ui, month_ui, note_ui};
use crate::units::Month;

/// Width of a title.
const TITLE: f32 = 190.0;

/// Draws the list.
pub(super) fn transactions_ui(ui: &mut Ui, seen: &Seen<'_>, actions: &mut Vec<Action>) {
    let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
    group_heading_ui(ui, &texts.get("transactions-heading"));
    note_ui(ui, &texts.get("transactions-note"));
    for transaction in &seen.scenario.transactions {
        let frame = egui::Frame::new().fill(theme.sunken).corner_radius(theme::RADIUS).inner_margin(theme::GAP);
        ui.push_id(&transaction.id, |ui| frame.show(ui, |ui| transaction_ui(ui, seen, transaction, actions)));
        ui.add_space(theme::GAP_SMALL);
    }
    if ui.button(texts.get("transactions-add")).clicked() {
        actions.push(Action::Do(Edit::Put { item: Item::Transaction(Box::new(fresh(seen))) }.into()));
    }
}

fn transaction_ui(ui: &mut Ui, seen: &Seen<'_>, of: &Transaction, actions: &mut Vec<Action>) {
    let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
    let title = texts.words(&of.title).to_owned();
    ui.horizontal_wrapped(|ui| {
        title_ui(ui, seen, of, actions);
        payer_ui(ui, seen, of, actions);
        if let Some(location) = &of.location {
            let name = seen.scenario.locations.iter().find(|known| known.id == *location).map(|known| &known.name);
            ui.label(RichText::new(name.unwrap_or(location)).color(theme.text_second));
        }
        let name = texts.with("transactions-remove", &[("name", (&title).into())]);
        if cross_button_ui(ui, &name).clicked() {
            actions.push(Action::Do(Edit::Drop { item: ItemId::Transaction(of.id.clone()) }.into()));
        }
    });
    let own = of.committed.or(of.spent);
    let moments = [
        ("committed", "transactions-committed", of.committed, own),
        ("spent", "transactions-spent", of.spent, Some(seen.scenario.start)),
        ("sold", "transactions-sold", of.sold, of.spent.map(|spent| spent.plus(12))),
    ];
    ui.horizontal_wrapped(|ui| {
        for (field, name, month, proposed) in moments {
            let proposed = proposed.unwrap_or(seen.scenario.start);
            month_of_ui(
                ui,
                seen,
                of,
                (field, &format!("{title}: {}", texts.get(name)), &texts.get(name)),
                (month, proposed),
                actions,
            );
            let figure = match field {
                "spent" => Some(("amount", &of.amount)),
                "sold" => Some(("receipt", &of.receipt)),
                _ => None,
            };
            if let Some((field, figure)) = figure.filter(|_| month.is_some()) {
                amount_ui(
                    ui,
                    seen,
                    of,
                    (field, &format!("{title}: {} (€)", texts.get(name))),
                    figure.as_ref(),
                    actions,
                );
            }
            ui.add_space(theme::GAP);
        }
    });
    if !of.note.is_empty() {
        note_ui(ui, &of.note);
    }
}

/// The title, which is what all variants have in common.
fn title_ui(ui: &mut Ui, seen: &Seen<'_>, of: &Transaction, actions: &mut Vec<Action>) {
    let texts = seen.texts;
    let key = egui::Id::unique("transaction title").with(&of.id);
    let shown = texts.words(&of.title);
    let mut title: String = ui.data(|data| data.get_temp(key)).unwrap_or_else(|| shown.to_owned());
    let field = egui::TextEdit::singleline(&mut title).id(key.with("field")).desired_width(TITLE).char_limit(200);
    let response = ui.add(field);
    response.widget_info(|| {
        let mut info = egui::WidgetInfo::labeled(egui::Role::TextInput, true, texts.get("transactions-title"));
        info.current_text_value = Some(title.clone());
        info
    });
    if response.changed() {
        ui.data_mut(|data| data.insert_temp(key, title.clone()));
    }
    if response.lost_focus() {
        ui.data_mut(|data| data.remove::<String>(key));
        if title != shown && !title.trim().is_empty() {
            let mut next = of.clone();
            let english = texts.language() == crate::format::Language::En && !next.title.en.is_empty();
            title.trim().clone_into(if english { &mut next.title.en } else { &mut next.title.nl });
            actions.push(Action::Do(Edit::Put { item: Item::Transaction(Box::new(next)) }.into()));
        }
    }
}

fn payer_ui(ui: &mut Ui, seen: &Seen<'_>, of: &Transaction, actions: &mut Vec<Action>) {
    let texts = seen.texts;
    let name = |payer: Payer| texts.get(&format!("payer-{}", payer.id()));
    let combo = egui::ComboBox::from_id_salt(("payer", &of.id)).selected_text(name(of.pays()));
    let shown = combo.show_ui(ui, |ui| {
        for payer in Payer::ALL {
            if ui.selectable_label(payer == of.pays(), name(payer)).clicked() && payer != of.pays() {
                set(of, "payer", Value::Choice(payer.id().to_owned()), actions);
            }
        }
    });
    shown
        .response
        .widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, texts.get("field-transaction-payer")));
}

/// A month that may be left out.
fn month_of_ui(
    ui: &mut Ui,
    seen: &Seen<'_>,
    of: &Transaction,
    (field, told, name): (&str, &str, &str),
    (month, proposed): (Option<Month>, Month),
    actions: &mut Vec<Action>,
) {
    let (start, end) = (seen.scenario.start, seen.scenario.end);
    let mut there = month.is_some();
    let check = ui.checkbox(&mut there, name);
    check.widget_info(|| egui::WidgetInfo::selected(egui::Role::CheckBox, true, there, told));
    if check.changed() {
        let month = there.then(|| proposed.clamp(start, end));
        set(of, field, Value::Choice(month.map_or_else(String::new, |month| month.to_string())), actions);
    }
    if let Some(mut now) = month {
        let range = (start.min(now), end.max(now));
        if month_ui(ui, &mut now, range, seen.texts.language(), told).changed() {
            set(of, field, Value::Choice(now.to_string()), actions);
        }
    }
}

/// An exact amount with where it comes from.
fn amount_ui(
    ui: &mut Ui,
    seen: &Seen<'_>,
    of: &Transaction,
    (field, told): (&str, &str),
    figure: Option<&Money>,
    actions: &mut Vec<Action>,
) {
    ui.label("€");
    let given: Option<Decimal> = figure.and_then(|figure| figure.value);
    if let Some(value) = money_ui(ui, seen, given, (&format!("{}.{field}", of.id), told)) {
        set(of, field, value, actions);
    }
    if let Some(figure) = figure {
        status::origin_ui(ui, seen.session.document(), &Origin::of_figure(figure), seen.texts);
    }
}

fn set(of: &Transaction, field: &str, value: Value, actions: &mut Vec<Action>) {
    let address = format!("transactions[{}].{field}", of.id);
    actions.push(Action::Do(Edit::Set { address, value, nature: Nature::Decision }.into()));
}

/// A new purchase in the first month, its amount unknown until it is entered.
fn fresh(seen: &Seen<'_>) -> Transaction {
    let words = ("Aankoop", "Purchase");
    let id = fresh_id(words.0, |id| seen.scenario.transactions.iter().any(|known| known.id == id));
    Transaction {
        id,
        title: Words { nl: words.0.to_owned(), en: words.1.to_owned() },
        payer: None,
        location: None,
        committed: None,
        spent: Some(seen.scenario.start),
        amount: None,
        sold: None,
        receipt: None,
        note: String::new(),
    }
}
