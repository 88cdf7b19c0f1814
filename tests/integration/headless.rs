//! The program without a window, by really running it: files, exit codes, messages.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use schaalplan::report;

use crate::files::SMALL;
use crate::tables::{Back, shipped};

/// The small document without its variants.
pub(crate) fn small() -> String {
    format!("{})\n", SMALL.split_once("    variants: [").unwrap().0)
}

/// The program, with nothing around it that could change what it does.
fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_schaalplan"));
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "SCHAALPLAN_LANGUAGE"] {
        command.env_remove(name);
    }
    command
}

/// How it ended, its results and its messages.
fn ended(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    assert!(!err.contains("panicked"), "{err}");
    (output.status.code().unwrap(), out, err)
}

pub(crate) fn program_with(args: &[&str]) -> (i32, String, String) {
    ended(&program().args(args).output().unwrap())
}

/// The path of a shipped scenario.
pub(crate) fn scenario(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(name)
}

pub(crate) fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_run_writes_its_files_and_prints_the_key_figures() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("new/results");
    let (code, printed, told) = program_with(&["run", "--out", text(&out), "--language", "en"]);
    assert_eq!(code, 0, "{told}");
    for name in ["key_figures", "years", "months", "provinces", "locations", "prices", "indices", "pays", "budget"] {
        let bytes = fs::read(out.join(format!("{name}.csv"))).unwrap();
        assert!(!Back::read(&bytes).rows.is_empty(), "{name}");
        assert!(told.contains(name), "{told}");
    }
    assert_eq!(fs::read_dir(&out).unwrap().count(), 11, "nothing is left behind");
    assert!(printed.contains("Highest shortage") && printed.contains("Durable share"), "{printed}");
    // The file and the window's engine agree: the same bytes as a run inside this test.
    let (checked, outcome) = shipped("landelijk.ron");
    for table in report::tables(&checked, &outcome) {
        let (path, mut bytes) = (out.join(table.file_name()), Vec::new());
        table.write_csv(&mut bytes).unwrap();
        assert!(fs::read(path).unwrap() == bytes);
    }
}

#[test]
fn a_changed_value_changes_the_result() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let path = scenario("landelijk.ron");
    let highest = |extra: &[&str]| {
        let args = [&["run", text(&path), "--out", text(&out)], extra].concat();
        let (code, printed, told) = program_with(&args);
        assert_eq!(code, 0, "{printed}{told}");
        let months = Back::read(&fs::read(out.join("months.csv")).unwrap());
        months.numbers("need").into_iter().flatten().fold(0.0, f64::max)
    };
    let base = highest(&[]);
    assert!(highest(&["--set", "band=1"]) > base);
    assert!(highest(&["--set", "occupancy_norm=0.99"]) < base);
    assert!(highest(&["--set", "applications@2026=90000"]) > base);
    assert!(highest(&["--set", "demand.applications@2026=90000", "--set", "policy.order=flex_first"]) > base);
}

#[test]
fn wrong_usage_is_told_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let out = text(folder.path()).to_owned();
    let cases: [(&[&str], &str); 8] = [
        (&["run"], "--out <DIR>"),
        (&["run", "--out", &out, "--set", "band"], "ADDRESS=VALUE"),
        (&["run", "--out", &out, "--set", "bland=1"], "bland"),
        (&["run", "--out", &out, "--set", "band=veel"], "band=veel"),
        (&["run", "--out", &out, "--set", "policy.flex_cap=NaN"], "NaN"),
        (&["run", "--out", &out, "--variant", "geen"], "geen"),
        (&["--language", "fr"], "nl, en"),
        (&["check"], "FILE"),
    ];
    for (args, expected) in cases {
        let (code, printed, told) = program_with(args);
        assert_eq!((code, printed.as_str()), (2, ""), "{args:?}: {told}");
        assert!(told.contains(expected) && told.contains("--help"), "{args:?}: {told}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing was written");
}

