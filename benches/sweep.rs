//! What a sweep of about five hundred choices costs on the national scenario, beside one run and divided over the processors.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use schaalplan::engine::{KeyFiguresOnly, Workspace, compile, run};
use schaalplan::probe::Progress;
use schaalplan::probe::outcomes::outcomes;
use schaalplan::probe::sweep::{Axes, Choice, Over, Prepared, Sweep};
use schaalplan::scenario::{Checked, check, file};
use schaalplan::session::jobs::in_parts_on;

#[expect(clippy::expect_used, reason = "a benchmark stops at what it cannot do")]
fn national() -> Checked {
    let (document, _) =
        file::read(include_str!("../scenarios/landelijk.ron")).expect("the shipped scenario can be read");
    check(&document, None).expect("the shipped scenario can be run")
}

/// As the window does it: compile, run, find the different outcomes.
#[expect(clippy::expect_used, reason = "a benchmark stops at what it cannot do")]
fn swept(checked: &Checked, axes: &Axes, threads: usize) -> Sweep {
    let prepared = Prepared::new(checked, axes).expect("the recall terms can be");
    let progress = Progress::default();
    let points = in_parts_on(threads, prepared.count(), |range| prepared.run(range, &progress)).unwrap_or_default();
    let sweep = prepared.whole(points);
    black_box(outcomes(&sweep, Over::Mean).len());
    sweep
}

fn sweep(criterion: &mut Criterion) {
    let checked = national();
    let plan = compile(&checked);
    let inputs = plan.inputs(&checked);
    let mut work = Workspace::new(&plan);
    let axes = Axes::around(&Choice::of(&checked, &inputs));
    // What flex and reserve are used in, since a need above the stock uses neither.
    let lower = Axes { lower: 46_000.0, ..axes.clone() };
    criterion.bench_function("one national run", |bench| {
        bench.iter(|| black_box(run(&plan, black_box(&inputs), &mut work, &mut KeyFiguresOnly)));
    });
    for (name, axes) in [("national", &axes), ("national below the stock", &lower)] {
        for threads in [1, 2] {
            let name = format!("{} choices, {name}, {threads} threads", axes.count());
            criterion.bench_function(&name, |bench| bench.iter(|| swept(&checked, axes, threads)));
        }
    }
    let one = seconds(&mut || {
        black_box(run(&plan, black_box(&inputs), &mut work, &mut KeyFiguresOnly));
    });
    let all = seconds(&mut || {
        black_box(swept(&checked, &lower, 1));
    });
    eprintln!(
        "{} choices: {:.1} ms, {:.0} times one run of {:.1} us",
        lower.count() + 1,
        all * 1e3,
        all / one,
        one * 1e6
    );
}

/// Least seconds of some tries.
fn seconds(run: &mut dyn FnMut()) -> f64 {
    let mut least = f64::MAX;
    for _ in 0..20 {
        #[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
        let begin = std::time::Instant::now();
        run();
        least = least.min(begin.elapsed().as_secs_f64());
    }
    least
}

criterion_group!(benches, sweep);
criterion_main!(benches);
