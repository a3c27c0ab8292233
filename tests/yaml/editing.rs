//! Every edit of every file: the value is the one meant, by the referee's reading; only the lines of the edited
//! thing differ; no comment is lost; and hardly anything is refused.

use serde_yaml::Value as Yaml;
use sosku::model::path::{Path, Step};
use sosku::store::yaml::edit::{Edit, Reason, edit};
use sosku::store::yaml::tree::{Node, parse};
use sosku::store::yaml::value::Value;

use super::dice::Dice;
use super::{referee, runs, sketch};

fn order(_: &Path) -> Vec<String> {
    ["a", "new", "b", "c", "d", "newer", "e", "f", "g", "h", "i", "k", "l", "m n", "o"]
        .map(str::to_owned)
        .to_vec()
}

fn paths(node: &Node, path: &Path, found: &mut Vec<Path>) {
    found.push(path.clone());
    for (index, item) in node.items().iter().enumerate() {
        paths(item, &path.index(index), found);
    }
    for entry in node.entries() {
        paths(&entry.value, &path.key(entry.name()), found);
    }
}

fn value(dice: &mut Dice, depth: usize) -> Value {
    let text = |text: &str| Value::Text(text.to_owned());
    match dice.below(if depth == 0 { 9 } else { 12 }) {
        0 => Value::Null,
        1 => Value::Bool(dice.percent(50)),
        2 => Value::Int(dice.below(200) as i64 - 100),
        3 => Value::Float(0.25),
        4 => Value::Token("2026-03-09".into()),
        5 => Value::Token("koodi_1".into()),
        6 => text(dice.pick::<&str>(&[
            "no",
            "lyhyt teksti",
            "kaksi: # osaa",
            "",
            "10:30",
            "[x",
            "it's \"so\"",
            "\u{1f600}",
            "a\tb",
            "- x",
        ])),
        7 => text(dice.pick::<&str>(&[
            "rivi\ntoinen\n",
            "rivi\n\n  kolmas",
            "x\n\n",
            "\nalku\n",
            "a\r\nb",
            "  x\ny\n",
            "# c999\n# d\n",
            "- a\n- b\n",
        ])),
        8 => text(&"pitkä teksti & muuta: ".repeat(12)),
        9 => Value::Seq((0..dice.below(4)).map(|_| value(dice, 0)).collect()),
        10 => Value::Map((0..dice.below(4)).map(|n| (format!("k{n}"), value(dice, depth - 1))).collect()),
        _ => Value::Seq((0..dice.below(3)).map(|_| value(dice, depth - 1)).collect()),
    }
}

fn change(dice: &mut Dice, root: &Node) -> Edit {
    let mut found = Vec::new();
    paths(root, &Path::root(), &mut found);
    let path = dice.pick(&found).clone();
    let list_or_null =
        |path: &&Path| root.get(path).is_some_and(|node| node.is_null() || !node.items().is_empty());
    match dice.below(6) {
        0 if !path.0.is_empty() => Edit::Remove { path },
        1 if !path.0.is_empty() => Edit::Set { path, value: value(dice, 2) },
        2 | 3 => {
            let maps: Vec<&Path> = found
                .iter()
                .filter(|path| root.get(path).is_some_and(|node| !node.entries().is_empty()))
                .collect();
            let path = dice.pick(&maps).key(*dice.pick(&["new", "newer", "zzz", "a", "b", "k"]));
            let path =
                if dice.percent(10) && root.get(&path).is_none() { path.key("x").key("y") } else { path };
            Edit::Set { path, value: value(dice, 2) }
        }
        _ => {
            let lists: Vec<&Path> = found.iter().filter(list_or_null).collect();
            match lists.is_empty() {
                true => Edit::Append { list: Path::root().key("fresh"), value: value(dice, 2) },
                false => Edit::Append { list: (*dice.pick(&lists)).clone(), value: value(dice, 2) },
            }
        }
    }
}

fn to_yaml(value: &Value) -> Yaml {
    match value {
        Value::Null => Yaml::Null,
        Value::Bool(value) => Yaml::Bool(*value),
        Value::Int(number) => Yaml::Number((*number).into()),
        Value::Float(number) => Yaml::Number((*number).into()),
        Value::Token(text) | Value::Text(text) => Yaml::String(text.clone()),
        Value::Seq(items) => Yaml::Sequence(items.iter().map(to_yaml).collect()),
        Value::Map(pairs) => {
            Yaml::Mapping(pairs.iter().map(|(key, value)| (key.as_str().into(), to_yaml(value))).collect())
        }
    }
}