#[test]
fn a_value_the_scenario_cannot_have_is_a_problem_of_the_scenario() {
    let folder = tempfile::tempdir().unwrap();
    let (code, _, told) = program_with(&["run", "--out", text(folder.path()), "--set", "grant_rate_regular=1.4"]);
    assert_eq!(code, 1, "{told}");
    assert!(told.contains("grant_rate_regular"), "{told}");
}

#[test]
fn check_prints_a_line_per_problem_and_counts_errors_only() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kapot.ron");
    let (code, printed, told) = program_with(&["check", text(&scenario("landelijk.ron"))]);
    assert_eq!(code, 0, "{printed}{told}");
    fs::write(
        &path,
        SMALL
            .replace("\"azc-1\"", "\"nood-1\"")
            .replace("unit: share, status: official", "unit: share, status: assumed"),
    )
    .unwrap();
    let (code, printed, told) = program_with(&["check", text(&path), "--language", "en"]);
    assert_eq!(code, 1, "{printed}{told}");
    let line = printed.lines().find(|line| line.contains("error: ")).unwrap();
    let position: Vec<&str> = line.strip_prefix(text(&path)).unwrap().splitn(4, ':').collect();
    assert!(position[1].parse::<usize>().is_ok() && position[2].parse::<usize>().is_ok(), "{line}");
    let change = "address: \"policy.flex_cap\", old: number(625), new: number(-1), status: assumed";
    let variant = format!("    variants: [(id: \"stuk\", title: (nl: \"Stuk\"), changes: [({change})])],\n)\n");
    fs::write(&path, small().trim_end().trim_end_matches(')').to_owned() + &variant).unwrap();
    let (code, printed, _) = program_with(&["check", text(&path)]);
    assert!(code == 1 && printed.contains(": fout: in variant stuk: "), "{printed}");
    fs::write(&path, small().replace("flex_cap:", "flex_cpa:")).unwrap();
    let (code, printed, _) = program_with(&["check", text(&path)]);
    assert!(code == 1 && printed.contains(":37:13: fout: ") && printed.contains("flex_cap"), "{printed}");
}

#[test]
fn what_cannot_be_read_is_told_and_ends_with_three() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("weg.ron");
    for path in [folder.path(), &missing] {
        let (code, printed, told) = program_with(&["check", text(path)]);
        assert_eq!((code, printed.as_str()), (3, ""), "{told}");
        assert!(told.contains(text(path)), "{told}");
        let (code, _, told) = program_with(&["run", text(path), "--out", text(folder.path())]);
        assert_eq!(code, 3, "{told}");
    }
    let binary = folder.path().join("binair.ron");
    fs::write(&binary, b"(format: 1, \xff\xfe").unwrap();
    assert_eq!(program_with(&["check", text(&binary)]).0, 1);
    // The good file is still checked when another is missing.
    let (code, _, told) = program_with(&["check", text(&missing), text(&scenario("landelijk.ron"))]);
    assert!(code == 3 && told.contains("landelijk.ron"), "{told}");
    let (_, _, told) = program_with(&["chek"]);
    assert!(told.contains("schaalplan check"), "{told}");
}

#[cfg(unix)]
#[test]
fn file_names_need_not_be_utf8() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(OsStr::from_bytes(b"plan-\xff.ron"));
    fs::copy(scenario("landelijk.ron"), &path).unwrap();
    let (code, printed, told) = ended(&program().arg("check").arg(&path).output().unwrap());
    assert_eq!(code, 0, "{printed}{told}");
    let output = program().args(["run", "--out", "x", "--set"]).arg(OsStr::from_bytes(b"\xff=1")).output().unwrap();
    let (code, _, told) = ended(&output);
    assert!(code == 2 && told.contains("UTF-8"), "{told}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_a_closed_pipe_is_not() {
    let full = || Stdio::from(File::options().write(true).open("/dev/full").unwrap());
    for args in [&["parameters"][..], &["--help"]] {
        let output = program().args(args).stdout(full()).output().unwrap();
        let (code, _, told) = ended(&output);
        assert!(code == 3 && !told.is_empty(), "{args:?} {told}");
    }
    // Nobody reads: as after `| head -0`.
    let mut child = program().arg("parameters").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let (code, _, told) = ended(&child.wait_with_output().unwrap());
    assert_eq!((code, told.as_str()), (0, ""));
    // Messages that cannot be written change nothing.
    let output = program().arg("check").arg(scenario("landelijk.ron")).stderr(full()).output().unwrap();
    assert_eq!(ended(&output).0, 0);
}

