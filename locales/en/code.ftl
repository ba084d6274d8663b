code-title = Continue with a code
    .more = From a stand in a public place
code-what = Go on with what you have not met yet.
code-field = Your code of 12 characters
code-how = Capital or small letters, with or without hyphens: all of it is read.
code-length =
    { $count ->
        [0] Please type the { $wanted } characters of your code first.
        [one] A code has { $wanted } characters, and here is one so far.
       *[other] A code has { $wanted } characters, and here are { $count }.
    }
code-character = “{ $character }” stands in no code. Some look alike: please compare it with yours once more.
code-check = These characters do not belong together. Please compare each of them with your code once more.
code-version = This code is from another version of the program. You can choose any situation without it.
