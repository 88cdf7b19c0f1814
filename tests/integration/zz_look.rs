use egui_kittest::kittest::Queryable;
use schaalplan::session::Settings;
use schaalplan::session::settings::ThemeChoice;
use crate::window::window_with;
#[test]
fn look() {
    for (name, text) in [("prt", include_str!("../../scenarios/prt-voorbeeld.ron")), ("en", crate::window::NATIONAL)] {
        for (w, h) in [(1280.0, 1700.0)] {
            let settings = Settings { language: schaalplan::format::Language::En, theme: ThemeChoice::Dark, ..Settings::default() };
            let (mut harness, _) = window_with(text, settings, [w, h]);
            harness.key_press(egui::Key::F9);
            harness.run_steps(4);
            harness.get_by_label("Groups").click_accesskit();
            harness.run_steps(6);
            if name == "en" {
                crate::groups::fill(&mut harness, "Homes for permit holders", 1500.0);
                harness.run_steps(6);
            }
            harness.render().unwrap().save(format!("/tmp/groups-{name}-{w}x{h}.png")).unwrap();
        }
    }
}
