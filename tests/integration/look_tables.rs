//! Throw-away.
use crate::window::{Driven, NATIONAL, window_with};
use egui_kittest::kittest::Queryable as _;
use schaalplan::session::Settings;
use schaalplan::session::settings::ThemeChoice;

fn click(harness: &mut Driven, label: &str) {
    harness.get_all_by_label(label).next().unwrap_or_else(|| panic!("{label}")).click_accesskit();
    harness.run_steps(4);
}
fn shot(harness: &mut Driven, name: &str) {
    harness.run_steps(4);
    harness.render().unwrap().save(format!("/tmp/tables-{name}.png")).unwrap();
}
#[test]
fn look() {
    for (size, dark, language, tag) in [([1280.0, 800.0], false, "nl", "s"), ([1920.0, 1080.0], true, "en", "l")] {
        let settings = Settings {
            language: language.to_owned(),
            theme: if dark { ThemeChoice::Dark } else { ThemeChoice::Light },
            ..Settings::default()
        };
        let (mut harness, _) = window_with(NATIONAL, settings, size);
        harness.key_press(egui::Key::F10);
        harness.run_steps(4);
        let nl = language == "nl";
        click(&mut harness, if nl { "Tabellen" } else { "Tables" });
        shot(&mut harness, &format!("{tag}1"));
        if harness.query_all_by_label("COA").next().is_some() {
            click(&mut harness, "COA");
        }
        shot(&mut harness, &format!("{tag}2"));
        click(&mut harness, "Bestuurlijke afspraken 26 augustus 2022, tabel financiële middelen");
        shot(&mut harness, &format!("{tag}3"));
        click(&mut harness, if nl { "Plakken…" } else { "Paste…" });
        harness.get_by_label(if nl { "Plak hier de tabel" } else { "Paste the table here" }).focus();
        harness.run_steps(2);
        harness
            .get_by_label(if nl { "Plak hier de tabel" } else { "Paste the table here" })
            .type_text(super::budget_tables::TABLE_2022);
        shot(&mut harness, &format!("{tag}4"));
        click(&mut harness, if nl { "Koppeling" } else { "Mapping" });
        shot(&mut harness, &format!("{tag}5"));
        click(&mut harness, if nl { "Toelichting" } else { "Commentary" });
        shot(&mut harness, &format!("{tag}6"));
        click(&mut harness, if nl { "Leg deze raming vast" } else { "Keep this forecast" });
        shot(&mut harness, &format!("{tag}7"));
    }
}
