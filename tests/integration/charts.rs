//! Charts as the reader sees, points at and hears them.

use egui::{Key, Role, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotResults};
use schaalplan::chart::{Chart, ChartTexts, Period};
use schaalplan::ui::chart::{ChartState, chart_table_ui, chart_ui};
use schaalplan::ui::theme::{self, Theme};
use schaalplan::units::Month;

use crate::raster::Raster;
use crate::samples;

/// Thousands the Dutch way, or two decimals for small amounts.
fn value(value: f64) -> String {
    if value.abs() < 100.0 && value.fract() != 0.0 {
        return format!("{value:.2}").replace('.', ",").replace('-', "−");
    }
    let digits = format!("{:.0}", value.abs());
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    if value < 0.0 { format!("−{text}") } else { text }
}

fn tick(at: f64, step: f64) -> String {
    if step < 1.0 { format!("{at:.1}").replace('.', ",") } else { value(at) }
}

fn month(month: Month) -> String {
    let names = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    format!("{} {}", names[month.season()], month.year())
}

fn texts() -> ChartTexts<'static> {
    ChartTexts { value: &value, tick: &tick, month: &month, month_head: "maand", year_head: "jaar", absent: "–" }
}

fn number(count: usize) -> f32 {
    u16::try_from(count).map_or(0.0, f32::from)
}

/// A window with charts in a grid of `columns`, its gaps on the ground colour.
fn window(charts: Vec<Chart>, columns: usize, size: [f32; 2], egui_theme: egui::Theme) -> Harness<'static, ChartState> {
    let draw = move |ui: &mut egui::Ui, state: &mut ChartState| {
        let theme = Theme::of(ui.ctx());
        let all = ui.max_rect();
        ui.painter().rect_filled(all.expand(20.0), 0.0, theme.ground);
        let columns_f = number(columns);
        let rows_f = number(charts.len().div_ceil(columns));
        let cell = Vec2::new(
            (all.width() - 8.0 * (columns_f - 1.0)) / columns_f,
            (all.height() - 8.0 * (rows_f - 1.0)) / rows_f,
        );
        for (index, chart) in charts.iter().enumerate() {
            let [column, row] = [index % columns, index / columns].map(number);
            let corner = all.min + Vec2::new(column * (cell.x + 8.0), row * (cell.y + 8.0));
            let rect = egui::Rect::from_min_size(corner, cell);
            ui.scope_builder(egui::UiBuilder::new().id_salt(index).max_rect(rect), |ui| {
                chart_ui(ui, chart, &texts(), state, theme);
            });
        }
    };
    let mut harness = Harness::builder()
        .with_size(size)
        .with_theme(egui_theme)
        .with_step_dt(1.0 / 60.0)
        .with_render_cursor(false)
        .with_context_setup(theme::install)
        .renderer(Raster::default())
        .build_ui_state(draw, ChartState::default());
    harness.run();
    harness
}

fn light(chart: Chart) -> Harness<'static, ChartState> {
    window(vec![chart], 1, [640.0, 400.0], egui::Theme::Light)
}

fn january(year: i32, month: i32) -> Period {
    Period::Month(Month::january(year).plus(month - 1))
}

#[test]
fn charts_look_as_agreed() {
    let mut results = SnapshotResults::new();
    let mut check = |mut harness: Harness<'static, ChartState>, name: &str| {
        harness.snapshot(name);
        results.extend_harness(&mut harness);
    };
    check(light(samples::capacity()), "chart_capacity_light");
    check(light(samples::stock()), "chart_stock_light");
    check(light(samples::budget()), "chart_budget_light");
    check(light(samples::flows()), "chart_flows_light");
    let all = || vec![samples::capacity(), samples::stock(), samples::budget(), samples::flows()];
    check(window(all(), 2, [1080.0, 680.0], egui::Theme::Dark), "charts_dark");
}

#[test]
fn pictures_are_the_same_bytes_every_time() {
    let picture = || light(samples::stock()).render().expect("the renderer draws any window").into_raw();
    assert!(picture() == picture());
}

#[test]
fn small_charts_stay_legible() {
    let four = vec![samples::capacity(), samples::stock(), samples::budget(), samples::nothing()];
    window(four, 2, [824.0, 544.0], egui::Theme::Light).snapshot("charts_small");
}

#[test]
fn pointing_shows_exact_values_of_all_series() {
    let mut harness = light(samples::capacity());
    let plot = harness.get_by_role(Role::Figure).rect();
    harness.hover_at(egui::pos2(plot.left() + plot.width() * 20.5 / 72.0, plot.center().y));
    harness.run();
    assert_eq!(harness.state().hover, Some(january(2025, 9)));
    harness.get_by_label("sep 2025, plekken");
    harness.get_by_label("behoefte 80.547");
    // Need is what there is and what is missing: 54.423 + 20.809 + 2.989 + 2.326.
    for row in ["duurzaam 54.423", "noodopvang 20.809", "TGO 2.989", "tekort 2.326"] {
        harness.get_by_label(row);
    }
    harness.snapshot("chart_hover");
    harness.remove_cursor();
    harness.run();
    assert_eq!(harness.state().hover, None);
    assert!(harness.query_by_label("behoefte 80.547").is_none());
}

