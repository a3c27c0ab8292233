//! One command at a time.

use std::fs;
use std::thread;
use std::time::Duration;

use sosku::store::layout::{LOCK, Layout};
use sosku::store::lock::{LockError, PATIENCE, acquire};

use crate::support::{TestFolder, as_child, wait_for};

const SHORT: Duration = Duration::from_millis(50);

#[test]
fn the_lock_makes_its_own_folder_and_git_never_sees_it() {
    let folder = TestFolder::new();
    drop(acquire(&folder.layout(), "intake", "anna", PATIENCE).unwrap());
    assert_eq!(folder.git(&["status", "--porcelain"]), "");
    assert!(folder.bytes(LOCK).is_some());
}

#[test]
fn who_waits_in_vain_is_told_who_holds_it() {
    let folder = TestFolder::new();
    let held = acquire(&folder.layout(), "session add\n\u{1b}[2K", "anna", PATIENCE).unwrap();
    let Err(LockError::TimedOut { waited, holder }) = acquire(&folder.layout(), "close", "teija", SHORT)
    else {
        panic!()
    };
    assert!(waited >= SHORT);
    assert_eq!(holder.unwrap(), format!("session add  [2K, anna, process {}", std::process::id()));
    drop(held);
    acquire(&folder.layout(), "close", "teija", SHORT).unwrap();
}

#[test]
fn a_shared_handle_keeps_the_turn() {
    let folder = TestFolder::new();
    let held = acquire(&folder.layout(), "close", "anna", PATIENCE).unwrap();
    let shared = held.share().unwrap();
    drop(held);
    assert!(acquire(&folder.layout(), "close", "anna", SHORT).is_err());
    drop(shared);
    acquire(&folder.layout(), "close", "anna", SHORT).unwrap();
}

#[test]
fn forty_who_come_at_once_wait_their_turn() {
    let folder = TestFolder::new();
    folder.write("count", "0");
    let root = folder.root();
    thread::scope(|scope| {
        for _ in 0..40 {
            scope.spawn(|| {
                let _held = acquire(&Layout::at(root), "count", "anna", PATIENCE).unwrap();
                let count: u32 = fs::read_to_string(root.join("count")).unwrap().parse().unwrap();
                thread::yield_now();
                fs::write(root.join("count"), (count + 1).to_string()).unwrap();
            });
        }
    });
    assert_eq!(folder.read("count"), "40");
}

/// Not a test of its own: what `a_killed_holder_gives_the_lock_back` starts in another process.
#[test]
fn holds_the_lock_when_started_as_a_child() {
    if let Some(root) = as_child() {
        let _held = acquire(&Layout::at(root), "import", "anna", PATIENCE).unwrap();
        println!("\nholding");
        thread::sleep(Duration::from_secs(600));
    }
}

#[test]
fn a_killed_holder_gives_the_lock_back() {
    let folder = TestFolder::new();
    let mut child = folder.child("store::lock::holds_the_lock_when_started_as_a_child").spawn().unwrap();
    wait_for(&mut child, "holding");
    let refused = acquire(&folder.layout(), "close", "teija", SHORT).unwrap_err().to_string();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(refused.contains(&format!("import, anna, process {}", child.id())), "{refused}");
    acquire(&folder.layout(), "close", "teija", SHORT).unwrap();
}

#[test]
fn a_folder_that_cannot_hold_the_lock_is_an_error() {
    let folder = TestFolder::new();
    folder.write(".sosku", "a file where the folder should be");
    assert!(matches!(acquire(&folder.layout(), "close", "anna", SHORT), Err(LockError::Io(_))));
}

#[cfg(unix)]
#[test]
fn a_lock_that_is_a_link_is_refused_and_its_end_untouched() {
    let folder = TestFolder::new();
    fs::create_dir(folder.root().join(".sosku")).unwrap();
    folder.write("cases/SK-4K7QX2.yaml", "format: 1\n");
    std::os::unix::fs::symlink("../cases/SK-4K7QX2.yaml", folder.root().join(LOCK)).unwrap();
    assert!(matches!(acquire(&folder.layout(), "close", "anna", SHORT), Err(LockError::Link)));
    assert_eq!(folder.read("cases/SK-4K7QX2.yaml"), "format: 1\n");
}
