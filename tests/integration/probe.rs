use schaalplan::engine::*;
use schaalplan::probe::rise::*;
use schaalplan::probe::seek::*;
use schaalplan::probe::shock::{Test, test};
use schaalplan::probe::sweep::*;
use schaalplan::probe::target::Target;
use schaalplan::probe::*;
use schaalplan::scenario::*;
use schaalplan::units::Month;

#[test]
fn probe_look() {
    for name in ["landelijk", "onder-41000"] {
        let text = std::fs::read_to_string(format!("scenarios/{name}.ron")).unwrap();
        let document = file::read(&text).unwrap().0;
        let variant = document.working_variant().map(|v| v.id.clone());
        let checked = check(&document, variant.as_deref()).unwrap();
        let o = simulate(&checked);
        println!("{name} variant {variant:?} start {} months {} locations {}", o.start, o.months, o.locations.len());
        for m in (0..o.months).step_by(3) {
            let g = |id: SeriesId| o.series(id).unwrap()[m];
            println!(
                "{} need {:.0} dur {:.0} stock {:.0} flex {:.0} res {:.0} idle {:.0} surp {:.0} nood {:.0} tgo {:.0} short {:.0} agreed {:.0}",
                o.month(m),
                g(SeriesId::Need),
                g(SeriesId::Durable),
                g(SeriesId::Stock),
                g(SeriesId::Flex),
                g(SeriesId::Reserve),
                g(SeriesId::IdleStock),
                g(SeriesId::SurplusDurable),
                g(SeriesId::UsedNoodopvang),
                g(SeriesId::UsedTgo),
                g(SeriesId::Shortage),
                o.classes.iter().map(|c| c.agreed[m]).sum::<f64>()
            );
        }
        for c in &o.classes {
            println!("term {}", c.recall_months);
        }
        println!("{:?}", o.key);
        for m in &o.margins {
            println!("{} {} {:?} {:?}", m.row, m.year, m.budget, m.margin);
        }
        let plan = compile(&checked);
        let current = Choice::of(&checked, &plan.inputs(&checked));
        println!("{current:?}");
        for (label, bands, surprise) in [
            ("mid", vec![None], false),
            ("lmh", vec![Some(-1.0), None, Some(1.0)], false),
            ("lmh!", vec![Some(-1.0), None, Some(1.0)], true),
        ] {
            let mut axes = Axes::around(&current);
            axes.bands = bands;
            axes.surprise = surprise;
            axes.flex.step *= 2.0;
            let p = Prepared::new(&checked, &axes).unwrap();
            let progress = Progress::default();
            let t = std::time::Instant::now();
            let points = p.run(0..p.count(), &progress).unwrap();
            println!("{label} {} points {} runs {:?}", p.count(), p.runs(), t.elapsed());
            let s = p.whole(points);
            let f: Vec<_> = s.points.iter().map(|p| p.over(Over::Mean)).collect();
            let j: Vec<_> = f.iter().map(|f| f.judged()).collect();
            let e = front::efficient(&j);
            println!("distinct {} efficient {}", front::distinct(&j), e.iter().filter(|e| **e).count());
            println!("current {:?}", f[0]);
            let mut shown = 0;
            for (i, p) in s.points.iter().enumerate().filter(|(i, _)| e[*i]) {
                if shown < 25 {
                    println!("{:?} {} {:.0} {:.0}", p.choice, f[i].cost, f[i].shortage, f[i].recalled);
                    shown += 1;
                }
            }
        }
        let from: Month = "2027-01".parse().unwrap();
        for what in [Rising::Places(5000.0), Rising::Inflow(2.0)] {
            let t = std::time::Instant::now();
            let Some(tested) =
                test(&checked, &Test::new(Rise { what, months: 6, from, lasts: None }), &Progress::default())
            else {
                continue;
            };
            println!("{:?}", t.elapsed());
            println!(
                "covered {:?} most {:?} bears {:?} cost {:?} mshort {}",
                tested.effect.covered, tested.effect.most, tested.bears, tested.cost, tested.effect.months_short
            );
            for m in 0..18 {
                println!(
                    "{} {:.0} {:?}",
                    from.plus(m as i32),
                    tested.effect.needed[m],
                    tested.effect.by.iter().map(|c| c[m].round()).collect::<Vec<_>>()
                );
            }
            for (s, c) in tested.grid.sizes.iter().zip(&tested.grid.cells) {
                println!(
                    "{s} {:?}",
                    c.iter().map(|c| (c.months_short, c.most.round(), c.months_emergency)).collect::<Vec<_>>()
                );
            }
        }
    }
}

#[test]
fn probe_seek_look() {
    let text = std::fs::read_to_string("scenarios/landelijk.ron").unwrap();
    let document = file::read(&text).unwrap().0;
    let variant = document.working_variant().map(|v| v.id.clone());
    let base = document.effective(variant.as_deref());
    for p in schaalplan::parameters::PARAMETERS {
        println!("{} {:?}", p.id, p.value(&base));
    }
    for (address, target, relation, goal) in [
        ("demand.applications", "margin[coa]@2028", Relation::AtLeast, 0),
        ("demand.applications", "margin@2028", Relation::AtLeast, 0),
        ("demand.applications@2028", "margin@2028", Relation::AtLeast, 0),
        ("demand.homes", "beyond_durable@2027-07", Relation::AtMost, 0),
        ("demand.homes", "beyond_durable_from@2027-07", Relation::AtMost, 0),
        ("demand.homes", "used_noodopvang@2027-07", Relation::AtMost, 0),
        ("policy.reserve_cap", "shortage_place_months", Relation::AtMost, 0),
    ] {
        let now = match base.read(address) {
            Ok(Value::Number(n)) => Some(n),
            _ => None,
        };
        let q = Question {
            address: address.into(),
            span: Span::of(address, now),
            target: Target::parse(target).unwrap(),
            relation,
            goal: goal.into(),
        };
        let t = std::time::Instant::now();
        let a = seek(&document, variant.as_deref(), &q, &Progress::default());
        match a {
            Ok(a) => println!(
                "{address} {target} {:?} now {:?} {:?} crossings {} monotone {} tried {} refused {:?}\n   {:?}",
                t.elapsed(),
                a.now,
                a.found,
                a.crossings,
                a.monotone,
                a.tried.len(),
                a.refused,
                a.tried.iter().step_by(4).map(|t| (t.value, t.outcome)).collect::<Vec<_>>()
            ),
            Err(e) => println!("{address} {target} {e:?}"),
        }
    }
}