#[test]
fn a_click_asks_about_the_month_pointed_at() {
    let draw = |ui: &mut egui::Ui, (state, clicked): &mut (ChartState, Option<Period>)| {
        let answer = chart_ui(ui, &samples::flows(), &texts(), state, Theme::light());
        *clicked = clicked.or(answer.clicked);
    };
    let builder = Harness::builder().with_size([500.0, 300.0]).with_context_setup(theme::install);
    let mut harness = builder.build_ui_state(draw, (ChartState::default(), None));
    let plot = harness.get_by_role(Role::Figure);
    plot.focus();
    plot.click();
    harness.run();
    assert_eq!(harness.state().1, Some(january(2027, 1)), "the middle of six years");
}

#[test]
fn years_answer_to_months_and_the_other_way_round() {
    let mut harness = window(vec![samples::capacity(), samples::budget()], 2, [1200.0, 380.0], egui::Theme::Light);
    let plots: Vec<_> = harness.get_all_by_role(Role::Figure).map(|node| node.rect()).collect();
    harness.hover_at(egui::pos2(plots[1].left() + plots[1].width() * 3.5 / 6.0, plots[1].center().y));
    harness.run();
    assert_eq!(harness.state().hover, Some(Period::Year(2027)));
    harness.get_by_label("begroting 0,91 (−1,19)");
    harness.snapshot("charts_hover_year");
}

#[test]
fn the_keyboard_walks_through_the_months() {
    let mut harness = light(samples::capacity());
    let node = harness.get_by_role(Role::Figure);
    assert!(
        node.accesskit_node()
            .label()
            .expect("a chart has a name")
            .starts_with("Tot mei 2026 zijn er te weinig plekken")
    );
    node.focus();
    harness.run();
    for key in [Key::ArrowRight, Key::ArrowRight, Key::End, Key::ArrowLeft] {
        harness.key_press(key);
        harness.run();
    }
    assert_eq!(harness.state().hover, Some(january(2029, 11)));
    let spoken = harness.get_by_role(Role::Figure).accesskit_node().value().expect("a moment is chosen");
    assert!(spoken.starts_with("nov 2029: behoefte 44.366; tekort 137; "), "{spoken}");
    assert!(spoken.ends_with("; basis MPP 2025-1 58.175"), "what is compared comes last: {spoken}");
    harness.key_press(Key::Plus);
    harness.run();
    assert!(harness.state().view.is_some());
    harness.snapshot("chart_zoomed_focus");
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().hover, None);
}

#[test]
fn zooming_needs_ctrl_dragging_pans_and_a_double_click_resets() {
    let mut harness = light(samples::flows());
    let center = harness.get_by_role(Role::Figure).rect().center();
    harness.hover_at(center);
    let scroll = |harness: &Harness<'static, ChartState>, modifiers| {
        let event = egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, 200.0),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers,
        };
        harness.event_modifiers(event, modifiers);
    };
    scroll(&harness, egui::Modifiers::NONE);
    harness.run_ok();
    assert_eq!(harness.state().view, None, "plain scrolling belongs to the page");
    scroll(&harness, egui::Modifiers::CTRL);
    harness.run_steps(12);
    let zoomed = harness.state().view;
    assert!(zoomed.is_some());
    harness.drag_at(center);
    harness.run_steps(2);
    harness.hover_at(center - egui::vec2(60.0, 0.0));
    harness.run_steps(2);
    harness.drop_at(center - egui::vec2(60.0, 0.0));
    harness.run_steps(60);
    assert_ne!(harness.state().view, zoomed, "dragging pans");
    for _ in 0..2 {
        harness.drag_at(center);
        harness.drop_at(center);
    }
    harness.run_steps(4);
    assert_eq!(harness.state().view, None);
}

#[test]
fn tables_hold_the_same_numbers_and_only_make_rows_in_sight() {
    let chart = samples::capacity();
    let draw = move |ui: &mut egui::Ui| {
        let theme = Theme::of(ui.ctx());
        ui.painter().rect_filled(ui.max_rect().expand(20.0), 0.0, theme.card);
        chart_table_ui(ui, &chart, &texts(), theme);
    };
    let mut harness = Harness::builder()
        .with_size([560.0, 180.0])
        .with_theme(egui::Theme::Light)
        .with_context_setup(theme::install)
        .renderer(Raster::default())
        .build_ui(draw);
    harness.run();
    harness.get_by_label_contains("jan 2024: behoefte 79.000; tekort 5.500");
    assert!(harness.query_by_label_contains("dec 2029").is_none());
    harness.snapshot("chart_table");
}
