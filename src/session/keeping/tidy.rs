//! What is kept of sessions that ended, and for how long.

use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};

use super::story;
use crate::problem::Problem;
use crate::session::journal::{Found, given_up, histories};

/// Days that work given up and histories of saved documents are kept.
const DAYS: i64 = 30;
/// Documents whose history is kept.
const DOCUMENTS: usize = 20;

/// Removes what has been kept for long enough: everything older than 30 days, and of the histories all but the newest of each document and
/// the newest 20. What a program left behind when it was broken off stays until someone decides.
///
/// Errors: files that cannot be removed; the others are.
pub fn tidy(folder: &Path, now: Timestamp) -> Vec<Problem> {
    let old = |found: &Found| now.duration_since(found.at()) > SignedDuration::from_hours(DAYS * 24);
    let mut gone: Vec<Found> = given_up(folder).found.into_iter().filter(old).collect();
    let mut known: Vec<PathBuf> = Vec::new();
    for found in histories(folder).found {
        let document = story(found.lines()).path.or_else(|| found.header().document.clone()).unwrap_or_default();
        if old(&found) || known.contains(&document) || known.len() == DOCUMENTS {
            gone.push(found);
        } else {
            known.push(document);
        }
    }
    gone.into_iter().filter_map(|found| found.delete().err()).collect()
}
