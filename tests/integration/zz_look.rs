use crate::window::window_with;
use egui_kittest::kittest::Queryable;
use schaalplan::session::Settings;
const PRT: &str = include_str!("../../scenarios/prt-voorbeeld.ron");
const NAT: &str = include_str!("../../scenarios/landelijk.ron");
#[test]
fn look() {
    let dir = "/tmp/look";
    std::fs::create_dir_all(dir).unwrap();
    for (name, text, size, lang, dark) in [
        ("prt", PRT, [1280.0, 800.0], "nl", false),
        ("nat", NAT, [1920.0, 1080.0], "nl", false),
        ("prtd", PRT, [1920.0, 1080.0], "en", true),
        ("natd", NAT, [1280.0, 800.0], "en", true),
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
        if name == "prt" || name == "prtd" {
            {
                h.get_all_by_label("Voorbeeld Evenementenhal").next().unwrap().click();
                h.run_steps(6);
                h.render().unwrap().save(format!("{dir}/{name}_row.png")).unwrap();
            }
        }
        get(&mut h, if en { "Time bars" } else { "Tijdbalken" });
        h.render().unwrap().save(format!("{dir}/{name}_bars.png")).unwrap();
        get(&mut h, if en { "Expiry" } else { "Afloop" });
        h.render().unwrap().save(format!("{dir}/{name}_wall.png")).unwrap();
    }
}
