//! What a frame of the pages with locations costs, without what the graphics card does: idle, and while a bar is dragged, which changes the
//! document, runs the model and draws everything anew. A frame of a screen at 60 Hz lasts 16.7 ms.

use std::hint::black_box;
use std::path::PathBuf;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use egui::{Context, RawInput, Rect, Vec2, pos2};
use schaalplan::parameters::Nature;
use schaalplan::scenario::{Document, Value, file};
use schaalplan::session::dialogs::{Answer, FileDialogs, Many};
use schaalplan::session::{Deed, Edit, Given, Origin, Session, Settings};
use schaalplan::ui::action::Action;
use schaalplan::ui::{Surroundings, Window};
use schaalplan::units::Month;

/// Nobody is asked for a file.
struct Silent;

impl FileDialogs for Silent {
    fn open(&self, _: &str) -> Answer {
        Answer::Cancelled
    }

    fn open_many(&self, _: &str) -> Many {
        Many::Cancelled
    }

    fn save(&self, _: &str, _: &str) -> Answer {
        Answer::Cancelled
    }
}

/// The example of a province with its locations repeated until there are `count`.
#[expect(clippy::expect_used, reason = "a benchmark stops at what it cannot do")]
fn document(count: usize) -> Document {
    let (mut document, _): (Document, _) =
        file::read(include_str!("../scenarios/prt-voorbeeld.ron")).expect("the shipped scenario can be read");
    let shipped = document.base.locations.clone();
    for number in shipped.len()..count {
        let mut copy = shipped[number % shipped.len()].as_ref().clone();
        copy.id = format!("{}-{number}", copy.id);
        document.base.locations.push(Arc::new(copy));
    }
    document
}

/// A window of 1920 by 1080 on a page of locations, drawn a few times.
#[expect(clippy::expect_used, reason = "a benchmark stops at what it cannot do")]
fn window(count: usize) -> (Context, Window) {
    let session = Session::open(document(count), None).expect("the shipped scenario can be run");
    let around = Surroundings {
        dialogs: Arc::new(Silent),
        origin: Box::new(Origin::default),
        settings_path: None,
        recovery: None,
        folder: PathBuf::new(),
        built_in: include_str!("../scenarios/landelijk.ron"),
    };
    let ctx = Context::default();
    let mut window = Window::new(&ctx, session, Settings::default(), around);
    for _ in 0..10 {
        frame(&ctx, &mut window);
    }
    (ctx, window)
}

/// One frame, up to the triangles that are handed to the graphics card.
fn frame(ctx: &Context, window: &mut Window) {
    let screen = Rect::from_min_size(pos2(0.0, 0.0), Vec2::new(1920.0, 1080.0));
    let input = RawInput { screen_rect: Some(screen), ..RawInput::default() };
    let output = ctx.run_ui(input, |ui| window.frame(ui));
    black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
}

/// Moves the end of the first location by a month, as a drag does.
fn drag(ctx: &Context, window: &mut Window, turn: &mut i32) {
    *turn += 1;
    let Some(location) = window.session().document().base.locations.first() else { return };
    let month = Month::january(2028).plus(*turn % 12).to_string();
    let changes = vec![Given::new(format!("locations[{}].available_until", location.id), Value::Choice(month))];
    let edit = Edit::SetMany { deed: Deed::Shift, changes, nature: Nature::Decision, base: false };
    window.act(ctx, Action::Do(edit.into()));
    frame(ctx, window);
}

fn locations(criterion: &mut Criterion) {
    for count in [600, 20_000] {
        for page in ["table", "bars"] {
            let (ctx, mut window) = window(count);
            window.act(&ctx, Action::Locations { bars: page == "bars", province: None });
            frame(&ctx, &mut window);
            let name = |what: &str| format!("{page} of {count} locations, {what}");
            criterion.bench_function(&name("idle frame"), |bench| {
                bench.iter(|| frame(&ctx, &mut window));
            });
            let mut turn = 0;
            criterion.bench_function(&name("frame while a bar is dragged"), |bench| {
                bench.iter(|| drag(&ctx, &mut window, &mut turn));
            });
        }
    }
}

criterion_group!(benches, locations);
criterion_main!(benches);
