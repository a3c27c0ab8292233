//! What surrounds a program under test, in the tests and in the examples that start it: Anna at her desk in Helsinki,
//! and nothing of whoever runs it.

/// Names and values of the environment.
pub(crate) const SURROUNDINGS: [(&str, &str); 9] = [
    ("GIT_CONFIG_GLOBAL", "/dev/null"),
    ("GIT_CONFIG_SYSTEM", "/dev/null"),
    ("GIT_AUTHOR_NAME", "Anna Esimerkki"),
    ("GIT_AUTHOR_EMAIL", "anna@example.org"),
    ("GIT_COMMITTER_NAME", "Anna Esimerkki"),
    ("GIT_COMMITTER_EMAIL", "anna@example.org"),
    ("SOSKU_WORKER", "anna"),
    ("SOSKU_LANG", "en"),
    ("TZ", "Europe/Helsinki"),
];
