//! What a bar says: the card under the pointer, and the same in one breath for screen readers.

use egui::{RichText, Ui};

use super::bar::What;
use super::drag::{Grip, Moved};
use super::rows::Item;
use crate::naming::province_name;
use crate::scenario::{Count, Decision, Document, Location, Named as _, Scenario, Status, timeline};
use crate::text::Texts;
use crate::ui::status::{chip, status_name};
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::chip_ui;
use crate::units::Month;

/// Something known of a location.
pub(super) struct Fact {
    pub(super) name: String,
    pub(super) value: String,
    pub(super) status: Option<Status>,
    /// Where it comes from, or what a reader should know.
    pub(super) source: String,
}

/// Writes facts of one scenario.
pub(super) struct Writer<'a> {
    pub(super) texts: &'a Texts,
    pub(super) scenario: &'a Scenario,
    pub(super) document: &'a Document,
}

impl Writer<'_> {
    /// Everything that the bar of a location shows.
    pub(super) fn facts(&self, item: &Item) -> Vec<Fact> {
        let location = item.location.as_ref();
        let mut facts = vec![self.figure("bars-fact-places", self.places(item.places()), Some(&location.places))];
        facts.push(self.plain("bars-fact-kind", self.texts.get(&format!("kind-{}", location.kind.id()))));
        facts.push(self.stage(location));
        facts.extend(self.opening(item));
        facts.extend(self.chance(item));
        facts.push(self.plain("bars-fact-until", self.end(location.available_until)));
        if item.bar.pieces.iter().any(|piece| piece.what == What::Lost) {
            facts.push(self.plain(
                "bars-fact-lost",
                item.bar.closes.map_or_else(String::new, |at| self.month(self.scenario.start.plus(at))),
            ));
        }
        facts.extend((0..location.extensions.len()).map(|number| self.extension(item, number)));
        for agreement in &location.agreements {
            let places = self.places(agreement.flex_places);
            let from = agreement.from.map(|from| self.month(from)).unwrap_or_default();
            let until = agreement.until.map(|until| self.month(until)).unwrap_or_default();
            let ends = match (agreement.from, agreement.until) {
                (Some(_), Some(_)) => "both",
                (Some(_), None) => "from",
                (None, Some(_)) => "until",
                (None, None) => "none",
            };
            let filled = [
                ("places", (&places).into()),
                ("from", (&from).into()),
                ("until", (&until).into()),
                ("ends", ends.into()),
            ];
            facts.push(self.plain("bars-fact-flex", self.texts.with("bars-fact-flex-value", &filled)));
        }
        facts
    }

    /// All facts in one breath.
    pub(super) fn spoken(&self, item: &Item) -> String {
        let facts = self.facts(item).into_iter().map(|fact| format!("{} {}", fact.name, fact.value));
        let facts: Vec<String> = facts.collect();
        format!("{}: {}", item.location.name, facts.join("; "))
    }

    /// What an extension is, for its own node and for the card.
    pub(super) fn extension(&self, item: &Item, number: usize) -> Fact {
        let extension = &item.location.extensions[number];
        let count = self.texts.language().number(f64::from(u32::try_from(number + 1).unwrap_or(u32::MAX)), 0);
        let name = self.texts.with("bars-fact-extension", &[("number", (&count).into())]);
        let until = self.end(extension.until);
        let decision = extension.decision.unwrap_or(Decision::Undecided);
        let chance = item.chances.get(number).copied().unwrap_or(0.0);
        let chance = self.texts.language().percent(chance, 0);
        let word = self.texts.get(&format!("choice-{}", decision.id()));
        let filled = [
            ("until", (&until).into()),
            ("chance", (&chance).into()),
            ("decision", decision.id().into()),
            ("word", (&word).into()),
        ];
        let value = self.texts.with("bars-fact-extension-value", &filled);
        let usual = || self.scenario.renewal.as_ref().map(|renewal| &renewal.chance);
        let figure = extension.probability.as_ref().or_else(usual).filter(|_| decision == Decision::Undecided);
        let status = figure.map(|figure| figure.status);
        let source = figure.map(|figure| self.source(figure)).unwrap_or_default();
        Fact { name, value, status, source }
    }

    /// What a pull does: "mrt 2027 → jul 2027, +4 maanden".
    pub(super) fn pulled(&self, location: &Location, grip: Grip, moved: Moved) -> String {
        let now = Moved::now(location);
        let end =
            |until: Option<Month>| until.map_or_else(|| self.texts.get("bars-open-end"), |until| self.short(until));
        let after = self.scenario.end.plus(1);
        let (old, new, by) = match grip {
            Grip::Start => (self.short(now.from), self.short(moved.from), moved.from.since(now.from)),
            Grip::End => {
                let by = moved.until.unwrap_or(after).since(now.until.unwrap_or(after));
                (end(now.until), end(moved.until), by)
            }
            Grip::Whole => {
                let dates = |dates: Moved| format!("{} – {}", self.short(dates.from), end(dates.until));
                (dates(now), dates(moved), moved.from.since(now.from))
            }
        };
        let count = usize::try_from(by.unsigned_abs()).unwrap_or(0);
        let by = self.texts.language().signed(f64::from(by), 0);
        let what = self.texts.get(&format!("bars-grip-{}", grip.id()));
        let filled = [
            ("what", (&what).into()),
            ("old", (&old).into()),
            ("new", (&new).into()),
            ("by", (&by).into()),
            ("count", count.into()),
        ];
        self.texts.with("bars-pulled", &filled)
    }

    /// The dates as they stand: what is told when keys moved them.
    pub(super) fn dates(&self, item: &Item) -> String {
        let opens = self.month(self.scenario.start.plus(item.bar.opens));
        let until = self.end(item.location.available_until);
        self.texts.with("bars-dates", &[("opens", (&opens).into()), ("until", (&until).into())])
    }

    /// The end at the right of a row, short.
    pub(super) fn tail(&self, item: &Item) -> String {
        match item.bar.closes {
            _ if !item.bar.counts() => self.texts.get("bars-tail-uncounted"),
            Some(closes) => self.short(self.scenario.start.plus(closes)),
            None => self.texts.get("bars-tail-open"),
        }
    }

    fn stage(&self, location: &Location) -> Fact {
        let name = self.texts.get(&format!("stage-{}", location.stage.id()));
        let mut value = name;
        if let Some(since) = location.stage_since {
            value = self
                .texts
                .with("bars-fact-since", &[("value", (&value).into()), ("month", (&self.month(since)).into())]);
        }
        let rule = timeline::rule(self.scenario, location.kind, location.stage).filter(|_| location.stage.to_come());
        let months = rule.and_then(|rule| rule.months.as_ref());
        if let Some(months) = months.and_then(|figure| figure.value) {
            let months = self.texts.language().shortest(months, 1);
            value = self.texts.with("bars-fact-usual", &[("value", (&value).into()), ("months", (&months).into())]);
        }
        self.figure("bars-fact-stage", value, months)
    }

    fn opening(&self, item: &Item) -> Vec<Fact> {
        let (location, bar) = (item.location.as_ref(), &item.bar);
        let planned = self.month(location.available_from);
        if bar.opens == bar.planned {
            return vec![self.plain("bars-fact-opens", planned)];
        }
        let expected = self.month(bar.time.opens);
        let count = usize::try_from(bar.time.delay).unwrap_or(0);
        let months = self.texts.language().number(f64::from(bar.time.delay), 0);
        let why = if bar.time.typical { "pipeline" } else { "own" };
        let filled =
            [("month", (&expected).into()), ("months", (&months).into()), ("count", count.into()), ("why", why.into())];
        vec![
            self.plain("bars-fact-planned", planned),
            self.plain("bars-fact-expected", self.texts.with("bars-fact-expected-value", &filled)),
        ]
    }

    fn chance(&self, item: &Item) -> Option<Fact> {
        let (location, time) = (item.location.as_ref(), &item.bar.time);
        if time.chance >= 1.0 && location.probability.is_none() {
            return None;
        }
        let chance = self.texts.language().percent(time.chance, 0);
        let counts = if item.bar.counts() { "yes" } else { "no" };
        let why = if time.typical_chance { "pipeline" } else { "own" };
        let value = self.texts.with(
            "bars-fact-chance-value",
            &[("chance", (&chance).into()), ("counts", counts.into()), ("why", why.into())],
        );
        let rule = timeline::rule(self.scenario, location.kind, location.stage).and_then(|rule| rule.share.as_ref());
        Some(self.figure("bars-fact-chance", value, location.probability.as_ref().or(rule)))
    }

    fn plain(&self, name: &str, value: String) -> Fact {
        Fact { name: self.texts.get(name), value, status: None, source: String::new() }
    }

    fn figure(&self, name: &str, value: String, figure: Option<&Count>) -> Fact {
        let source = figure.map(|figure| self.source(figure)).unwrap_or_default();
        Fact { status: figure.map(|figure| figure.status), source, ..self.plain(name, value) }
    }

    /// Where a figure comes from: the titles of its sources, else its note.
    pub(super) fn source(&self, figure: &Count) -> String {
        let named = |id: &String| {
            self.document.sources.iter().find(|source| source.id == *id).map(|source| source.title.clone())
        };
        let titles: Vec<String> = figure.source.iter().filter_map(named).collect();
        if titles.is_empty() { figure.note.clone() } else { titles.join(", ") }
    }

    pub(super) fn places(&self, places: f64) -> String {
        format!("{} {}", self.texts.language().number(places, 0), self.texts.get("unit-places"))
    }

    fn end(&self, until: Option<Month>) -> String {
        until.map_or_else(|| self.texts.get("bars-open-end"), |until| self.month(until))
    }

    fn month(&self, month: Month) -> String {
        self.texts.language().month_long(month)
    }

    fn short(&self, month: Month) -> String {
        self.texts.language().month(month)
    }
}

