//! Checks that every text can be read and every mark be seen, in both themes.

use super::*;

/// WCAG 2.2 contrast of two opaque colours.
fn contrast(a: Color32, b: Color32) -> f64 {
    let channel = |value: u8| {
        let share = f64::from(value) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    let light = |c: Color32| 0.2126 * channel(c.r()) + 0.7152 * channel(c.g()) + 0.0722 * channel(c.b());
    let (high, low) = (light(a).max(light(b)), light(a).min(light(b)));
    (high + 0.05) / (low + 0.05)
}

fn tones(theme: &Theme) -> Vec<(&'static str, Tone)> {
    let mut tones = vec![
        ("need", theme.need),
        ("base", theme.base),
        ("durable", theme.durable),
        ("flex", theme.flex),
        ("flex_recalled", theme.flex_recalled),
        ("reserve", theme.reserve),
        ("idle", theme.idle),
        ("above_stock", theme.above_stock),
        ("noodopvang", theme.noodopvang),
        ("tgo", theme.tgo),
        ("shortage", theme.shortage),
        ("budget", theme.budget),
        ("stock", theme.stock),
        ("inflow", theme.inflow),
        ("outflow", theme.outflow),
    ];
    tones.extend(theme.series.map(|tone| ("series", tone)));
    tones.extend(theme.variants.map(|tone| ("variants", tone)));
    tones
}

/// Collects every pair below its limit, so that one run shows all of them.
fn too_close(pairs: &[(String, Color32, Color32)], limit: f64) -> Vec<String> {
    let low = |(name, a, b): &(String, Color32, Color32)| {
        let found = contrast(*a, *b);
        (found < limit).then(|| format!("{name}: {found:.2} < {limit}"))
    };
    pairs.iter().filter_map(low).collect()
}

#[test]
fn contrast_is_that_of_wcag() {
    assert!((contrast(Color32::WHITE, Color32::BLACK) - 21.0).abs() < 1e-9);
    // #767676 is the textbook grey that just passes on white.
    assert!((contrast(hex(0x76_7676), Color32::WHITE) - 4.54).abs() < 0.01);
}

#[test]
fn all_text_is_readable_on_its_ground() {
    for theme in [Theme::light(), Theme::dark()] {
        let grounds = [("ground", theme.ground), ("card", theme.card), ("sunken", theme.sunken)];
        let texts = [
            ("text", theme.text),
            ("text_second", theme.text_second),
            ("accent", theme.accent),
            ("warning", theme.warning),
            ("error", theme.error),
            ("good", theme.good),
        ];
        let mut pairs = Vec::new();
        for (ground_name, ground) in grounds {
            pairs.extend(texts.map(|(name, color)| (format!("{name} on {ground_name}"), color, ground)));
        }
        pairs.extend(tones(theme).into_iter().map(|(name, tone)| (format!("{name} text"), tone.text, theme.card)));
        pairs.push(("text on selection".to_owned(), theme.text, theme.accent_ground));
        let chips = [
            ("official", theme.chip_official),
            ("press", theme.chip_press),
            ("derived", theme.chip_derived),
            ("assumption", theme.chip_assumption),
            ("decision", theme.chip_decision),
            ("computed", theme.chip_computed),
            ("unknown", theme.chip_unknown),
        ];
        pairs.extend(chips.map(|(name, chip)| (format!("chip {name}"), chip.text, chip.ground)));
        assert_eq!(too_close(&pairs, 4.5), Vec::<String>::new(), "dark: {}", theme.dark);
    }
}

#[test]
fn areas_without_hatching_are_closed_by_an_edge_one_can_see() {
    for theme in [Theme::light(), Theme::dark()] {
        let pairs = [
            // Strong ones are separated from their neighbours by a line in the colour of the card, pale ones by ink.
            ("durable".to_owned(), theme.durable.fill, theme.card),
            ("reserve".to_owned(), theme.reserve.fill, theme.card),
            ("idle".to_owned(), theme.idle.fill, theme.idle.line),
            ("above_stock".to_owned(), theme.above_stock.fill, theme.above_stock.line),
        ];
        assert_eq!(too_close(&pairs, 3.0), Vec::<String>::new(), "dark: {}", theme.dark);
    }
}

#[test]
fn all_marks_stand_out() {
    for theme in [Theme::light(), Theme::dark()] {
        let mut pairs = vec![
            ("focus on card".to_owned(), theme.focus, theme.card),
            ("focus on ground".to_owned(), theme.focus, theme.ground),
            ("accent on card".to_owned(), theme.accent, theme.card),
            // The outline of a shortage lies on the layers a stack ends with, and between them and the need line.
            ("shortage on its own ground".to_owned(), theme.shortage.line, theme.shortage.fill),
            ("need on durable".to_owned(), theme.need.line, theme.durable.fill),
            ("need on idle".to_owned(), theme.need.line, theme.idle.fill),
            ("need on above_stock".to_owned(), theme.need.line, theme.above_stock.fill),
            ("need on flex".to_owned(), theme.need.line, theme.flex.fill),
            ("need on shortage".to_owned(), theme.need.line, theme.shortage.fill),
            ("hatching of recalled flex".to_owned(), theme.flex_recalled.line, theme.flex_recalled.fill),
        ];
        pairs.extend(tones(theme).into_iter().map(|(name, tone)| (format!("{name} line"), tone.line, theme.card)));
        assert_eq!(too_close(&pairs, 3.0), Vec::<String>::new(), "dark: {}", theme.dark);
    }
}

#[test]
fn variants_look_different_even_without_colour() {
    use crate::chart::Role;
    let six: Vec<_> = (0..6).map(|number| Role::Variant(number).dash()).collect();
    assert!(six.iter().enumerate().all(|(index, dash)| !six[..index].contains(dash) && *dash != Role::Base.dash()));
    for theme in [Theme::light(), Theme::dark()] {
        let all: Vec<_> = (0..36).map(|number| (Role::Variant(number).dash(), theme.variant(number).line)).collect();
        assert!(all.iter().enumerate().all(|(index, look)| !all[..index].contains(look)), "dark: {}", theme.dark);
    }
}
