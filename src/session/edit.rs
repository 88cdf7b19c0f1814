//! What each change does to a document. Pure: the same change of the same document gives the same document, so that a log of changes is
//! enough to make it again.

use super::command::{Edit, Level, Origin};
use crate::parameters::Nature;
use crate::problem::Problem;
use crate::scenario::address::suggested;
use crate::scenario::{BASE, Change, Document, Scenario, Status, Value, Variant, Words, joined};

/// The id and the names of the variant that is made when a value is changed under the base.
const WORKING: &str = "aanpassingen";
const WORKING_TITLE: (&str, &str) = ("Aanpassingen", "Changes");

mod many;
mod notes;

/// Makes a change; returns the value that was there before, where one value changed.
///
/// Errors: what keeps it from being made; then the document may be half changed, and the caller puts it back.
pub(super) fn make(
    document: &mut Document,
    shown: &mut Option<String>,
    edit: &Edit,
    origin: &Origin,
) -> Result<Option<Value>, Problem> {
    match edit {
        Edit::Set { address, value, nature } => {
            return set(document, shown, (address, value), *nature, origin).map(Some);
        }
        Edit::SetMany { changes, nature, base: true, .. } => {
            let given = changes.iter().map(|given| (given.address.as_str(), &given.value));
            document.base.write_all(given, (*nature).into())?;
        }
        Edit::SetMany { changes, nature, .. } => many::set(document, shown, changes, *nature, origin)?,
        Edit::Put { item } => document.base.put(item),
        Edit::Place { item, to } => document.base.place(item, *to),
        Edit::Drop { item } => {
            document.base.drop_item(item);
            // What variants said of it leads nowhere any more.
            let below = format!("{}.", item.address());
            for variant in &mut document.variants {
                variant.changes.retain(|change| !change.address.starts_with(&below));
            }
        }
        Edit::Reset { addresses, to } => {
            let Some(id) = shown.clone() else { return Ok(None) };
            for address in addresses {
                reset(document, &id, address, *to)?;
            }
            tidy(document, shown);
        }
        Edit::ResetAll => {
            let Some(id) = shown.clone() else { return Ok(None) };
            let index = index(document, &id)?;
            document.variants[index].changes.clear();
            tidy(document, shown);
        }
        Edit::NewVariant { id, title, note, copy, parent } => {
            let (title, note, parent) = (title.clone(), note.clone(), parent.clone());
            let mut made = Variant { id: id.clone(), title, note, parent, changes: Vec::new() };
            let mut place = document.variants.len();
            if let Some(copied) = copy {
                place = index(document, copied)?;
                let copied = &document.variants[place];
                (made.parent, made.changes) = (copied.parent.clone(), copied.changes.clone());
                place += 1;
            }
            insert(document, shown, place, made)?;
        }
        Edit::Import { variant } => insert(document, shown, document.variants.len(), variant.clone())?,
        Edit::Describe { variant, title, note } => {
            let index = index(document, variant)?;
            (document.variants[index].title, document.variants[index].note) = (title.clone(), note.clone());
        }
        Edit::Move { variant, to } => {
            let index = index(document, variant)?;
            relocate(&mut document.variants, index, *to);
        }
        Edit::Delete { variant } => delete(document, shown, variant)?,
        Edit::Adopt { variant } => {
            index(document, variant)?;
            document.base = document.effective(Some(variant));
            // What built on it has the same values from the new base.
            let number = index(document, variant)?;
            document.variants.remove(number);
            for child in &mut document.variants {
                child.parent.take_if(|parent| parent == variant);
            }
            for view in &mut document.views {
                view.variant.take_if(|shown| shown == variant);
                for id in view.compare.iter_mut().filter(|id| *id == variant) {
                    BASE.clone_into(id);
                }
            }
            shown.take_if(|shown| shown == variant);
        }
        Edit::PutView { view } => match document.views.iter_mut().find(|known| known.id == view.id) {
            Some(known) => known.clone_from(view),
            None => document.views.push(view.clone()),
        },
        Edit::MoveView { view, to } => {
            if let Some(index) = document.views.iter().position(|known| known.id == *view) {
                relocate(&mut document.views, index, *to);
            }
        }
        Edit::DeleteView { view } => document.views.retain(|known| known.id != *view),
        Edit::PutEdition { edition } => notes::put_edition(document, edition),
        Edit::DropEdition { edition } => notes::drop_edition(document, edition),
        Edit::KeepForecast { kept } => notes::keep(document, kept, origin)?,
        Edit::DropForecast { kept } => document.kept.retain(|known| known.id != *kept),
        Edit::Comment { row, year, text } => notes::comment(document, (row, *year), text, origin),
        Edit::Slider { parameter, shown } => {
            document.sliders.retain(|known| known != parameter);
            if *shown {
                document.sliders.push(parameter.clone());
            }
        }
    }
    Ok(None)
}

