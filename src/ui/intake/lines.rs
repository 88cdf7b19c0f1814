//! What looking at a list found, as lines ready to be shown: made once, drawn as far as in sight.

use crate::intake::{Arriving, Column, Preview, Scribe, Told, Vocabulary};
use crate::problem::Severity;
use crate::text::Texts;

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Error,
    Remark,
    Skipped,
    Added,
    Changed,
    Missing,
}

impl Sort {
    /// Its name among the texts.
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Error => "intake-sort-error",
            Self::Remark => "intake-sort-remark",
            Self::Skipped => "intake-sort-skipped",
            Self::Added => "intake-added",
            Self::Changed => "intake-changed",
            Self::Missing => "intake-missing",
        }
    }
}

/// A line: where, about what, what it is, what to do.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) sort: Sort,
    pub(super) place: String,
    pub(super) about: String,
    pub(super) what: String,
    pub(super) more: String,
}

impl Line {
    /// All of it in one line, for the clipboard.
    pub(super) fn whole(&self, texts: &Texts) -> String {
        let parts = [&texts.get(self.sort.text()), &self.place, &self.about, &self.what, &self.more];
        parts.map(|part| part.replace(['\t', '\n'], " ")).join("\t")
    }
}

/// What is told of rows, and what changes.
pub(super) fn lines(preview: &Preview, texts: &Texts) -> (Vec<Line>, Vec<Line>) {
    let words = Vocabulary::default();
    let scribe = Scribe::new(texts, &words);
    let severe = |told: &&Told| told.problem.severity == Severity::Error;
    let mut told: Vec<Line> =
        preview.told.iter().filter(severe).map(|told| of_told(told, Sort::Error, texts)).collect();
    told.extend(preview.told.iter().filter(|told| !severe(told)).map(|told| of_told(told, Sort::Remark, texts)));
    told.extend(preview.skipped.iter().map(|told| of_told(told, Sort::Skipped, texts)));
    let changed = preview.changed.iter().map(|arriving| of_changed(arriving, &scribe, texts));
    let added = preview.added.iter().map(|arriving| of_added(arriving, &scribe, texts));
    let missing = preview.missing.iter().map(|location| Line {
        sort: Sort::Missing,
        place: String::new(),
        about: location.name.clone(),
        what: texts.get(if preview.remove { "intake-missing-goes" } else { "intake-missing-stays" }),
        more: String::new(),
    });
    (told, changed.chain(added).chain(missing).collect())
}

fn of_told(told: &Told, sort: Sort, texts: &Texts) -> Line {
    let (what, more) = texts.problem(&told.problem);
    let more = format!("{}.", more.trim_end_matches('.'));
    let cell = &told.problem.address;
    let place = if cell.is_empty() {
        texts.with("intake-where", &[("row", (&told.row.to_string()).into())])
    } else {
        texts.with("intake-where-cell", &[("cell", cell.into())])
    };
    Line { sort, place, about: told.about.clone(), what, more }
}

fn row(arriving: &Arriving, texts: &Texts) -> String {
    texts.with("intake-where", &[("row", (&arriving.row.to_string()).into())])
}

fn of_added(arriving: &Arriving, scribe: &Scribe<'_>, texts: &Texts) -> Line {
    let shown = |column| scribe.shown(column, &arriving.after);
    let from = texts.language().month(arriving.after.available_from);
    let (kind, places) = (shown(Column::Kind), shown(Column::Places));
    // What the execution agenda asks of a location: kind, places, speed of deployment, cost in reserve.
    let language = texts.language();
    let after = &arriving.after;
    let ready = after.ready_months.as_ref().and_then(|months| months.value);
    let ready = ready.map_or_else(
        || texts.get("intake-new-ready-none"),
        |months| {
            let state = if months > 0.0 { "later" } else { "now" };
            let shown = language.shortest(months, 1);
            let filled = [("months", (&shown).into()), ("state", state.into())];
            texts.with("intake-new-ready", &filled)
        },
    );
    let reserve = after.cost_reserve.as_ref().and_then(|cost| cost.value);
    let reserve = reserve.map_or_else(
        || texts.get("intake-new-reserve-none"),
        |cost| texts.with("intake-new-reserve", &[("cost", (&language.price(cost)).into())]),
    );
    let filled = [
        ("kind", (&kind).into()),
        ("places", (&places).into()),
        ("from", (&from).into()),
        ("ready", (&ready).into()),
        ("reserve", (&reserve).into()),
    ];
    let what = texts.with("intake-new-line", &filled);
    Line {
        sort: Sort::Added,
        place: row(arriving, texts),
        about: arriving.after.name.clone(),
        what,
        more: String::new(),
    }
}

fn of_changed(arriving: &Arriving, scribe: &Scribe<'_>, texts: &Texts) -> Line {
    let text = |text: String| if text.is_empty() { texts.get("intake-nothing") } else { text.replace('\n', " | ") };
    let change = |column: &Column| {
        let before = arriving.before.as_ref().map(|before| scribe.shown(*column, before)).unwrap_or_default();
        let (head, before, after) = (scribe.head(*column), text(before), text(scribe.shown(*column, &arriving.after)));
        let filled = [("column", (&head).into()), ("before", (&before).into()), ("after", (&after).into())];
        texts.with("intake-change", &filled)
    };
    let changes: Vec<String> = arriving.columns.iter().map(change).collect();
    let name = arriving.after.name.clone();
    Line {
        sort: Sort::Changed,
        place: row(arriving, texts),
        about: name,
        what: changes.join("; "),
        more: String::new(),
    }
}