/// The referee's key for a step: a bare number is a number to it.
fn key(map: &serde_yaml::Mapping, name: &str) -> Yaml {
    let number = name.parse::<i64>().ok().map(|number| Yaml::Number(number.into()));
    number.filter(|number| map.contains_key(number)).unwrap_or_else(|| name.into())
}

/// What the record should be afterwards.
fn expected(root: &mut Yaml, steps: &[Step], edit: &Edit) {
    let Some((step, rest)) = steps.split_first() else {
        match edit {
            Edit::Set { value, .. } => *root = to_yaml(value),
            Edit::Append { value, .. } => match root {
                Yaml::Sequence(items) => items.push(to_yaml(value)),
                other => *other = Yaml::Sequence(vec![to_yaml(value)]),
            },
            Edit::Remove { .. } => unreachable!("removals end above the place"),
            Edit::Move { .. } => unreachable!("moves are tried on their own"),
        }
        return;
    };
    if root.is_null() {
        *root = Yaml::Mapping(serde_yaml::Mapping::new());
    }
    match (step, root) {
        (Step::Key(name), Yaml::Mapping(map)) if rest.is_empty() && matches!(edit, Edit::Remove { .. }) => {
            let key = key(map, name);
            map.shift_remove(&key);
        }
        (Step::Index(index), Yaml::Sequence(items))
            if rest.is_empty() && matches!(edit, Edit::Remove { .. }) =>
        {
            items.remove(*index);
        }
        (Step::Key(name), Yaml::Mapping(map)) => {
            let key = key(map, name);
            expected(map.entry(key).or_insert(Yaml::Null), rest, edit);
        }
        (Step::Index(index), Yaml::Sequence(items)) => expected(&mut items[*index], rest, edit),
        other => panic!("{other:?}"),
    }
}

/// Numbers of the comments in a text, in order.
fn comments(text: &str) -> Vec<usize> {
    text.split("# c").skip(1).filter_map(|rest| rest.split_once('.')?.0.parse().ok()).collect()
}

fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count()
}

/// Where the dash of a list item stands; 0 for the root, the item itself in a flow list.
fn dash_before(text: &str, root: &Node, path: &Path) -> usize {
    let Some(Step::Index(index)) = path.last() else { return 0 };
    let list = root.get(&path.parent().unwrap()).unwrap();
    if list.is_flow() || *index == 0 {
        return list.span.start;
    }
    let mut line = list.items()[index - 1].span.end;
    loop {
        line += text[line..].find('\n').unwrap() + 1;
        if text[line..].trim_start_matches(' ').starts_with('-') {
            return line;
        }
    }
}

/// The lines of the old text that an edit may change: first and just past the last.
fn allowed(text: &str, root: &Node, edit: &Edit) -> (usize, usize) {
    let mut path = edit.path().clone();
    if matches!(edit, Edit::Remove { .. }) {
        let holder = root.get(&path.parent().unwrap()).unwrap();
        if holder.items().len() + holder.entries().len() == 1 {
            path = path.parent().unwrap();
        }
    }
    let exact = root.get(&path).is_some();
    while root.get(&path).is_none() {
        path = path.parent().unwrap();
    }
    let node = root.get(&path).unwrap();
    let replaced = exact && !matches!(edit, Edit::Append { .. }) || node.is_null() || node.is_flow();
    if !replaced {
        return (usize::MAX, usize::MAX);
    }
    let header = root.key_span(&path).map_or_else(|| dash_before(text, root, &path), |key| key.start);
    (line_of(text, header), line_of(text, node.span.end) + 1)
}

