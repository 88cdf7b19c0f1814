//! The Dispersal Act as a switch with a date, what it changes, the rounds of the act in time, and the calendar of the DFR.

use egui::{RichText, Ui};

use super::Seen;
use crate::naming;
use crate::parameters::Nature;
use crate::regional::law::{Effects, Gap};
use crate::regional::province::missed;
use crate::regional::steps::{self, Round};
use crate::regional::{municipal, tables};
use crate::scenario::origin::Origin;
use crate::scenario::{Dated, Event, EventKind, Law, LawRegime, Named, Value, WithoutBasis};
use crate::session::{Deed, Edit, Given};
use crate::ui::action::Action;
use crate::ui::grid;
use crate::ui::status;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{finding_ui, group_heading_ui, month_ui, note_ui};

/// Draws the page of the act.
pub(super) fn law_ui(ui: &mut Ui, seen: &Seen<'_>, actions: &mut Vec<Action>) {
    let texts = seen.texts;
    egui::ScrollArea::vertical().id_salt("law").auto_shrink(false).show(ui, |ui| {
        let effects = Effects::of(seen.scenario, None);
        finding_ui(ui, &finding(seen, &effects));
        switch_ui(ui, seen, actions);
        ui.add_space(theme::GAP);
        if !effects.losing.is_empty() {
            group_heading_ui(ui, &texts.get("law-losing"));
            grid::grid_ui(ui, tables::law(seen.scenario, &effects), texts);
            ui.add_space(theme::GAP);
        }
        gaps_ui(ui, seen, &effects.gaps);
        rounds_ui(ui, seen);
        dfr_ui(ui, seen);
    });
}

/// What the switch changes, in a sentence.
fn finding(seen: &Seen<'_>, effects: &Effects) -> String {
    let (texts, language) = (seen.texts, seen.texts.language());
    let Some(ends) = effects.ends else { return texts.get("law-finding-in-force") };
    let places: f64 = effects.losing.iter().map(|losing| losing.places).sum();
    let (known, unknown) = effects.remaining_value();
    let (at, places, euro) = (language.month_long(ends), language.number(places, 0), language.money_short(known));
    texts.with(
        "law-finding-ends",
        &[
            ("month", (&at).into()),
            ("locations", effects.losing.len().into()),
            ("places", (&places).into()),
            ("euro", (&euro).into()),
            ("unknown", unknown.into()),
            ("basis", effects.unknown_basis.into()),
        ],
    )
}

