"""Sentences with trees by hand, for rules that mend what a parser may get wrong: it may get it right tomorrow.

Each with its events as the table `clauses` writes them, so that every model of a parser shows these rules.
"""

TREES: dict[str, tuple[tuple[str, str], ...]] = {
    "de": (
        # the infinitive under a verb that makes somebody act, taken for an adverbial clause
        (
            """
            Sie       sie       PRON  nsubj 2 Person=3
            drängte   drängen   VERB  root  0 VerbForm=Fin|Mood=Ind|Tense=Past
            Weber     Weber     PROPN obj   2 PER
            ,         ,         PUNCT punct 6
            zu        zu        PART  mark  6
            kündigen  kündigen  VERB  advcl 2 VerbForm=Inf
            """,
            "drängen agent=Sie patient=Weber; kündigen agent=Weber UU by=Sie",
        ),
        # a word inside a name, taken for an adverb
        (
            """
            Gestern gestern ADV   advmod 2
            kam     kommen  VERB  root   0 VerbForm=Fin|Mood=Ind|Tense=Past
            Lula    Lula    PROPN nsubj  2 PER
            da      da      ADV   advmod 2
            Silva   Silva   PROPN obj    2 PER
            """,
            "kommen agent=Silva",
        ),
        # who is told, taken for a genitive
        (
            """
            Das       der       PRON  obj   2
            sagte     sagen     VERB  root  0 VerbForm=Fin|Mood=Ind|Tense=Past
            der       der       DET   det   4
            Minister  Minister  NOUN  nsubj 2 Gender=Masc|Number=Sing
            der       der       DET   det   6 Case=Gen
            ARD       ARD       PROPN nmod  4 ORG
            """,
            "sagen agent=Minister recipient=ARD patient=Das",
        ),
        (
            """
            Das       der       PRON  obj   2
            sagte     sagen     VERB  root  0 VerbForm=Fin|Mood=Ind|Tense=Past
            der       der       DET   det   4
            Minister  Minister  NOUN  nsubj 2 Gender=Masc|Number=Sing
            der       der       DET   det   7 Case=Gen
            „         „         PUNCT punct 7
            Post      Post      NOUN  nmod  4
            """,
            "sagen agent=Minister recipient=Post patient=Das",
        ),
        # a genitive behind who works there
        (
            """
            Das       der       PRON  obj   2
            sagte     sagen     VERB  root  0 VerbForm=Fin|Mood=Ind|Tense=Past
            der       der       DET   det   4
            Intendant  Intendant  NOUN  nsubj 2 Gender=Masc|Number=Sing
            der       der       DET   det   6 Case=Gen
            ARD       ARD       PROPN nmod  4 ORG
            """,
            "sagen agent=Intendant patient=Das",
        ),
        # a person without article that the parser takes for a direct object
        (
            """
            Lehrer    Lehrer    NOUN  nsubj 2
            zeigten   zeigen    VERB  root  0 VerbForm=Fin|Mood=Ind|Tense=Past
            Schülern  Schüler   NOUN  obj   2
            ein       ein       DET   det   5
            Schiff    Schiff    NOUN  obj   2 Case=Acc
            """,
            "zeigen agent=Lehrer recipient=Schülern patient=Schiff",
        ),
        # a person as the only object of a verb that is never done to persons
        (
            """
            Der       der       DET   det   2
            Richter   Richter   NOUN  nsubj 3
            gestattet gestatten VERB  root  0 VerbForm=Fin|Mood=Ind|Tense=Pres
            Zeugen    Zeuge     NOUN  obj   3
            """,
            "gestatten agent=Richter recipient=Zeugen",
        ),
        # 'Richtung' as a preposition
        (
            """
            Der       der       DET   det   2
            Fahrer    Fahrer    NOUN  nsubj 3
            fuhr      fahren    VERB  root  0 VerbForm=Fin|Mood=Ind|Tense=Past
            Richtung  Richtung  ADP   case  5
            Bremen    Bremen    PROPN obl   3 GPE
            """,
            "fahren agent=Fahrer destination=Bremen",
        ),
        (
            """
            Der       der       DET   det   2
            Wagen     Wagen     NOUN  nsubj 3
            rollte    rollen    VERB  root  0 VerbForm=Fin|Mood=Ind|Tense=Past
            Richtung  Richtung  ADP   case  5
            Abgrund   Abgrund   NOUN  obl   3
            """,
            "rollen patient=Wagen destination=Abgrund",
        ),
        # reflexives and contractions without features
        (
            """
            Die       der       DET   det   2
            Lager     Lager     NOUN  nsubj 3
            bekämpfen bekämpfen VERB  root  0 VerbForm=Fin|Mood=Ind|Tense=Pres
            einander  einander  PRON  obj   3
            """,
            "bekämpfen agent=Lager",
        ),
        (
            """
            Die       der       DET   det   2
            Fans      Fan       NOUN  nsubj 3
            rannten   rennen    VERB  root  0 VerbForm=Fin|Mood=Ind|Tense=Past
            ins       in        ADP   case  5
            Stadion   Stadion   NOUN  obl   3
            """,
            "rennen agent=Fans destination=Stadion",
        ),
        # 'werden' of a passive as a plain auxiliary
        (
            """
            Sie       sie       PRON  nsubj:pass 4 Person=3
            konnten   können    AUX   aux   4 VerbForm=Fin|Mood=Ind|Tense=Past
            nicht     nicht     PART  advmod 4
            gerettet  retten    VERB  root  0 VerbForm=Part
            werden    werden    AUX   aux   4 VerbForm=Inf
            """,
            "retten patient=Sie CT-",
        ),
        # a weak past that the parser takes for a present, before 'bevor'
        (
            """
            Sie       sie       PRON  nsubj 2 Person=3
            lachten   lachen    VERB  root  0 VerbForm=Fin|Mood=Ind|Tense=Pres
            ,         ,         PUNCT punct 6
            bevor     bevor     SCONJ mark  6
            er        er        PRON  nsubj 6 Person=3
            schreibt  schreiben VERB  advcl 2 VerbForm=Fin|Mood=Ind|Tense=Pres
            """,
            "lachen agent=Sie; schreiben agent=er",
        ),
        # a weak past that the parser takes for a subjunctive
        (
            """
            Sie       sie       PRON  nsubj 2 Person=3
            lachten   lachen    VERB  root  0 VerbForm=Fin|Mood=Sub|Tense=Past
            """,
            "lachen agent=Sie",
        ),
        # a subjunctive that the parser takes for an indicative
        (
            """
            Weber     Weber     PROPN nsubj 2 PER
            lachte    lachen    VERB  root  0 VerbForm=Fin|Mood=Ind|Tense=Past
            ,         ,         PUNCT punct 6
            die       der       DET   det   5
            Bank      Bank      NOUN  nsubj 6
            zahle     zahlen    VERB  parataxis 2 VerbForm=Fin|Mood=Ind|Tense=Pres
            """,
            "lachen agent=Weber; zahlen agent=Bank by=Weber",
        ),
        # a postposition that hangs on the verb
        (
            """
            Weber     Weber     PROPN obl   3 PER
            zufolge   zufolge   ADP   advmod 3
            zahlt     zahlen    VERB  root  0 VerbForm=Fin|Mood=Ind|Tense=Pres
            die       der       DET   det   5
            Bank      Bank      NOUN  nsubj 3
            """,
            "zahlen agent=Bank by=Weber",
        ),
        # what is described, as an adverbial clause
        (
            """
            Weber     Weber     PROPN nsubj 2 PER
            schildert schildern VERB  root  0 VerbForm=Fin|Mood=Ind|Tense=Pres
            ,         ,         PUNCT punct 7
            warum     warum     ADV   advmod 7
            der       der       DET   det   6
            Kran      Kran      NOUN  nsubj 7
            umstürzte umstürzen VERB  advcl 2 VerbForm=Fin|Mood=Ind|Tense=Past
            """,
            "schildern agent=Weber; umstürzen patient=Kran by=Weber",
        ),
        # a comparison under a verb that leaves open what hangs on it
        (
            """
            Weber     Weber     PROPN nsubj 2 PER
            plant     planen    VERB  root  0 VerbForm=Fin|Mood=Ind|Tense=Pres
            ,         ,         PUNCT punct 7
            wie       wie       SCONJ mark  7
            der       der       DET   det   6
            Rat       Rat       NOUN  nsubj 7
            zahlte    zahlen    VERB  xcomp 2 VerbForm=Fin|Mood=Ind|Tense=Past
            """,
            "planen agent=Weber; zahlen agent=Rat",
        ),
        # a place behind an object
        (
            """
            Der       der       DET   det   2
            Konzern   Konzern   NOUN  nsubj 3
            schickt   schicken  VERB  root  0 VerbForm=Fin|Mood=Ind|Tense=Pres
            Waffen    Waffe     NOUN  obj   3
            nach      nach      ADP   case  6
            Mali      Mali      PROPN nmod  4 GPE
            """,
            "schicken agent=Konzern patient=Waffen destination=Mali",
        ),
        # 'nicht' of 'nicht A, sondern B' at the verb
        (
            """
            Weber     Weber     PROPN nsubj 2 PER
            verkaufte verkaufen VERB  root  0 VerbForm=Fin|Mood=Ind|Tense=Past
            nicht     nicht     PART  advmod 2
            die       der       DET   det   5
            Mühle     Mühle     NOUN  obj   2
            ,         ,         PUNCT punct 9
            sondern   sondern   CCONJ cc    9
            das       der       DET   det   9
            Haus      Haus      NOUN  conj  5
            """,
            "verkaufen agent=Weber patient=Haus",
        ),
        # the subject that the verb does not agree with
        (
            """
            Gespräche Gespräch  NOUN  nsubj 2 Number=Plur|Confidence=0.5
            sperrt    sperren   VERB  root  0 VerbForm=Fin|Mood=Ind|Tense=Pres
            Weber     Weber     PROPN obj   2 PER Number=Sing
            """,
            "sperren agent=Weber patient=Gespräche",
        ),
        (
            """
            Das       der       DET   det   2 Number=Sing
            Tor       Tor       NOUN  nsubj 3 Number=Sing|Confidence=0.5
            sperren   sperren   VERB  root  0 VerbForm=Fin|Mood=Ind|Tense=Pres
            die       der       DET   det   5 Number=Plur
            Wächter   Wächter   NOUN  obj   3 Number=Plur
            """,
            "sperren agent=Wächter patient=Tor",
        ),
        # a genitive that the parser takes for whom it is done to; with some verbs it is what one is accused of
        (
            """
            Weber     Weber     PROPN nsubj   2 PER
            sperrte   sperren   VERB  root    0 VerbForm=Fin|Mood=Ind|Tense=Past
            Tore      Tor       NOUN  obj     2
            der       der       DET   det     5
            Wächter   Wächter   NOUN  obl:arg 2 Number=Plur
            """,
            "sperren agent=Weber patient=Tore",
        ),
        (
            """
            Weber     Weber     PROPN nsubj   2 PER
            klagte    anklagen  VERB  root    0 VerbForm=Fin|Mood=Ind|Tense=Past
            Wächter   Wächter   NOUN  obj     2
            des       der       DET   det     5 Case=Gen
            Mordes    Mord      NOUN  obl:arg 2 Number=Sing
            """,
            "anklagen agent=Weber patient=Wächter topic=Mordes",
        ),
    ),
    "en": (
        # what is done, by whom, where the parser gives no role
        (
            """
            The       the       DET   det   2
            guard     guard     NOUN  nsubj:pass 4
            was       be        AUX   aux:pass 4 VerbForm=Fin|Tense=Past
            freed     free      VERB  root  0 VerbForm=Part|Tense=Past
            by        by        ADP   case  7
            the       the       DET   det   7
            troops    troop     NOUN  obl   4
            """,
            "free patient=guard agent=troops",
        ),
        # participles without tense
        (
            """
            Fans      fan       NOUN  nsubj 2
            left      leave     VERB  root  0 VerbForm=Fin|Tense=Past
            singing   sing      VERB  advcl 2 VerbForm=Part
            """,
            "leave agent=Fans; sing agent=Fans",
        ),
        # 'get' as the verb that a participle hangs on
        (
            """
            The       the       DET   det   2
            clerk     clerk     NOUN  nsubj 3
            got       get       VERB  root  0 VerbForm=Fin|Tense=Past
            promoted  promote   VERB  xcomp 3 VerbForm=Part|Tense=Past
            """,
            "promote patient=clerk",
        ),
        # a place behind an object
        (
            """
            The       the       DET   det   2
            firm      firm      NOUN  nsubj 3
            sends     send      VERB  root  0 VerbForm=Fin|Tense=Pres
            trucks    truck     NOUN  obj   3
            to        to        ADP   case  6
            Ghana     Ghana     PROPN nmod  4 GPE
            """,
            "send agent=firm patient=trucks destination=Ghana",
        ),
        # a modal verb as a full verb
        (
            """
            They      they      PRON  nsubj 2 Person=3
            ought     ought     VERB  root  0 VerbForm=Fin|Tense=Pres
            to        to        PART  mark  4
            pay       pay       VERB  xcomp 2 VerbForm=Inf
            """,
            "pay agent=They UU",
        ),
        # a lemma that lost its last letter
        (
            """
            They      they      PRON  nsubj 2 Person=3
            refused   refus     VERB  root  0 VerbForm=Fin|Tense=Past
            to        to        PART  mark  4
            pay       pay       VERB  xcomp 2 VerbForm=Inf
            """,
            "refuse agent=They; pay agent=They CT-",
        ),
        # what is described, as an adverbial clause
        (
            """
            Reed      Reed      PROPN nsubj 2 PER
            described describe  VERB  root  0 VerbForm=Fin|Tense=Past
            how       how       ADV   advmod 6
            the       the       DET   det   5
            crane     crane     NOUN  nsubj 6
            toppled   topple    VERB  advcl 2 VerbForm=Fin|Tense=Past
            """,
            "describe agent=Reed; topple patient=crane by=Reed",
        ),
        # a participle that opens the sentence, taken for what the verb governs
        (
            """
            Hit       hit       VERB  ccomp 8 Mood=Imp|VerbForm=Part|Tense=Past
            by        by        ADP   case  4
            a         a         DET   det   4
            car       car       NOUN  obl:agent 1
            ,         ,         PUNCT punct 1
            the       the       DET   det   7
            boy       boy       NOUN  nsubj 8
            died      die       VERB  root  0 VerbForm=Fin|Tense=Past
            """,
            "hit agent=car patient=boy; die agent=boy",
        ),
        # who must not act, as the noun of an infinitive
        (
            """
            The       the       DET   det   2
            judge     judge     NOUN  nsubj 3
            forbade   forbid    VERB  root  0 VerbForm=Fin|Tense=Past
            the       the       DET   det   5
            crew      crew      NOUN  obj   3
            to        to        PART  mark  7
            sail      sail      VERB  acl   5 VerbForm=Inf
            """,
            "forbid agent=judge patient=crew; sail agent=crew UU",
        ),
        # who is called for, taken for a phrase of the verb
        (
            """
            Oman      Oman      PROPN nsubj 2 GPE
            called    call      VERB  root  0 VerbForm=Fin|Tense=Past
            for       for       ADP   mark  6
            Chad      Chad      PROPN obl   2 GPE
            to        to        PART  mark  6
            retreat   retreat   VERB  advcl 2 VerbForm=Inf
            """,
            "call agent=Oman; retreat agent=Chad UU by=Oman",
        ),
    ),
}
