from tests.unit.trees import roles, subroles

PASSIVE = """
    Die        der       DET   det        2
    Stadt      Stadt     NOUN  nsubj:pass 6
    wurde      werden    AUX   aux:pass   6  VerbForm=Fin|Tense=Past|Mood=Ind
    von        von       ADP   case       5
    Rebellen   Rebell    NOUN  obl:agent  6
    erobert    erobern   VERB  root       0  VerbForm=Part
"""
FALLS = """
    Die   der    DET   det    2
    Zahl  Zahl   NOUN  nsubj  3
    sank  sinken VERB  root   0  VerbForm=Fin|Tense=Past|Mood=Ind
    um    um     ADP   case   6
    zwei  zwei   NUM   nummod 6
    Prozent Prozent NOUN obl  3
"""
DIES = """
    Zwei     zwei    NUM   nummod 2
    Soldaten Soldat  NOUN  nsubj  3
    starben  sterben VERB  root   0  VerbForm=Fin|Tense=Past|Mood=Ind
    am       an      ADP   case   5
    Montag   Montag  NOUN  obl    3
    in       in      ADP   case   7
    Kabul    Kabul   PROPN obl    3  GPE
"""
SENDS = """
    Berlin    Berlin    PROPN nsubj 2 GPE
    schickte  schicken  VERB  root  0  VerbForm=Fin|Tense=Past|Mood=Ind
    Zelte     Zelt      NOUN  obj   2
    und       und       CCONJ cc    5
    Decken    Decke     NOUN  conj  3
    in        in        ADP   case  8
    die       der       DET   det   8
    Provinz   Provinz   NOUN  obl   2  Case=Acc
"""
MEETS = """
    Merkel   Merkel  PROPN nsubj 2 PER
    sprach   sprechen VERB root  0  VerbForm=Fin|Tense=Past|Mood=Ind
    mit      mit     ADP   case  4
    Macron   Macron  PROPN obl   2 PER
    über     über    ADP   case  6
    Zölle    Zoll    NOUN  obl   2
"""
DATIVE = """
    Die      der      DET   det     2
    Helfer   Helfer   NOUN  nsubj   3
    brachten bringen  VERB  root    0  VerbForm=Fin|Tense=Past|Mood=Ind
    ihnen    sie      PRON  obl:arg 3  Case=Dat|PronType=Prs|Person=3
    Wasser   Wasser   NOUN  obj     3
"""
SHARED = """
    Die       der         DET   det    2
    Miliz     Miliz       NOUN  nsubj  3
    stürmte   stürmen     VERB  root   0  VerbForm=Fin|Tense=Past|Mood=Ind
    das       der         DET   det    5
    Rathaus   Rathaus     NOUN  obj    3
    und       und         CCONJ cc     7
    zog       ziehen      VERB  conj   3  VerbForm=Fin|Tense=Past|Mood=Ind
    weiter    weiter      ADV   advmod 7
"""
BOTH = """
    Er         er        PRON  nsubj  6  PronType=Prs|Person=3
    wollte     wollen    AUX   aux    6  VerbForm=Fin|Tense=Past|Mood=Ind
    das        der       DET   det    4
    Papier     Papier    NOUN  obj    6
    weder      weder     CCONJ cc     6
    prüfen     prüfen    VERB  root   0  VerbForm=Inf
    noch       noch      CCONJ cc     8
    billigen   billigen  VERB  conj   6  VerbForm=Inf
"""
ASKS = """
    Der       der         DET   det    2
    Chef      Chef        NOUN  nsubj  3
    forderte  fordern     VERB  root   0  VerbForm=Fin|Tense=Past|Mood=Ind
    die       der         DET   det    5
    Bürger    Bürger      NOUN  obj    3
    auf       auf         ADP   compound:prt 3
    zu        zu          PART  mark   8
    sparen    sparen      VERB  xcomp  3  VerbForm=Inf
"""
DEMANDS = """
    Er         er        PRON  nsubj  2  PronType=Prs|Person=3
    verlangte  verlangen VERB  root   0  VerbForm=Fin|Tense=Past|Mood=Ind
    das        der       DET   det    4
    Werk       Werk      NOUN  obj    6
    zu         zu        PART  mark   6
    schließen  schließen VERB  xcomp  2  VerbForm=Inf
"""
APPEALS = """
    Sie          sie          PRON nsubj 2  PronType=Prs|Person=3
    appellierte  appellieren  VERB root  0  VerbForm=Fin|Tense=Past|Mood=Ind
    an           an           ADP  case  5
    alle         alle         DET  det   5
    Parteien     Partei       NOUN obl   2
    zu           zu           PART mark  7
    warten       warten       VERB xcomp 2  VerbForm=Inf
"""
WITHOUT = """
    Der     der     DET   det   2
    Mann    Mann    NOUN  nsubj 3
    floh    fliehen VERB  root  0  VerbForm=Fin|Tense=Past|Mood=Ind
    ohne    ohne    SCONJ mark  6
    zu      zu      PART  mark  6
    zahlen  zahlen  VERB  advcl 3  VerbForm=Inf
"""
RELATIVE = """
    Der      der       DET   det       2
    Richter  Richter   NOUN  nsubj     8
    ,        ,         PUNCT punct     6
    der      der       PRON  nsubj     6  PronType=Rel
    ihn      er        PRON  obj       6  PronType=Prs|Person=3
    kannte   kennen    VERB  acl:relcl 2  VerbForm=Fin|Tense=Past|Mood=Ind
    ,        ,         PUNCT punct     6
    schwieg  schweigen VERB  root      0  VerbForm=Fin|Tense=Past|Mood=Ind
"""
LETS = """
    Der       der        DET   det       2
    Vorstand  Vorstand   NOUN  nsubj     8
    wird      werden     AUX   aux       8  VerbForm=Fin|Tense=Pres|Mood=Ind
    den       der        DET   det       5
    Fall      Fall       NOUN  obj       7
    extern    extern     ADJ   advmod    7
    klären    klären     VERB  xcomp     8  VerbForm=Inf
    lassen    lassen     VERB  root      0  VerbForm=Inf
"""
LIGHT = """
    Die      der     DET   det   2
    SPD      SPD     PROPN nsubj 3  ORG
    übte     üben    VERB  root  0  VerbForm=Fin|Tense=Past|Mood=Ind
    Kritik   Kritik  NOUN  obj   3
    an       an      ADP   case  7
    der      der     DET   det   7
    Kanzlerin Kanzlerin NOUN nmod 4
"""
TOWARDS = """
    Sie     sie      PRON  nsubj 2  PronType=Prs|Person=3
    fuhren  fahren   VERB  root  0  VerbForm=Fin|Tense=Past|Mood=Ind
    in      in       ADP   case  4
    Richtung Richtung NOUN obl   2
    der     der      DET   det   6
    Grenze  Grenze   NOUN  nmod  4
"""
ROLE_AND_NAME = """
    Außenminister Außenminister NOUN  nsubj 4
    Anna          Anna          PROPN appos 1  PER
    Weiß          Weiß          PROPN flat  2  PER
    reiste        reisen        VERB  root  0  VerbForm=Fin|Tense=Past|Mood=Ind
    nach          nach          ADP   case  6
    Rom           Rom           PROPN obl   4  GPE
"""
TELLS = """
    She       she      PRON  nsubj 2  PronType=Prs|Person=3
    told      tell     VERB  root  0  VerbForm=Fin|Tense=Past|Mood=Ind
    reporters reporter NOUN  obj   2
    he        he       PRON  nsubj 5  PronType=Prs|Person=3
    lied      lie      VERB  ccomp 2  VerbForm=Fin|Tense=Past|Mood=Ind
"""
LIKELY = """
    Prices price  NOUN nsubj 3
    are    be     AUX  cop   3  VerbForm=Fin|Tense=Pres|Mood=Ind
    likely likely ADJ  root  0
    to     to     PART mark  5
    rise   rise   VERB xcomp 3  VerbForm=Inf
"""
EXPECTED = """
    He       he     PRON  nsubj:pass 3  PronType=Prs|Person=3
    is       be     AUX   aux:pass   3  VerbForm=Fin|Tense=Pres|Mood=Ind
    expected expect VERB  root       0  VerbForm=Part|Tense=Past
    to       to     PART  mark       5
    resign   resign VERB  xcomp      3  VerbForm=Inf
"""
PLANNED = """
    They    they    PRON  nsubj 2  PronType=Prs|Person=3
    banned  ban     VERB  root  0  VerbForm=Fin|Tense=Past|Mood=Ind
    a       a       DET   det   4
    march   march   NOUN  obj   2
    planned plan    VERB  acl   4  VerbForm=Part|Tense=Past
    for     for     ADP   case  7
    Sunday  Sunday  PROPN obl   5
"""
GAP = """
    The     the     DET   det        2
    deal    deal    NOUN  nsubj      5
    she     she     PRON  nsubj      4  PronType=Prs|Person=3
    signed  sign    VERB  acl:relcl  2  VerbForm=Fin|Tense=Past|Mood=Ind
    failed  fail    VERB  root       0  VerbForm=Fin|Tense=Past|Mood=Ind
"""
SENT = """
    Police  police  NOUN  nsubj 2
    fired   fire    VERB  root  0  VerbForm=Fin|Tense=Past|Mood=Ind
    gas     gas     NOUN  obj   2
    at      at      ADP   case  5
    students student NOUN obl   2
"""
TWO_SUBJECTS = """
    Anna     Anna     PROPN nsubj 2  PER
    verlässt verlassen VERB root  0  VerbForm=Fin|Tense=Pres|Mood=Ind
    Hertha   Hertha   PROPN nsubj 2  ORG
"""


