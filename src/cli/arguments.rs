//! The arguments become a request, or a sentence about what is wrong with them.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::ValueParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::Exit;
use super::console::Stop;
use super::locations::{Gaps, Importing};
use super::merge::Merging;
use super::probe::{Seeking, Shocking, Sweeping};
use super::province::Wanted;
use super::run::{Changes, Order};
use crate::text::Texts;

/// What the arguments ask for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Request {
    /// A text to print: help or the version.
    Help(String),
    /// The window.
    Open { file: Option<PathBuf> },
    /// A run, its results in files.
    Run(Order),
    /// Runs of the base and every variant.
    RunAll { file: Option<PathBuf>, out: PathBuf },
    /// What differs between two variants.
    Diff { sides: [PathBuf; 2], out: Option<PathBuf> },
    /// What makes the difference between two variants.
    Explain { sides: [PathBuf; 2], measure: String },
    /// A variant in a file of its own.
    Export { variant: PathBuf, out: PathBuf, by: String },
    /// Variants of others in one scenario.
    Merge(Merging),
    /// A list of locations into a scenario.
    Import(Importing),
    /// The locations of a scenario as a list.
    ExportLocations { scenario: PathBuf, out: PathBuf },
    /// What is wrong with scenarios.
    Check { files: Vec<PathBuf> },
    /// What a province hands in.
    Province(Wanted),
    /// Choices below the stable stock beside each other.
    Sweep(Sweeping),
    /// A rise that nobody saw coming.
    Shock(Shocking),
    /// The value that meets a goal.
    Seek(Seeking),
    /// The list of parameters.
    Parameters { file: Option<PathBuf> },
}

/// Understands the arguments, the program's name first.
///
/// Errors: wrong usage, in a sentence.
pub(super) fn parse(args: &[OsString], texts: &Texts) -> Result<Request, Stop> {
    match command(texts).try_get_matches_from(args) {
        Ok(matches) => request(matches, texts),
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Ok(Request::Help(error.render().to_string())),
            _ => Err(usage(&complaint(&error, texts), texts)),
        },
    }
}

/// The arguments the program knows. Its help texts stand in `assets/texts/headless.*.ftl`; a test keeps them complete.
fn command(texts: &Texts) -> Command {
    let file = || Arg::new("file").value_name("FILE").value_parser(value_parser!(PathBuf));
    let set = Arg::new("set").long("set").value_name("ADDRESS=VALUE").action(ArgAction::Append);
    let path = |name: &'static str| Arg::new(name).value_name(name).value_parser(value_parser!(PathBuf)).required(true);
    let sides = || [path("A"), path("B")];
    let variant = Arg::new("variant").long("variant").value_name("NAME").conflicts_with("base");
    let base = Arg::new("base").long("base").action(ArgAction::SetTrue);
    let all = Arg::new("all-variants").long("all-variants").action(ArgAction::SetTrue);
    let all = all.conflicts_with_all(["variant", "base", "set"]);
    let to = |name: &'static str| Arg::new("out").long("out").value_name(name).value_parser(value_parser!(PathBuf));
    let out = || to("FILE").required(true);
    let take = Arg::new("take").long("take").value_parser(ValueParser::from(["base", "file", "first", "last"]));
    let title = Arg::new("title").long("title").value_name("TEXT");
    let by = Arg::new("by").long("by").value_name("NAME");
    let month = Arg::new("month").long("month").value_name("MONTH");
    let measure = Arg::new("measure").long("measure").value_name("NAME[@MOMENT]").required(true);
    let language = Arg::new("language").long("language").global(true).value_name("nl|en");
    let help = Arg::new("help").short('h').long("help").global(true).action(ArgAction::Help);
    let sub = |name: &'static str| Command::new(name).override_help(texts.get(&format!("help-{name}")));
    Command::new("schaalplan")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .override_help(texts.get("help"))
        .arg(language.value_parser(ValueParser::from(["nl", "en"])))
        .arg(help)
        .arg(file())
        .subcommand(sub("run").arg(file()).args([to("DIR").required(true), set, variant, base, all]))
        .subcommand(sub("diff").args(sides()).arg(to("FILE")))
        .subcommand(sub("explain").args(sides()).arg(measure))
        .subcommand(sub("export").arg(path("FILE")).args([out(), by]))
        .subcommand(sub("merge").args([path("FILE"), path("FILES").num_args(1..), out(), take, title]))
        .subcommand(locations(texts))
        .subcommand(sub("check").arg(file().num_args(1..).required(true)))
        .subcommand(sub("province").arg(Arg::new("NAME").required(true)).args([
            file(),
            to("DIR").required(true),
            month,
        ]))
        .subcommands(probes(texts))
        .subcommand(sub("parameters").arg(file()))
}

