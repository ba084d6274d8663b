# Why a file or a pack is refused. $subject is the file, message or id it is about.
problem-SL006 =
    { $reason ->
        [missing] There is no file “{ $subject }”.
        [denied] The system does not let the program read “{ $subject }”.
        [not-text] “{ $subject }” is not UTF-8 text.
        [large] “{ $subject }” is larger than 1 MiB.
        [link] “{ $subject }” is a link, or no plain file.
       *[disk] The disk could not read “{ $subject }”.
    }
    .remedy =
        { $reason ->
            [missing] Put it into the pack.
            [denied] Allow this user to read it.
            [not-text] Save it as UTF-8.
            [large] Make it smaller, or share it out over several files.
            [link] Put the file itself there.
           *[disk] Copy the pack here once more.
        }
problem-SL041 =
    { $reason ->
        [link] “{ $subject }” is a link, or no plain file.
        [path] The path “{ $subject }” leads out of the pack.
        [name] The name “{ $subject }” has characters that not every system reads alike.
        [deep] “{ $subject }” lies too deep, or its path is too long.
        [twice] There are two files “{ $subject }”; capitals and small letters count as the same.
        [many] “{ $subject }” holds more than 60,000 files.
        [heavy] The files together, up to “{ $subject }”, are larger than 1 GiB.
        [large] “{ $subject }” is too large.
        [not-zip] “{ $subject }” is damaged, or no plain zip file.
        [locked] “{ $subject }” is behind a password.
        [method] “{ $subject }” is packed in a way the program does not know.
        [damaged] “{ $subject }” is not what the zip’s directory says of it.
        [id-twice] Another pack is called “{ $subject }” too, and was taken first.
        [card] “{ $subject }” is too long for a pack’s card, or has control characters.
        [parts] “{ $subject }” has more parts than anybody can oversee.
        [paths] There are more than 20,000 ways through “{ $subject }”.
        [number] The numbers of “{ $subject }” are too large.
        [long] The words “{ $subject }” can grow too long.
        [nested] In “{ $subject }” braces or brackets stand within each other too deeply.
        [circle] “{ $subject }” names itself, straight or by way of others.
        [call] “{ $subject }” calls a function or hands over arguments; situations have none.
        [steering] “{ $subject }” has characters that steer the screen or turn the direction of writing.
       *[other] “{ $subject }” cannot be a part of a pack.
    }
    .remedy =
        { $reason ->
            [link] Put the file itself into the pack.
            [path] Use paths below the pack only, parted by /.
            [name] Use letters without accents, digits, hyphens and dots.
            [deep] Use at most 8 steps and 200 characters.
            [twice] Keep one of them, or rename it.
            [many] Make several packs of it.
            [heavy] Make several packs of it.
            [large] A situation’s structure has at most 128 KiB, its words 256 KiB, any other file 1 MiB.
            [not-zip] Pack the folder once more, as one zip without a password.
            [locked] Pack the folder without one.
            [method] Pack the folder as a plain zip (deflate).
            [damaged] Pack the folder once more.
            [id-twice] Remove one of the two.
            [card] Use plain text of at most 300 bytes.
            [parts] At most 200 beats, 100 entries in a list, 2,000 messages in a file, 64 characters in an id.
            [paths] Join paths earlier, or make two situations of it.
            [number] Stay below a thousand million.
            [long] At most 8 KiB in a message, 300 bytes in the words of a value, 100 things filled in.
            [nested] At most 100 of each in one message.
            [circle] Write out what is meant.
            [call] Use plain words, variables and terms.
            [steering] Take them out.
           *[other] Take it out.
        }
