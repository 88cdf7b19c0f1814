//! What a graph says of the moment pointed at, and moving that moment by keyboard, for a presentation.

use super::{FLOWS, GraphsPanel, Look, Subject, shown, written};
use crate::chart::{Chart, Layer, Role};
use crate::session::Settings;
use crate::ui::chart::covered;

/// What a graph says of one moment.
pub(in crate::ui) struct Told {
    /// The month or year.
    pub moment: String,
    /// The unit of the values.
    pub unit: String,
    /// What is told: the main things first.
    pub rows: Vec<Row>,
}

/// One value.
pub(in crate::ui) struct Row {
    /// What it is of.
    pub layer: Layer,
    /// The value, written out.
    pub value: String,
    /// Whether it is a shortage.
    pub bad: bool,
}

impl GraphsPanel {
    /// How the graphs are looked at.
    pub(in crate::ui) fn look(&self) -> &Look {
        &self.look
    }

    /// How the graphs are looked at, to be changed.
    pub(in crate::ui) fn look_mut(&mut self) -> &mut Look {
        &mut self.look
    }

    /// What the first graph shown says.
    pub(in crate::ui) fn finding(&mut self, subject: Subject<'_>) -> String {
        self.make(subject);
        self.chart(subject.settings).map(|chart| chart.finding.replace('\u{a0}', " ")).unwrap_or_default()
    }

    /// What the graph pointed at says of that moment; `None` while no single moment is.
    pub(in crate::ui) fn told(&mut self, subject: Subject<'_>) -> Option<Told> {
        self.make(subject);
        let chart = self.chart(subject.settings)?;
        let period = covered(chart.x, self.look.state.hover?).filter(|periods| periods.len() == 1)?.start;
        written(chart, subject.texts, |texts| {
            let mut seen = Vec::new();
            let told = chart.in_reading_order().filter_map(|layer| {
                let value = layer.told(period)?;
                // Of another variant the first thing is told: the rest is in the window.
                let again = layer.role.other() && seen.contains(&layer.role);
                seen.push(layer.role);
                let bad = layer.role == Role::Shortage && value > 0.0;
                (!again).then(|| Row { layer: layer.clone(), value: texts.value_or_absent(Some(value)), bad })
            });
            let mut rows: Vec<Row> = told.collect();
            // First what is needed and missing, then the same of others: that is what a comparison is about.
            rows.sort_by_key(|row| row.layer.area() && row.layer.role != Role::Shortage);
            Some(Told { moment: texts.period(chart.x.period(period)), unit: chart.unit.clone(), rows })
        })
    }

    /// Moves the moment pointed at by months (or years, in a graph of years) and by years.
    pub(in crate::ui) fn step(&mut self, ctx: &egui::Context, settings: &Settings, periods: i32, years: i32) {
        if periods == 0 && years == 0 {
            return;
        }
        let Some(axis) = self.chart(settings).map(|chart| chart.x) else { return };
        let Some(last) = i32::try_from(axis.count()).ok().and_then(|count| count.checked_sub(1)) else { return };
        let year = if matches!(axis, crate::chart::Axis::Months { .. }) { 12 } else { 1 };
        let now = self.look.state.hover.and_then(|hovered| covered(axis, hovered)).map(|periods| periods.start);
        // The first step goes to the edge of what is shown.
        let ahead = periods + years > 0;
        let edge = || {
            let shown = self.look.state.view.map(crate::ui::chart::View::months);
            let month = shown.map(|(first, last)| if ahead { first } else { last });
            let shown = month.and_then(|month| i32::try_from(axis.index_of(month)?).ok());
            shown.unwrap_or(if ahead { 0 } else { last.max(0) })
        };
        let now = now.and_then(|now| i32::try_from(now).ok());
        let target = now.map_or_else(edge, |now| (now + periods + years * year).clamp(0, last.max(0)));
        let target = usize::try_from(target).unwrap_or(0);
        self.look.state.hold(ctx, axis.period(target));
        self.look.state.view = self.look.state.view.map(|view| view.showing(axis, target));
    }

    /// The graph pointed at, or the first one shown.
    fn chart(&self, settings: &Settings) -> Option<&Chart> {
        let shown = shown(settings);
        let (graph, right) =
            self.pointed.filter(|(graph, _)| shown.contains(graph)).unwrap_or((*shown.first()?, false));
        let made = self.made.as_ref()?;
        let charts = made.right.as_ref().filter(|_| right).unwrap_or(&made.charts);
        charts.get(if graph == FLOWS && self.look.stocks { FLOWS + 1 } else { graph })
    }
}