/// The three questions that take many runs.
fn probes(texts: &Texts) -> [Command; 3] {
    let sub = |name: &'static str| Command::new(name).override_help(texts.get(&format!("help-{name}")));
    let file = || Arg::new("file").value_name("FILE").value_parser(value_parser!(PathBuf));
    let out = || Arg::new("out").long("out").value_name("DIR").value_parser(value_parser!(PathBuf));
    let option = |name: &'static str, value: &'static str| Arg::new(name).long(name).value_name(value);
    let goal = |name: &'static str| option(name, "VALUE").allow_negative_numbers(true);
    [
        sub("sweep").args([file(), out().required(true), Arg::new("bands").long("bands").action(ArgAction::SetTrue)]),
        sub("shock")
            .args([file(), option("rise", "PLACES").required_unless_present("times"), option("times", "FACTOR")])
            .args([option("months", "MONTHS").required(true), option("from", "MONTH").required(true)])
            .args([option("lasts", "MONTHS"), option("look", "MONTHS"), out()]),
        sub("seek")
            .args([
                file(),
                option("parameter", "NAME").required(true),
                option("measure", "NAME[@MOMENT]").required(true),
            ])
            .args([
                goal("at-least").required_unless_present_any(["at-most", "equal"]),
                goal("at-most").conflicts_with("at-least"),
                goal("equal").conflicts_with_all(["at-least", "at-most"]),
            ])
            .arg(option("range", "FROM:TO:STEP").allow_hyphen_values(true)),
    ]
}

/// The question of one of them.
fn probe_request(name: &str, mut sub: ArgMatches) -> Request {
    let file = sub.remove_one("file");
    let mut text = |name: &str| sub.remove_one::<String>(name);
    match name {
        "shock" => Request::Shock(Shocking {
            file,
            rise: text("rise"),
            times: text("times"),
            months: text("months").unwrap_or_default(),
            from: text("from").unwrap_or_default(),
            lasts: text("lasts"),
            look: text("look"),
            out: sub.remove_one("out"),
        }),
        "seek" => Request::Seek(Seeking {
            file,
            parameter: text("parameter").unwrap_or_default(),
            measure: text("measure").unwrap_or_default(),
            at_least: text("at-least"),
            at_most: text("at-most"),
            equal: text("equal"),
            range: text("range"),
        }),
        _ => Request::Sweep(Sweeping { file, bands: sub.get_flag("bands"), out: path_of(&mut sub, "out") }),
    }
}

/// The two commands for lists of locations; they share one help text.
fn locations(texts: &Texts) -> Command {
    let sub = |name: &'static str| Command::new(name).override_help(texts.get("help-locations"));
    let path = |name: &'static str| Arg::new(name).value_name(name).value_parser(value_parser!(PathBuf));
    let option = |name: &'static str, value: &'static str| Arg::new(name).long(name).value_name(value);
    let flag = |name: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue);
    let file = |name: &'static str, value| option(name, value).value_parser(value_parser!(PathBuf));
    let status = ValueParser::from(["official", "press", "derived", "assumed", "decided"]);
    sub("locations")
        .subcommand_required(true)
        .subcommand(
            sub("import")
                .args([path("FILE").required(true), file("into", "SCENARIO").required(true), file("out", "FILE")])
                .args([option("sheet", "NAME"), option("status", "NAME").value_parser(status), option("source", "ID")])
                .args([flag("good-rows"), flag("remove-missing"), flag("empty-clears"), flag("dry-run")]),
        )
        .subcommand(sub("export").args([path("SCENARIO").required(true), file("out", "FILE").required(true)]))
}

