content-note = This situation speaks of something that may weigh on you. You may leave it at any time.
