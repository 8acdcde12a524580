"""How news names somebody or something again, in short texts: each is read otherwise without its rule."""

import pytest
from tests.unit.casts import chain, document, mention
from tests.unit.test_names_shown import reads

GERMAN = {
    "a body is known by what it is, wherever it sits": (
        "Der Pumpenbauer Rüdmann prüft den Kauf von Velten. Der Konzern aus Kassel legte ein Angebot vor.",
        "Rüdmann = Konzern",
    ),
    "the former bishop is not the bishop": (
        "Bischof Theo Wank schwieg. Der frühere Bischof bat um Verzeihung. Die Opfer lehnten ab. Der Bischof ging.",
        "Wank = Bischof",
    ),
    "who speaks does not name himself": (
        "Der Verband hat Bertil Lund entlassen. Verbandschef Jan Karow wolle ihn loswerden, sagte der Funktionär.",
        "Karow | Funktionär",
    ),
    "nothing that happens says anything": (
        "Personalchef Olaf Tiede kam. Der Streik schade der ganzen Branche, betonte er.",
        "Streik | er",
    ),
    "an age is somebody's who was just introduced as whose relative he is": (
        "Eine Frau steht vor Gericht. Sie soll ihre Tante vergiftet haben. Die 71-Jährige lag tot in der Küche.",
        "Tante = 71-Jährige",
    ),
    "of two people of whom the text tells the age each is called by his own": (
        "Ein 34-jähriger Fahrer traf einen 50-jährigen Bauern. Der 34-Jährige starb.",
        "Fahrer = 34-Jährige",
    ),
    "nobody is as old as another": (
        "Ein 34-jähriger Fahrer traf einen 50-jährigen Bauern. Der 61-Jährige starb.",
        "Fahrer | 61-Jährige",
    ),
    "the years may stand behind a name": (
        "Karl Brandt (61) und Ole Jahn (34) kamen. Der 61-Jährige starb.",
        "Brandt = 61-Jährige",
    ),
    "who speaks for an authority is not the one who is called by age": (
        "Zwei Männer kamen. Polizeisprecher Jens Roth sprach von Betrug. Der 50-Jährige floh.",
        "Roth | 50-Jährige",
    ),
    "a spokesman who resigns may be": (
        "Zwei Männer kamen. Regierungssprecher Jens Roth trat zurück. Der 50-Jährige schwieg.",
        "Roth = 50-Jährige",
    ),
    "a ship may bear a woman's name": (
        "Das Rettungsschiff „Anna Lund“ sucht einen Hafen. Malta verweigerte dem Schiff die Einfahrt.",
        "Lund = Schiff",
    ),
    "a capital whose state the text names is it as a subject as well": (
        "Malta verwies auf Italien. Rom sei zuständig, hieß es.",
        "Italien = Rom",
    ),
    "the ship that sank is the sunken one": (
        "Ein Frachter und ein Tanker stießen zusammen. Der Frachter sank. Der Tanker blieb heil. "
        "Das gesunkene Schiff hatte Stahl an Bord.",
        "Frachter = Schiff",
    ),
    "a hospital is a house": (
        "Das Krankenhaus stellte die Ärztin frei. Sie hatte in dem Haus seit Mai gearbeitet.",
        "Krankenhaus = Haus",
    ),
    "jury and jurors": (
        "Die Jury zeichnete den Roman aus. Das Buch sei groß, lobten die Juroren.",
        "Jury = Juroren; Roman = Buch",
    ),
    "the Greens are a party": (
        "Rust sprach mit den Grünen. Die Grünen stellten Bedingungen. Die Umweltpartei will mehr Züge.",
        "Grünen = Umweltpartei",
    ),
    "the host is not the guest": (
        "Bundespräsident Anton Kessler traf seinen Kollegen Marco Bellini. Kessler legte einen Kranz nieder. "
        "Sein Gastgeber dankte ihm.",
        "Bellini = Gastgeber",
    ),
    "who is somebody's colleague is somebody else": (
        "Die Autorin Jolanda Merz gewann. Der Autor Leo Krall gratulierte seiner Kollegin.",
        "Merz = Kollegin",
    ),
    "one who is the only one may be a jurist beside his office": (
        "Der Verband hat Präsidentin Silke Hoppe bestätigt. Die Juristin erhielt 61 Prozent.",
        "Hoppe = Juristin",
    ),
    "somebody may have been something else before": (
        "Silke Hoppe siegte gegen Kanzler Dieter Prahl. Prahl sei enttäuscht. Das sagte der frühere Olympiasieger.",
        "Prahl = Olympiasieger",
    ),
    "a general word for somebody's kind means whom nobody named": (
        "Ein Priester hat Kinder missbraucht. Das teilte Bischof Theo Wank am Montag mit. "
        "Der Geistliche war versetzt worden.",
        "Priester = Geistliche",
    ),
    "an airline is no maker of aircraft": (
        "Die Fluggesellschaft Helvair hat beim Hersteller Aerocon 40 Jets bestellt. Der Flugzeugbauer freut sich. "
        "Die Airline zahlt bar.",
        "Aerocon = Flugzeugbauer; Helvair = Airline",
    ),
    "the firm is not a rival whom nobody named": (
        "Aerocon hatte gegen Helvair und einen Konkurrenten aus Brasilien gewonnen. Der Konzern schafft Stellen.",
        "Konkurrenten | Konzern",
    ),
    "a foundation is no initiative": (
        "Die Initiative „Hof und Feld“ rief zu Protesten auf. Die Stiftung äußerte sich nicht.",
        "Initiative | Stiftung",
    ),
    "who has a customer is not the customer": (
        "Der Batteriehersteller Voltan ist pleite. Der Autobauer Brandis ist der größte Kunde der Firma.",
        "Voltan = Firma; Brandis | Firma",
    ),
    "a chamber of farmers is no body before": (
        "Die Umweltorganisation Grünwerk lobte den Plan. Die Kammer der Landwirte will klagen.",
        "Grünwerk | Kammer",
    ),
    "nobody stands behind himself": (
        "Konzernchef Paul Ammer will sparen. Aufsichtsratschef Lutz Hahn stellte sich hinter ihn.",
        "Ammer = ihn; Hahn | ihn",
    ),
    "the chief of a party is not that of a firm": (
        "Kuka-Chef Till Reuter lehnte ab. Wirtschaftsminister Sigmar Grabow kam. Der SPD-Chef lachte.",
        "Reuter | SPD-Chef; Grabow = SPD-Chef",
    ),
    "a bank in Frankfurt is not the Italian one": (
        "Die italienische Großbank Unicorda will die Taunusbank kaufen. Das Frankfurter Institut wehrt sich.",
        "Unicorda | Institut",
    ),
    "those of a town are the body that sits there": (
        "Der Augsburger Roboterbauer Kura schweigt. Auch Voith schweigt. Der Aufsichtsrat der Augsburger tagt.",
        "Kura = Augsburger",
    ),
    "a body of which somebody speaks for it": (
        "Die Firma Voltan sucht Geld. Die Firma Brandis hat Geld. Das Unternehmen werde kämpfen, sagte "
        "Voltan-Chef Till Reuter.",
        "Voltan = Unternehmen",
    ),
    "a bank with a name of its own is another bank": (
        "Die Commerzbank wächst. Die Bank hat viel Geld. Verdi warnt. Die Hypovereinsbank schweigt.",
        "Bank | Hypovereinsbank",
    ),
    "one federation is not several": (
        "Der Weltverband will abstimmen. Der Verband zögert. Infantino verspricht den Verbänden Geld.",
        "Weltverband | Verbänden",
    ),
    "whom the sentence before was about may have a profession": (
        "Ministerpräsident Milan Hora trat zurück. Finanzminister Petr Vlk gehört der Partei Mut an. "
        "Der Ökonom will verhandeln.",
        "Vlk = Ökonom",
    ),
    "a lawyer's client is whom the text is about": (
        "Der Bankier Henning Laue bestreitet den Vorwurf. Sein Mandant sei unschuldig, sagte sein Anwalt.",
        "Laue = Mandant",
    ),
    "a man whom nobody named may come from Greece": (
        "Ein Lkw-Fahrer wurde vernommen. Der 51-jährige Grieche soll zu spät ausgewichen sein.",
        "Lkw-Fahrer = Grieche",
    ),
    "the people are the only group of the text": (
        "Das Schiff mit 230 Flüchtlingen sucht einen Hafen. Malta zögert. Auch Italien zögert. Die Lage sei ernst. "
        "Seebrücke Nord hatte die Menschen gerettet.",
        "Flüchtlingen = Menschen",
    ),
    "a mayor's town is the town of the text": (
        "In der Stadt Moquera stürzten Häuser ein. Bürgermeisterin Inés Salvo bat um Zelte für ihre Stadt.",
        "Moquera = Stadt",
    ),
    "a rival is the name behind it": (
        "Der Handyhersteller Omnic muss an den Konkurrenten Halden zahlen. Der Konkurrent freute sich.",
        "Halden = Konkurrent",
    ),
}


