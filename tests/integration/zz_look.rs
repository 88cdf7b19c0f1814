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
            h.run_steps(4);
        };
        let en = lang == "en";
        get(&mut h, if en { "Provinces" } else { "Provincies" });
        h.render().unwrap().save(format!("{dir}/{name}_map.png")).unwrap();
        if name != "prt" {
            let l = if en { "Noord-Brabant: Task 13,000" } else { "Noord-Brabant: Opgave 13.000" };
            if h.query_by_label(l).is_some() {
                get(&mut h, l);
            }
        }
        h.render().unwrap().save(format!("{dir}/{name}_task.png")).unwrap();
        for (l, f) in [
            (if en { "Municipalities" } else { "Gemeenten" }, "mun"),
            (if en { "Transition plan" } else { "Transitieplan" }, "plan"),
            (if en { "Dispersal Act and DFR" } else { "Spreidingswet en DFR" }, "law"),
            (if en { "Signals by kind" } else { "Signalen per soort" }, "seg"),
            (if en { "Escalation" } else { "Escalatie" }, "esc"),
            (if en { "Large or small" } else { "Groot of klein" }, "size"),
        ] {
            if h.query_all_by_label(l).next().is_none() {
                continue;
            }
            get(&mut h, l);
            h.render().unwrap().save(format!("{dir}/{name}_{f}.png")).unwrap();
        }
    }
}
