use crate::window::window_with;
use egui_kittest::kittest::Queryable;
use schaalplan::session::Settings;
const PRT: &str = include_str!("../../scenarios/prt-voorbeeld.ron");
const NAT: &str = include_str!("../../scenarios/landelijk.ron");
#[test]
fn look() {
    let dir = "/tmp/look_e";
    for (name, text, size, lang, dark) in [
        ("prt", PRT, [1280.0, 800.0], "nl", false),
        ("prtw", PRT, [1920.0, 1080.0], "nl", false),
        ("prtd", PRT, [1280.0, 800.0], "en", true),
        ("nat", NAT, [1920.0, 1080.0], "nl", true),
    ] {
        let theme = if dark {
            schaalplan::session::settings::ThemeChoice::Dark
        } else {
            schaalplan::session::settings::ThemeChoice::Light
        };
        let (mut h, _l) = window_with(text, Settings { language: lang.into(), theme, ..Settings::default() }, size);
        let get = |h: &mut crate::window::Driven, l: &str| {
            h.get_all_by_label(l).next().unwrap().click_accesskit();
            h.run_steps(6);
        };
        let en = lang == "en";
        get(&mut h, if en { "Locations" } else { "Locaties" });
        h.render().unwrap().save(format!("{dir}/{name}_table.png")).unwrap();
        get(&mut h, if en { "Time bars" } else { "Tijdbalken" });
        h.render().unwrap().save(format!("{dir}/{name}_bars.png")).unwrap();
        h.get_by_role_and_label(
            egui::accesskit::Role::TextInput,
            if en { "Find a location" } else { "Zoek een locatie" },
        )
        .focus();
        h.run_steps(1);
        h.get_by_role_and_label(
            egui::accesskit::Role::TextInput,
            if en { "Find a location" } else { "Zoek een locatie" },
        )
        .type_text("zzz");
        h.run_steps(4);
        h.render().unwrap().save(format!("{dir}/{name}_none.png")).unwrap();
        for _ in 0..2 {
            h.key_press(egui::Key::Backspace);
            h.run_steps(2);
        }
        get(&mut h, if en { "Endings" } else { "Afloop" });
        h.render().unwrap().save(format!("{dir}/{name}_wall.png")).unwrap();
        h.key_press(egui::Key::F7);
        h.run_steps(6);
        if name == "nat" {
            h.get_all_by_label_contains("Noord-Brabant: ").next().unwrap().click_accesskit();
            h.run_steps(6);
        }
        h.render().unwrap().save(format!("{dir}/{name}_prov.png")).unwrap();
        get(&mut h, if en { "Transition plan" } else { "Transitieplan" });
        h.render().unwrap().save(format!("{dir}/{name}_plan.png")).unwrap();
    }
}
