review-due = A short review
    .more = About { $minutes } minutes, to keep it fresh
review-next = On with the review
review-over = That was the short review.
    .again = Another look is worthwhile { $when }.
review-now = Now is a good time
review-not-begun = Not met yet
review-look = Next look { $when }
review-days = in a few days
review-weeks =
    { $count ->
        [one] in about a week
       *[other] in about { $count } weeks
    }
review-months =
    { $count ->
        [one] in about a month
       *[other] in about { $count } months
    }
family-authority = Somebody says they are the police, the bank, family
family-reward = Too good to be true
family-warmth = Very kind, very fast
family-payment = Money first, codes, your name
family-unchecked = It cannot be checked
family-pressure = You are rushed, scared, told to keep quiet