/// A readable id for something with this title that is not `taken` yet.
pub fn fresh_id(title: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut id = String::new();
    for letter in title.to_lowercase().chars().take(40) {
        match letter {
            letter if letter.is_alphanumeric() => id.push(letter),
            _ if !id.is_empty() && !id.ends_with('-') => id.push('-'),
            _ => {}
        }
    }
    let id = id.trim_end_matches('-');
    let id = if id.is_empty() { "variant" } else { id };
    let free = |id: &str| id != BASE && !taken(id);
    if free(id) {
        return id.to_owned();
    }
    let numbered = (2..).map(|number: u32| format!("{id}-{number}"));
    numbered.into_iter().find(|id| free(id)).unwrap_or_default()
}

/// The variant that a change is about, when it is not the one shown after it.
pub(super) fn subject(edit: &Edit) -> Option<&str> {
    match edit {
        Edit::Move { variant, .. }
        | Edit::Delete { variant }
        | Edit::Adopt { variant }
        | Edit::Describe { variant, .. } => Some(variant),
        _ => None,
    }
}

fn index(document: &Document, id: &str) -> Result<usize, Problem> {
    let found = document.variants.iter().position(|variant| variant.id == id);
    found.ok_or_else(|| unknown(document, id))
}

/// A variant that is not there, with the one that was probably meant.
pub(super) fn unknown(document: &Document, id: &str) -> Problem {
    let known = document.variants.iter().map(|variant| variant.id.as_str());
    suggested(Problem::error("variant-unknown", "variants").with("found", id), id, known)
}

fn insert(document: &mut Document, shown: &mut Option<String>, place: usize, made: Variant) -> Result<(), Problem> {
    if made.id == BASE || document.variant(&made.id).is_some() {
        return Err(Problem::error("variant-exists", "variants").with("found", &made.id));
    }
    if let Some(parent) = &made.parent {
        index(document, parent)?;
    }
    *shown = Some(made.id.clone());
    document.variants.insert(place.min(document.variants.len()), made);
    Ok(())
}

fn relocate<T>(list: &mut Vec<T>, from: usize, to: usize) {
    let item = list.remove(from);
    list.insert(to.min(list.len()), item);
}

/// Records a difference, or takes it back when it is none; returns the value that was there.
fn set(
    document: &mut Document,
    shown: &mut Option<String>,
    (address, value): (&str, &Value),
    nature: Nature,
    origin: &Origin,
) -> Result<Value, Problem> {
    let id = shown.clone().unwrap_or_else(|| working(document, shown));
    let now = document.effective(Some(&id)).read(address)?;
    let inherited = without(document, &id, address).read(address)?;
    // What only a variant has, such as a location it adds, has no value in the base.
    let base = document.base.read(address).unwrap_or_else(|_unknown| inherited.clone());
    let number = index(document, &id)?;
    let changes = &mut document.variants[number].changes;
    if inherited == *value {
        changes.retain(|change| change.address != address);
        tidy(document, shown);
        return Ok(now);
    }
    let Origin { who, when } = origin.clone();
    let change =
        Change { address: address.to_owned(), old: base, new: value.clone(), status: nature.into(), by: who, at: when };
    put(changes, change);
    // A later change may reach over it, as a whole series does over one of its points: what was asked for last holds.
    if document.effective(Some(&id)).read(address).as_ref() != Ok(value) {
        let changes = &mut document.variants[number].changes;
        let place = changes.iter().position(|change| change.address == address).unwrap_or(0);
        let last = changes.remove(place);
        changes.push(last);
    }
    Ok(now)
}

