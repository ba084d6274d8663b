# Using the phone safely: the list of guided tours.
guides-title = Using the phone safely
    .more = Five short tours, one minute each: messages, links, apps, codes and calls
guides-how = You look, and nobody asks you anything. You may press what you see: nothing is sent, and nothing is kept.
guides-length = { $channel } · about one minute
guides-done = You have looked at all of it
guides-next = Look at the next one when you like, or at this one once more.
