"""Single lines of English pages in their places: what has to go, and what has to stay.

Lines that are indented belong to the one above them.
"""

import pytest
from tests.unit.pages import sections_of

HEADLINE = "Ministers agree on plan for new borders"
ARTICLE = (
    "Ministers agreed on a plan on Friday, the office in Riga said, which had led the talks. It takes effect in May.",
    "The opposition rejected the plan. It will sue and has called protests for Monday.",
    '"This is a mistake," its leader said in the evening. Parliament is to debate it on Saturday.',
)

TOP = """
Skip to content
Menu
Search
Subscribe | Log in
Home > World > Europe
Advertisement
We value your privacy. We and our partners use cookies to store information on a device.
Sign up for our morning newsletter
Get full access for $1 a week
Support the Courier. Subscribe today.
World
LIVE UPDATES
Watch Live
Listen Live
US Edition
Breaking News Alerts: sign up here
Your account
Today's paper
Donate
Become a member
Accessibility links
"""

HEAD = """
By Jane Sample
Jane Sample
Jane Sample, Riga
By Jane Sample and John Roe, Associated Press
By JANE SAMPLE
by Jane Sample
Jane Sample and John Roe in Riga
Reuters Staff
AP
Associated Press
From Jane Sample, CNN
By Our Foreign Staff
2 min read
3 minute read
148 comments
Share
Save
Listen to article (3 minutes)
Photo: AFP
Minister Krause arrives in Riga. Photograph: AFP/Getty Images
Image source, Getty Images
Image caption, Minister Krause in Riga
Getty Images
(AP Photo/Jane Sample)
Minister Krause arrives in Riga on Friday. (AP Photo/Jane Sample)
Credit: AP
Share on Facebook Share on Twitter
Print Email Share
Follow @janesample
Europe correspondent
Diplomatic editor
BBC News, Riga
By Jane Sample BBC News, Riga
Jane Sample Europe correspondent @janesample
"""

MID = """
Advertisement
Story continues below advertisement
ADVERTISEMENT
Read more: What the plan means
READ MORE: What the plan means
Related: What the plan means
See also: What the plan means
Sign up for our daily newsletter
Get our best stories in your inbox every day. Sign up here.
[Photo: Map of borders]
![Map](map.png)
Graphic: AFP
Watch: Ministers arrive in Riga
Video: Ministers arrive in Riga
Media playback is unsupported on your device
Listen: The daily podcast
More: Five things about the plan
Photo by Jane Sample
Click here to read the full plan
Opinion: A plan without a future
You can read the full plan here.
Skip Twitter post by Jane
End of Twitter post by Jane
"""

FOOT = """
Reporting by Jane Sample; editing by John Roe
(Reporting by Jane Sample)
Additional reporting by John Roe
Associated Press writer John Roe in Oslo contributed to this report.
John Roe contributed reporting.
© 2013 The Courier
Copyright 2013 The Associated Press. All rights reserved.
Our Standards: The Trust Principles
Topics
Topics Europe Latvia
Tags: Riga, borders
Filed under: Europe
Most popular
    Latvia loses patience
    What Riga wants
Related stories
    Latvia loses patience
More from Europe
    Latvia loses patience
    What Riga wants
You may also like
    Latvia loses patience
    What Riga wants
Related
    Latvia loses patience
    What Riga wants
12 comments
    Otto M. It was clear that they would agree again. Who is paying for it?
Comments
View comments (12)
Share this article
Contact us
Terms of use | Privacy policy
Back to top
Follow us on Twitter
Like us on Facebook
Download our app
Send tips to news@courier.example
Since you're here …
    … we have a small favour to ask. Support us from $1.
Thank you for reading
    If you value our reporting, consider making a contribution today. Every contribution helps.
This article was originally published on 12 January 2013.
Correction: An earlier version of this story misstated the date.
We welcome your comments.
Join the debate
Newsletter sign-up
Read this next
What do you think of the plan? Tell us below.
Latest headlines
    Quake hits Chile
    Bayern win in Mainz
Elsewhere
    Quake hits Chile
    Bayern win in Mainz
Editor's picks
    Quake hits Chile
    Bayern win in Mainz
Do you have a story? Email us.
Print this page
"""