/// Puts a change in the place of the one at its address, or at the end.
fn put(changes: &mut Vec<Change>, change: Change) {
    match changes.iter_mut().find(|known| known.address == change.address) {
        Some(known) => *known = change,
        None => changes.push(change),
    }
}

/// Takes one difference back.
fn reset(document: &mut Document, id: &str, address: &str, to: Level) -> Result<(), Problem> {
    let number = index(document, id)?;
    if to == Level::Base {
        let base = document.base.read(address)?;
        if without(document, id, address).read(address)? != base {
            // Something it builds on says otherwise: the value of the base is then a difference of its own.
            let resolved = document.resolved(id);
            let said = resolved.iter().find(|resolved| resolved.change.address == address);
            let status = said.map_or(Status::Assumed, |resolved| resolved.change.status);
            let (address, old, new) = (address.to_owned(), base.clone(), base);
            let change = Change { address, old, new, status, by: String::new(), at: String::new() };
            put(&mut document.variants[number].changes, change);
            return Ok(());
        }
    }
    document.variants[number].changes.retain(|change| change.address != address);
    Ok(())
}

/// The scenario of a variant without its own difference at an address. The others can move what stands there, as the norm does that of
/// temporary places.
fn without(document: &Document, id: &str, address: &str) -> Scenario {
    let mut scenario = document.base.clone();
    let mut chain = document.chain(id);
    chain.retain(|resolved| resolved.variant.id != id || resolved.change.address != address);
    // What is wrong with the others was told when they were made.
    let _told = scenario.apply(&chain);
    scenario
}

/// Makes the variant that changes under the base go to, and shows it.
fn working(document: &mut Document, shown: &mut Option<String>) -> String {
    let id = fresh_id(WORKING, |id| document.variant(id).is_some());
    let number = id.strip_prefix(WORKING).map(|end| end.replace('-', " ")).unwrap_or_default();
    document.variants.push(Variant { id: id.clone(), title: working_title(&number), ..Variant::default() });
    *shown = Some(id.clone());
    id
}

/// The name of a variant that was made by itself: with its number, if it is not the first.
fn working_title(number: &str) -> Words {
    Words { nl: format!("{}{number}", WORKING_TITLE.0), en: format!("{}{number}", WORKING_TITLE.1) }
}

/// Takes the shown variant away if it was made by itself and nothing is left of it.
fn tidy(document: &mut Document, shown: &mut Option<String>) {
    let Some(variant) = shown.as_deref().and_then(|id| document.variant(id)) else { return };
    let number = variant.id.strip_prefix(WORKING).map(|end| end.replace('-', " "));
    let own = number.is_some_and(|number| variant.title == working_title(&number));
    let needed = document.variants.iter().any(|other| other.parent.as_ref() == Some(&variant.id));
    if own && !needed && variant.changes.is_empty() && variant.parent.is_none() && variant.note.is_empty() {
        let id = variant.id.clone();
        document.variants.retain(|variant| variant.id != id);
        *shown = None;
    }
}

/// Removes a variant; its children get its differences, so that their outcomes stay the same.
fn delete(document: &mut Document, shown: &mut Option<String>, id: &str) -> Result<(), Problem> {
    let number = index(document, id)?;
    let before = document.effective(document.variants[number].parent.as_deref());
    let gone = document.variants.remove(number);
    for child in document.variants.iter_mut().filter(|child| child.parent.as_deref() == Some(id)) {
        child.parent.clone_from(&gone.parent);
        child.changes = joined(&before, &gone.changes, &child.changes);
    }
    if shown.as_deref() == Some(id) {
        let next = document.variants.get(number).or_else(|| document.variants.last());
        *shown = next.map(|variant| variant.id.clone());
    }
    Ok(())
}
