//! What a slider move costs the window: check, compile, run and the four graphs; and what it costs per location.

use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use schaalplan::format::Language;
use schaalplan::graphs::{self, Other, View};
use schaalplan::parameters::Nature;
use schaalplan::scenario::{Document, Value, file};
use schaalplan::session::{Edit, LIVE_LOCATIONS, Origin, Session};
use schaalplan::text::Texts;

/// The national scenario with its locations repeated, smaller, until there are `count`; as it is for 0.
#[expect(clippy::expect_used, reason = "a benchmark stops at what it cannot do")]
fn session(count: usize) -> Session {
    let (mut document, _): (Document, _) =
        file::read(include_str!("../scenarios/landelijk.ron")).expect("the shipped scenario can be read");
    let shipped = document.base.locations.clone();
    for number in shipped.len()..count {
        let mut copy = shipped[number % shipped.len()].as_ref().clone();
        copy.id = format!("{}-{number}", copy.id);
        copy.agreements.clear();
        copy.places.value = copy.places.value.map(|places| places / 10.0);
        document.base.locations.push(Arc::new(copy));
    }
    Session::open(document, None).expect("the shipped scenario can be run")
}

fn move_slider(session: &mut Session, turn: &mut u32) {
    *turn += 1;
    let value = Value::Number(-f64::from(*turn % 100 + 1) / 100.0);
    let command = Edit::Set { address: "band".to_owned(), value, nature: Nature::Assumption };
    black_box(session.apply(command.into(), &Origin::default()).is_ok());
}

fn slider(criterion: &mut Criterion) {
    for count in [0, 600, LIVE_LOCATIONS] {
        let (mut session, mut turn) = (session(count), 0);
        let name = format!("slider move, {} locations", session.document().base.locations.len());
        criterion.bench_function(&name, |bench| bench.iter(|| move_slider(&mut session, &mut turn)));
    }
}

fn four_graphs(criterion: &mut Criterion) {
    let (mut session, mut turn) = (session(0), 0);
    move_slider(&mut session, &mut turn);
    let texts = Texts::new(Language::Nl);
    criterion.bench_function("four graphs as data, national", |bench| {
        bench.iter(|| {
            let base = session.base();
            let name = texts.get("graph-base");
            let over = [Other { name, base: true, number: 0, outcome: &base.outcome, checked: &base.checked }];
            let view = View {
                document: session.document(),
                checked: &session.current().checked,
                outcome: &session.current().outcome,
                others: &over,
                texts: &texts,
                budget_row: None,
                bought: true,
                whole_calendar: false,
                clock: Some(&session.current().clock),
            };
            black_box([graphs::capacity(&view), graphs::stock(&view), graphs::budget(&view), graphs::flows(&view)])
        });
    });
}

criterion_group!(benches, slider, four_graphs);
criterion_main!(benches);
