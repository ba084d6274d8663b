people-title = Who is here?
people-more = Each person has practice and progress of their own. There is no password: everybody here can look at everything.
people-here = Here now
people-switch = Not you? Press here
    .spoken = { $name } is here. Not you? Press here
people-first = First person
people-add = Add a person
    .more = A picture is enough
people-added = { $name } is on the list now.
people-changed = { $name } is kept.
people-change = Change
    .spoken = Change { $name }
people-forget = Delete…
    .spoken = Delete… { $name }
people-full = That makes { $count } people. There is no room for more.
people-offer = Several people at home
    .more = Each with practice and progress of their own

person-change = Picture and nickname
person-picture = Picture
person-name = Nickname (you need not type one)
person-name-or = Without a nickname you are called “{ $word }” here.
person-name-none = Without a nickname you are called “First person” here.
person-name-stays = The nickname stays in this program. It is on no printed page. Only a copy of everything has it too.
person-letters = Some letters cannot be shown here, so they were left out.
person-add = Add
person-keep = Keep this

badge-flower = Flower
badge-boat = Boat
badge-tree = Tree
badge-fish = Fish
badge-cup = Cup
badge-kite = Kite
badge-star = Star
badge-house = House
badge-leaf = Leaf
badge-balloon = Balloon
badge-apple = Apple
badge-fan = Fan

forget-title = Delete
forget-attempt = Delete this attempt?
    .goes = “{ $title }” of { $when } goes for good, with all you answered in it. Everything else stays.
forget-checkup = Delete this check-up?
    .goes = The check-up of { $when } goes for good, with all you answered in it. Everything else stays.
forget-person = Delete { $name }?
    .goes = Nickname, picture, practice and check-ups of { $name } go for good. All the others stay.
forget-everything = Delete everything?
    .goes = All people here go for good, with their practice and check-ups. So do files that lie aside. Language, text size and other settings stay.
forget-copies = Copies and pages you have saved are yours. They stay where they are.
forget-no = Keep it
forget-yes = Delete
forget-enough = Leave it so
forget-failed = It could not be deleted ({ $why }). Please try again a little later.
forget-out-of-reach = The file { $file } cannot be written now, so nothing can be deleted from it. Nothing has changed.
forget-key-attempt = Delete this attempt…
forget-key-checkup = Delete this check-up…
forget-key-everything = Delete everything…

gone-attempt = The attempt is gone.
gone-checkup = The check-up is gone.
gone-person = { $name } is gone, with all that was theirs.
gone-everything = Everything is gone. Your settings are still here.
gone-left =
    { $count ->
        [one] It may still be in a damaged file that lies aside: { $file }. Deleting everything takes that away too.
       *[other] It may still be in { $count } damaged files that lie aside, { $file } among them. Deleting everything takes those away too.
    }

settings-forget = Delete
    .more = A single attempt is deleted on its page, which you open from “My progress”. Here you delete all people and all they did.
