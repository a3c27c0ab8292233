//! Ctrl-C at a question ends the question, not the program: the answers so far can be kept and the cursor
//! be shown again. Everywhere else it ends the program as always.

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