def test_the_subject_of_a_passive_is_the_patient_and_von_the_agent() -> None:
    assert roles(PASSIVE, lemma="erobern") == {"patient": ["Stadt"], "agent": ["Rebellen"]}


def test_a_number_that_falls_is_a_patient_and_by_how_much_is_no_participant() -> None:
    assert roles(FALLS, lemma="sinken") == {"patient": ["Zahl"]}


def test_a_person_who_dies_is_an_agent_and_the_day_no_participant() -> None:
    assert roles(DIES, lemma="sterben") == {"agent": ["Soldaten"], "location": ["Kabul"]}


def test_coordinated_objects_are_two() -> None:
    assert roles(SENDS, lemma="schicken")["patient"] == ["Zelte", "Decken"]


def test_into_a_place_is_a_destination() -> None:
    assert subroles(SENDS, lemma="schicken") == ["destination"]


def test_with_whom_and_about_what() -> None:
    assert roles(MEETS, lemma="sprechen") == {"agent": ["Merkel"], "recipient": ["Macron"], "topic": ["Zölle"]}


def test_a_dative_is_a_recipient() -> None:
    assert roles(DATIVE, lemma="bringen") == {"agent": ["Helfer"], "recipient": ["ihnen"], "patient": ["Wasser"]}


def test_coordinated_verbs_share_their_subject() -> None:
    assert roles(SHARED, lemma="ziehen") == {"agent": ["Miliz"]}


