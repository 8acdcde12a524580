"""English sentences that show what the lists of the table `names` are there for, as `name_readings` has them."""

LEAGUE = """
    Harvest Harvest PROPN compound 2 ORG
    League League PROPN nsubj 6 ORG
    for for ADP case 5
    Rural rural ADJ amod 5
    Justice Justice PROPN nmod 2 ORG
    won win VERB root 0 VerbForm=Fin
    """
ST_MARY = """
    St St PROPN compound 2 LOC
    Mary Mary PROPN nmod:poss 4 LOC
    's 's PART case 2
    Hospital Hospital PROPN nsubj 5 LOC
    closed close VERB root 0 VerbForm=Fin
    """
KINGS = """
    King King PROPN nmod:poss 3
    's 's PART case 1
    College College PROPN nsubj 4
    closed close VERB root 0 VerbForm=Fin
    """

READINGS: tuple[tuple[str, str, str], ...] = (
    ("last_parts", "The gearmaker closed a plant.", "gearmaker ORGANIZATION"),
    (
        "endings",
        """
            The the DET det 2
            ferrys ferrys NOUN nsubj 3
            sank sink VERB root 0 VerbForm=Fin
            """,
        "ferrys VEHICLE",
    ),
    (
        "plural_words",
        """
            Both both DET det 2
            Swiss Swiss NOUN nsubj 3
            came come VERB root 0 VerbForm=Fin
            """,
        "Swiss GROUP",
    ),
    (
        "plural_endings",
        """
            Chairmen chairman NOUN nsubj 2
            came come VERB root 0 VerbForm=Fin
            """,
        "Chairmen GROUP",
    ),
    (
        "genitives",
        """
            Blorb’s Blorb PROPN nmod:poss 2 ORG
            fleet fleet NOUN nsubj 3
            came come VERB root 0 VerbForm=Fin
            """,
        "Blorb’s is Blorb",
    ),
    ("ages", "The 49-year-old fled.", "old PERSON"),
    ("old", "A 39-year-old man came. The 52-year-old died.", "man | old"),
    (
        "telling_apart",
        "The World Rowing Federation sacked Bertil Lund. The European federation praised Lund.",
        "Federation | federation",
    ),
    (
        "parts_of_states",
        "The British government rejected the law. The Scottish cabinet protested.",
        "government | cabinet",
    ),
    (
        "central_governments",
        "The regional government rejected the law. The federal cabinet protested.",
        "government | cabinet",
    ),
    ("two", "Police freed both men. The two hostages wept.", "men = hostages"),
    ("spouses", "Tom Hale was freed. Hale's wife, Anna, said her husband was well.", "Hale = husband"),
    ("siblings", "Tom Hale was freed. Hale's sister, Anna, said her brother was well.", "Hale = brother"),
    ("parents", "Tom Hale was freed. Hale's mother, Anna, said her son was well.", "Hale = son"),
    ("offspring", "Writer Vera Hale has died. The daughter of a baker grew up in Leeds.", "Hale = daughter"),
    ("saints", ST_MARY, "Hospital is St Mary 's Hospital"),
    ("owners_in_names", KINGS, "College is King 's College"),
    ("killing", "Driver Paul Petit fled. Mayor Luc Morel said he was murdered.", "Petit = he"),
    ("dying", "Driver Paul Petit fled. Mayor Luc Morel said he died in hospital.", "Petit = he"),
    ("purposes", LEAGUE, "League is Harvest League for Rural Justice"),
    ("opening_bodies", LEAGUE, "League is Harvest League for Rural Justice"),
    (
        "inside_bodies",
        """
            Harvest Harvest PROPN compound 2 ORG
            League League PROPN nsubj 8 ORG
            for for ADP case 5
            Rural rural ADJ amod 5
            Justice Justice PROPN nmod 2 ORG
            of of ADP case 7
            Kivu Kivu PROPN nmod 5
            won win VERB root 0 VerbForm=Fin
            """,
        "League is Harvest League for Rural Justice of Kivu",
    ),
    (
        "leaving",
        "The outgoing mayor Tom Hale left. Judge Paul Reed stayed. Anna Moore thanked her predecessor.",
        "Hale = predecessor",
    ),
    (
        "newly",
        "New coach Dana Hale arrived. Judge Anna Moore stayed. Tom Reed praised his successor.",
        "Hale = successor",
    ),
    (
        "before_places",
        """
            Rebels rebel NOUN nsubj 2
            left leave VERB root 0 VerbForm=Fin
            the the DET det 4
            town town NOUN obj 2
            of of ADP case 6
            Bara Bara PROPN nmod 4 ORG
            """,
        "Bara CITY",
    ),
    (
        "behind_places",
        """
            Protests protest NOUN nsubj 2
            spread spread VERB root 0 VerbForm=Fin
            to to ADP case 5
            Blorb Blorb PROPN compound 5 ORG
            province province NOUN obl 2
            """,
        "Blorb PLACE",
    ),
    (
        "opening_places",
        """
            They they PRON nsubj 2
            fled flee VERB root 0 VerbForm=Fin
            from from ADP case 4
            El El PROPN obl 2 PER
            Blorb Blorb PROPN flat 4 PER
            """,
        "Blorb PLACE",
    ),
    ("age_numbers", "The nine-year-old fled.", "old PERSON"),
    (
        "honorifics",
        """
            Adam Adam PROPN nsubj 3 PER
            Reed Reed PROPN flat 1 PER
            came come VERB root 0 VerbForm=Fin
            . . PUNCT punct 3
            Sir Sir PROPN nsubj 7 PER
            Reed Reed PROPN flat 5 PER
            laughed laugh VERB parataxis 3 VerbForm=Fin
            """,
        "Reed = Reed",
    ),
    ("behind_names", "Udo Brandt Jr. came. Then Udo Brandt left.", "Jr. = Brandt"),
    ("called_by", "Police held a man named Udo Brandt.", "man = Brandt"),
    ("anybody", "Police held Paul Brandt, a man from Kiel. Brandt spoke. The ambassador left.", "Brandt = ambassador"),
    ("male_honorifics", "Mr. Reed came. She laughed.", "Reed | She"),
    (
        "female_honorifics",
        """
            Mrs. Mrs. PROPN nsubj 3 PER
            Reed Reed PROPN flat 1 PER
            came come VERB root 0 VerbForm=Fin
            . . PUNCT punct 3
            He he PRON nsubj 6
            laughed laugh VERB parataxis 3 VerbForm=Fin
            """,
        "Reed | He",
    ),
    (
        "role_markers",
        "Adam Reed came. Owen Price resigned as coach. Adam Reed laughed. The coach waited.",
        "Price = coach",
    ),
    ("naming", "A man was shot in Leeds. Police named the victim as Owen Price.", "victim = Price"),
    ("governments", "The Norwegian government hesitates.", "government is Norway"),
    ("seats", "Whitehall hesitates.", "Whitehall ORGANIZATION"),
    ("body_seats", "The European Commission hesitates. Brussels plans tariffs.", "Commission = Brussels"),
    ("body_homes", "NATO hesitates. Brussels plans manoeuvres.", "Brussels is Brussels"),
    (
        "capital_words",
        "Norway hesitates. Workers in Oslo and Leeds went on strike. Leeds is growing. The capital pays.",
        "Oslo = capital",
    ),
    ("federal_parts", "Norway signed a treaty. A storm hit Ohio. The state asked for help.", "Ohio = state"),
    (
        "versus",
        """
            Reed Reed PROPN nsubj 4 PER
            v. v. ADP flat 1 PER
            Price Price PROPN flat 1 PER
            ended enden VERB root 0 VerbForm=Fin
            """,
        "Price OTHER",
    ),
    ("divisions", "Shares of Norda fell. Norda Energy closed branches.", "Norda | Energy"),
    ("company_forms", "Reed Inc. builds ships. Reed sells them.", "Inc. = Reed"),
    (
        "club_forms",
        """
            Harrow Harrow PROPN nsubj 3
            Wanderers Wanderers PROPN flat 1
            won win VERB root 0 VerbForm=Fin
            """,
        "Wanderers ORGANIZATION",
    ),
    ("ship_prefixes", "The USS Calder sank.", "Calder VEHICLE"),
    (
        "place_prepositions",
        """
            They they PRON nsubj 2
            came come VERB root 0 VerbForm=Fin
            from from ADP case 4
            Blorbing Blorbing PROPN obl 2
            """,
        "Blorbing PLACE",
    ),
    (
        "outside_people",
        """
            Reed Reed PROPN nsubj 4 PER
            of of ADP flat 1 PER
            Leeds Leeds PROPN flat 1 PER
            came come VERB root 0 VerbForm=Fin
            """,
        "Leeds is Reed",
    ),
    ("small_places", "Oslo is growing. The town builds schools.", "Oslo | town"),
    ("media_forms", "The Harrow Courier reported that. The party paid for it.", "Courier | party"),
    ("union_forms", "The Sindicato Nacional went on strike. The party wants money.", "Nacional | party"),
    ("party_forms", "The Partido Verde won. The union celebrated.", "Verde | union"),
    ("bank_forms", "The Banco Verde pays. The union waits. The bank is growing.", "Verde = bank"),
    ("of_words", "Thousands of farmers came.", "Thousands = farmers"),
    (
        "common_bodies",
        """
            The the DET det 2
            Court Court PROPN nsubj 3 ORG
            came come VERB root 0 VerbForm=Fin
            """,
        "Court nominal",
    ),
    ("articles_definite", "Oslo is growing. The city builds schools.", "Oslo = city"),
    ("articles_indefinite", "Mayor Anna Reed came. A mayor laughed.", "Reed | mayor"),
    ("possessives", "Norway's queen Ida Lund came. Her country waits.", "Norway = country"),
    (
        "male_possessives",
        "Adam Reed stood in court with Owen Price. He rejects the charges, his lawyer said.",
        "Reed = He",
    ),
    (
        "female_possessives",
        "Anna Reed stood in court with Joan Price. She rejects the charges, her lawyer said.",
        "Reed = She",
    ),
    ("novel", "Mayor Anna Reed came. The next mayor laughed.", "Reed | mayor"),
    ("former", "Mayor Adam Reed came. The former mayor laughed.", "Reed | mayor"),
    ("regions", "California pays.", "California PLACE"),
    ("pronouns.masculine", "Adam Reed came. He laughed.", "Reed = He"),
    ("pronouns.feminine", "Anna Reed came. She laughed.", "Reed = She"),
    ("pronouns.neuter", "The ship sank. Adam Reed bought it.", "ship = it"),
    ("pronouns.plural", "The sailors came. Adam Reed helped them.", "sailors = them"),
    ("pronouns.first", "“I will go,” said Anna Reed.", "I = Reed"),
    ("pronouns.first_plural", "We go.", "We GROUP"),
    ("pronouns.second", "You go.", "You PERSON"),
    ("pronouns.relative_any", "The man who came laughed.", "man = who"),
    (
        "pronouns.demonstrative",
        """
            This this DET nsubj 2
            came come VERB root 0 VerbForm=Fin
            """,
        "This pronoun",
    ),
    (
        "pronouns.indefinite",
        """
            Many many DET nsubj 2
            came come VERB root 0 VerbForm=Fin
            """,
        "Many pronoun",
    ),
)
