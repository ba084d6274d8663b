sms-close = Close the thread
sms-today = Today
email-close = Close the letter
email-letters =
    { $count ->
        [one] One letter
       *[other] { $count } letters
    }
email-from = From
email-to = To
email-subject = Subject
email-again = Re: { $subject }
web-close = Close the page
web-address = Address of the page
stage-bank = The banking app
bank-own = My bank
bank-close = Close
bank-freeze = Freeze my card
bank-pause = The bank puts in a pause
