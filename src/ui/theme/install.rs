//! Hands the theme to egui: fonts, text styles, spacing and the look of widgets.

use std::sync::Arc;

use egui::epaint::Shadow;
use egui::style::{HandleShape, Selection, WidgetVisuals, Widgets};
use egui::{
    Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Stroke, Style, TextStyle, Visuals,
    vec2,
};

use super::{
    FOCUS_WIDTH, GAP, GAP_SMALL, HAIRLINE, RADIUS, RADIUS_CARD, SEMIBOLD, SIZE_BIG, SIZE_BODY, SIZE_FINDING,
    SIZE_SMALL, Theme,
};

static REGULAR_OTF: &[u8] = include_bytes!("../../../assets/fonts/Inter-Regular.otf");
static SEMIBOLD_OTF: &[u8] = include_bytes!("../../../assets/fonts/Inter-SemiBold.otf");

/// Gives `ctx` the fonts, sizes, spacing and both themes of the program. Call once, before the first frame.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts());
    ctx.all_styles_mut(spacing);
    ctx.set_visuals_of(egui::Theme::Light, visuals(Theme::light()));
    ctx.set_visuals_of(egui::Theme::Dark, visuals(Theme::dark()));
}

fn fonts() -> FontDefinitions {
    let regular = || vec!["Inter".to_owned()];
    FontDefinitions {
        font_data: [
            ("Inter".to_owned(), Arc::new(FontData::from_static(REGULAR_OTF))),
            ("Inter SemiBold".to_owned(), Arc::new(FontData::from_static(SEMIBOLD_OTF))),
        ]
        .into(),
        families: [
            (FontFamily::Proportional, regular()),
            // The figures of Inter are tabular here, so columns of numbers need no second typeface.
            (FontFamily::Monospace, regular()),
            (FontFamily::Name(SEMIBOLD.into()), vec!["Inter SemiBold".to_owned()]),
        ]
        .into(),
    }
}

fn spacing(style: &mut Style) {
    let semibold = |size| FontId::new(size, FontFamily::Name(SEMIBOLD.into()));
    style.text_styles = [
        (TextStyle::Small, FontId::proportional(SIZE_SMALL)),
        (TextStyle::Body, FontId::proportional(SIZE_BODY)),
        (TextStyle::Button, FontId::proportional(SIZE_BODY)),
        (TextStyle::Monospace, FontId::proportional(SIZE_BODY)),
        (TextStyle::Heading, semibold(SIZE_FINDING)),
        (TextStyle::Name("big".into()), semibold(SIZE_BIG)),
    ]
    .into();
    style.spacing.item_spacing = vec2(GAP, GAP_SMALL);
    style.spacing.button_padding = vec2(10.0, 5.0);
    style.spacing.interact_size = vec2(28.0, 28.0);
    style.spacing.window_margin = Margin::same(16);
    style.spacing.menu_margin = Margin::same(6);
    style.spacing.menu_spacing = 2.0;
    style.spacing.indent = 16.0;
    style.spacing.slider_rail_height = 5.0;
    style.spacing.icon_width = 16.0;
    style.spacing.icon_width_inner = 10.0;
    style.spacing.tooltip_width = 360.0;
    style.spacing.scroll.bar_width = 8.0;
    // Nothing moves for the sake of moving: on a remote desktop each extra frame costs.
    style.animation_time = 0.08;
    style.interaction.tooltip_delay = 0.3;
}

fn visuals(theme: &Theme) -> Visuals {
    let start = if theme.dark { Visuals::dark() } else { Visuals::light() };
    let hairline = Stroke::new(HAIRLINE, theme.hairline);
    let shadow = Shadow {
        offset: [0, 4],
        blur: 16,
        spread: 0,
        color: Color32::from_black_alpha(if theme.dark { 110 } else { 28 }),
    };
    Visuals {
        weak_text_color: Some(theme.text_second),
        widgets: widgets(theme),
        selection: Selection { bg_fill: theme.accent_ground, stroke: Stroke::new(FOCUS_WIDTH, theme.focus) },
        hyperlink_color: theme.accent,
        faint_bg_color: theme.sunken,
        extreme_bg_color: theme.card,
        text_edit_bg_color: Some(theme.card),
        code_bg_color: theme.sunken,
        warn_fg_color: theme.warning,
        error_fg_color: theme.error,
        window_corner_radius: CornerRadius::same(RADIUS_CARD),
        window_shadow: shadow,
        window_fill: theme.card,
        window_stroke: hairline,
        window_highlight_topmost: false,
        menu_corner_radius: CornerRadius::same(RADIUS),
        panel_fill: theme.ground,
        popup_shadow: shadow,
        striped: false,
        slider_trailing_fill: true,
        handle_shape: HandleShape::Circle,
        ..start
    }
}

/// What an interactive thing looks like at rest, under the pointer, and when pressed or focused (egui calls both active).
fn widgets(theme: &Theme) -> Widgets {
    let state = |ground: Color32, border: Stroke, ink: Color32| WidgetVisuals {
        bg_fill: ground,
        weak_bg_fill: ground,
        bg_stroke: border,
        fg_stroke: Stroke::new(1.5, ink),
        corner_radius: CornerRadius::same(RADIUS),
        expansion: 0.0,
    };
    let rest = Stroke::new(HAIRLINE, theme.hairline);
    let mut quiet = state(theme.card, rest, theme.text);
    quiet.fg_stroke.width = 1.0;
    Widgets {
        noninteractive: quiet,
        inactive: state(theme.sunken, rest, theme.text),
        hovered: state(theme.accent_ground, Stroke::new(HAIRLINE, theme.accent), theme.text),
        active: state(theme.accent_ground, Stroke::new(FOCUS_WIDTH, theme.focus), theme.text),
        open: state(theme.accent_ground, Stroke::new(HAIRLINE, theme.accent), theme.text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the texts of the program are written with, beside letters and digits.
    const SIGNS: &str = "€←↑→↓▲▼△▽■□●○−–—…\u{a0}\u{202f}‘’“”·×÷≥≤±≈½²³°•‰✓✗⚠ëéïóüÉ";

    #[test]
    fn both_weights_have_every_sign() {
        let ctx = egui::Context::default();
        install(&ctx);
        ctx.begin_pass(egui::RawInput::default());
        for font in [super::super::body(), super::super::semibold(SIZE_FINDING)] {
            let missing: String =
                SIGNS.chars().filter(|&sign| !ctx.fonts_mut(|fonts| fonts.has_glyph(&font, sign))).collect();
            assert_eq!(missing, "", "{font:?}");
        }
        ctx.end_pass().drop_without_applying_deltas();
    }

    #[test]
    fn digits_are_equally_wide() {
        let ctx = egui::Context::default();
        install(&ctx);
        ctx.begin_pass(egui::RawInput::default());
        let width = |digit| ctx.fonts_mut(|fonts| fonts.glyph_width(&super::super::body(), digit));
        let zero = width('0');
        assert!(('1'..='9').all(|digit| (width(digit) - zero).abs() < 0.01));
        ctx.end_pass().drop_without_applying_deltas();
    }
}
