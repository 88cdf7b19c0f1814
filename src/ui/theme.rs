//! Every colour, gap, radius and font size by name, in a light and a dark theme.
//!
//! A colour means the same thing everywhere: need is the colour of text, durable places are blue, shortage is red. Because
//! some of these colours are too light to read or too close to the ground, each is a [`Tone`] of three shades.

#[cfg(test)]
mod contrast;
mod install;

pub use install::install;

use egui::{Color32, FontFamily, FontId};

/// Size of ordinary text.
pub const SIZE_BODY: f32 = 14.0;
/// Size of a chart's one-sentence finding.
pub const SIZE_FINDING: f32 = 15.0;
/// Size of axes, chips and other small text.
pub const SIZE_SMALL: f32 = 12.0;
/// Size of the one big number of a panel.
pub const SIZE_BIG: f32 = 26.0;

/// Room between things that belong together.
pub const GAP_SMALL: f32 = 4.0;
/// Room between a thing and its neighbour.
pub const GAP: f32 = 8.0;
/// Room between groups, and inside a card.
pub const GAP_LARGE: f32 = 16.0;

/// Corner radius of cards.
pub const RADIUS_CARD: u8 = 8;
/// Corner radius of buttons, fields and small boxes.
pub const RADIUS: u8 = 6;
/// Corner radius of chips.
pub const RADIUS_CHIP: u8 = 9;
/// Width of hairlines: card borders, grid, separators.
pub const HAIRLINE: f32 = 1.0;
/// Width of the ring around what has the keyboard focus.
pub const FOCUS_WIDTH: f32 = 2.0;

/// Name of the font family of findings, headings and big numbers.
const SEMIBOLD: &str = "semibold";

/// Ordinary text.
pub fn body() -> FontId {
    FontId::proportional(SIZE_BODY)
}

/// Axes, chips, notes.
pub fn small() -> FontId {
    FontId::proportional(SIZE_SMALL)
}

/// Emphasis in any size.
pub fn semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(SEMIBOLD.into()))
}

/// One meaning in three shades.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tone {
    /// Inside of areas and bars; may be light.
    pub fill: Color32,
    /// Lines, outlines and hatching: at least 3:1 against a card.
    pub line: Color32,
    /// The name of the thing in words: at least 4.5:1 against a card.
    pub text: Color32,
}

/// A small label with its own ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chip {
    /// The letters: at least 4.5:1 against the ground.
    pub text: Color32,
    /// The ground.
    pub ground: Color32,
}

/// All colours of one theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Whether the ground is dark.
    pub dark: bool,
    /// Behind everything.
    pub ground: Color32,
    /// Cards and panels.
    pub card: Color32,
    /// Boxes inside a card: formulas, striped rows, pressed buttons.
    pub sunken: Color32,
    /// Borders and separators.
    pub hairline: Color32,
    /// Grid lines inside a graph.
    pub grid: Color32,
    /// Text.
    pub text: Color32,
    /// Text that explains other text.
    pub text_second: Color32,
    /// Links, sliders, selected things.
    pub accent: Color32,
    /// Ground of selected rows and text.
    pub accent_ground: Color32,
    /// The ring around what has the keyboard focus.
    pub focus: Color32,
    /// Text of warnings.
    pub warning: Color32,
    /// Text of errors and of amounts that are too little.
    pub error: Color32,
    /// Text of changes for the better.
    pub good: Color32,

    /// Places needed.
    pub need: Tone,
    /// The base variant beside the one looked at.
    pub base: Tone,
    /// Other variants laid over the one looked at.
    pub variants: [Tone; 6],
    /// Durable places; stable places in use.
    pub durable: Tone,
    /// Stable places lent to other groups.
    pub flex: Tone,
    /// Lent places that are being called back.
    pub flex_recalled: Tone,
    /// Reserve places.
    pub reserve: Tone,
    /// Idle places of the stock.
    pub idle: Tone,
    /// Durable places above the stable stock.
    pub above_stock: Tone,
    /// Emergency places (noodopvang).
    pub noodopvang: Tone,
    /// Temporary municipal places (TGO).
    pub tgo: Tone,
    /// Places that are missing.
    pub shortage: Tone,
    /// Budget lines.
    pub budget: Tone,
    /// The stable stock as a level.
    pub stock: Tone,
    /// People who arrive.
    pub inflow: Tone,
    /// People who leave.
    pub outflow: Tone,
    /// Series without a meaning of their own, told apart by order.
    pub series: [Tone; 4],

    /// Status: official figure.
    pub chip_official: Chip,
    /// Status: from the press.
    pub chip_press: Chip,
    /// Status: derived from other figures.
    pub chip_derived: Chip,
    /// Status: assumption.
    pub chip_assumption: Chip,
    /// Status: decision of the user.
    pub chip_decision: Chip,
    /// Status: computed by the model.
    pub chip_computed: Chip,
    /// Status: nobody knows.
    pub chip_unknown: Chip,
}