fn locations_request(mut matches: ArgMatches) -> Request {
    match matches.remove_subcommand() {
        Some((name, mut sub)) if name == "import" => Request::Import(Importing {
            file: path_of(&mut sub, "FILE"),
            into: path_of(&mut sub, "into"),
            out: sub.remove_one("out"),
            sheet: sub.remove_one("sheet"),
            status: sub.remove_one("status"),
            source: sub.remove_one("source"),
            good_rows: sub.get_flag("good-rows"),
            dry_run: sub.get_flag("dry-run"),
            gaps: Gaps { clear: sub.get_flag("empty-clears"), remove: sub.get_flag("remove-missing") },
        }),
        Some((_, mut sub)) => {
            Request::ExportLocations { scenario: path_of(&mut sub, "SCENARIO"), out: path_of(&mut sub, "out") }
        }
        None => Request::Open { file: None },
    }
}

fn request(mut matches: ArgMatches, texts: &Texts) -> Result<Request, Stop> {
    let file = matches.remove_one::<PathBuf>("file");
    let Some((name, mut sub)) = matches.remove_subcommand() else { return Ok(Request::Open { file }) };
    if let Some(file) = file {
        let file = file.display().to_string();
        let message = texts.with("usage-file-first", &[("command", (&name).into()), ("file", (&file).into())]);
        return Err(usage(&message, texts));
    }
    Ok(match name.as_str() {
        "locations" => locations_request(sub),
        "diff" => Request::Diff { sides: ["A", "B"].map(|name| path_of(&mut sub, name)), out: sub.remove_one("out") },
        "explain" => Request::Explain {
            sides: ["A", "B"].map(|name| path_of(&mut sub, name)),
            measure: sub.remove_one("measure").unwrap_or_default(),
        },
        "export" => Request::Export {
            variant: path_of(&mut sub, "FILE"),
            out: path_of(&mut sub, "out"),
            by: sub.remove_one("by").unwrap_or_default(),
        },
        "merge" => Request::Merge(Merging {
            base: path_of(&mut sub, "FILE"),
            out: path_of(&mut sub, "out"),
            files: sub.remove_many("FILES").map(Iterator::collect).unwrap_or_default(),
            take: sub.remove_one("take"),
            title: sub.remove_one("title"),
        }),
        "run" if sub.get_flag("all-variants") => {
            Request::RunAll { file: sub.remove_one("file"), out: path_of(&mut sub, "out") }
        }
        "run" => Request::Run(Order {
            file: sub.remove_one("file"),
            out: sub.remove_one("out").unwrap_or_default(),
            changes: Changes {
                variant: sub.remove_one("variant"),
                base: sub.get_flag("base"),
                set: sub.remove_many("set").map(Iterator::collect).unwrap_or_default(),
            },
        }),
        "sweep" | "shock" | "seek" => probe_request(&name, sub),
        "province" => Request::Province(Wanted {
            name: sub.remove_one("NAME").unwrap_or_default(),
            file: sub.remove_one("file"),
            out: path_of(&mut sub, "out"),
            month: sub.remove_one("month"),
        }),
        "check" => Request::Check { files: sub.remove_many("file").map(Iterator::collect).unwrap_or_default() },
        _ => Request::Parameters { file: sub.remove_one("file") },
    })
}

/// A path that the arguments cannot do without.
fn path_of(matches: &mut ArgMatches, name: &str) -> PathBuf {
    matches.remove_one(name).unwrap_or_default()
}

/// An end because of wrong usage.
pub(super) fn usage(message: &str, texts: &Texts) -> Stop {
    Stop { exit: Exit::Usage, messages: vec![message.to_owned(), texts.get("usage-see-help")] }
}

