use crate::window::window_with;
use egui_kittest::kittest::Queryable;
use schaalplan::session::Settings;
#[test]
fn look() {
    for (name, text) in [
        ("nl", crate::window::NATIONAL),
        ("onder", include_str!("../../scenarios/onder-41000.ron")),
        ("flow", include_str!("data/flow.ron")),
        ("prt", include_str!("../../scenarios/prt-voorbeeld.ron")),
    ] {
        for (w, h) in [(1280.0, 800.0), (1920.0, 1080.0), (1280.0, 2000.0)] {
            let (mut harness, _) = window_with(text, Settings::default(), [w, h]);
            harness.key_press(egui::Key::F9);
            harness.run_steps(4);
            harness.get_by_label("Groepen").click_accesskit();
            harness.run_steps(6);
            if name == "nl" && h > 1500.0 {
                crate::groups::fill(&mut harness, "Gemeentelijke plekken voor asiel", 2_000.0);
                crate::groups::fill(&mut harness, "Blijft na einde bescherming", 0.7);
                crate::groups::fill(&mut harness, "Van vertrekkers naar het COA", 0.1);
                crate::groups::fill(&mut harness, "Afbouw na einde bescherming", 18.0);
                harness.get_by_label("Uitwisseling per maand").click_accesskit();
                harness.run_steps(6);
            }
            harness.render().unwrap().save(format!("/tmp/groups-{name}-{w}x{h}.png")).unwrap();
        }
    }
}