/// A colour from its usual notation, `0xrrggbb`.
#[expect(clippy::disallowed_methods, reason = "this is the one place that names colours")]
const fn hex(rgb: u32) -> Color32 {
    let [_, red, green, blue] = rgb.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

const fn tone(fill: u32, line: u32, text: u32) -> Tone {
    Tone { fill: hex(fill), line: hex(line), text: hex(text) }
}

const fn chip(text: u32, ground: u32) -> Chip {
    Chip { text: hex(text), ground: hex(ground) }
}

static LIGHT: Theme = Theme {
    dark: false,
    ground: hex(0xf7_f8f9),
    card: hex(0xff_ffff),
    sunken: hex(0xf1_f3f5),
    hairline: hex(0xdf_e4e9),
    grid: hex(0xe9_edf1),
    text: hex(0x16_202b),
    text_second: hex(0x4b_5763),
    accent: hex(0x24_609c),
    accent_ground: hex(0xe7_f0f9),
    focus: hex(0x0b_5fc2),
    warning: hex(0x8a_5300),
    error: hex(0xb4_2323),
    good: hex(0x23_7046),
    need: tone(0x16_202b, 0x16_202b, 0x16_202b),
    base: tone(0xc3_cad1, 0x7d_8996, 0x5c_6875),
    variants: [
        tone(0xb0_127f, 0xb0_127f, 0xb0_127f),
        tone(0x3a_3ac0, 0x3a_3ac0, 0x3a_3ac0),
        tone(0x5f_6b00, 0x5f_6b00, 0x5f_6b00),
        tone(0x7b_4a1e, 0x7b_4a1e, 0x7b_4a1e),
        tone(0x00_687f, 0x00_687f, 0x00_687f),
        tone(0x7a_2aa0, 0x7a_2aa0, 0x7a_2aa0),
    ],
    durable: tone(0x2f_6da8, 0x2f_6da8, 0x2a_649b),
    flex: tone(0x9f_d3ee, 0x2b_7fae, 0x1f_6d99),
    flex_recalled: tone(0xd9_eef8, 0x2b_7fae, 0x1f_6d99),
    reserve: tone(0x2e_8b57, 0x2e_8b57, 0x23_7046),
    idle: tone(0xcf_d6dd, 0x66_7280, 0x55_616d),
    above_stock: tone(0xe9_edf2, 0x78_8491, 0x55_616d),
    noodopvang: tone(0xe0_7b39, 0xb9_551a, 0xa8_4a12),
    tgo: tone(0xd4_ae35, 0x8a_6d0f, 0x7a_5f08),
    shortage: tone(0xfb_e3e1, 0xc6_2f2f, 0xb4_2323),
    budget: tone(0x16_202b, 0x16_202b, 0x16_202b),
    stock: tone(0x4b_5763, 0x4b_5763, 0x4b_5763),
    inflow: tone(0x6b_4fa0, 0x6b_4fa0, 0x6b_4fa0),
    outflow: tone(0x0f_7c80, 0x0f_7c80, 0x0c_6f73),
    series: [
        tone(0x9a_5284, 0x8a_4575, 0x8a_4575),
        tone(0x5b_6ea8, 0x4c_5f9a, 0x4c_5f9a),
        tone(0x8a_6a48, 0x7a_5c3e, 0x7a_5c3e),
        tone(0x5f_8a86, 0x3f_6f6a, 0x3f_6f6a),
    ],
    chip_official: chip(0x3f_4b57, 0xe9_edf1),
    chip_press: chip(0x4a_4380, 0xec_eaf7),
    chip_derived: chip(0x1d_5c86, 0xe2_f0f8),
    chip_assumption: chip(0x7a_5200, 0xfd_f1d3),
    chip_decision: chip(0x1c_6239, 0xdf_f2e6),
    chip_computed: chip(0x24_5a91, 0xe7_f0f9),
    chip_unknown: chip(0x9c_2323, 0xfb_e9e7),
};

static DARK: Theme = Theme {
    dark: true,
    ground: hex(0x0f_151b),
    card: hex(0x17_1f28),
    sunken: hex(0x20_2a35),
    hairline: hex(0x2e_3945),
    grid: hex(0x28_323d),
    text: hex(0xe8_edf2),
    text_second: hex(0xa6_b3c0),
    accent: hex(0x7d_b7ea),
    accent_ground: hex(0x1d_3a56),
    focus: hex(0x8c_c8ff),
    warning: hex(0xf0_b95b),
    error: hex(0xff_8f86),
    good: hex(0x7f_d3a3),
    need: tone(0xf4_f7fa, 0xf4_f7fa, 0xf4_f7fa),
    base: tone(0x4a_5662, 0x8b_98a6, 0x9a_a7b5),
    variants: [
        tone(0xff_8fd6, 0xff_8fd6, 0xff_8fd6),
        tone(0xa9_a8ff, 0xa9_a8ff, 0xa9_a8ff),
        tone(0xc6_d35a, 0xc6_d35a, 0xc6_d35a),
        tone(0xe0_b284, 0xe0_b284, 0xe0_b284),
        tone(0x6f_d3ea, 0x6f_d3ea, 0x6f_d3ea),
        tone(0xd7_9bff, 0xd7_9bff, 0xd7_9bff),
    ],
    durable: tone(0x3a_77b3, 0x5a_98d4, 0x82_b9ea),
    flex: tone(0x2a_6485, 0x9c_d8f5, 0x8f_cdec),
    flex_recalled: tone(0x1d_3d50, 0x9c_d8f5, 0x8f_cdec),
    reserve: tone(0x35_9763, 0x5f_c48d, 0x7f_d3a3),
    idle: tone(0x3f_4b57, 0x94_a1af, 0xa6_b3c0),
    above_stock: tone(0x27_323d, 0x7c_8997, 0xa6_b3c0),
    noodopvang: tone(0xd0_7434, 0xf3_b183, 0xf0_a672),
    tgo: tone(0xb9_972c, 0xee_d584, 0xe3_c566),
    shortage: tone(0x45_2226, 0xff_7b72, 0xff_8f86),
    budget: tone(0xf4_f7fa, 0xf4_f7fa, 0xf4_f7fa),
    stock: tone(0xa6_b3c0, 0xa6_b3c0, 0xa6_b3c0),
    inflow: tone(0xb4_9ce6, 0xb4_9ce6, 0xb4_9ce6),
    outflow: tone(0x5c_c6c4, 0x5c_c6c4, 0x5c_c6c4),
    series: [
        tone(0xb5_6f9f, 0xdc_9cc8, 0xdc_9cc8),
        tone(0x6f_83c2, 0x9d_b0ea, 0x9d_b0ea),
        tone(0xa3_805a, 0xd3_b08a, 0xd3_b08a),
        tone(0x5f_8f8a, 0x8c_c2bc, 0x8c_c2bc),
    ],
    chip_official: chip(0xc3_ced9, 0x2b_3641),
    chip_press: chip(0xc9_c2f5, 0x33_2f57),
    chip_derived: chip(0x9f_d6f3, 0x1c_3d52),
    chip_assumption: chip(0xf3_cf85, 0x45_3612),
    chip_decision: chip(0x9a_deb6, 0x1c_4230),
    chip_computed: chip(0xa9_cff2, 0x1f_3b57),
    chip_unknown: chip(0xff_b0a9, 0x4d_2427),
};

impl Theme {
    /// The light theme.
    pub fn light() -> &'static Self {
        &LIGHT
    }

    /// The dark theme; designed, not inverted.
    pub fn dark() -> &'static Self {
        &DARK
    }

    /// The colours of a variant by its place among all variants. The dashes repeat after six as well, but with other colours.
    pub fn variant(&self, number: u8) -> Tone {
        let count = self.variants.len();
        self.variants[(usize::from(number) + usize::from(number) / count) % count]
    }

    /// The theme this context shows now.
    pub fn of(ctx: &egui::Context) -> &'static Self {
        match ctx.theme() {
            egui::Theme::Light => &LIGHT,
            egui::Theme::Dark => &DARK,
        }
    }
}