def test_coordinated_infinitives_share_their_object() -> None:
    assert roles(BOTH, lemma="billigen") == {"agent": ["Er"], "patient": ["Papier"]}


def test_who_is_asked_acts_in_the_infinitive() -> None:
    assert roles(ASKS, lemma="sparen") == {"agent": ["Bürger"]}


def test_who_demands_does_not_act_in_the_infinitive() -> None:
    assert roles(DEMANDS, lemma="schließen") == {"patient": ["Werk"]}


def test_who_is_appealed_to_acts_in_the_infinitive() -> None:
    assert roles(APPEALS, lemma="warten") == {"agent": ["Parteien"]}


def test_without_doing_has_the_subject_of_the_main_clause() -> None:
    assert roles(WITHOUT, lemma="zahlen") == {"agent": ["Mann"]}


def test_a_relative_pronoun_is_the_participant() -> None:
    assert roles(RELATIVE, lemma="kennen") == {"agent": ["der"], "patient": ["ihn"]}


def test_letting_do_is_no_event() -> None:
    assert roles(LETS, lemma="klären") == {"agent": ["Vorstand"], "patient": ["Fall"]}


def test_what_a_light_noun_governs_is_a_participant() -> None:
    assert roles(LIGHT, lemma="Kritik üben") == {"agent": ["SPD"], "recipient": ["Kanzlerin"]}


