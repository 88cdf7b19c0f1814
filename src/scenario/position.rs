//! Where an address stands in a file: an index over the text, built without reading it as a document, so that it also serves broken files.

use super::address::{Step, readable, steps};
use super::token::{Shape, Token, Tokens, unquoted};
use crate::problem::{Position, Problem};

/// The fields of a document that do not belong to its base; addresses leave the name of the base out.
const DOCUMENT: [&str; 12] = [
    "format",
    "id",
    "title",
    "note",
    "sources",
    "budgets",
    "forecasts",
    "references",
    "variants",
    "views",
    "sliders",
    "base",
];

/// The fields of a document that say nothing about its figures.
const APART: [&str; 6] = ["format", "id", "title", "variants", "views", "sliders"];

/// Letters of a name that are kept.
const LONGEST: usize = 80;

/// The position of every field and item of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    /// In the order of the text.
    nodes: Vec<Node>,
    /// Numbers of nodes, ordered by parent and name; equal ones in the order of the text.
    by_name: Vec<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Node {
    parent: usize,
    /// As it stands in an address, with its sign: `.policy`, `[azc-12]` or `@2027`.
    name: String,
    position: Position,
    /// First and last byte of the name and its value.
    start: usize,
    end: usize,
}

impl Index {
    /// The index of a text.
    pub fn new(text: &str) -> Self {
        let mut builder = Builder { text, ..Builder::default() };
        builder.node(0, String::new(), 0);
        for token in Tokens::new(text) {
            builder.token(token);
        }
        let nodes = builder.nodes;
        let mut by_name: Vec<usize> = (1..nodes.len()).collect();
        by_name.sort_by_key(|number| nodes.get(*number).map(|node| (node.parent, node.name.as_str())));
        Self { nodes, by_name }
    }

    /// Where an address stands; else the nearest enclosing address that does, in the end the start of the file.
    pub fn find(&self, address: &str) -> Option<Position> {
        self.find_nth(address, 1)
    }

    /// Like [`find`](Self::find), for the `occurrence`-th (from 1) of several items with the same id.
    pub fn find_nth(&self, address: &str, occurrence: usize) -> Option<Position> {
        let steps = steps(address).unwrap_or_default();
        let mut node = 0;
        if matches!(steps.first(), Some(Step::Field(name)) if !DOCUMENT.contains(name)) {
            node = self.children(0, ".base").next().unwrap_or(0);
        }
        for (number, step) in steps.iter().enumerate() {
            let name = match step {
                Step::Field(name) => format!(".{name}"),
                Step::Item(id) => format!("[{id}]"),
                Step::At(at) => format!("@{at}"),
            };
            let skip = if number + 1 == steps.len() { occurrence.saturating_sub(1) } else { 0 };
            let child = self.children(node, &name).nth(skip).or_else(|| self.children(node, &name).next());
            match child {
                Some(child) => node = child,
                None => break,
            }
        }
        self.nodes.get(node).map(|node| node.position)
    }

    /// Fills in where a problem stands, by its address and, for doubles, its argument `occurrence`.
    pub fn place(&self, problem: &mut Problem) {
        let occurrence = problem.arguments.iter().find(|(name, _)| *name == "occurrence");
        let occurrence = occurrence.and_then(|(_, value)| value.parse().ok()).unwrap_or(1);
        problem.position = self.find_nth(&problem.address, occurrence);
    }

    /// The address of the field or item that a byte of the text belongs to; empty: the whole file.
    pub(super) fn address_at(&self, byte: usize) -> String {
        let mut number = self.nodes.partition_point(|node| node.start <= byte).saturating_sub(1);
        while let Some(node) = self.nodes.get(number)
            && number > 0
            && node.end < byte
        {
            number = node.parent;
        }
        let mut names: Vec<&str> = Vec::new();
        while let Some(node) = self.nodes.get(number)
            && number > 0
        {
            names.push(&node.name);
            number = node.parent;
        }
        if names.len() > 1 && names.last() == Some(&".base") {
            names.pop();
        }
        names.reverse();
        names.concat().trim_start_matches('.').to_owned()
    }

    /// Whether a file has this field, step by step from the top: unlike [`find`](Self::find), nothing near it will do.
    pub(super) fn has(&self, path: &[&str]) -> bool {
        let child = |node, name: &&str| self.children(node, &format!(".{name}")).next();
        path.iter().try_fold(0, child).is_some()
    }

    /// Every field and item of a document but its labels, variants and views, in the order of the text: its address and, where nothing lies
    /// below it, its value as written.
    pub(super) fn fields<'t>(&self, text: &'t str) -> Vec<(String, Option<&'t str>)> {
        let mut addresses: Vec<Option<String>> = vec![None; self.nodes.len()];
        let mut leaf = vec![true; self.nodes.len()];
        for (number, node) in self.nodes.iter().enumerate().skip(1) {
            // A node that was called by its id hangs below the list, which comes before it in the text.
            let address = match addresses.get(node.parent).cloned().flatten() {
                _ if node.parent == 0 => match node.name.trim_start_matches('.') {
                    "base" => Some(String::new()),
                    name => (!APART.contains(&name)).then(|| name.to_owned()),
                },
                Some(above) if above.is_empty() => Some(node.name.trim_start_matches('.').to_owned()),
                above => above.map(|above| above + &node.name),
            };
            if let Some(parent) = leaf.get_mut(node.parent) {
                *parent = false;
            }
            if let Some(place) = addresses.get_mut(number) {
                *place = address;
            }
        }
        let value = |node: &Node| {
            let written = text.get(node.start..node.end).unwrap_or_default();
            written.split_once(':').map_or(written, |(_, value)| value).trim()
        };
        let all = self.nodes.iter().zip(addresses).zip(leaf);
        all.filter_map(|((node, address), leaf)| {
            address.filter(|address| !address.is_empty()).map(|address| (address, leaf.then(|| value(node))))
        })
        .collect()
    }

    /// The children of a node with this name, in the order of the text.
    fn children(&self, parent: usize, name: &str) -> impl Iterator<Item = usize> {
        let key = |number: usize| self.nodes.get(number).map(|node| (node.parent, node.name.as_str()));
        let from = self.by_name.partition_point(|number| key(*number) < Some((parent, name)));
        let rest = self.by_name.get(from..).unwrap_or_default();
        rest.iter().copied().take_while(move |number| key(*number) == Some((parent, name)))
    }
}