fn assert_minimal(seed: u64, text: &str, after: &str, edit: &Edit) {
    let (text, after) = (text.trim_start_matches('\u{feff}'), after.trim_start_matches('\u{feff}'));
    let root = &parse(text).unwrap();
    let (old, new): (Vec<&str>, Vec<&str>) = (text.split('\n').collect(), after.split('\n').collect());
    let (first, end) = allowed(text, root, edit);
    let old_comments = comments(text);
    let new_comments = comments(after);
    let mut remaining = new_comments.iter();
    // Where lines repeat, a diff may blame another than the one that went.
    let around =
        first <= old.len() && new.starts_with(&old[..first]) && new.ends_with(&old[end.min(old.len())..]);
    let diff = similar::TextDiff::from_slices(if around { &new } else { &old }, &new);
    for op in diff.ops() {
        for line in op.old_range().filter(|_| op.tag() != similar::DiffTag::Equal) {
            let last = line + 1 >= old.len();
            // The last line gains a line break, and a block scalar at the end may need another header.
            let tail = !text.ends_with('\n') && (last || old[line].contains(['|', '>']));
            // A first key on the line of a dash moves down when another takes its place, and up when it goes.
            let dash = old[line].trim_start().starts_with("- ") && moved_behind_dash(edit);
            assert!(
                (first..end).contains(&line) || tail || dash || is_next_behind_dash(text, root, edit, line),
                "seed {seed}: line {line} {:?} changed by {edit:?}\n{text}\n=====\n{after}",
                old[line]
            );
        }
    }
    for comment in old_comments {
        let line = line_of(text, text.find(&format!("# c{comment}.")).unwrap());
        let kept = remaining.clone().any(|other| *other == comment);
        if kept {
            assert!(remaining.any(|other| *other == comment), "seed {seed}: comments out of order");
        } else {
            assert!(
                (first..end).contains(&line),
                "seed {seed}: comment {comment} lost by {edit:?}\n{text}\n=====\n{after}"
            );
        }
    }
}

fn moved_behind_dash(edit: &Edit) -> bool {
    matches!(edit.path().last(), Some(Step::Key(_))) || matches!(edit, Edit::Remove { .. })
}

/// Whether `line` is the one that moves up behind a dash when the first key or item there is removed.
fn is_next_behind_dash(text: &str, root: &Node, edit: &Edit, line: usize) -> bool {
    let Edit::Remove { path } = edit else { return false };
    let Some(node) = root.get(path) else { return false };
    let start = line_of(text, node.span.end);
    (start..=line).skip(1).all(|between| {
        between == line || text.split('\n').nth(between).is_some_and(|text| text.trim().is_empty())
    })
}

#[test]
fn every_edit_changes_what_was_asked_and_nothing_else() {
    let (mut made, mut refused) = (0usize, 0usize);
    for seed in 0..runs(16) {
        let mut dice = Dice::new(seed);
        let text = sketch::file(&mut dice);
        let root = parse(&text).unwrap();
        let change = change(&mut dice, &root);
        let before: Yaml = referee(&text).unwrap();
        match edit(&text, std::slice::from_ref(&change), &order) {
            Ok(after) => {
                made += 1;
                let mut wanted = before;
                expected(&mut wanted, &change.path().0, &change);
                let found: Yaml = referee(&after).unwrap();
                assert_eq!(found, wanted, "seed {seed}: {change:?}\n{text}\n=====\n{after}");
                assert_minimal(seed, &text, &after, &change);
            }
            Err(refusal) if refusal.reason == Reason::Unsafe => {
                refused += 1;
            }
            Err(refusal) => {
                assert!(is_impossible(&root, &change), "seed {seed}: {refusal} {change:?}\n{text}")
            }
        }
    }
    println!("{refused} of {} refused", made + refused);
    assert!(refused * 50 < made, "{refused} of {} refused", made + refused);
}

/// Whether the place is of another kind than the edit wants.
fn is_impossible(root: &Node, edit: &Edit) -> bool {
    let mut path = edit.path().clone();
    while root.get(&path).is_none() {
        path = path.parent().unwrap();
    }
    root.get(&path).is_some_and(|node| !node.is_null())
}

#[test]
fn edits_on_edits_stay_sound() {
    for seed in 0..runs(1) {
        let mut dice = Dice::new(seed ^ 0xabcd);
        let mut text = sketch::file(&mut dice);
        let mut wanted: Yaml = referee(&text).unwrap();
        for _ in 0..12 {
            let root = parse(&text).unwrap();
            if root.entries().is_empty() {
                break;
            }
            let change = change(&mut dice, &root);
            if let Ok(after) = edit(&text, std::slice::from_ref(&change), &order) {
                expected(&mut wanted, &change.path().0, &change);
                text = after;
            }
        }
        assert_eq!(referee::<Yaml>(&text).unwrap(), wanted, "seed {seed}\n{text}");
    }
}