/// The switch itself: whether the act holds, until when, and what becomes of locations that rest on it alone.
fn switch_ui(ui: &mut Ui, seen: &Seen<'_>, actions: &mut Vec<Action>) {
    let texts = seen.texts;
    let now = seen.scenario.law.clone().unwrap_or_default();
    let mut law = now.clone();
    ui.horizontal_wrapped(|ui| {
        ui.label(texts.get("field-law-regime"));
        for regime in LawRegime::EVERY {
            ui.selectable_value(&mut law.regime, *regime, texts.get(&format!("choice-{}", regime.id())));
        }
        if law.regime == LawRegime::Repealed {
            let mut month = law.repealed_on.unwrap_or_else(|| seen.at());
            let name = texts.get("field-law-repealed_on");
            month_ui(ui, &mut month, (seen.scenario.start, seen.scenario.end), texts.language(), &name);
            law.repealed_on = Some(month);
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.label(texts.get("field-law-without_basis"));
        for choice in WithoutBasis::EVERY {
            ui.selectable_value(&mut law.without_basis, *choice, texts.get(&format!("choice-{}", choice.id())));
        }
    });
    note_ui(ui, &texts.get("law-switch-note"));
    if law != now {
        actions.push(Action::Do(change(&law).into()));
    }
}

/// The switch as one change, so that a repeal never stands there without its date.
fn change(law: &Law) -> Edit {
    let choice = |name: &str| Value::Choice(name.to_owned());
    let date = law.repealed_on.filter(|_| law.regime == LawRegime::Repealed);
    let changes = vec![
        Given::new("law.repealed_on", Value::Choice(date.map_or_else(String::new, |month| month.to_string()))),
        Given::new("law.regime", choice(law.regime.id())),
        Given::new("law.without_basis", choice(law.without_basis.id())),
    ];
    Edit::SetMany { deed: Deed::Change, changes, nature: Nature::Decision, base: false }
}

/// Funding that ends before its contract.
fn gaps_ui(ui: &mut Ui, seen: &Seen<'_>, gaps: &[Gap]) {
    let (texts, language) = (seen.texts, seen.texts.language());
    if gaps.is_empty() {
        return;
    }
    group_heading_ui(ui, &texts.get("law-gaps"));
    for gap in gaps {
        let location = &seen.scenario.locations[gap.location];
        let regime = location.funding.as_ref().map(|funding| texts.get(&format!("choice-{}", funding.regime.id())));
        let (funded, contract) = (
            language.month_long(gap.funded_until),
            gap.contract_until.map_or_else(|| texts.get("law-no-end"), |until| language.month_long(until)),
        );
        let value = gap.value.map_or_else(|| texts.get("law-value-unknown"), |value| language.money_short(value));
        let regime = regime.unwrap_or_default();
        let filled = [
            ("location", (&location.name).into()),
            ("regime", (&regime).into()),
            ("funded", (&funded).into()),
            ("contract", (&contract).into()),
            ("value", (&value).into()),
        ];
        ui.label(RichText::new(texts.with("law-gap", &filled)).color(Theme::of(ui.ctx()).text));
    }
    ui.add_space(theme::GAP);
}

/// The rounds of the act: what is due when, and who delivers too little from when on.
fn rounds_ui(ui: &mut Ui, seen: &Seen<'_>) {
    let texts = seen.texts;
    for round in steps::rounds(seen.scenario, seen.outcome) {
        let id = &round.cycle.id;
        group_heading_ui(ui, &texts.with("naming-cycle", &[("cycle", id.into())]));
        let cycle = round.cycle;
        let dates = [
            ("law-estimate", &cycle.estimate),
            ("law-report", &cycle.report),
            ("law-decision", &cycle.decision),
            ("law-realisation", &cycle.realisation),
        ];
        if let Some(total) = &cycle.total {
            ui.horizontal(|ui| {
                let places =
                    total.value.map_or_else(|| texts.get("provinces-unknown"), |all| texts.language().number(all, 0));
                ui.label(texts.with("law-total", &[("places", (&places).into())]));
                status::origin_ui(ui, seen.session.document(), &Origin::of_figure(total), texts);
            });
        }
        egui::Grid::new(("round", id)).num_columns(3).spacing([16.0, 4.0]).show(ui, |ui| {
            for (text, dated) in dates {
                dated_ui(ui, seen, &texts.get(text), dated);
                ui.end_row();
            }
        });
        standings_ui(ui, seen, &round);
        ui.add_space(theme::GAP);
    }
}

fn dated_ui(ui: &mut Ui, seen: &Seen<'_>, name: &str, dated: &Dated) {
    let texts = seen.texts;
    ui.label(name);
    let date = dated.date.map_or_else(|| texts.get("provinces-unknown"), |date| texts.language().day(date));
    ui.label(RichText::new(date).color(Theme::of(ui.ctx()).text));
    let (status, source, note) = (dated.status, dated.source.clone(), dated.note.clone());
    status::origin_ui(ui, seen.session.document(), &Origin { status, source, date: None, note }, texts);
}

/// Who is short when the places must be there.
fn standings_ui(ui: &mut Ui, seen: &Seen<'_>, round: &Round<'_>) {
    let (texts, language, theme) = (seen.texts, seen.texts.language(), Theme::of(ui.ctx()));
    let due = round.due.map(|due| language.month_long(due)).unwrap_or_default();
    if !round.in_force {
        note_ui(ui, &texts.get("law-round-not-in-force"));
    } else if round.standings.is_empty() {
        note_ui(ui, &texts.get("law-round-outside"));
    } else if round.standings.iter().all(|standing| standing.short.is_none()) {
        note_ui(ui, &texts.get("law-round-unknown"));
    } else if round.standings.iter().all(|standing| !standing.may_step_in()) {
        note_ui(ui, &texts.with("law-round-met", &[("month", (&due).into())]));
    } else {
        for standing in round.standings.iter().filter(|standing| standing.may_step_in()) {
            let name = naming::province_name(seen.scenario, &seen.scenario.provinces[standing.province].id);
            let short = language.number(standing.short.unwrap_or(0.0), 0);
            let met = standing.met_in.map(|month| language.month_long(month)).unwrap_or_default();
            let text = if met.is_empty() { "law-round-short" } else { "law-round-short-met" };
            let filled = [
                ("province", name.into()),
                ("short", (&short).into()),
                ("month", (&due).into()),
                ("met", (&met).into()),
            ];
            ui.label(RichText::new(texts.with(text, &filled)).color(theme.text));
        }
        let names = short_municipalities(seen, round);
        if !names.is_empty() {
            note_ui(ui, &texts.with("law-municipalities", &[("names", (&names.join(", ")).into())]));
        }
        note_ui(ui, &texts.get("law-step-in"));
    }
}

/// Municipalities with a known task that they do not meet when the places must be there.
fn short_municipalities(seen: &Seen<'_>, round: &Round<'_>) -> Vec<String> {
    let due = round.due.and_then(|due| usize::try_from(due.since(seen.outcome.start)).ok());
    let Some(due) = due.filter(|due| *due < seen.outcome.months) else { return Vec::new() };
    let provinces = round.standings.iter().filter_map(|standing| seen.scenario.provinces.get(standing.province));
    let rows = provinces.flat_map(|of| municipal::rows(seen.scenario, seen.outcome, of, due));
    rows.filter(|row| row.short.is_some_and(missed)).map(|row| row.name).collect()
}

/// The calendar of the scheme for several target groups, with what is uncertain of it.
fn dfr_ui(ui: &mut Ui, seen: &Seen<'_>) {
    let (texts, language) = (seen.texts, seen.texts.language());
    let events: Vec<&Event> = seen.scenario.calendar.iter().filter(|event| event.kind == EventKind::Dfr).collect();
    let funded = seen.scenario.locations.iter().filter_map(|location| location.funding.as_ref());
    let dfr = funded.filter(|funding| funding.regime == crate::scenario::Regime::Dfr).count();
    if events.is_empty() && dfr == 0 {
        return;
    }
    group_heading_ui(ui, &texts.get("law-dfr"));
    note_ui(ui, &texts.with("law-dfr-count", &[("count", dfr.into())]));
    egui::Grid::new("dfr").num_columns(3).spacing([16.0, 4.0]).show(ui, |ui| {
        for event in events {
            let until = event.until.map(|until| format!(" – {}", language.day(until))).unwrap_or_default();
            ui.label(format!("{}{until}", language.day(event.date)));
            ui.label(RichText::new(texts.words(&event.title)).color(Theme::of(ui.ctx()).text));
            let origin =
                Origin { status: event.status, source: event.source.clone(), date: None, note: event.note.clone() };
            ui.horizontal(|ui| {
                status::origin_ui(ui, seen.session.document(), &origin, texts);
                if event.until.is_some() {
                    note_ui(ui, &texts.get("law-uncertain"));
                }
            });
            ui.end_row();
        }
    });
}
