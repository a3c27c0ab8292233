//! x
#[test]
fn t() {
    let s = std::fs::read_to_string("/tmp/t/example.yaml").unwrap();
    let c: sosku::model::case::Case = serde_yaml::from_str(&s).unwrap();
    println!("{c:#?}");
}
