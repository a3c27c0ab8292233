//! Every input that fuzzing began with or stumbled over (tests/data/fuzz/<target>), replayed on the stable toolchain.
//! New ones come from `cargo run --release --example fuzz`, which keeps here what made a target fail.

mod targets;

use std::fs;
use std::path::Path;

use targets::TARGETS;

#[test]
fn no_kept_input_breaks_a_promise() {
    for (name, target) in TARGETS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/fuzz").join(name);
        let inputs: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert!(inputs.len() >= 4, "{name}: {} inputs", inputs.len());
        inputs.iter().for_each(|input| target(&fs::read(input).unwrap()));
    }
}