/// The card under the pointer.
pub(super) fn card_ui(ui: &mut Ui, writer: &Writer<'_>, item: &Item) {
    let theme = Theme::of(ui.ctx());
    ui.set_max_width(420.0);
    ui.spacing_mut().item_spacing.y = 3.0;
    // Rows as low as their text.
    ui.spacing_mut().interact_size.y = 0.0;
    let small = |text: &str| RichText::new(text).font(theme::small()).color(theme.text_second);
    ui.label(RichText::new(&item.location.name).font(theme::semibold(theme::SIZE_BODY)).color(theme.text));
    let province = province_name(writer.scenario, &item.location.province);
    let place = if item.location.municipality.is_empty() {
        province.to_owned()
    } else {
        format!("{}, {province}", item.location.municipality)
    };
    ui.label(small(&place));
    egui::Grid::new("facts").num_columns(3).spacing([12.0, 3.0]).show(ui, |ui| {
        for fact in writer.facts(item) {
            ui.label(small(&fact.name));
            ui.label(RichText::new(&fact.value).color(theme.text));
            if let Some(status) = fact.status {
                chip_ui(ui, &writer.texts.get(status_name(status)), chip(theme, status), "");
            }
            ui.end_row();
            if !fact.source.is_empty() {
                ui.label(String::new());
                ui.add(egui::Label::new(small(&fact.source)).wrap());
                ui.end_row();
            }
        }
    });
    if !item.location.note.is_empty() {
        ui.label(small(&item.location.note));
    }
    ui.add_space(theme::GAP_SMALL);
    ui.label(small(&writer.texts.get("bars-keys")));
}
