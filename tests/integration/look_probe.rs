use egui_kittest::kittest::Queryable as _;
use schaalplan::session::Settings;
use crate::window::{Driven, until, window_with};
fn click(harness: &mut Driven, label: &str) { harness.get_all_by_label(label).next().unwrap_or_else(|| panic!("{label}")).click_accesskit(); harness.run_steps(4); }
#[test]
fn look_at_probe() {
    for (name, text) in [("below", include_str!("../../scenarios/onder-41000.ron")), ("national", include_str!("../../scenarios/landelijk.ron"))] {
        for (w, h) in [(1280.0, 800.0), (1920.0, 1080.0)] {
            for (key, tab, id) in [(egui::Key::F9, "Afweging", "tradeoff"), (egui::Key::F9, "Schok", "shock"), (egui::Key::F10, "Doel zoeken", "seek")] {
                let mut settings = Settings::default();
                if w > 1500.0 { settings.theme = schaalplan::session::settings::ThemeChoice::Dark; }
                let (mut harness, _) = window_with(text, settings, [w, h]);
                harness.key_press(key); harness.run_steps(4);
                click(&mut harness, tab);
                if id == "seek" { let q = if name == "below" { "Hoeveel flex mag er zijn zonder meer tekort dan nu?" } else { "Hoeveel woningen om alle noodopvang voor 1 juli 2027 te sluiten?" }; click(&mut harness, q); }
                let wanted = match id { "tradeoff" => "keuzes", "shock" => "vanaf", _ => "\"" };
                until(&mut harness, id, |h| h.query_all_by_label_contains(wanted).next().is_some());
                for _ in 0..60 { std::thread::sleep(std::time::Duration::from_millis(40)); harness.run_steps(2); }
                if let Ok(image) = harness.render() { image.save(format!("/tmp/probe-{name}-{id}-{w}.png")).unwrap(); }
            }
        }
    }
}
