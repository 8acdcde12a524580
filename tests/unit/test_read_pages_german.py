import pytest
from tests.unit.pages import given, wanted

PAGES = {
    "agency feed, nothing but the report": """
H Fähren im Hafen von Lissabon stehen still
B Lissabon (dpa) - Die Hafenarbeiter haben am Montag die Arbeit niedergelegt. Mehrere Fähren blieben liegen.
B Die Gewerkschaft fordert acht Prozent mehr Lohn. Die Reederei lehnte das ab.
B „Wir bleiben hart“, sagte der Vorsitzende. (dpa)
""",
    "left-wing daily with a picture, an appeal and a list of the most discussed": """
H Streik am Tejo: Gewerkschaft will weitermachen
L Die Hafenarbeiter lehnen das Angebot ab. Am Mittwoch könnten auch die Schlepper stehen.
- ![](https://blatt.example/bild/8812/16/16100204_hafen_ap.jpg)
B LISSABON rtr | Die Hafenarbeiter haben das Angebot der Reederei am Sonntag zurückgewiesen. Sie streiken seit Freitag.
B Ministerin Marta Vidal rief beide Seiten auf, an den Tisch zurückzukehren. Die Regierung werde sich nicht einmischen.
B Am Samstag hatten rund 3000 Menschen in der Altstadt demonstriert. Die Polizei sprach von 1200.
- Schön, dass Sie da sind!
- Unabhängiger Journalismus kostet Geld. Wir machen ihn frei zugänglich. Machen Sie mit, ab 5 Euro im Monat!
- meistkommentiert
- Regierung in Madrid
- Rajoy tritt ab
- Klimagipfel
- Der Norden zahlt nicht
""",
    "news magazine with kicker, byline, date and furniture at the foot": """
- Startseite > Ausland > Portugal
H Hafenstreik in Portugal
H Reederei droht mit Entlassungen
L Im Tarifstreit verschärft die Reederei den Ton. Die Gewerkschaft spricht von Erpressung.
- Von Martha Beispiel, Lissabon
- Montag, 03.10.2016   10:22 Uhr
- Teilen Drucken
B Die Reederei Tejo hat den streikenden Arbeitern mit Kündigung gedroht. Das teilte das Unternehmen am Montag mit.
B Die Gewerkschaft kündigte an, vor Gericht zu ziehen. Ein Termin steht noch nicht fest.
- mbe/dpa/AFP
- Mehr zum Thema
- Warum die Häfen in Europa streiken
- Reederei verlegt Schiffe nach Vigo
- 84 Kommentare
- Der Wahrheit die Ehre
- Schon wieder die Gewerkschaften. Die haben noch nie etwas begriffen, und jetzt zahlen wir alle. Danke auch.
""",
    "public broadcaster with a date and a picture credit": """
H Hafenarbeiter einigen sich mit Reederei
- Stand: 05.10.2016, 17:05 Uhr
L Nach fünf Tagen ist der Streik in Lissabon vorbei. Beide Seiten stimmten einem Kompromiss zu.
- Fähre im Hafen von Lissabon. Bild: dpa
B Die Hafenarbeiter bekommen vier Prozent mehr Lohn. Das gab die Gewerkschaft am Mittwoch bekannt.
B Die Reederei hatte zuletzt drei Prozent geboten. Am Donnerstag sollen die Fähren wieder fahren.
- Dieses Thema im Programm: Über dieses Thema berichtete der Sender am 5. Oktober 2016 um 18 Uhr.
""",
    "regional paper behind a paywall": """
- Anmelden
- E-Paper
- Jetzt testen: das Digitalabo für 1 Euro im Monat
- Lokales
H Sturm deckt Schule in Ahrensfelde ab
L In der Nacht zum Dienstag hat ein Sturm das Dach der Grundschule zerstört. Verletzt wurde niemand.
- Anna Muster
- 04.10.2016, 08:30 Uhr
B Ahrensfelde. Kurz nach Mitternacht löste sich das Dach. Die Feuerwehr sperrte die Straße und sicherte das Gebäude.
B Der Unterricht fällt bis Freitag aus. Bürgermeister Jan Probe schätzt den Schaden auf 200.000 Euro.
- Weiterlesen mit unserem Digitalabo – Sie können jederzeit kündigen.
- Jetzt abonnieren
""",
    "an insert in the middle, and the article goes on": """
H Regierung stürzt über Haushalt
B Die Regierung in Prag ist am Freitag gestürzt. Das Parlament stimmte mit 103 zu 97 Stimmen gegen den Haushalt.
- Lesen Sie auch
- Prags Sparpläne erzürnen die Lehrer
- Kommentar: Ein Sturz mit Ansage
B Präsident Karel Dvorny will nun mit allen Parteien sprechen. Neuwahlen schloss er nicht aus.
B Die Opposition verlangt einen Termin im Dezember. Ihr Vorsitzender sprach von einem Neubeginn.
""",
    "one linked headline on the line of its cue": """
H Regierung stürzt über Haushalt
B Die Regierung in Prag ist am Freitag gestürzt. Das Parlament stimmte gegen den Haushalt.
- Lesen Sie auch: Prags Sparpläne erzürnen die Lehrer
B Präsident Karel Dvorny will nun mit allen Parteien sprechen. Neuwahlen schloss er nicht aus.
""",
    "crossheads belong to the article": """
H Was vom Gipfel bleibt
B Die Staats- und Regierungschefs haben sich am Samstag in Riga auf ein Abkommen geeinigt. Es soll 2020 in Kraft treten.
B Streit um die Kosten
B Polen und Ungarn hatten bis zuletzt gebremst. Sie verlangten Ausnahmen für ihre Kraftwerke.
B Die Rolle Berlins
B Die Kanzlerin sprach von einem guten Tag. Umweltverbände nannten den Beschluss zu schwach.
""",
    "a list of points belongs to the article": """
H Was beschlossen wurde
B Die Minister einigten sich am Donnerstag in Riga auf drei Maßnahmen, die sofort gelten:
B - mehr Kontrollen an den Außengrenzen
B - ein gemeinsames Register
B - Geld für die Küstenwache
B Das Parlament muss noch zustimmen. Es berät im November.
""",
    "markdown from a blog": """
- Kultur
H # Museum gibt Bronzen zurück
L **Die Stadt erfüllt eine alte Forderung.**
- *Von Jan Probe*
- ![Bronzekopf](kopf.png)
B Das Museum hat am Dienstag zwölf Bronzen zurückgegeben. Eine Delegation aus Benin-Stadt nahm sie entgegen.
B ## Späte Einsicht
B Noch 2015 hatte die Leitung jedes Gespräch abgelehnt. Nun sprach sie von einem Fehler.
- ## Weiterführende Links
- [Die Liste der Werke](https://museum.example/liste)
- [Was Benin fordert](https://museum.example/benin)
""",
    "cookie banner, breadcrumbs with arrows, sharing, keywords, copyright": """
- Diese Website verwendet Cookies. Weitere Informationen finden Sie in unserer Datenschutzerklärung.
- Zustimmen
- Nachrichten › Wirtschaft › Firmen
H Werft in Wismar meldet Insolvenz an
- Aktualisiert am 11. Januar 2017, 14:10 Uhr
B Wismar (AFP) Die Werft hat am Mittwoch Insolvenz angemeldet. Betroffen sind 1200 Beschäftigte.
B Das Land prüft eine Bürgschaft. Ministerpräsidentin Uta Korn will am Abend mit dem Betriebsrat reden.
- Schlagwörter: Werft, Wismar, Insolvenz
- Facebook Twitter WhatsApp E-Mail
- © 2017 AFP. Alle Rechte vorbehalten
""",
    "newsletter box in the middle": """
H Bahn baut Strecke nach Prag aus
B Die Bahn will bis 2030 zwischen Dresden und Prag einen Tunnel bauen. Das kündigte der Vorstand am Montag an.
- Der Morgen in Ihrem Postfach
- Unser Newsletter bringt Ihnen jeden Tag die wichtigsten Nachrichten. Jetzt kostenlos abonnieren!
B Tschechien hatte das Vorhaben im Juni gebilligt. Der Tunnel soll 30 Kilometer lang werden.
B Umweltschützer wollen klagen. Sie fürchten um das Grundwasser.
""",
    "teasers with full sentences after the article": """
H Gericht kippt Fahrverbot
B Das Verwaltungsgericht hat das Fahrverbot in der Innenstadt am Mittwoch aufgehoben. Die Stadt will Berufung einlegen.
B Geklagt hatten zwölf Händler. Sie sahen ihre Geschäfte in Gefahr.
B Die Richter gaben ihnen recht. Das Verbot sei nicht ausreichend begründet, hieß es im Urteil.
- Weitere Artikel
- Grüne wollen Innenstadt sperren
- Die Fraktion hat am Dienstag einen Antrag vorgelegt. Er sieht autofreie Sonntage vor.
- Händler klagen über Umsatz
- Die Kammer meldete am Montag ein Minus von fünf Prozent.
""",
    "a list of links without a title after the article": """
H Gericht kippt Fahrverbot
B Das Verwaltungsgericht hat das Fahrverbot in der Innenstadt am Mittwoch aufgehoben. Die Stadt will Berufung einlegen.
B Geklagt hatten zwölf Händler. Sie sahen ihre Geschäfte in Gefahr.
- Grüne wollen Innenstadt sperren
- Händler klagen über Umsatz
- Stadt verliert Prozess um Parkhaus
""",
    "a list of links without a title in the article": """
H Gericht kippt Fahrverbot
B Das Verwaltungsgericht hat das Fahrverbot in der Innenstadt am Mittwoch aufgehoben. Die Stadt will Berufung einlegen.
- Grüne wollen Innenstadt sperren
- Händler klagen über Umsatz
- Stadt verliert Prozess um Parkhaus
B Geklagt hatten zwölf Händler. Sie sahen ihre Geschäfte in Gefahr.
""",
    "short closing sentences stay": """
H Ein Kapitän geht
B Nach 40 Jahren hat Kapitän Jan Probe am Sonntag seine letzte Fahrt gemacht. Hunderte winkten am Ufer.
B Dann legte er an, stieg aus und ging nach Hause, ohne sich noch einmal umzusehen.
B „Das war's.“
""",
    "a question and a cry as headline": """
H Wer zahlt für die Brücke?
B Der Bund und das Land streiten seit Januar über die neue Rheinbrücke. Am Montag scheiterte ein weiteres Treffen.
B Die Stadt will nicht länger warten. Sie drohte am Dienstag mit einer Klage.
""",
    "a second headline without a full stop": """
H Vogt legt Amt nieder
L Ministerin zieht Folgen aus der Affäre um die Marine
B Ministerin Anna Vogt ist am Freitag zurückgetreten. Sie habe den Einsatz falsch eingeschätzt, sagte sie in Kiel.
B Der Regierungschef dankte ihr. Einen Nachfolger nannte er nicht.
""",
    "a menu that no cue knows": """
- Stadtleben
- Hafen
- Umland
- Dossiers
H Sturmflut überspült den Fischmarkt
B Eine Sturmflut hat in der Nacht zum Sonntag den Fischmarkt überspült. Die Feuerwehr rückte 80 Mal aus.
B Der Scheitel lag bei 5,20 Metern. Erst am Mittag lief das Wasser ab.
""",
    "captions, credits and an advertisement between paragraphs": """
H Elefant kehrt in den Zoo zurück
B Der Elefant Tuto ist am Montag in den Zoo von Leipzig zurückgekehrt. Er war im März nach Wien gebracht worden.
- Tuto bei der Ankunft am Montag (Foto: Jan Probe/dpa)
- Anzeige
B Der Zoo hatte das Gehege für zwei Millionen Euro umgebaut. Ab Samstag dürfen Besucher hinein.
- Quelle: dpa
""",
    "comments are counted at the top": """
H Stadtrat stimmt für Straßenbahn
L Nach zehn Jahren Streit ist die Linie beschlossen. Gebaut wird ab 2018.
- Von Jan Probe
- 27 Kommentare
B Der Stadtrat hat am Donnerstag für den Bau der Straßenbahn gestimmt. 31 Mitglieder waren dafür, 27 dagegen.
B Die Gegner wollen nun Unterschriften sammeln. Ein Bürgerentscheid wäre im Frühjahr möglich.
B Der Bund übernimmt zwei Drittel der Kosten. Das hatte das Ministerium im August zugesagt.
""",
    "interview with questions": """
H „Wir haben zu lange gewartet“
B Frau Vogt, Sie haben am Freitag Ihren Rücktritt erklärt. Warum erst jetzt?
B Ich wollte das Ergebnis der Untersuchung abwarten. Das lag am Donnerstag vor.
B Haben Sie mit dem Regierungschef gesprochen?
B Ja, am Mittwoch. Er hat mich gebeten zu bleiben, aber ich habe abgelehnt.
""",
    "plain text of one line": """
B Die Regierung in Prag ist am Freitag gestürzt.
""",
    "correction and note of the editors": """
H Brand in Lagerhalle gelöscht
B Die Feuerwehr hat den Brand in der Lagerhalle am Hafen gelöscht. Sie war seit Montag im Einsatz.
B Die Ursache ist unklar. Die Polizei ermittelt wegen Brandstiftung.
- Anmerkung der Redaktion: In einer früheren Version hieß es, der Brand sei am Dienstag ausgebrochen.
- Leserbriefe
- Auf einer Seite lesen
""",
    "a newsticker's foot with the latest reports": """
H Notenbank senkt Zins
- Frankfurt, 10. März 2016
B Die Notenbank hat den Leitzins am Donnerstag auf null gesenkt. Der Euro gab nach.
B Analysten hatten das nicht erwartet. Die Aktien der Banken verloren bis zu vier Prozent.
B Ab April will die Bank mehr Anleihen kaufen. Das Programm wurde um 20 Milliarden Euro aufgestockt.
- Newsticker
- 14:02 Dax springt über 10.000 Punkte
- 13:45 Notenbank senkt Zins
- 13:10 Pilot landet in Kassel not
""",
}


@pytest.mark.parametrize("name", PAGES)
def test_german_page(name: str) -> None:
    assert given(PAGES[name], "de") == wanted(PAGES[name])