#[test]
fn results_that_cannot_be_written_end_with_three() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "kept").unwrap();
    for out in [file.clone(), file.join("below")] {
        let (code, printed, told) = program_with(&["run", "--out", text(&out)]);
        assert_eq!((code, printed.as_str()), (3, ""), "{told}");
        assert!(told.contains(text(&out)), "{told}");
    }
    assert_eq!(fs::read_to_string(file).unwrap(), "kept");
    // A folder stands where a file must come: the others are whole, and nothing half-written is left.
    let out = folder.path().join("out");
    fs::create_dir_all(out.join("months.csv/x")).unwrap();
    let (code, _, told) = program_with(&["run", "--out", text(&out)]);
    assert!(code == 3 && told.contains("months.csv"), "{told}");
    let left = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert!(left.into_iter().all(|name| !name.starts_with('.')));
}

#[test]
fn without_a_screen_the_results_are_written() {
    let folder = tempfile::tempdir().unwrap();
    let (code, printed, told) = ended(&program().current_dir(folder.path()).output().unwrap());
    assert_eq!(code, 0, "{told}");
    assert!(told.contains("DISPLAY") && told.contains("schaalplan-results"), "{told}");
    assert!(printed.contains("Hoogste tekort"), "{printed}");
    assert!(folder.path().join("schaalplan-results/months.csv").is_file());
}

#[cfg(target_os = "linux")]
#[test]
fn a_screen_that_does_not_answer_is_no_screen() {
    let folder = tempfile::tempdir().unwrap();
    let output = program().current_dir(folder.path()).env("DISPLAY", ":65000").output().unwrap();
    let (code, printed, told) = ended(&output);
    assert_eq!(code, 0, "{told}");
    assert!(told.contains("OpenGL") && printed.contains("Hoogste tekort"), "{told}");
}

#[test]
fn parameters_are_listed_with_their_values() {
    let (code, printed, _) = program_with(&["parameters", "--language", "en"]);
    assert_eq!(code, 0);
    let row = |id: &str| {
        let line = printed.lines().find(|line| line.split_whitespace().next() == Some(id)).unwrap();
        line.to_owned()
    };
    for parameter in schaalplan::parameters::PARAMETERS {
        assert!(row(parameter.id).contains(parameter.address), "{}", parameter.id);
    }
    assert!(row("flex_cap").contains("decision") && row("flex_cap").contains("5125"), "{}", row("flex_cap"));
    let (_, printed, _) = program_with(&["parameters", text(&scenario("mpp-2024-2.ron"))]);
    assert!(printed.lines().last().unwrap().starts_with('['), "reasons stand below the list: {printed}");
}

#[test]
fn the_language_comes_from_the_command_line_or_the_surroundings() {
    let first_word = |command: &mut Command| ended(&command.output().unwrap()).1.lines().nth(2).unwrap().to_owned();
    assert_eq!(first_word(program().arg("--help")), "Gebruik:");
    assert_eq!(first_word(program().args(["--help", "--language", "en"])), "Usage:");
    assert_eq!(first_word(program().arg("-h").env("SCHAALPLAN_LANGUAGE", "en_GB.UTF-8")), "Usage:");
    assert_eq!(first_word(program().args(["-h", "--language=nl"]).env("SCHAALPLAN_LANGUAGE", "en")), "Gebruik:");
    let (code, printed, _) = program_with(&["--version"]);
    assert_eq!((code, printed), (0, format!("schaalplan {}\n", env!("CARGO_PKG_VERSION"))));
}
