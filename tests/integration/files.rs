//! Reading and writing files: layout, positions, errors of shape, hostile input, storage that fails.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use schaalplan::problem::{Position, Problem};
use schaalplan::scenario::{Document, file};

/// A small complete document in canonical layout.
pub(crate) const SMALL: &str = include_str!("data/small.ron");

/// The small document.
pub(crate) fn small() -> Document {
    file::read(SMALL).expect("the small document can be read").0
}

#[test]
fn a_canonical_file_is_written_as_it_was_read() {
    let written = file::write(&small());
    let differs = written.lines().zip(SMALL.lines()).find(|(written, read)| written != read);
    assert_eq!(differs, None);
    assert_eq!(written, SMALL);
}

/// The one problem that reading a text ends in, as `code address line:column {arguments}`.
fn refusal(text: &str) -> String {
    let problems = file::read(text).expect_err("the text is refused");
    let [problem] = problems.as_slice() else { panic!("more than one problem: {problems:?}") };
    shown(problem)
}

/// What is wrong and what to do, in both languages: every gap filled, no full stop at the end.
pub(crate) fn texts(problem: &Problem) {
    let files =
        [include_str!("../../assets/texts/problems.nl.ftl"), include_str!("../../assets/texts/problems.en.ftl")];
    for file in files {
        let resource = FluentResource::try_new(file.to_owned()).expect("the texts can be read");
        let mut bundle = FluentBundle::default();
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).expect("each text has its own name");
        let message = bundle.get_message(&format!("problem-{}", problem.code)).expect(problem.code);
        let fix = message.get_attribute("fix").expect(problem.code).value();
        let arguments: FluentArgs<'_> = problem.arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
        for pattern in [message.value().expect(problem.code), fix] {
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
            assert!(errors.is_empty(), "{}: {errors:?} in `{text}`", problem.code);
        }
    }
}

/// A problem as `code address line:column {arguments}`; its texts must exist in both languages.
pub(crate) fn shown(problem: &Problem) -> String {
    texts(problem);
    let Position { line, column } = problem.position.unwrap_or(Position { line: 0, column: 0 });
    let arguments: Vec<String> = problem.arguments.iter().map(|(name, value)| format!("{name}={value}")).collect();
    format!("{} {} {line}:{column} {}", problem.code, problem.address, arguments.join(" ")).trim_end().to_owned()
}

/// A piece of the small document, what replaces it, and how the refusal reads.
const BROKEN: &[(&str, &str, &str)] = &[
    (
        "flex_cap:",
        "flex_cpa:",
        "unknown-field policy.flex_cpa 37:13 found=flex_cpa known=stable_stock, flex_cap, reserve_cap, recall_months, recall_for_all, order, foresight, lend_lead, flex_start, expectation hint=yes suggestion=flex_cap",
    ),
    (
        "status: decided",
        "status: decide",
        "unknown-choice policy.flex_cap.status 37:58 found=decide known=official, press, derived, assumed, decided, unknown hint=yes suggestion=decided",
    ),
    ("order: proportional,", "", "missing-field policy 35:9 field=order"),
    (
        "order: proportional,",
        "order: proportional, order: proportional,",
        "duplicate-field policy.order 40:34 field=order found=order",
    ),
    ("start: \"2026-01\"", "start: \"2026-13\"", "expected-date start 18:16 found=2026-13"),
    ("start: \"2026-01\"", "start: 2026", "expected-text start 18:16 found=2026"),
    ("value: 625", "value: \"625\"", "expected-number policy.flex_cap.value 37:31 found=\"625\""),
    ("value: \"71.50\"", "value: 71.50", "expected-text costs[azc].in_use.value 48:33 found=71.50"),
    ("value: \"71.50\"", "value: \"71,50\"", "expected-amount costs[azc].in_use.value 48:33 found=\"71,50\""),
    ("official: true", "official: yes", "expected-flag sources[COA1].official 13:23 found=yes"),
    ("source: [\"COA1\"]", "source: \"COA1\"", "expected-list demand.occupancy.source 26:25 found=\"COA1\""),
    ("kind: azc,", "kind: \"azc\",", "expected-name costs[azc].kind 47:23 found=\"azc\""),
    ("delay: 2", "delay: -2", "expected-whole-number locations[nood-1].delay 81:24 found=-2"),
    ("delay: 2", "delay: 2.5", "expected-whole-number locations[nood-1].delay 81:24 found=2.5"),
    ("delay: 2,", "delay: 2", "expected-comma locations[nood-1].stage 82:17 found=stage"),
    ("delay: 2,", "delay 2,", "expected-colon locations[nood-1] 81:23 found=2"),
    ("delay: 2,", "delay: 2;", "expected-comma locations[nood-1].delay 81:25 found=;"),
    ("price_index: (", "price_index: 3, x: (", "expected-group price_index 86:22 found=3"),
    ("groups: [\"studenten\"])],", "groups: [\"studenten\"])),", "bracket-differs  71:89 found=) expected=] line=71"),
    ("groups: [\"studenten\"])],", "groups: [\"studenten\")],", "bracket-differs  71:87 found=) expected=] line=71"),
    ("groups: [\"studenten\"])],", "groups: [\"studenten])],", "text-not-closed  71:76"),
    ("    variants: [", "    /* variants: [", "comment-not-closed  134:5"),
    ("    ],\n)\n", "    ],\n", "bracket-not-closed  1:1 found=("),
    ("    ],\n)\n", "    ],\n)\n)\n", "bracket-not-opened  151:1 found=)"),
    ("    ],\n)\n", "    ],\n)\nmore\n", "after-the-end  151:1 found=more"),
    ("format: 4", "format: 5, colour: 3", "format-newer format 2:5 found=5 known=4"),
    ("format: 4", "format: 0", "format-unknown format 2:5 found=0 known=4"),
    ("format: 4", "format: \"1\"", "expected-whole-number format 2:13 found=\"1\""),
    ("format: 4,", "", "missing-field  1:1 field=format"),
];

#[test]
fn errors_of_shape_are_told_in_plain_words() {
    for (piece, broken, expected) in BROKEN {
        assert_eq!(&refusal(&SMALL.replacen(piece, broken, 1)), expected, "{broken}");
    }
}
