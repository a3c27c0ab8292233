//! x
use sosku::store::layout::Layout;
use sosku::store::locate::locate;
use sosku::validate::check_source;

#[test]
fn scratch() {
    for dir in std::env::var("FOLDER").unwrap().split(' ') {
        let layout = Layout::at(dir);
        println!("## {}", dir.rsplit('/').next().unwrap());
        let found = check_source(&layout, "2026-11-21".parse().ok());
        for l in locate(found, &layout, 8 << 20).iter().take(4) {
            println!(
                "{}:{}:{} {:?} {} {:?} | {}",
                l.diagnostic.file,
                l.line,
                l.column,
                l.diagnostic.kind.severity,
                l.diagnostic.kind.id,
                l.diagnostic.args,
                l.excerpt.clone().unwrap_or_default()
            );
        }
    }
}
