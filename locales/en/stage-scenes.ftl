# A poster, a live stream, at the door and at a stall.
poster-wall = On a wall
poster-board = On the notice board
poster-mail = In your letter box
poster-walk-on = Walk on
poster-put-away = Put it away
stage-live-stream = The live stream
live-on = Live now
live-over = The stream is over
live-leave = Leave the room
live-comments = Comments
door-known = You know each other
door-unknown = You do not know them
door-close = Close the door
door-walk-on = Walk on