/// A group that is being read.
struct Group {
    /// The node whose value it is.
    node: usize,
    /// Whether its elements are items of a list.
    list: bool,
    /// Items so far.
    items: usize,
    /// The field whose value comes next.
    field: Option<usize>,
}

#[derive(Default)]
struct Builder<'a> {
    text: &'a str,
    nodes: Vec<Node>,
    open: Vec<Group>,
    /// The last word or text, which the next token makes a field or a value.
    word: Option<Token<'a>>,
    /// Where counting lines has come to: byte, line and column.
    counted: (usize, usize, usize),
}

impl<'a> Builder<'a> {
    fn token(&mut self, token: Token<'a>) {
        match token.shape {
            Shape::Comment => return,
            Shape::Open => self.open(token),
            Shape::Close => {
                self.value();
                if let Some(group) = self.open.pop() {
                    self.end(group.node, token.start);
                }
            }
            Shape::Colon => {
                let name = self.word.take().filter(|word| word.shape == Shape::Word);
                let owner = self.open.last().filter(|group| !group.list).map(|group| group.node);
                if let (Some(name), Some(owner)) = (name, owner) {
                    let node = self.node(owner, format!(".{}", name.text), name.start);
                    self.set_field(Some(node));
                }
            }
            Shape::Comma => {
                self.value();
                self.set_field(None);
            }
            Shape::Word | Shape::Text | Shape::Other => {
                self.word = Some(token);
                return;
            }
        }
        self.word = None;
    }

    fn set_field(&mut self, field: Option<usize>) {
        if let Some(group) = self.open.last_mut() {
            group.field = field;
        }
    }

    /// A group starts: the value of a field, an item of a list, or a second pair of brackets around the same.
    fn open(&mut self, token: Token<'a>) {
        // The name of a kind of value before its bracket, as in `flow(...)`, belongs to the item.
        let start = self.word.map_or(token.start, |word| word.start);
        let list = token.text == "[";
        let node = match self.open.last_mut() {
            // Only an attribute such as `#![enable(...)]` opens with another bracket; what it holds belongs to no address.
            None if list => self.node(0, "#".to_owned(), start),
            None => 0,
            Some(Group { list: true, items, node, .. }) => {
                *items += 1;
                let (parent, name) = (*node, format!("[#{items}]"));
                self.node(parent, name, start)
            }
            Some(Group { field, node, .. }) => field.unwrap_or(*node),
        };
        self.open.push(Group { node, list, items: 0, field: None });
    }

    /// A plain value ends: it may be what its item is called by.
    fn value(&mut self) {
        let Some(word) = self.word.take() else { return };
        let Some(group) = self.open.last() else { return };
        let (node, field) = (group.node, group.field);
        let Some(field) = field else { return };
        self.end(field, word.end());
        let list = self.nodes.get(node).map_or(0, |node| node.parent);
        let (Some(field), Some(item), Some(parent)) =
            (self.nodes.get(field), self.nodes.get(node), self.nodes.get(list))
        else {
            return;
        };
        if !item.name.starts_with('[') {
            return;
        }
        let text = || if word.shape == Shape::Word { Some(word.text.to_owned()) } else { unquoted(word.text) };
        let text = || text().filter(|text| readable(text));
        let grandparent = parent.parent;
        let (name, owner) = match (parent.name.as_str(), field.name.as_str()) {
            (".points", ".at") | (".years", ".year") => (text().map(|at| format!("@{at}")), grandparent),
            (".costs", ".kind") => (text().map(|id| format!("[{id}]")), list),
            (".points" | ".years" | ".changes", _) => return,
            (_, ".id") => (text().map(|id| format!("[{id}]")), list),
            _ => return,
        };
        if let (Some(name), Some(node)) = (name, self.nodes.get_mut(node)) {
            (node.name, node.parent) = (name, owner);
        }
    }

    fn end(&mut self, node: usize, end: usize) {
        if let Some(node) = self.nodes.get_mut(node) {
            node.end = end;
        }
    }

    fn node(&mut self, parent: usize, mut name: String, start: usize) -> usize {
        // No field has such a name; a message must not repeat a megabyte of it.
        if let Some((end, _)) = name.char_indices().nth(LONGEST) {
            name.truncate(end);
            name.push('…');
        }
        let position = self.position(start);
        // Until its end is found, a node of a broken file runs to the end of the text.
        self.nodes.push(Node { parent, name, position, start, end: self.text.len() });
        self.nodes.len() - 1
    }

    /// Line and column of a byte, counted on from the last one asked for.
    fn position(&mut self, byte: usize) -> Position {
        let (from, mut line, mut column) = self.counted;
        for letter in self.text.get(from..byte).unwrap_or_default().chars() {
            (line, column) = if letter == '\n' { (line + 1, 0) } else { (line, column + 1) };
        }
        self.counted = (byte, line, column);
        Position { line: line + 1, column: column + 1 }
    }
}
