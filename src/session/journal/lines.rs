//! The lines of a journal: a check of eight hexadecimal digits, a space, the text. A kill can leave a torn last line and a power cut a
//! stretch of nothing; the check tells both from what was written.

use crate::session::stamp::hexadecimal;
use sha2::{Digest, Sha256};

/// Bytes of the check.
const CHECK: usize = 4;

/// What could be read of the lines.
#[derive(Debug, Default)]
pub(super) struct Lines {
    /// The good ones, in the order they were written.
    pub(super) texts: Vec<String>,
    /// Bytes they take.
    pub(super) length: usize,
    /// Lines from the first bad one on, the torn last one included: without the bad one none of the later can be trusted to fit.
    pub(super) lost: usize,
}

/// Puts a line behind others.
pub(super) fn put(line: &str, to: &mut Vec<u8>) {
    debug_assert!(!line.contains('\n'), "a line of a journal is one line: {line}");
    to.extend_from_slice(check(line.as_bytes()).as_bytes());
    to.push(b' ');
    to.extend_from_slice(line.as_bytes());
    to.push(b'\n');
}

/// Reads lines as far as they are good.
pub(super) fn read(bytes: &[u8]) -> Lines {
    let mut found = Lines::default();
    for raw in bytes.split_inclusive(|byte| *byte == b'\n') {
        let Some(line) = good(raw) else { break };
        found.texts.push(line.to_owned());
        found.length += raw.len();
    }
    let rest = bytes.get(found.length..).unwrap_or_default();
    found.lost = rest.split_inclusive(|byte| *byte == b'\n').count();
    found
}

/// The text of a whole line.
fn good(raw: &[u8]) -> Option<&str> {
    let (found, text) = raw.strip_suffix(b"\n")?.split_at_checked(2 * CHECK)?;
    let text = text.strip_prefix(b" ")?;
    if check(text).as_bytes() == found { str::from_utf8(text).ok() } else { None }
}

fn check(text: &[u8]) -> String {
    hexadecimal(&Sha256::digest(text)[..CHECK])
}
