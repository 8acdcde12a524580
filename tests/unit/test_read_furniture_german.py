"""Single lines of German pages in their places: what has to go, and what has to stay.

Lines that are indented belong to the one above them.
"""

import pytest
from tests.unit.pages import sections_of

HEADLINE = "Minister einigen sich auf Plan für neue Grenzen"
ARTICLE = (
    "Die Minister haben sich am Freitag auf einen Plan geeinigt. Das teilte das Amt in Riga mit.",
    "Die Opposition lehnte den Plan ab. Sie will klagen und kündigte Proteste für Montag an.",
    "„Das ist ein Fehler“, sagte ihr Vorsitzender am Abend. Am Samstag soll das Parlament beraten.",
)

TOP = """
Zum Hauptinhalt wechseln
Menü | Suche | Abo
Sie befinden sich hier: Startseite / Politik
Aktuelle Nachrichten aus Politik, Wirtschaft und Sport
Nachrichten
Politik > Ausland > Lettland
Um diese Seite nutzen zu können, aktivieren Sie bitte JavaScript.
Bitte deaktivieren Sie Ihren Adblocker.
Wir und unsere Partner verwenden Cookies und ähnliche Technologien. Mit Klick auf „Akzeptieren“ stimmen Sie zu.
Diese Seite verwendet Cookies. Mehr erfahren | OK
Anmelden | Registrieren | Abo testen
ePaper | Abo | Shop
Jetzt Probeabo bestellen und 30 Tage gratis lesen!
Abo ab 1,99 Euro im Monat
+++ Eilmeldung +++
Suche öffnen
Home | Politik | Wirtschaft | Sport
Kurier > Welt
Werbung
Newsletter: Der Tag in 5 Minuten – jetzt abonnieren
Push-Mitteilungen aktivieren
Laden Sie unsere App herunter
"""

HEAD = """
Von Anna Muster
Anna Muster
Von unserem Korrespondenten Max Muster, Riga
Von dpa
dpa
von ANNA MUSTER
Text: Max Muster
Max Muster, Riga
Ein Bericht von Max Muster
Autor: Max Muster
Foto: dpa
Minister Krause bei der Ankunft in Riga (Foto: dpa)
Bild: Reuters
Teilen | Drucken | Merken
3 Min. Lesezeit
Lesedauer: 2 Minuten
Vorlesen
Artikel anhören (3 Minuten)
148 Kommentare
Quelle: AFP
(c) dpa
Facebook | Twitter | WhatsApp | Mail
Drucken Senden Merken
Merkliste
Artikel speichern
Schließen
Anzeige
Der Tagungsort in Riga © dpa
Der Tagungsort in Riga / dpa
© AFP/Max Muster
picture alliance / dpa
"""

MID = """
- Anzeige -
Anzeige: Hier könnte Ihre Werbung stehen
ANZEIGE
Lesen Sie auch: Was der Plan bedeutet
Mehr dazu: Was der Plan bedeutet
+++ Alle Entwicklungen im Liveblog +++
Lesen Sie hier den Kommentar zum Thema.
Mehr zum Thema: Grenzen in Europa
[Bild: Karte der Grenzen]
![Karte](karte.png)
Grafik: dpa
Externer Inhalt
Empfohlener redaktioneller Inhalt
An dieser Stelle finden Sie einen externen Inhalt von Twitter, der den Artikel ergänzt.
Melden Sie sich jetzt für unseren Newsletter an!
Sie wollen nichts verpassen? Dann abonnieren Sie unseren Newsletter.
Video: Minister in Riga
Der Sitzungssaal in Riga. (Bild: AFP)
Kommentar: Ein Plan ohne Zukunft
Interview: „Wir müssen reden“
Dossier: Europas Grenzen
Hintergrund: Der Streit um die Grenzen
PODCAST: Der Tag
Weiterlesen nach der Anzeige
Unser Angebot für Sie: 4 Wochen für 1 Euro lesen.
"""

