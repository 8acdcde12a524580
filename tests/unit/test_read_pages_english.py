import pytest
from tests.unit.pages import given, wanted

PAGES = {
    "wire report": """
H Lisbon ferries halted by dock strike
B LISBON (AP) — Dock workers walked out on Monday, leaving ferries idle. Two ships were turned away.
B The union wants an 8 percent raise. The operator has refused.
B Talks are to resume on Wednesday, a spokeswoman said.
""",
    "liberal daily with navigation, appeal, most viewed and topics": """
- Skip to main content
- Sign in | Search jobs | UK edition
H Dockers reject offer as strike enters second week
L Union leader says walkout could spread to tug crews
- Mary Example in Lisbon
- Tue 4 Oct 2016 10.22 BST
B Dock workers in Lisbon have rejected an offer from the ferry operator. The strike began on Friday.
B The labour minister, Marta Vidal, called on both sides to return to talks. She ruled out a court order.
B About 3,000 people marched through the old town on Saturday, organisers said. Police put the number at 1,200.
- As you are here today
- We have a small favour to ask. Readers rely on our journalism. Please support us from £1 a month.
- Most viewed
- Minister quits over tax return
- Storm batters northern coast
- Topics: Portugal | Strikes | Europe
- Reuse this content
""",
    "public broadcaster with captions and related lists": """
H Portugal strike: Ferry operator threatens sackings
- 3 October 2016
- Share this with
- Email
- Facebook
- Image copyright Reuters
- Image caption The ferries have been idle since Friday
B The ferry operator Tejo has threatened to dismiss striking workers. It said it would act within days.
B The union said it would go to court. No date has been set for a hearing.
- Read more:
- Why Europe's ports are on strike
- Ships moved to Spain
B Some passengers were stranded overnight. Hotels offered rooms at half price, the mayor said.
- Related Topics
- Portugal
- Strikes
- More on this story
- Lisbon strike spreads
- 2 October 2016
- Top Stories
- Storm batters northern coast
- Thousands of homes are without power after the worst storm in ten years.
""",
    "american paper with an insert and credits": """
H City council approves light rail
- By Jane Sample
- October 6, 2016, 9:30 a.m. ET
B The city council on Thursday approved a new light rail line, 31 to 27. Construction is to begin in 2018.
- Advertisement
B Opponents said they would collect signatures. A referendum could be held in spring.
- Read more: How the council voted
B The federal government will pay two-thirds of the cost, the mayor said.
- Copyright 2016 Example Press. All rights reserved.
""",
    "newsletter box in the middle": """
H Rail tunnel to Prague planned
B The railway wants to build a tunnel between Dresden and Prague by 2030, its board said on Monday.
- Get the headlines in your inbox
- Sign up for our newsletter and never miss a story.
B The Czech government approved the project in June. The tunnel is to be 30 kilometres long.
B Environmental groups plan to sue. They fear for the groundwater.
""",
    "kicker in capitals over the headline": """
- World > Europe
H PRAGUE CRISIS
H Government falls over budget as coalition splits
B The Czech government fell on Friday after losing a vote on the budget. The count was 103 to 97.
B President Karel Dvorny will now speak to all parties. He did not rule out an election.
""",
    "comment section at the foot": """
H Court lifts driving ban
B The administrative court lifted the driving ban on Wednesday. The city said it would appeal.
B Twelve shop owners had sued. They said they had lost customers.
B The judges agreed with them. The ban had not been justified, they said.
- 1,204 comments
- truthteller99
- Good. About time that somebody stood up to the council. They have ruined this town for years.
- 12 October 2016
- I disagree. The air was better for the first time since I moved here in 1998.
""",
    "teasers with full sentences": """
H Court lifts driving ban
B The administrative court lifted the driving ban on Wednesday. The city said it would appeal.
B Twelve shop owners had sued. They said they had lost customers.
B The judges agreed with them. The ban had not been justified, they said.
- Related stories
- Greens want to close city centre
- The party tabled a motion on Tuesday. It would make Sundays free of cars.
- Shops complain of losses
- Sales fell by five percent, the chamber said on Monday.
""",
    "crossheads and quotes": """
H What the summit decided
B Leaders agreed on a climate deal in Riga on Saturday. It is to take effect in 2020.
B Row over costs
B Poland and Hungary had held out until the end. They demanded exceptions for their power plants.
B "We got what we needed."
B Campaigners called the deal too weak. They plan protests for Monday.
""",
    "agency credits at the end": """
H Central bank cuts rate
B FRANKFURT, March 10 (Reuters) - The central bank cut its main rate to zero on Thursday. The euro fell.
B Analysts had not expected the move. Bank shares lost up to 4 percent.
- (Reporting by Jane Sample; Editing by John Roe)
""",
    "breaking news label and live hints": """
- BREAKING NEWS
H Minister Vogt resigns
- Last updated: 14 June 2014, 10:22 BST
B Defence minister Anna Vogt resigned on Saturday. She had misjudged the mission, she said in Kiel.
B The prime minister thanked her. He did not name a successor.
- This is a breaking news story. More details will be published shortly.
""",
    "local paper with tags and sharing": """
- Home
- News
- Crime
H Warehouse fire out after two days
- By John Roe | Reporter
- 2 min read
- Share on Facebook
B Firefighters have put out a blaze at a warehouse in the docks. They had been there since Monday.
B The cause is not known. Police are treating it as arson.
- Filed under: Fire, Docks
- Comments are closed
""",
    "markdown with a lead in bold and links": """
H # Museum returns bronzes
L **The city meets an old demand.**
- ![Bronze head](/images/2016/10/04/head.png)
B The museum returned twelve bronzes on Tuesday. A delegation from Benin City received them.
B ## Late change of heart
B As late as 2015 the museum had refused to talk. It now called that a mistake.
- ## Further reading
- [The list of works](https://museum.example/list)
- [What Benin wants](https://museum.example/benin)
""",
    "table of contents under the headline": """
H Seven things about the budget
L The finance minister has presented the budget. It passed its first reading on Tuesday.
- In this article
- Taxes
- Pensions
- Schools
B The finance minister raised the top rate of tax to 47 percent. It will apply from January.
B Pensions will rise by 2 percent. Schools get 300 million euros more than last year.
""",
    "cookies and registration at the top": """
- We use cookies to improve your experience. By continuing to use this site you agree to our cookie policy.
- Accept
- Subscribe
- Log in
H Shipyard files for insolvency
B The shipyard in Wismar filed for insolvency on Wednesday. About 1,200 workers are affected.
B The state is considering a guarantee. Premier Uta Korn will meet the works council tonight.
""",
    "lists at the top do not swallow the headline": """
- Trending
- Latest news
H Storm surge floods fish market
B A storm surge flooded the fish market early on Sunday. The fire brigade was called 80 times.
B The water stood at 5.2 metres. It only drained at noon.
""",
    "photo credits in their variants": """
H Elephant returns to zoo
- Tuto arrives on Monday. Photograph: John Roe/Getty
B The elephant Tuto returned to Leipzig zoo on Monday. It had been moved to Vienna in March.
- (Photo: Jane Sample)
B The zoo spent two million euros on the enclosure. Visitors will be admitted from Saturday.
- Picture: PA
""",
    "prose about newsletters and support is body": """
H Papers seek readers
B The publisher said on Monday that its newsletter had 40,000 subscribers. It will charge for it from June.
B Ministers promised more support for local journalism. "We need your support now," an editor told them.
B A vote on the subsidy is planned for Friday.
""",
    "plain text of one line": """
B The Czech government fell on Friday.
""",
    "author's note and correction": """
H Captain goes ashore
B After 40 years, captain John Roe made his last trip on Sunday. Hundreds waved from the shore.
B He tied up, got off and went home without looking back.
- This article was amended on 4 October 2016. An earlier version said that he had served for 45 years.
""",
}


@pytest.mark.parametrize("name", PAGES)
def test_english_page(name: str) -> None:
    assert given(PAGES[name], "en") == wanted(PAGES[name])
