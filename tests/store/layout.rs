//! Where things lie, and what is not followed or read.

use std::fs;

use sosku::store::layout::{BadName, CASES, GROUPS, Layout, ReadError, Strange, Why};

use crate::support::TestFolder;

const CAP: u64 = 8 << 20;

#[test]
fn the_nearest_folder_upwards_is_found() {
    let folder = TestFolder::new();
    folder.write("groups/arkiryhma/group.yaml", "format: 1\n");
    let found = Layout::find(&folder.root().join("groups/arkiryhma")).unwrap();
    assert_eq!(found.root(), folder.root());
    assert_eq!(Layout::find(folder.outside()), None);
}

#[test]
fn a_code_never_leads_elsewhere() {
    assert_eq!(Layout::case_path("SK-4K7QX2").unwrap(), "cases/SK-4K7QX2.yaml");
    assert_eq!(Layout::group_path("arkiryhma", "roster.csv").unwrap(), "groups/arkiryhma/roster.csv");
    for bad in
        ["", ".", "..", "../x", "a/b", "a\\b", "-rf", ".git", "a\0b", "a\nb", "C:x", "a ", "/etc/passwd"]
    {
        assert_eq!(Layout::case_path(bad), Err(BadName), "{bad:?}");
        assert_eq!(Layout::group_path(bad, "group.yaml"), Err(BadName), "{bad:?}");
        assert_eq!(Layout::group_path("arkiryhma", bad), Err(BadName), "{bad:?}");
    }
}

#[test]
fn a_path_never_leads_out_or_into_gits_own() {
    let layout = Layout::at("/data");
    assert!(layout.absolute(".sosku/lock").is_ok());
    for bad in [
        "",
        "/etc/passwd",
        "cases/../../x",
        "cases//x",
        "./x",
        "cases/",
        ".git/config",
        "x/.GIT/hooks",
        "--force",
    ] {
        assert_eq!(layout.absolute(bad), Err(BadName), "{bad:?}");
    }
}

#[test]
fn case_files_are_listed_in_order_and_strangers_reported() {
    let folder = TestFolder::new();
    assert_eq!(folder.layout().cases().unwrap().files, Vec::<String>::new(), "a missing folder is empty");
    for name in ["SK-B00000.yaml", "SK-A00000.yaml", "SK-C00000.yml", ".gitkeep", "SK-D00000.yaml/x"] {
        folder.write(&format!("cases/{name}"), "format: 1\n");
    }
    let listing = folder.layout().cases().unwrap();
    assert_eq!(listing.files, ["cases/SK-A00000.yaml", "cases/SK-B00000.yaml"]);
    let strange = |path: &str, why| Strange { path: path.into(), why };
    assert_eq!(
        listing.strange,
        [strange("cases/SK-C00000.yml", Why::Ending), strange("cases/SK-D00000.yaml", Why::WrongKind)]
    );
}

#[test]
fn groups_are_folders() {
    let folder = TestFolder::new();
    folder.write("groups/arkiryhma/group.yaml", "format: 1\n");
    folder.write("groups/README.md", "x\n");
    let listing = folder.layout().folders(GROUPS).unwrap();
    assert_eq!(listing.files, ["groups/arkiryhma"]);
    assert_eq!(listing.strange, [Strange { path: "groups/README.md".into(), why: Why::WrongKind }]);
}

#[test]
fn a_file_over_the_cap_is_measured_not_read() {
    let folder = TestFolder::new();
    let file = fs::File::create(folder.root().join("huge.yaml")).unwrap();
    file.set_len(50 << 20).unwrap();
    match folder.layout().read("huge.yaml", CAP) {
        Err(ReadError::TooLarge { size, cap, .. }) => assert_eq!((size, cap), (50 << 20, CAP)),
        other => panic!("{:?}", other.map(|bytes| bytes.len())),
    }
    file.set_len(CAP).unwrap();
    assert_eq!(folder.layout().read("huge.yaml", CAP).unwrap().len() as u64, CAP);
}

#[test]
fn what_is_missing_or_no_file_is_told_apart() {
    let folder = TestFolder::new();
    fs::create_dir(folder.root().join(CASES)).unwrap();
    assert!(matches!(folder.layout().read("cases/x.yaml", CAP), Err(ReadError::Missing { .. })));
    assert!(matches!(folder.layout().read("cases", CAP), Err(ReadError::NotAFile { .. })));
    assert!(matches!(folder.layout().read("../x", CAP), Err(ReadError::Name(BadName))));
}

#[cfg(unix)]
#[test]
fn links_are_followed_only_within_the_folder() {
    use std::os::unix::fs::symlink;

    let folder = TestFolder::new();
    fs::write(folder.outside().join("secret.yaml"), "x\n").unwrap();
    folder.write("cases/SK-A00000.yaml", "format: 1\n");
    let link = |to: &str, name: &str| symlink(to, folder.root().join("cases").join(name)).unwrap();
    link("../../secret.yaml", "SK-B00000.yaml");
    link("nowhere", "SK-C00000.yaml");
    link("SK-A00000.yaml", "SK-D00000.yaml");
    let listing = folder.layout().cases().unwrap();
    assert_eq!(listing.files, ["cases/SK-A00000.yaml", "cases/SK-D00000.yaml"]);
    let why: Vec<Why> = listing.strange.iter().map(|one| one.why).collect();
    assert_eq!(why, [Why::LeadsOut, Why::LeadsOut]);
    assert!(matches!(folder.layout().read("cases/SK-B00000.yaml", CAP), Err(ReadError::LeadsOut { .. })));
    assert_eq!(folder.layout().read("cases/SK-D00000.yaml", CAP).unwrap(), b"format: 1\n");
}

#[cfg(unix)]
#[test]
fn a_folder_that_leads_out_is_not_listed() {
    let folder = TestFolder::new();
    fs::create_dir(folder.outside().join("others")).unwrap();
    std::os::unix::fs::symlink(folder.outside().join("others"), folder.root().join(CASES)).unwrap();
    assert!(matches!(folder.layout().cases(), Err(ReadError::LeadsOut { .. })));
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_outside_utf8_is_reported() {
    use std::os::unix::ffi::OsStrExt;

    let folder = TestFolder::new();
    fs::create_dir(folder.root().join(CASES)).unwrap();
    let name = std::ffi::OsStr::from_bytes(b"SK-\xe4.yaml");
    fs::write(folder.root().join(CASES).join(name), "x\n").unwrap();
    let listing = folder.layout().cases().unwrap();
    assert_eq!((listing.files.len(), listing.strange[0].why), (0, Why::Name));
}