FOOT = """
(dpa/afp)
dpa/AFP/mmu
mmu
als/dpa
Mehr aus Politik
Mehr zum Thema
    Lettland verliert die Geduld
    Der lange Streit
Weitere Artikel
    Lettland verliert die Geduld
Das könnte Sie auch interessieren:
    Der lange Streit um Grenzen
    Was Riga will
Meistgelesen
    1. Lettland verliert die Geduld
    2. Was Riga will
12 Kommentare
    Otto M. Das war ja klar, dass die sich wieder einigen. Wer zahlt das?
Leserkommentare
    Hans schrieb am 13.01.2013: Ich finde den Plan gut. Endlich passiert etwas.
Schlagworte: Riga, Grenzen
Tags: Riga | Grenzen
Impressum | Datenschutz | AGB
Impressum
Nach oben
© 2013 Kurier
Copyright 2013 dpa
Alle Rechte vorbehalten.
Artikel drucken
Artikel weiterempfehlen
Fehler gefunden? Schreiben Sie uns.
Haben Sie einen Fehler entdeckt? Teilen Sie es uns mit.
Folgen Sie uns auf Facebook!
Jetzt Fan werden!
Unterstützen Sie unabhängigen Journalismus mit einer Spende.
Hat Ihnen der Artikel gefallen?
    Dann unterstützen Sie uns! Unsere Redaktion finanziert sich durch Spenden ihrer Leserinnen und Leser.
In eigener Sache
    Guter Journalismus kostet Geld. Wenn Sie unsere Arbeit schätzen, können Sie uns mit einem Abo unterstützen.
Der Autor ist Korrespondent in Riga.
Zur Startseite
Zurück
Themen: Riga, Grenzen, EU
Diesen Artikel teilen:
Veröffentlicht in: Politik
Mehr Nachrichten aus Europa finden Sie hier.
Dieser Artikel wurde zuletzt aktualisiert am 13.01.2013.
Wir freuen uns auf Ihre Kommentare.
Bitte beachten Sie unsere Netiquette.
Kommentar schreiben
Anmelden und mitdiskutieren
Beitrag melden | Drucken
Newsletter
    Bleiben Sie informiert: Jeden Morgen die wichtigsten Nachrichten in Ihrem Postfach.
Ähnliche Artikel
    12.01.2013
    Lettland verliert die Geduld
    11.01.2013
    Was Riga will
Aktuelle Nachrichten
    Erdbeben erschüttert Chile
    Bayern siegt in Mainz
Jetzt weiterlesen mit Plus
*Name geändert
Mit Material von dpa und AFP
"""

HEADLINES = """
Interview: Vogt verteidigt Grenzplan
Kommentar: Ein Plan ohne Zukunft
Video zeigt Angriff auf Konsulat
Facebook kauft WhatsApp
Twitter sperrt Konto von Krause
Werbung für Abtreibung bleibt verboten
Streik in Riga
Krise in Riga: Regierung tritt zurück
Anzeige gegen Minister Krause
Spenden für Flutopfer erreichen Rekord
Zeitung stellt Newsletter ein
Lettland – Estland 3:2
Von Vogt enttäuscht
Von der Leyen besucht Riga
Mehr Geld für Polizisten
Mehr als 100 Tote bei Zugunglück
Kommentare zu Riga
Die Lage am Montag
Bericht: Minister wusste Bescheid
Wer zahlt für die Grenze?
Stand der Dinge nach dem Gipfel
Krause: „Wir schaffen das“
Riga/Berlin streiten über Grenze
DAX steigt auf 9.912 Punkte
Erdbeben der Stärke 6,3 erschüttert Chile
Newsletter-Skandal: Minister geht
Jetzt ermittelt die Polizei
Hier entsteht die neue Brücke
Links gewinnt, rechts verliert
Weitere Festnahmen in Riga
Meist kommt es anders
Suche nach Vermissten geht weiter
Zurück in die Zukunft
Kontakt zu Flug 370 verloren
Quelle des Lecks gefunden
Heute stimmt Riga ab
Datenschutz: Facebook muss zahlen
Aus für Kohlekraftwerk
Text der Vereinbarung veröffentlicht
Das Wichtigste in Kürze: Vogt tritt zurück
"""

SENTENCES = """
Die Polizei schwieg.
„Wir brauchen Ihre Unterstützung“, rief er den Wählern zu.
Mehr sagte sie nicht.
„Nein.“
Er ging.
Hier endete die Fahrt.
Die Kommentare in den Zeitungen fielen scharf aus.
Video- und Tonaufnahmen belegen das.
Wie geht es nun weiter?
Der Autor des Berichts, Max Muster, widersprach.
Lesen Sie die Akten, riet der Richter dem Zeugen am Montag.
Unsere Soldaten kehren heim, sagte Krause am Sonntag vor Wählern.
Facebook und Twitter löschten die Konten.
Jetzt ermittelt die Polizei.
Am 12.01.2013 lief die Frist ab.
Von da an schwieg er.
Teilen wollte sie die Macht nie.
Quelle des Gerüchts war ein Brief aus Riga.
Spenden nahm die Partei dennoch an.
Die Zeitung sucht Leser und Abonnenten, ihr Newsletter hat 5000 Bezieher.
Dies berichtete die dpa.
Die Kritik der Grünen
Neue Vorwürfe aus Riga
Wie es weitergeht
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
    sections = sections_of(_page(place, lines), "de")
    assert {line: sections[line] for line in lines} == dict.fromkeys(lines, "-")
    assert {line: sections[line] for line in (HEADLINE, *ARTICLE)} == {HEADLINE: "H", **dict.fromkeys(ARTICLE, "B")}


@pytest.mark.parametrize("line", HEADLINES.strip().splitlines())
def test_headline_is_not_taken_for_furniture(line: str) -> None:
    assert sections_of((line, *ARTICLE), "de")[line] == "H"


@pytest.mark.parametrize("line", SENTENCES.strip().splitlines())
def test_short_line_in_the_article_stays(line: str) -> None:
    assert sections_of(_page("mid", (line,)), "de")[line] == "B"