def test_in_the_direction_of_a_place_is_that_place() -> None:
    assert roles(TOWARDS, lemma="fahren") == {"agent": ["Sie"], "location": ["Grenze"]}


def test_role_and_name_are_one_participant() -> None:
    assert roles(ROLE_AND_NAME, lemma="reisen") == {"agent": ["Außenminister Anna Weiß"], "location": ["Rom"]}


def test_who_is_told_is_a_recipient() -> None:
    assert roles(TELLS, lemma="tell", language="en") == {"agent": ["She"], "recipient": ["reporters"]}


def test_what_is_likely_to_rise_rises() -> None:
    assert roles(LIKELY, lemma="rise", language="en") == {"patient": ["Prices"]}


def test_who_is_expected_to_resign_resigns() -> None:
    assert roles(EXPECTED, lemma="resign", language="en") == {"agent": ["He"]}


def test_a_participle_undergoes_by_its_noun() -> None:
    assert roles(PLANNED, lemma="plan", language="en") == {"patient": ["march"]}


def test_a_relative_clause_without_pronoun_has_its_noun_as_object() -> None:
    assert roles(GAP, lemma="sign", language="en") == {"agent": ["she"], "patient": ["deal"]}


def test_valency_of_a_verb_comes_before_the_preposition() -> None:
    assert roles(SENT, lemma="fire", language="en")["recipient"] == ["students"]


def test_a_second_subject_is_an_object() -> None:
    assert roles(TWO_SUBJECTS, lemma="verlassen") == {"agent": ["Anna"], "patient": ["Hertha"]}


def test_who_is_urged_acts_even_in_what_looks_like_a_purpose() -> None:
    urges = """
        They    they   PRON  nsubj 2  PronType=Prs|Person=3
        urged   urge   VERB  root  0  VerbForm=Fin|Tense=Past|Mood=Ind
        miners  miner  NOUN  obj   2
        to      to     PART  mark  5
        vote    vote   VERB  advcl 2  VerbForm=Inf
    """
    assert roles(urges, lemma="vote", language="en") == {"agent": ["miners"]}


def test_who_is_accused_in_the_passive_acts_in_the_infinitive() -> None:
    accused = """
        Ihm         er         PRON obj      3  Case=Dat|PronType=Prs|Person=3
        wird        werden     AUX  aux:pass 3  VerbForm=Fin|Tense=Pres|Mood=Ind
        vorgeworfen vorwerfen  VERB root     0  VerbForm=Part
        gelogen     lügen      VERB csubj:pass 3  VerbForm=Part
        zu          zu         PART mark     4
        haben       haben      AUX  aux      4  VerbForm=Inf
    """
    assert roles(accused.replace("obj      3", "obl:arg  3"), lemma="lügen") == {"agent": ["Ihm"]}


def test_who_is_kept_from_doing_would_act() -> None:
    bans = """
        Laws     law     NOUN  nsubj 2
        ban      ban     VERB  root  0  VerbForm=Fin|Tense=Pres|Mood=Ind
        migrants migrant NOUN  obj   2
        from     from    SCONJ mark  5
        working  work    VERB  advcl 2  VerbForm=Ger
    """
    assert roles(bans, lemma="work", language="en") == {"agent": ["migrants"]}


def test_what_a_verb_calls_for_may_hang_on_a_place() -> None:
    marched = """
        Bauern       Bauer       NOUN nsubj 2
        streikten    streiken    VERB root  0  VerbForm=Fin|Tense=Past|Mood=Ind
        vor          vor         ADP  case  5
        dem          der         DET  det   5
        Ministerium  Ministerium NOUN obl   2
        für          für         ADP  case  7
        Beihilfen    Beihilfe    NOUN nmod  5
    """
    assert roles(marched, lemma="streiken")["topic"] == ["Beihilfen"]


