cast-caller = Sergeant Osei
    .contact = 020 7946 0487
cast-me = You
cast-scene = What happens
begin = You are tying up the peas. In March you reported a green bicycle stolen. Your phone rings.
hello = Good morning, Sergeant Osei here, from the station on the square. This morning we pulled a bicycle out of the mill pond, with your number on it.
ask = Please fetch it by Friday noon. After that it goes to the county store. Bring your copy of the report. [A neighbour may come for you](mark:may-tell-anyone), with a note. If you’re not sure of me, [ask at the front desk](mark:survives-my-check). They can look it up.
why = It fits your own report, nothing is asked but to come, and the front desk can confirm it. To be sure, go there, or look up the station’s number yourself.
