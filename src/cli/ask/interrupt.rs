//! The terminal while questions are asked: Ctrl-C ends the question, not the program, and keys that are typed
//! ahead wait for the next question without being echoed.
//!
//! Everywhere else Ctrl-C ends the program as always. Neighbour: `screen` asks.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use signal_hook::consts::SIGINT;
use signal_hook::flag::register_conditional_default;

/// True while Ctrl-C ends the program.
static DEADLY: OnceLock<Arc<AtomicBool>> = OnceLock::new();

/// Runs a question. Ctrl-C makes it return with an error of the terminal.
pub(super) fn spared<T>(question: impl FnOnce() -> T) -> T {
    let deadly = DEADLY.get_or_init(|| {
        let deadly = Arc::new(AtomicBool::new(true));
        // If the system refuses, Ctrl-C ends the program; the draft is on the disk all the same.
        let _ = register_conditional_default(SIGINT, Arc::clone(&deadly));
        deadly
    });
    deadly.store(false, Ordering::SeqCst);
    let answer = question();
    deadly.store(true, Ordering::SeqCst);
    answer
}

/// As long as it lives, the terminal echoes nothing by itself.
#[cfg(unix)]
pub(super) struct Hushed(Option<rustix::termios::Termios>);

#[cfg(unix)]
impl Hushed {
    pub(super) fn new() -> Self {
        use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
        let before = tcgetattr(std::io::stdin()).ok();
        if let Some(mut hushed) = before.clone() {
            // Dialoguer reads key by key and gives the terminal back in between, where a fast typist would
            // otherwise see the keys twice and the lists out of place.
            hushed.local_modes.remove(LocalModes::ECHO | LocalModes::ICANON | LocalModes::ISIG);
            let _ = tcsetattr(std::io::stdin(), OptionalActions::Now, &hushed);
        }
        Self(before)
    }
}

#[cfg(unix)]
impl Drop for Hushed {
    fn drop(&mut self) {
        if let Some(before) = &self.0 {
            let _ =
                rustix::termios::tcsetattr(std::io::stdin(), rustix::termios::OptionalActions::Now, before);
        }
    }
}

/// Other systems read keys without an echo.
#[cfg(not(unix))]
pub(super) struct Hushed;

#[cfg(not(unix))]
impl Hushed {
    pub(super) fn new() -> Self {
        Self
    }
}
