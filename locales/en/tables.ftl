settings-tables = Save my data as tables
    .more = You may also have your answers as tables, for a spreadsheet or for somebody who helps you. No name is in them. Whoever has the files can read your answers.
tables-saved = Your tables lie in the folder { $folder }. Their names begin with “{ $stem }”.
tables-not-saved = The tables could not be saved in { $folder } ({ $why }). Your answers are safe where they were.
tables-no-folder = This computer names no folder for your documents, so the tables were not saved.
tables-none = Nothing is kept on this computer now, so there are no tables to save.

cli-export = Write your own answers as tables, without any name in them
    .format = Tables for a spreadsheet (csv), or one document (json)
    .to = The folder to write to, or for json a file that does not exist yet; your documents when left out
cli-export-none = There are no answers yet: { $file } is not there. Play a situation first, or name another folder with --data-dir.
cli-export-no-folder = This computer names no folder for your documents. Name one with --to.
cli-export-tables = { $file } is no folder, and the tables are several files. Name a folder, or use --format json.
cli-export-exists = { $file } exists already, and an export never replaces a file. Name another one.
cli-export-failed = Nothing was written to { $file }: { $why }. Check that the folder can be written and has room.
cli-kept-newer = The answers were saved by a newer version of the program. Update the program, then try { $file } again.
cli-kept-damaged = The answers in { $file } cannot be read: { $why }. Open the program, which keeps the file aside, or bring back a copy with “restore”.
cli-kept-failed = The answers in { $file } cannot be read: { $why }. Close other windows of the program, check that the file may be read, and try again.
