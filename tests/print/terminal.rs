//! The handouts by the command line.

use second_look::export::print::handout::Handout;

use super::handouts::told_of_a_group;
use super::*;

#[test]
fn the_terminal_makes_each_handout_and_answers_a_wrong_word_in_one_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = folder.path().join("lesson.csv");
    let mut text = Vec::new();
    told_of_a_group().write(&mut text).expect("a table");
    fs::write(&table, &text).expect("a file");
    let broken = folder.path().join("broken.csv");
    fs::write(&broken, "day,minutes\r\n1,2\r\n").expect("a file");
    let print = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_second-look"));
        let _ = command.arg("--data-dir").arg(folder.path()).arg("print").args(args);
        let output = command.output().expect("the program");
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    for handout in Handout::ALL {
        let file = folder.path().join(format!("{}.pdf", handout.key()));
        let (to, from) = (file.display().to_string(), table.display().to_string());
        let args = [
            handout.key(),
            "--to",
            &to,
            "--language",
            "fr",
            "--country",
            "fr",
            "--paper",
            "letter",
            "--lesson",
            "60",
            "--playlist",
            "telephone",
            "--from",
            &from,
        ];
        assert_eq!(print(&args), (Some(0), String::new()), "{handout:?}");
        assert!(says("pdfinfo", &[], &file).contains("(letter)"));
        let (code, said) = print(&args);
        assert!(code == Some(2) && said.contains("existe déjà"), "nothing is replaced: {said}");
    }
    let one = folder.path().join("one.pdf").display().to_string();
    assert_eq!(print(&["situation", &one, "--situation", "warning-call"]), (Some(0), String::new()));
    let (broken, none) = (broken.display().to_string(), folder.path().join("no.csv").display().to_string());
    let file = folder.path().join("wrong.pdf").display().to_string();
    for (args, named) in [
        (&["plan", "--lesson", "50"][..], "50"),
        (&["plan", "--lesson", "long"], "long"),
        (&["plan", "--playlist", "nothing"], "nothing"),
        (&["signs", "--situation", "nothing"], "nothing"),
        (&["checkup", "--form", "c"], "c"),
        (&["cards", "--paper", "a5"], "a5"),
        (&["poster", "--country", "XX"], "XX"),
        (&["plan", "--seed=-x"], "-x"),
        (&["plan", "--text-size", "big"], "big"),
        (&["group"], "--from"),
        (&["group", "--from", &broken], "broken.csv"),
        (&["group", "--from", &none], "no.csv"),
    ] {
        let args: Vec<&str> = args.iter().copied().chain(["--lang", "zh-CN", "--to", &file]).collect();
        let (code, said) = print(&args);
        assert!(
            code == Some(2) && said.trim().lines().count() == 1 && said.contains(named),
            "{args:?}: {said}"
        );
        assert!(said.chars().any(|c| ('\u{4e00}'..'\u{a000}').contains(&c)), "{said}");
    }
    let (code, said) = print(&["plan", "--lang", "xx", "--to", &file]);
    assert!(code == Some(2) && said.contains("xx") && said.trim().lines().count() == 1, "{said}");
    let (code, said) = print(&["core/warning-call", "--lang", "fr"]);
    assert!(code == Some(2) && said.contains("PDF") && said.trim().lines().count() == 1, "{said}");
    let (code, said) = print(&["posters", "--lang", "fr"]);
    assert!(code == Some(2) && said.contains("posters") && said.trim().lines().count() == 1, "{said}");
    assert!(!Path::new(&file).exists());
}
