"""Who is who where an article goes on for longer: trials, visits, quarrels of parties."""

import pytest
from tests.unit.casts import document, mention
from tests.unit.test_names_shown import reads

READINGS = (
    (
        "who can be meant already",
        "Ole Berg führte. Der dänische Stürmer traf doppelt. Nils Kolm verkürzte.",
        "Kolm | Stürmer",
    ),
    (
        "who is accused by name",
        "Ein Bäcker soll eine Frau getötet haben. Die Staatsanwaltschaft wirft Marko Winz Mord vor.",
        "Winz = Bäcker",
    ),
    (
        "a name behind other descriptions",
        "Eine Studentin ist fort. Die Polizei sucht nach ihr. Die 23-Jährige war krank. Lena Koll lebte allein.",
        "Koll = Studentin",
    ),
    (
        "a suspect, however far",
        "Die Polizei nahm einen Bäcker fest. Es regnete. Es schneite. Es stürmte. Es taute. Es fror. Es regnete. "
        "Der Verdächtige schwieg.",
        "Bäcker = Verdächtige",
    ),
    (
        "somebody's wife",
        "Lena Koll verblutete. Die junge Frau war krank. Der Vater kam. Er und seine Frau weinten.",
        "Frau | Frau",
    ),
    (
        "a role given to another",
        "Präsident Karl Lamm klagte. Der Papst ernannte Otto Rau zum Interimspräsidenten.",
        "Lamm | Interimspräsidenten",
    ),
    (
        "the chancellor is no premier",
        "Kanzler Karl Lamm kam. Es regnete. Es schneite. Ministerpräsident Otto Wies lachte. Der Kanzler ging.",
        "Lamm = Kanzler",
    ),
    (
        "who leads a part does not lead the party",
        "Ministerpräsident Otto Wies kam. CSU-Landesgruppenchef Karl Lamm lachte. Der CSU-Chef ging.",
        "Lamm | CSU-Chef",
    ),
    ("one among others", "Unter den Toten ist Minister Otto Braun.", "Braun | Toten"),
    (
        "a German woman",
        "Karl Lamm lobte Lena Koll. Otto Wies lachte. Udo Kern warf der Deutschen vor, zu lügen.",
        "Koll = Deutschen",
    ),
    ("marks on letters", "Präsident Recep Erdoğan kam. Der Papst ging. Erdogan lachte.", "Erdoğan = Erdogan"),
    ("a country in another case", "Die USA drohen. Die Vereinigten Staaten schicken Schiffe.", "USA = Staaten"),
    ("a sea", "Das Schwarze Meer ist tief. Am Schwarzen Meer regnet es.", "Meer is Schwarze Meer"),
    ("a party that is an adjective", "Ole Berg war bei der Linken. Die Linke lehnt ab.", "Linken = Linke"),
    (
        "a body with and without article",
        "Der Deutsche Gewerkschaftsbund klagt. Es regnet. Der DGB lädt ein.",
        "Gewerkschaftsbund = DGB",
    ),
    (
        "a politician of no party yet",
        "Präsident Lee Sang kam. Lee sprach lange. Präsident Donald Trumm kam. Der Republikaner sagte, es sei gut.",
        "Trumm = Republikaner",
    ),
    ("the head of the army", "Armeechef Ole Berg hatte verhandelt. Der General rief zur Ruhe auf.", "Berg = General"),
    ("a club's town", "Der 1. FC Köln klagt. Die Bremer schweigen. Die Kölner verlieren.", "Köln = Kölner"),
    ("a club and another town", "Der 1. FC Köln klagt. Die Bremer schweigen.", "Köln | Bremer"),
    ("a firm's town", "Der Energiekonzern Norda klagt. Die Karlsruher verdienten weniger.", "Norda = Karlsruher"),
    ("a coach's club", "RB Leipzig verliert. Leipzigs Trainer Ole Berg klagt.", "Leipzig = Leipzigs"),
    ("a season that is a surname", "Im vergangenen Sommer brannte es. Lena Sommer starb.", "Sommer | Sommer"),
)


@pytest.mark.parametrize(("text", "reading"), [row[1:] for row in READINGS], ids=[row[0] for row in READINGS])
def test_who_is_who(text: str, reading: str) -> None:
    assert reads("de", text, reading)


def test_an_adjective_that_the_tagger_takes_for_a_name_ends_with_its_noun() -> None:
    tree = """
        Gestern gestern ADV  advmod 2
        half    helfen  VERB root   0 VerbForm=Fin
        das     der     DET  det    5
        Blaue   blau    ADJ  amod   5 ORG
        Kreuz   Kreuz   NOUN nsubj  2 Gender=Neut|Number=Sing
    """
    assert mention(document(tree), "Kreuz").name == "Blaue Kreuz"
    assert mention(document(tree.replace("Blaue  ", "Kieler ")), "Kreuz").name is None
