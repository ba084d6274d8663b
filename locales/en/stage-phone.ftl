# The telephone, video calls and chats.

call-ringing = The telephone is ringing
call-ringing-more = You need not answer. It rings as long as you like.
call-answer = Answer
call-let-ring = Let it ring
call-missed = Missed call
call-hidden = The caller shows no number
    .short = Not shown
call-named = The name came with the call
    .short = Name sent along
call-left = You let it ring
call-left-more = It has stopped, and nothing bad came of it. Whoever really needs you leaves a message or rings again. You can always ring back on a number you know.
call-left-again = It would ring once more now, if you like.
call-after-all = Answer after all
call-waits = On hold. The call waits
    .more = The call waits and nobody hears you. Take your time: ask somebody, or look something up.
call-resume = Go on
call-close = Close
call-nothing-sent = Nothing you press here is sent.
call-keypad-close = Close the keypad
call-key-star = Star
call-key-hash = Hash
call-own = You ring a number of your own choice

stage-video-call = The video call
video-microphone = Microphone on
video-camera = Camera on

chat-typing = { $who } is typing
chat-earlier =
    { $count ->
        [one] One earlier message is
       *[other] { $count } earlier messages are
    } under “What was said so far”.
chat-members = { $count } people are in this group
chat-leave-report = Leave and report
chat-voice-words = It is written out above, word for word.
