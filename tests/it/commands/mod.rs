//! Arguments to stdout, stderr and exit status, command by command.

mod config;
mod decode;
mod diagnose;
mod explain;
mod generic;

use assert_cmd::Command;

/// The program with an environment that has no settings.
pub fn imsctl(arguments: &[&str]) -> Command {
    let mut command = Command::cargo_bin("imsctl").expect("the binary is built");
    command.args(arguments);
    for name in [
        "NO_COLOR",
        "CLICOLOR_FORCE",
        "IMSCTL_COLOR",
        "IMSCTL_TIME",
        "IMSCTL_HOSTS",
        "IMSCTL_THEME",
        "IMSCTL_THRESHOLDS",
        "IMSCTL_KEYS",
    ] {
        command.env_remove(name);
    }
    command.env("XDG_CONFIG_HOME", "/nonexistent").env("TZ", "UTC").env("HOME", "/nonexistent");
    command
}

/// Standard output of a run that ends with this status.
pub fn stdout(arguments: &[&str], status: i32) -> String {
    let output = imsctl(arguments).assert().code(status).get_output().stdout.clone();
    String::from_utf8(output).expect("output is UTF-8")
}
