//! What is told of a value: in words for screen readers, and in full under the pointer.

use super::Sight;
use super::column::{Column, Shown};
use super::field::{Field, Held};
use crate::naming;
use crate::scenario::origin::Origin;
use crate::scenario::{Location, Named as _, Stage, Timeline, timeline};
use crate::ui::status::{origin_lines, status_name};

/// Whether a column shows something else than it does of the same location in the base.
pub(in crate::ui::locations) fn differs(column: Column, location: &Location, base: &Location) -> bool {
    match column {
        Column::Of(Field::Places) => location.places.value != base.places.value,
        Column::Of(Field::From) => location.available_from != base.available_from,
        Column::Of(field) => field_differs(field, location, base),
        Column::Class => location.kind.class() != base.kind.class(),
        Column::Flex | Column::Recall => location.agreements != base.agreements,
        Column::Funding => location.funding != base.funding,
        Column::Contract => location.contract != base.contract,
        Column::Extension => location.extensions != base.extensions,
        Column::Note => location.note != base.note,
    }
}

/// Whether a field holds another value than in the base; another source of the same value is no difference to mark.
pub(in crate::ui::locations) fn field_differs(field: Field, location: &Location, base: &Location) -> bool {
    match (field.of(location), field.of(base)) {
        (Held::Count(one), Held::Count(other)) => one.map(|count| count.value) != other.map(|count| count.value),
        (Held::Money(one), Held::Money(other)) => one.map(|money| money.value) != other.map(|money| money.value),
        (one, other) => one != other,
    }
}

/// A value in words, with its unit: for screen readers.
pub(super) fn label(
    column: Column,
    location: &Location,
    shown: &Shown,
    (changed, warned): (bool, bool),
    sight: &Sight<'_>,
) -> String {
    let texts = sight.texts;
    let title = column.title(texts);
    let value = if shown.text.is_empty() { texts.get("location-nothing") } else { shown.text.clone() };
    let unit =
        column.unit().map(|unit| texts.find(&format!("unit-short-{}", unit.short_name(true))).unwrap_or_default());
    let unit = unit
        .filter(|unit| !unit.is_empty() && !shown.text.is_empty())
        .map(|unit| format!(" {unit}"))
        .unwrap_or_default();
    let mut label = if column == Column::Of(Field::Name) {
        format!("{title}: {value}")
    } else {
        format!("{title}, {}: {value}{unit}", location.name)
    };
    let mut add = |text: String| label.extend([", ", text.as_str()]);
    if !shown.more.is_empty() {
        add(shown.more.clone());
    }
    if let Some(status) = shown.status {
        add(texts.get(status_name(status)));
    }
    if shown.standing_in {
        add(texts.get("location-standing-in"));
    }
    if changed {
        add(texts.get("location-changed"));
    }
    if warned {
        add(texts.get("problem-warning"));
    }
    label
}

/// What the base says, with its unit.
pub(in crate::ui::locations) fn base_value(column: Column, at: usize, sight: &Sight<'_>) -> String {
    let Some(base) = sight.base_of(at) else { return String::new() };
    let scenario = &sight.session.document().base;
    match column {
        Column::Of(field) if field.chosen() => {
            let shown = column.shown(base, scenario, sight.texts).text;
            if shown.is_empty() { sight.texts.get("location-nothing") } else { shown }
        }
        Column::Of(field) => {
            naming::value(sight.texts, scenario, &field.address(&base.id), &field.value(base, scenario))
        }
        _ => column.shown(base, scenario, sight.texts).text,
    }
}

/// A value with its unit, how it came to be, what the base says, and what the checks say of it.
pub(in crate::ui::locations) fn lines(
    column: Column,
    location: &Location,
    at: usize,
    sight: &Sight<'_>,
) -> Vec<String> {
    let texts = sight.texts;
    let mut lines = Vec::new();
    let shown = column.shown(location, sight.scenario, texts);
    let unit =
        column.unit().map(|unit| texts.find(&format!("unit-short-{}", unit.short_name(true))).unwrap_or_default());
    let value = if shown.text.is_empty() {
        texts.get("location-nothing")
    } else {
        format!("{} {}", shown.text, unit.unwrap_or_default())
    };
    lines.push(format!("{}: {}", column.title(texts), value.trim_end()));
    if let Column::Of(field) = column {
        if field == Field::From {
            let timeline = Timeline::of(location, sight.scenario);
            let month = |month| texts.language().month_long(month);
            let (planned, expected) = (month(location.available_from), month(timeline.opens));
            let name = if timeline.typical { "location-opens-typical" } else { "location-opens" };
            lines.push(texts.with(name, &[("planned", (&planned).into()), ("expected", (&expected).into())]));
            if timeline.typical {
                lines.extend(typical_time(location, sight));
            }
        }
        let of_kind =
            field.of_kind(location, sight.scenario).filter(|_| matches!(field.of(location), Held::Money(None)));
        if let Some(money) = of_kind {
            lines.push(texts.get("location-of-kind"));
            lines.extend(origin_lines(&Origin::of_figure(&money), sight.session.document(), texts));
        }
        if field == Field::Probability && location.probability.is_none() {
            lines.push(texts.get("location-of-pipeline"));
            let rule = timeline::rule(sight.scenario, location.kind, location.stage);
            if let Some(share) = rule.and_then(|rule| rule.share.as_ref()) {
                lines.extend(origin_lines(&Origin::of_figure(share), sight.session.document(), texts));
            }
        }
        if let Some(origin) = field.origin(location) {
            lines.extend(origin_lines(&origin, sight.session.document(), texts));
        }
    }
    if sight.base_of(at).is_some_and(|base| differs(column, location, base)) {
        lines.push(texts.with("location-base-says", &[("value", (&base_value(column, at, sight)).into())]));
    }
    if column == Column::Of(Field::Name) {
        for problem in sight.list.warnings.get(&location.id).map_or(&[][..], Vec::as_slice) {
            let (what, fix) = texts.problem(problem);
            lines.push(format!("{}: {what}. {fix}", texts.get("problem-warning")));
        }
    }
    lines
}

/// How long each stage to come usually takes, with the status and source of that.
fn typical_time(location: &Location, sight: &Sight<'_>) -> Vec<String> {
    let texts = sight.texts;
    let mut lines = Vec::new();
    for stage in Stage::ALL.into_iter().filter(|stage| *stage >= location.stage && stage.to_come()) {
        let rule = timeline::rule(sight.scenario, location.kind, stage);
        let Some(figure) = rule.and_then(|rule| rule.months.as_ref()) else { continue };
        let Some(months) = figure.value else { continue };
        let stage = texts.get(&format!("stage-{}", stage.id()));
        let months = texts.language().shortest(months, 1);
        lines.push(texts.with("location-stage-takes", &[("stage", (&stage).into()), ("months", (&months).into())]));
        // Stages that come from one place say so once.
        for line in origin_lines(&Origin::of_figure(figure), sight.session.document(), texts) {
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
    }
    lines
}
