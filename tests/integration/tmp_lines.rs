use crate::window::{Driven, NATIONAL, window_with};
use egui_kittest::kittest::Queryable as _;
use schaalplan::session::Settings;
use schaalplan::session::settings::ThemeChoice;

fn click(harness: &mut Driven, label: &str) {
    harness.get_all_by_label(label).next().unwrap_or_else(|| panic!("{label}")).click_accesskit();
    harness.run_steps(4);
}
fn save(h: &mut Driven, n: &str) {
    h.render().unwrap().save(format!("/tmp/lines-{n}.png")).unwrap();
}
#[test]
fn tmp_pictures() {
    for (size, tag) in [([1280.0, 800.0], "s"), ([1280.0, 1900.0], "l")] {
        let mut set = Settings::default();
        if tag == "l" {
            set.theme = ThemeChoice::Dark;
            set.language = "en".to_owned();
        }
        let (mut h, _) = window_with(NATIONAL, set, size);
        save(&mut h, &format!("{tag}-main"));
        h.key_press(egui::Key::F10);
        h.run_steps(4);
        save(&mut h, &format!("{tag}-lines"));
        click(&mut h, if tag == "l" { "What does it buy?" } else { "Wat koopt dit?" });
        save(&mut h, &format!("{tag}-buys"));
    }
}
#[test]
fn tmp_numbers() {
    use schaalplan::budget::{buys, lines::Ground, prices::PriceLevel};
    let document = crate::window::document(NATIONAL);
    let checked = schaalplan::scenario::check(&document, None).unwrap();
    let outcome = schaalplan::engine::simulate(&checked);
    let chosen = checked.budget().unwrap();
    let ground =
        Ground { outcome: &outcome, index: &checked.scenario().price_index, chosen, level: PriceLevel::Edition };
    for row in ["coa", "nidos"] {
        for y in ground.choice(chosen, Some(row)).unwrap().years {
            println!("{row} {y:?}");
        }
        for y in buys::years(checked.scenario(), &outcome, chosen, Some(row)) {
            println!("{y:?}");
        }
    }
}
#[test]
fn tmp_more() {
    let text = include_str!("../../scenarios/onder-41000.ron");
    let (mut h, _) = window_with(text, Settings::default(), [1280.0, 800.0]);
    save(&mut h, "o-main");
    h.key_press(egui::Key::F10);
    h.run_steps(4);
    save(&mut h, "o-lines");
    click(&mut h, "Wat koopt dit?");
    save(&mut h, "o-buys");
    let text = include_str!("../../scenarios/crisis-2022.ron");
    let (mut h, _) = window_with(text, Settings::default(), [1280.0, 800.0]);
    h.key_press(egui::Key::F10);
    h.run_steps(4);
    save(&mut h, "c-lines");
    click(&mut h, "Wat koopt dit?");
    save(&mut h, "c-buys");
}