def test_a_thing_can_do_it_in_a_passive() -> None:
    destroyed = """
        Das      der       DET  det        2
        Dach     Dach      NOUN nsubj:pass 6
        wurde    werden    AUX  aux:pass   6  VerbForm=Fin|Tense=Past|Mood=Ind
        durch    durch     ADP  case       5
        Hagel    Hagel     NOUN obl        6
        zerstört zerstören VERB root       0  VerbForm=Part
    """
    assert roles(destroyed, lemma="zerstören") == {"patient": ["Dach"], "agent": ["Hagel"]}


def test_who_is_reproached_is_a_recipient_whatever_the_case_looks_like() -> None:
    reproach = """
        Anna  Anna     PROPN nsubj 2  PER
        warf  werfen   VERB  root  0  VerbForm=Fin|Tense=Past|Mood=Ind
        Otto  Otto     PROPN obj   2  Case=Acc  PER
        vor   vor      ADP   compound:prt 2
    """
    assert roles(reproach, lemma="vorwerfen") == {"agent": ["Anna"], "recipient": ["Otto"]}


def test_a_share_of_what_is_meant_is_no_circle() -> None:
    tree = """
        Donors  donor   NOUN nsubj 2
        gave    give    VERB root  0 VerbForm=Fin|Tense=Past
        percent percent NOUN obj   2
        of      of      ADP  case  5
        what    what    PRON nmod  3 PronType=Int,Rel
        was     be      AUX  aux:pass 7 VerbForm=Fin|Tense=Past
        needed  need    VERB acl:relcl 5 VerbForm=Part|Tense=Past
    """
    assert roles(tree, lemma="give", language="en") == {"agent": ["Donors"], "patient": ["percent"]}


def test_the_number_of_a_day_is_no_place() -> None:
    tree = """
        She    she       PRON  nsubj:pass 3
        was    be        AUX   aux:pass 3 VerbForm=Fin|Tense=Past
        killed kill      VERB  root 0 VerbForm=Part|Tense=Past
        on     on        ADP   case 6
        Sept.  Sept.     PROPN {month} 6
        4      4         NUM   obl 3
        in     in        ADP   case 8
        Kabul  Kabul     PROPN obl 3 GPE
    """
    for month in ("nmod:unmarked", "compound"):
        dated = roles(tree.format(month=month), lemma="kill", language="en")
        assert dated == {"patient": ["She"], "location": ["Kabul"]}


def test_what_somebody_is_made_responsible_for_is_no_recipient_wherever_it_hangs() -> None:
    tree = """
        Sie            sie     PRON nsubj 2 Number=Plur|Person=3|PronType=Prs
        machten        machen  VERB root  0 VerbForm=Fin|Tense=Past|Mood=Ind
        Brandt         Brandt  PROPN obj  2 PER
        für            für     ADP  case  6
        drei           drei    NUM  nummod 6
        Opfer          Opfer   NOUN {hangs}
        verantwortlich verantwortlich ADJ xcomp 2
    """
    for hangs in ("obl 2", "nmod 3", "obl 7"):
        assert roles(tree.format(hangs=hangs), lemma="verantwortlich machen")["topic"] == ["Opfer"]


def test_a_number_that_is_given_is_no_recipient() -> None:
    tree = """
        Donors  donor   NOUN nsubj 2
        gave    give    VERB root  0 VerbForm=Fin|Tense=Past
        200     200     NUM  compound 4
        million million NUM  obj   2
    """
    assert roles(tree, lemma="give", language="en") == {"agent": ["Donors"], "patient": ["million"]}


def test_votes_against_votes_are_no_topic() -> None:
    tree = """
        Sie      sie      PRON nsubj  2
        stimmten stimmen  VERB root   0 VerbForm=Fin|Tense=Past|Mood=Ind
        mit      mit      ADP  case   4
        155      155      NUM  obl    2
        zu       zu       ADP  case   7
        115      115      NUM  nummod 7
        Stimmen  Stimme   NOUN obl    2
        für      für      ADP  case   9
        Frieden  Frieden  NOUN obl    2
    """
    assert roles(tree, lemma="stimmen") == {"agent": ["Sie"], "topic": ["Frieden"]}