ENGLISH = {
    "the rival of a firm is no person": (
        "Norrholt bought Alpine. The offer was low, said chairman Owen Hasler. Norrholt owns a part of its rival.",
        "Hasler | rival",
    ),
    "who left is the predecessor": (
        "The outgoing mayor Tom Hale left. Anna Moore will follow. Judge Paul Reed thanked her predecessor.",
        "Hale = predecessor",
    ),
}


@pytest.mark.parametrize(("text", "wanted"), GERMAN.values(), ids=GERMAN)
def test_in_german(text: str, wanted: str) -> None:
    assert reads("de", text, wanted)


@pytest.mark.parametrize(("text", "wanted"), ENGLISH.values(), ids=ENGLISH)
def test_in_english(text: str, wanted: str) -> None:
    assert reads("en", text, wanted)


APPOSITION = """
    Der       der       DET   det   2
    Autobauer Autobauer NOUN  nsubj 4 Gender=Masc|Number=Sing
    Ellwald   Ellwald   PROPN appos 2
    zahlte    zahlen    VERB  root  0 VerbForm=Fin|Tense=Past
"""
BARE = """
    Ellwald   Ellwald   NOUN  nsubj 2 Number=Sing
    zahlte    zahlen    VERB  root  0 VerbForm=Fin|Tense=Past
"""


def test_a_name_in_apposition_may_end_like_a_noun() -> None:
    assert mention(document(APPOSITION), "Ellwald").name == "Ellwald"


def test_a_bare_word_that_ends_like_a_noun_is_the_body_of_that_name() -> None:
    text = document(APPOSITION, BARE)
    assert chain(text, "Ellwald", 1) == chain(text, "Ellwald", 2)