HEADLINES = """
Interview with Minister Krause: no U-turn
Opinion poll: Krause loses lead
Facebook buys WhatsApp
Twitter suspends Krause
Video shows attack on consulate
More than 100 dead in train crash
Related charges dropped
Comments by minister spark row
Ads for tobacco banned
Subscription service to close
By the river, a city sinks
From Riga with love
Support for Krause falls
Newsletter scandal: minister quits
Share prices fall in Riga
Search for missing plane resumes
Contact lost with flight 370
Back to school for thousands
Now police investigate Krause
Live: Krause speaks to parliament
Watch maker files for bankruptcy
May resigns
UK: three held over plot
Latvia 3-2 Estonia
Top court backs Krause
World leaders meet in Riga
Most voters reject plan, poll shows
Copyright law passed by narrow vote
Published papers reveal plan
Editor arrested in Riga
Reporter killed in Riga
White House correspondent barred
Print workers strike
Topics for summit agreed
Email leak embarrasses Krause
Read the room, Krause tells rivals
"""

SENTENCES = """
Police declined to comment.
"We need your support," he told voters.
She said no more.
"No."
He left.
What happens next?
The comments drew an angry reply.
Facebook and Twitter deleted the accounts.
Now police are investigating.
The deadline passed on 12 January 2013.
Read the files, the judge told the witness on Monday.
Our soldiers are coming home, Krause told voters on Sunday.
Share prices fell.
By then it was too late.
The source of the rumour was a letter from Riga.
Donations were accepted all the same.
The paper has 5,000 subscribers and its newsletter reaches many more readers.
The report was carried by Reuters.
Related charges were dropped.
More may follow.
Anger in Riga
What critics say
A new plan emerges
You can't be serious, she replied.
"""


def _groups(lines: str) -> list[tuple[str, ...]]:
    groups: list[tuple[str, ...]] = []
    for line in lines.strip().splitlines():
        groups = [*groups[:-1], (*groups[-1], line.strip())] if line.startswith(" ") else [*groups, (line,)]
    return groups


def _page(place: str, lines: tuple[str, ...]) -> tuple[str, ...]:
    first, second, last = ARTICLE
    pages = {
        "top": (*lines, HEADLINE, *ARTICLE),
        "head": (HEADLINE, *lines, *ARTICLE),
        "mid": (HEADLINE, first, second, *lines, last),
        "foot": (HEADLINE, *ARTICLE, *lines),
    }
    return pages[place]


@pytest.mark.parametrize(
    ("place", "lines"),
    [
        (place, group)
        for place, lines in (("top", TOP), ("head", HEAD), ("mid", MID), ("foot", FOOT))
        for group in _groups(lines)
    ],
)
def test_furniture_goes_and_the_article_stays(place: str, lines: tuple[str, ...]) -> None:
    sections = sections_of(_page(place, lines), "en")
    assert {line: sections[line] for line in lines} == dict.fromkeys(lines, "-")
    assert {line: sections[line] for line in (HEADLINE, *ARTICLE)} == {HEADLINE: "H", **dict.fromkeys(ARTICLE, "B")}


@pytest.mark.parametrize("line", HEADLINES.strip().splitlines())
def test_headline_is_not_taken_for_furniture(line: str) -> None:
    assert sections_of((line, *ARTICLE), "en")[line] == "H"


@pytest.mark.parametrize("line", SENTENCES.strip().splitlines())
def test_short_line_in_the_article_stays(line: str) -> None:
    assert sections_of(_page("mid", (line,)), "en")[line] == "B"