/// What is wrong with the arguments, in a sentence.
fn complaint(error: &clap::Error, texts: &Texts) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(list)) => list.join(", "),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let (argument, value) = (context(ContextKind::InvalidArg), context(ContextKind::InvalidValue));
    let known = context(ContextKind::ValidValue);
    let suggestion = context(ContextKind::SuggestedArg);
    let name = match error.kind() {
        ErrorKind::UnknownArgument if suggestion.is_empty() => "usage-unknown",
        ErrorKind::UnknownArgument => "usage-unknown-similar",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        ErrorKind::InvalidValue if value.is_empty() => "usage-no-value",
        ErrorKind::InvalidValue => "usage-value",
        ErrorKind::ArgumentConflict => "usage-twice",
        ErrorKind::TooManyValues => "usage-too-many",
        ErrorKind::InvalidUtf8 => "usage-utf8",
        _ => "usage-other",
    };
    let filled = [
        ("argument", (&argument).into()),
        ("value", (&value).into()),
        ("known", (&known).into()),
        ("suggestion", (&suggestion).into()),
    ];
    texts.with(name, &filled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Language;

    fn parsed(args: &[&str]) -> Result<Request, String> {
        let args: Vec<OsString> =
            std::iter::once("schaalplan").chain(args.iter().copied()).map(OsString::from).collect();
        parse(&args, &Texts::new(Language::En)).map_err(|stop| stop.messages.join(" | "))
    }

    #[test]
    fn arguments_become_requests() {
        let file = |name: &str| Some(PathBuf::from(name));
        assert_eq!(parsed(&[]), Ok(Request::Open { file: None }));
        assert_eq!(parsed(&["--language", "en", "a.ron"]), Ok(Request::Open { file: file("a.ron") }));
        assert_eq!(parsed(&["parameters", "a.ron", "--language=nl"]), Ok(Request::Parameters { file: file("a.ron") }));
        assert_eq!(parsed(&["check", "a", "b"]), Ok(Request::Check { files: vec!["a".into(), "b".into()] }));
        let changes = Changes { variant: Some("v".into()), base: false, set: vec!["a=1".into(), "b@2027=-2".into()] };
        let order = Order { file: file("--x"), out: "out".into(), changes };
        let run = ["run", "--out", "out", "--set", "a=1", "--variant=v", "--set", "b@2027=-2", "--", "--x"];
        assert_eq!(parsed(&run), Ok(Request::Run(order)));
    }

    #[test]
    fn wrong_usage_is_told_in_a_sentence() {
        let cases: [(&[&str], &str); 8] = [
            (&["run"], "--out <DIR>"),
            (&["run", "--out"], "--out <DIR>"),
            (&["run", "--out", "a", "--out", "b"], "--out <DIR>"),
            (&["--langage", "en"], "--language"),
            (&["--language", "fr"], "nl, en"),
            (&["check"], "FILE"),
            (&["a.ron", "b.ron"], "b.ron"),
            (&["a.ron", "run", "--out", "x"], "a.ron"),
        ];
        for (args, expected) in cases {
            let message = parsed(args).unwrap_err();
            assert!(message.contains(expected) && message.contains("--help"), "{args:?}: {message}");
        }
    }

    #[test]
    fn help_names_every_argument_in_both_languages() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            let command = command(&texts);
            let shared = ["language", "help"];
            for sub in command.get_subcommands() {
                let help = texts.get(&format!("help-{}", sub.get_name()));
                assert!(texts.get("help").contains(&format!("schaalplan {}", sub.get_name())));
                for arg in sub.get_arguments().filter(|arg| !shared.contains(&arg.get_id().as_str())) {
                    let name = arg.get_long().map_or("FILE".to_owned(), |long| format!("--{long}"));
                    assert!(help.contains(&name), "{name} in {help}");
                }
            }
            for arg in ["--language", "--help", "--version", "SCHAALPLAN_LANGUAGE"] {
                assert!(texts.get("help").contains(arg), "{arg}");
            }
        }
    }
}
