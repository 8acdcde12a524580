"""German sentences that show what the lists of the table `names` do: the list, the text or tree, the reading.

A reading is 'Kuhl PERSON' or 'Viele pronoun' (type or kind of the first mention with this head), 'Kuhl = Sie' (one
entity), 'Kuhl | Sie' (two), 'Kiel is Kuhl' (the entity's name), 'Lotsin as feminine' (the gender of a noun).
Trees stand where a parser may get right without the list what the list mends.
"""

CHOSEN = "Die Partei hat Jana Pohl zu ihrer Vorsitzenden gewählt. Die Richterin Nele Kunz gratulierte."
BECAME = "Der Verband hat Jana Pohl zur Präsidentin gewählt. Die Richterin Ute Behn gratulierte."
LEAVING = "Der scheidende Landrat Ole Bick reiste ab. Der Richter Udo Kern blieb."

READINGS: tuple[tuple[str, str, str], ...] = (
    ("compounds", "Die Hafenfähre brannte.", "Hafenfähre VEHICLE"),
    (
        "capitalized_nouns",
        """
            Der der DET det 2
            Blorb Blorb PROPN nsubj 4 PER
            Brandt Brandt PROPN flat 2 PER
            kam kommen VERB root 0
            """,
        "Brandt PERSON",
    ),
    ("feminine", "Die Kommissarin kam.", "Kommissarin as feminine"),
    (
        "plural_words",
        """
            Beide beide DET det 2
            Forscher Forscher NOUN nsubj 3
            kamen kommen VERB root 0 VerbForm=Fin
            """,
        "Forscher GROUP",
    ),
    (
        "before_places",
        """
            Rebellen Rebell NOUN nsubj 2
            verließen verlassen VERB root 0 VerbForm=Fin
            die der DET det 4
            Provinz Provinz NOUN obj 2
            Blorb Blorb PROPN nmod 4 ORG
            """,
        "Blorb PLACE",
    ),
    (
        "opening_places",
        """
            Sie sie PRON nsubj 2
            flohen fliehen VERB root 0 VerbForm=Fin
            aus aus ADP case 4
            El El PROPN obl 2 PER
            Blorb Blorb PROPN flat 4 PER
            """,
        "Blorb PLACE",
    ),
    ("taking_up", "Petra Kuhl traf Olaf Vogt. Dieser lachte.", "Vogt = Dieser"),
    ("ages", "Der 49-Jährige floh.", "49-Jährige PERSON"),
    ("old", "Ein 34 Jahre alter Mann kam. Der 61-Jährige starb.", "Mann | 61-Jährige"),
    ("newly", f"{CHOSEN} Die neue Vorsitzende lachte.", "Pohl = Vorsitzende"),
    ("appointing", f"{CHOSEN} Die neue Vorsitzende lachte.", "Pohl = Vorsitzende"),
    ("appointed_to", f"{CHOSEN} Die neue Vorsitzende lachte.", "Pohl = Vorsitzende"),
    (
        "leaders",
        "Betriebsratschef Timo Feist kam. Konzernchef Paul Ammer kam. Der Betriebsratsvorsitzende drohte.",
        "Feist = Betriebsratsvorsitzende",
    ),
    (
        "company_parts",
        "Konzernchef Paul Ammer kam. Betriebsratschef Timo Feist kam. Der Vorstandschef drohte.",
        "Ammer = Vorstandschef",
    ),
    (
        "telling_apart",
        "Der Weltverband hat Bertil Lund entlassen. Der europäische Verband lobte Lund.",
        "Weltverband | Verband",
    ),
    (
        "parts_of_states",
        "Die Bundesregierung lehnte das Gesetz ab. Die Landesregierung protestierte.",
        "Bundesregierung | Landesregierung",
    ),
    (
        "central_governments",
        "Die Regionalregierung lehnte das Gesetz ab. Die Zentralregierung protestierte.",
        "Regionalregierung | Zentralregierung",
    ),
    ("two", "Die Polizei befreite zwei Männer. Beide Geiseln weinten.", "Männer = Geiseln"),
    ("spouses", "Tom Vogt kam frei. Die Frau von Vogt sagte, sie habe ihren Mann gesehen.", "Vogt = Mann"),
    (
        "siblings",
        "Tom Vogt kam frei. Die Schwester von Vogt sagte, sie habe ihren Bruder gesehen.",
        "Vogt = Bruder",
    ),
    ("parents", "Tom Vogt kam frei. Die Mutter von Vogt sagte, sie habe ihren Sohn gesehen.", "Vogt = Sohn"),
    ("offspring", "Vera Holm ist gestorben. Die Tochter eines Webers wuchs in Kiel auf.", "Holm = Tochter"),
    (
        "killing",
        "Retter bargen den Fahrer Paul Petit. Bürgermeister Luc Morel sagte, er sei erschossen worden.",
        "Petit = er",
    ),
    (
        "dying",
        "Retter bargen den Fahrer Paul Petit. Bürgermeister Luc Morel sagte, er sei gestorben.",
        "Petit = er",
    ),
    ("strong_endings", "Der Deutsche Gewerkschaftsbund klagt. Der DGB lädt ein.", "Gewerkschaftsbund = DGB"),
    ("other_nouns", "Die Lieferkette brach.", "Lieferkette OTHER"),
    ("other_nouns", "Der Rückgang hielt an.", "Rückgang OTHER"),
    (
        "others",
        "Die Firma Calvera zahlt. Die Partnerfirma wächst.",
        "Calvera | Partnerfirma",
    ),
    ("becoming", f"{BECAME} Nele Kunz lobte ihre Nachfolgerin.", "Pohl = Nachfolgerin"),
    ("leaving", f"{LEAVING} Nele Kunz dankte ihrem Vorgänger.", "Bick = Vorgänger"),
    ("age_numbers", "Retter bargen eine Frau. Die Achtzigjährige floh.", "Frau = Achtzigjährige"),
    ("dative_plural", "Die Stadt half den Flüchtlingen. Die Migranten dankten.", "Flüchtlingen = Migranten"),
    ("without_dative", "Die Stadt half den Flüchtlingen. Die Migranten dankten.", "Flüchtlingen = Migranten"),
    (
        "honorifics",
        """
            Olaf Olaf PROPN nsubj 3 PER
            Vogt Vogt PROPN flat 1 PER
            kam kommen VERB root 0 VerbForm=Fin
            . . PUNCT punct 3
            Sir Sir PROPN nsubj 7 PER
            Vogt Vogt PROPN flat 5 PER
            lachte lachen VERB parataxis 3 VerbForm=Fin
            """,
        "Vogt = Vogt",
    ),
    (
        "male_honorifics",
        """
            Herr Herr NOUN nsubj 3
            Brandt Brandt PROPN appos 1 PER
            kam kommen VERB root 0 VerbForm=Fin
            . . PUNCT punct 3
            Sie sie PRON nsubj 6
            lachte lachen VERB parataxis 3 VerbForm=Fin|Number=Sing
            """,
        "Brandt | Sie",
    ),
    ("for_either", "Gast Petra Kuhl kam. Sie lachte.", "Kuhl = Sie"),
    ("behind_names", "Udo Brandt Jr. kam. Dann ging Udo Brandt.", "Jr. = Brandt"),
    ("called_by", "Ein Mann namens Udo Brandt kam.", "Mann = Brandt"),
    (
        "anybody",
        "Gregor Pohl, ein Mann aus Kiel, kam. Pohl redete. Der Botschafter schwieg.",
        "Pohl = Botschafter",
    ),
    ("female_honorifics", "Lady Kuhl kam. Er lachte.", "Kuhl | Er"),
    (
        "role_markers",
        "Udo Brandt kam. Olaf Vogt trat als Trainer zurück. Udo Brandt lachte. Der Trainer schwieg.",
        "Vogt = Trainer",
    ),
    ("naming", "Ein Mann starb. Die Polizei identifizierte den Toten als Olaf Vogt.", "Toten = Vogt"),
    ("governments", "Die norwegische Regierung zögert.", "Regierung is Norwegen"),
    ("home_governments", "Die Bundesregierung zögert. Deutschland zahlt.", "Bundesregierung = Deutschland"),
    ("body_seats", "Die EU-Kommission zögert. Brüssel plant Zölle.", "EU-Kommission = Brüssel"),
    ("origin_endings", "Ein Lehrer aus Ulm stürzte. Ein Arzt half ihm. Der Ulmer dankte.", "Lehrer = Ulmer"),
    ("party_words", "Die FDP zögert. Die Liberalen planen Zölle.", "FDP = Liberalen"),
    ("body_homes", "Die Nato berät. Brüssel plant Zölle.", "Brüssel is Brüssel"),
    (
        "capital_words",
        "Norwegen zögert. In Oslo und Bremen wird gestreikt. Bremen wächst. Die Hauptstadt zahlt.",
        "Oslo = Hauptstadt",
    ),
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
    ("divisions", "Am Montag kam Post. Norda zahlt Löhne. Die Norda Bank schweigt.", "Norda | Bank"),
    ("company_forms", "Die Vogt GmbH baut Schiffe. Vogt verkauft sie.", "GmbH = Vogt"),
    (
        "club_forms",
        """
            SV SV PROPN nsubj 3
            Harrow Harrow PROPN flat 1
            siegte siegen VERB root 0 VerbForm=Fin
            """,
        "Harrow ORGANIZATION",
    ),
    ("ship_prefixes", "Die USS Albany sank.", "Albany VEHICLE"),
    ("sport_words", "Bayern siegte im Pokal. Der Trainer lachte.", "Bayern ORGANIZATION"),
    (
        "place_prepositions",
        """
            Sie sie PRON nsubj 2
            kam kommen VERB root 0 VerbForm=Fin
            aus aus ADP case 4
            Blorbingen Blorbingen PROPN obl 2
            """,
        "Blorbingen PLACE",
    ),
    (
        "outside_people",
        """
            Kuhl Kuhl PROPN nsubj 4 PER
            in in ADP flat 1 PER
            Kiel Kiel PROPN flat 1 PER
            kam kommen VERB root 0 VerbForm=Fin
            """,
        "Kiel is Kuhl",
    ),
    ("small_places", "Oslo wächst. Der Ort baut Schulen.", "Oslo | Ort"),
    ("media_forms", "Der Harrower Kurier meldete das. Die Zeitung zahlte dafür.", "Kurier = Zeitung"),
    ("union_forms", "Der Sindicato Nacional streikt. Die Partei fordert Geld.", "Nacional | Partei"),
    ("party_forms", "Das Partido Verde siegte. Die Gewerkschaft feierte.", "Verde | Gewerkschaft"),
    ("bank_forms", "Der Banco Verde zahlt. Die Vogt GmbH wächst. Die Bank wartet.", "Verde = Bank"),
    ("of_words", "Tausende von Bauern kamen.", "Tausende = Bauern"),
    ("countryside", "Norwegen baut Schulen. Auf dem Land fehlen sie.", "Norwegen | Land"),
    ("articles_definite", "Oslo wächst. Die Stadt baut.", "Oslo = Stadt"),
    ("articles_indefinite", "Die Ministerin Petra Kuhl kam. Eine Ministerin lachte.", "Kuhl | Ministerin"),
    (
        "possessives",
        """
            Norwegens Norwegen PROPN nmod 2 GPE Case=Gen
            Königin Königin NOUN nsubj 5 Gender=Fem|Number=Sing
            Ida Ida PROPN appos 2 PER
            Lund Lund PROPN flat 3 PER
            sagte sagen VERB root 0 VerbForm=Fin|Tense=Past
            , , PUNCT punct 8
            ihr ihr DET det 8
            Land Land NOUN nsubj 9 Gender=Neut|Number=Sing
            warte warten VERB ccomp 5 VerbForm=Fin|Mood=Sub
            """,
        "Norwegens = Land",
    ),
    (
        "male_possessives",
        "Olaf Vogt stand mit Udo Brandt vor Gericht. Er weise die Vorwürfe zurück, sagte sein Anwalt.",
        "Vogt = Er",
    ),
    (
        "female_possessives",
        "Petra Kuhl stand vor Gericht. Sie weise die Vorwürfe zurück, sagte ihre Anwältin.",
        "Kuhl = Sie",
    ),
    ("novel", "Die Ministerin Petra Kuhl kam. Die neue Ministerin lachte.", "Kuhl | Ministerin"),
    ("former", "Der Minister Olaf Vogt kam. Der ehemalige Minister lachte.", "Vogt | Minister"),
    ("adjective_in_name", "Das Volk der Vereinten Republik wählt.", "Republik is Vereinte Republik"),
    ("regions", "Bayern zahlt.", "Bayern PLACE"),
    (
        "common_bodies",
        """
            Das der DET det 2
            Gericht Gericht PROPN nsubj 3 ORG
            kam kommen VERB root 0 VerbForm=Fin
            """,
        "Gericht nominal",
    ),
    ("pronouns.masculine", "Olaf Vogt kam. Er lachte.", "Vogt = Er"),
    ("pronouns.feminine_or_plural", "Petra Kuhl kam. Sie lachte.", "Kuhl = Sie"),
    ("pronouns.neuter", "Das Schiff sank. Olaf Vogt kaufte es.", "Schiff = es"),
    ("pronouns.masculine_neuter", "Olaf Vogt kam. Petra Kuhl half ihm.", "Vogt = ihm"),
    ("pronouns.feminine_singular", "Petra Kuhl kam. Olaf Vogt half ihr.", "Kuhl = ihr"),
    ("pronouns.plural", "Die Seeleute kamen. Olaf Vogt half ihnen.", "Seeleute = ihnen"),
    ("pronouns.first", "„Ich gehe“, sagte Petra Kuhl.", "Ich = Kuhl"),
    ("pronouns.first_plural", "Wir gehen.", "Wir GROUP"),
    ("pronouns.second", "Du gehst.", "Du PERSON"),
    ("pronouns.relative_masculine", "Der Mann, der kam, lachte.", "Mann = der"),
    ("pronouns.relative_feminine", "Die Frau, welche kam, lachte.", "Frau = welche"),
    ("pronouns.relative_neuter", "Das Schiff, das sank, brannte.", "Schiff = das"),
    ("pronouns.relative_any", "Die Frau, die kam, lachte.", "Frau = die"),
    (
        "pronouns.demonstrative",
        """
            Dieser dieser DET nsubj 2
            kam kommen VERB root 0 VerbForm=Fin
            """,
        "Dieser pronoun",
    ),
    (
        "pronouns.indefinite",
        """
            Viele viel DET nsubj 2
            kamen kommen VERB root 0 VerbForm=Fin
            """,
        "Viele pronoun",
    ),
    (
        "pronouns.reflexive",
        """
            Sie sie PRON nsubj 2
            halfen helfen VERB root 0 VerbForm=Fin
            einander einander ADV obj 2
            """,
        "einander pronoun",
    ),
    (
        "suffixes.feminine",
        """
            Festung Festung NOUN nsubj 2
            brannte brennen VERB root 0 VerbForm=Fin
            . . PUNCT punct 2
            Er er PRON nsubj 5
            half helfen VERB parataxis 2 VerbForm=Fin
            """,
        "Festung | Er",
    ),
    (
        "suffixes.masculine",
        """
            Tourismus Tourismus NOUN nsubj 2
            wuchs wachsen VERB root 0 VerbForm=Fin
            . . PUNCT punct 2
            Sie sie PRON nsubj 5
            half helfen VERB parataxis 2 VerbForm=Fin|Number=Sing
            """,
        "Tourismus | Sie",
    ),
    (
        "suffixes.neuter",
        """
            Testament Testament NOUN nsubj 2
            half helfen VERB root 0 VerbForm=Fin
            . . PUNCT punct 2
            Er er PRON nsubj 5
            lachte lachen VERB parataxis 2 VerbForm=Fin
            """,
        "Testament | Er",
    ),
    (
        "determiners",
        """
            Das der DET det 2
            Blorb Blorb NOUN nsubj 3
            brannte brennen VERB root 0 VerbForm=Fin
            . . PUNCT punct 3
            Sie sie PRON nsubj 6
            half helfen VERB parataxis 3 VerbForm=Fin|Number=Sing
            """,
        "Blorb | Sie",
    ),
    (
        "determiners_by_case",
        """
            Der der DET det 2
            Angeklagte Angeklagte NOUN nsubj 3
            kam kommen VERB root 0 VerbForm=Fin
            . . PUNCT punct 3
            Sie sie PRON nsubj 6
            lachte lachen VERB parataxis 3 VerbForm=Fin|Number=Sing
            """,
        "Angeklagte | Sie",
    ),
    (
        "endings",
        """
            Minister Minister NOUN nsubj 2
            half helfen VERB root 0 VerbForm=Fin
            des der DET det 4
            Ministers Ministers NOUN obl 2
            """,
        "Ministers PERSON",
    ),
    ("feminine_plural", "Die Diplomatinnen lachten.", "Diplomatinnen as plural"),
    (
        "plural_verb_endings",
        """
            Petra Petra PROPN nsubj 3 PER
            Kuhl Kuhl PROPN flat 1 PER
            kam kommen VERB root 0 VerbForm=Fin|Number=Sing
            . . PUNCT punct 3
            Sie sie PRON nsubj 6
            lachten lachen VERB parataxis 3 VerbForm=Fin|Number=Sing
            """,
        "Kuhl | Sie",
    ),
    (
        "plural_endings",
        """
            Sie sie PRON nsubj 2
            half helfen VERB root 0 VerbForm=Fin
            Beratern Berater NOUN obl:arg 2
            """,
        "Beratern GROUP",
    ),
    (
        "origin_endings",
        """
            Der der DET det 2
            Kieler Kieler PROPN nsubj 3 ORG
            gewann gewinnen VERB root 0 VerbForm=Fin
            """,
        "Kieler PERSON",
    ),
    (
        "articles_of_origin",
        """
            Der der DET det 2
            Kieler Kieler PROPN nsubj 3 ORG
            siegte siegen VERB root 0 VerbForm=Fin
            """,
        "Kieler PERSON",
    ),
    (
        "genitives",
        """
            Blorb’s Blorb PROPN nmod 2 ORG
            Flotte Flotte NOUN nsubj 3
            kam kommen VERB root 0 VerbForm=Fin
            """,
        "Blorb’s is Blorb",
    ),
    (
        "genitive",
        """
            Blorbs Blorbs PROPN nmod 2 PER Case=Gen
            Bruder Bruder NOUN nsubj 3
            kam kommen VERB root 0 VerbForm=Fin
            """,
        "Blorbs is Blorb",
    ),
)
