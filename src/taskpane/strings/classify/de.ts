// The words of the Classify page in German.
import { LOOK_OVER_FROM, SURE_FROM } from '../../../customs/confidence';
import type { LookedUp } from '../../run-view';
import type { Formats } from '../formats';
import type { ClassifyStrings } from './en';

export const de = (formats: Formats): ClassifyStrings => {
  const rowsOf = (rows: number): string => (rows === 1 ? '1 Zeile' : `${formats.number(rows)} Zeilen`);
  const productsOf = (products: number): string => (products === 1 ? '1 Produkt' : `${formats.number(products)} Produkte`);
  const creditsOf = (credits: number): string => (credits === 1 ? '1 Credit' : `${formats.number(credits)} Credits`);
  const lookUps = { codeDescription: 'Beschreibung', dutyRate: 'Zollsatz', landedCost: 'Einstandskosten' } satisfies Record<LookedUp, string>;
  const listed = (names: readonly string[]): string => [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' und ');
  const meanings = { high: 'Hoch', medium: 'Mittel: prüfen', low: 'Niedrig: erst prüfen' };
  const missingFacts = { goods: 'was die Ware ist', material: 'woraus die Ware besteht', use: 'wofür die Ware dient' };
  const insteadOfGoods = {
    nothing: 'einem Platzhalter',
    error: 'einem Formelfehler',
    number: 'einer Nummer',
    code: 'einer Zolltarifnummer',
    address: 'einer Adresse oder einem Dateinamen',
    date: 'einem Datum oder einer Uhrzeit',
    amount: 'einem Betrag oder Maß',
    list: 'einer Überschrift, Summe oder Notiz',
  };
  const leftOutAs = { hidden: 'ausgeblendet', noGoods: 'ohne Ware', vague: 'zu ungenau', unusable: 'nicht verwendbar', unreadableCodes: 'mit unlesbarer Zolltarifnummer', beyondCap: 'über Ihrem Limit' };

  return {
    title: 'Zeilen einreihen',
    connectFirst: 'Zolltarifnummern kommen von Import8. Verbinden Sie sich mit einem API-Schlüssel, oder probieren Sie die Sandbox mit Beispieldaten aus. Wählen Sie dann hier die Zeilen.',
    toConnect: 'Zu Verbinden',
    list: {
      title: 'Zeilen',
      looking: 'Auswahl wird gelesen…',
      found: ({ extent, rows, sheet }) => {
        switch (extent.kind) {
          case 'all':
            return rows === 1 ? `Die einzige Zeile von ${sheet}` : `Alle ${formats.number(rows)} Zeilen von ${sheet}`;
          case 'range':
            return extent.first === extent.last ? `Zeile ${extent.first} von ${sheet}` : `Zeilen ${extent.first} bis ${extent.last} von ${sheet}`;
          case 'areas':
            return `${rowsOf(rows)} von ${sheet} (${extent.address})`;
        }
      },
      table: (name) => `Tabelle ${name}`,
      withoutHeadings: 'Die Spalten haben keine Überschriften; sie wurden an ihrem Inhalt erkannt.',
      hiddenLeftOut: (rows) => (rows === 1 ? '1 ausgeblendete Zeile wird ausgelassen.' : `${formats.number(rows)} ausgeblendete Zeilen werden ausgelassen.`),
      hiddenIncluded: (rows) => (rows === 1 ? '1 ausgeblendete Zeile wird einbezogen.' : `${formats.number(rows)} ausgeblendete Zeilen werden einbezogen.`),
      look: 'Aktuelle Auswahl verwenden',
      none: 'Markieren Sie eine Zelle Ihrer Liste oder die Zeilen, die Sie einreihen möchten.',
    },
    columns: {
      title: 'Spalten',
      roles: {
        description: 'Beschreibung',
        origin: 'Ursprungsland',
        destination: 'Bestimmungsland',
        value: 'Warenwert',
        quantity: 'Menge',
        freight: 'Fracht',
        insurance: 'Versicherung',
        currency: 'Währung',
        imageUrl: 'Bildadresse',
        code: 'Zolltarifnummer',
      },
      none: 'keine',
      change: 'Spalten ändern',
      changeShort: 'Ändern',
      close: 'Spalten schließen',
      closeShort: 'Schließen',
      remembered: 'Spaltenwahl vom letzten Mal',
      showMore: 'Weitere Spalten',
      showFewer: 'Weniger Spalten',
    },
    modes: {
      label: 'Wenn eine Zelle schon gefüllt ist',
      names: { fill: 'Vorhandene Werte behalten', replace: 'Ersetzen', suggest: 'In neue Spalten schreiben' },
      hints: {
        fill: 'Ergänzt nur, was fehlt.',
        replace: 'Überschreibt vorhandene Werte mit neuen Ergebnissen.',
        suggest: 'Ihre Spalten bleiben unverändert, zum Vergleichen.',
      },
    },
    outputs: {
      label: 'Hinzuzufügende Spalten',
      names: {
        code: 'Zolltarifnummer',
        confidence: 'Konfidenz',
        codeDescription: 'Beschreibung der Zolltarifnummer',
        reasoning: 'Begründung',
        dutyRate: 'Zollsatz',
        landedCost: 'Einstandskosten',
        risk: 'Risiko',
        documents: 'Unterlagen',
        classifiedText: 'Eingereihter Text',
        id: 'Einreihungs-ID',
      },
      needsValue: 'Für Einstandskosten ist eine Spalte mit dem Warenwert nötig. Wählen Sie sie unter „Spalten“.',
    },
    includeHidden: (rows) => (rows === 1 ? '1 ausgeblendete Zeile einbeziehen' : `${formats.number(rows)} ausgeblendete Zeilen einbeziehen`),
    includeNoGoods: (rows) => (rows === 1 ? '1 Zeile ohne Ware trotzdem einreihen' : `${formats.number(rows)} Zeilen ohne Ware trotzdem einreihen`),
    includeVague: (rows) => (rows === 1 ? '1 ungenaue Beschreibung trotzdem einreihen' : `${formats.number(rows)} ungenaue Beschreibungen trotzdem einreihen`),
    cap: {
      label: 'Ausgabenlimit (Credits)',
      hint: 'Leer: kein Limit. Bei 0 werden nur bekannte Ergebnisse eingetragen.',
      none: 'kein Limit',
      unusable: ({ most, given }) => `Geben Sie eine ganze Zahl von 0 bis ${formats.number(most)} ein, oder nichts. „${given}“ ist keines von beiden.`,
    },
    quote: {
      title: 'Bevor Sie beginnen',
      counting: 'Wird gezählt…',
      headline: {
        buy: (products) => `${products === 1 ? '1 neues Produkt' : `${formats.number(products)} neue Produkte`}, ${creditsOf(products)}`,
        free: (rows) => `${rowsOf(rows)} einzutragen, nichts zu zahlen`,
        lookUp: (rows) => `${rows === 1 ? '1 Zeile hat ihre Zolltarifnummer' : `${formats.number(rows)} Zeilen haben ihre Zolltarifnummer`} schon, nichts zu zahlen`,
        nothing: 'In diesen Zeilen ist nichts zu tun',
      },
      rows: 'Zeilen',
      counts: {
        fresh: 'Neue Produkte',
        known: 'Schon bekannt, kostenlos',
        duplicates: 'Doppelte Zeilen, kostenlos',
        ownCodes: 'Mit eigener Zolltarifnummer, kostenlos',
        filled: 'Schon ausgefüllt',
        empty: 'Ohne Beschreibung',
        beyondCap: 'Über Ihrem Limit, ausgelassen',
      },
      noGoods: ({ rows, what }) => `${rowsOf(rows)} mit ${insteadOfGoods[what]} statt einer Ware`,
      noGoodsLeftOut: 'Ausgelassen: Hier gibt es nichts einzureihen.',
      vague: ({ rows, missing }) => `${rowsOf(rows)} ${rows === 1 ? 'sagt' : 'sagen'} nicht, ${missingFacts[missing]}`,
      vagueLeftOut: 'Ausgelassen: Eine Zolltarifnummer wäre geraten.',
      vagueSent: 'Trotzdem eingereiht, wie Sie es gewählt haben.',
      example: (description) => `Zum Beispiel „${description}“`,
      row: (row) => `Zeile ${row}`,
      rowsTitle: (rows) => (rows === 1 ? 'Zeile' : 'Zeilen'),
      unusable: (rows) => `${rowsOf(rows)} ${rows === 1 ? 'ist' : 'sind'} nicht verwendbar`,
      unreadableCodes: (rows) => `Die Zolltarifnummer ist in ${rowsOf(rows)} nicht lesbar`,
      ownCodesEmpty: 'Zeilen mit eigener Zolltarifnummer werden nicht neu eingereiht. Spalten, die eine Einreihung brauchen, etwa Konfidenz und Begründung, bleiben dort leer.',
      cost: 'Kosten',
      credits: creditsOf,
      balance: 'Guthaben',
      codesIn: 'Zolltarifnummern fertig in',
      allIn: 'Alles fertig in',
      about: (duration) => `etwa ${duration}`,
      newColumns: 'Neue Spalten',
      newColumn: ({ letter, heading }) => `${letter} · ${heading}`,
      replaced: 'Überschrieben',
      cells: (cells) => (cells === 1 ? '1 Zelle' : `${formats.number(cells)} Zellen`),
      limitTo: (credits) => `Auf ${creditsOf(credits)} begrenzen`,
      onlyKnown: (rows) => `Nur bekannte Ergebnisse eintragen (${rowsOf(rows)})`,
      nothing: 'Keine dieser Zeilen würde ausgefüllt. Markieren Sie andere Zeilen, oder ändern Sie die Einstellungen oben.',
      start: (action) => {
        if (action === undefined) return 'Nichts einzureihen';
        return action.kind === 'fill' ? `${rowsOf(action.rows)} eintragen (nichts zu zahlen)` : `${productsOf(action.products)} für ${creditsOf(action.credits)} einreihen`;
      },
      startLookUp: ({ rows, outputs }) => `${listed(outputs.map((output) => lookUps[output]))} für ${rowsOf(rows)} ermitteln, ${creditsOf(0)}`,
      starting: 'Wird gestartet…',
      replaceQuestion: (cells) => `Starten und ${cells === 1 ? '1 ausgefüllte Zelle' : `${formats.number(cells)} ausgefüllte Zellen`} überschreiben?`,
      replaceNo: 'Nicht starten',
    },
    run: {
      titles: { running: 'Wird eingereiht', paused: 'Angehalten', stopping: 'Wird beendet', stopped: 'Beendet', done: 'Fertig' },
      over: ({ rows, sheet }) => `${rowsOf(rows)} von ${sheet}`,
      progress: 'Fortschritt',
      settled: ({ rows, all }) => `${formats.number(rows)} von ${rowsOf(all)}`,
      timeLeft: (duration) => `noch etwa ${duration}`,
      counts: {
        known: 'Schon bekannt',
        queued: 'Wartet auf Versand',
        submitted: 'Wird eingereiht',
        done: 'Erledigt',
        needsReview: 'Geringe Konfidenz: erst prüfen',
        failed: 'Fehlgeschlagen',
        awaitingDetails: 'Einzelheiten folgen noch',
      },
      spent: ({ spent, agreed }) => (agreed === 0 ? 'Keine Credits verbraucht' : `${creditsOf(spent)} verbraucht (${formats.number(agreed)} genehmigt)`),
      decide: 'Einige Produkte sind vielleicht schon bezahlt. Entscheiden Sie auf der Seite Verbinden; nichts wird automatisch erneut gesendet.',
      pausedHint: 'Es wird nichts Neues gesendet, bis Sie fortsetzen. Bereits Gesendetes wird noch eingetragen.',
      stoppingHint: 'Es wird nichts Neues gesendet. Bereits Bezahltes wird noch eingetragen.',
      pause: 'Anhalten',
      goOn: 'Fortsetzen',
      stop: 'Beenden',
      stopQuestion: 'Hier beenden? Es wird nichts Neues gesendet. Bereits Bezahltes wird noch eingetragen.',
      stopNo: 'Nicht beenden',
      stopping: 'Wird beendet…',
    },
    result: {
      coded: ({ rows, all }) => `${formats.number(rows)} von ${rowsOf(all)} eingereiht`,
      ownCodes: (rows) => (rows === 1 ? '1 Zeile hat ihre Zolltarifnummer behalten; was dazu gehört, wurde ermittelt.' : `${formats.number(rows)} Zeilen haben ihre Zolltarifnummern behalten; was dazu gehört, wurde ermittelt.`),
      left: (rows) => (rows === 1 ? '1 Zeile blieb unverändert.' : `${formats.number(rows)} Zeilen blieben unverändert.`),
      unsure: (rows) => `${rows === 1 ? '1 Zolltarifnummer' : `${formats.number(rows)} Zolltarifnummern`} mit geringer Konfidenz (unter ${LOOK_OVER_FROM}): erst prüfen.`,
      fixedDuty: (rows) =>
        `In ${rows === 1 ? '1 Zeile' : `${formats.number(rows)} Zeilen`} enthalten die Einstandskosten einen festen Zollbetrag. Er fällt je Sendung und Zolltarifnummer nur einmal an: Eine Summe über Zeilen derselben Sendung zählt ihn zu oft.`,
      leftOut: ({ rows: all, counts }) =>
        `${rowsOf(all)} ${all === 1 ? 'wurde' : 'wurden'} ausgelassen: ${counts.map(({ kind, rows }) => `${formats.number(rows)} ${leftOutAs[kind]}`).join(', ')}.`,
      doubtful: 'Zu prüfende Zolltarifnummern',
      doubtfulCode: ({ code, confidence }) => `${code} · ${formats.number(confidence)} von 100`,
      failures: 'Fehlgeschlagene Zeilen',
      rows: rowsOf,
      retry: (rows) => (rows === 1 ? 'Diese Zeile erneut versuchen' : `Diese ${formats.number(rows)} Zeilen erneut versuchen`),
      another: 'Andere Zeilen einreihen',
    },
    legend: {
      title: 'Was die Farben bedeuten',
      sample: { high: `${SURE_FROM} und mehr`, medium: `${LOOK_OVER_FROM} bis ${SURE_FROM - 1}`, low: `unter ${LOOK_OVER_FROM}` },
      meaning: meanings,
    },
    unfinished: {
      title: 'Ein Lauf wurde nicht beendet',
      sheet: 'Blatt',
      started: 'Begonnen',
      rowsLeft: 'Offene Zeilen',
      of: ({ rowsLeft, rows }) => `${formats.number(rowsLeft)} von ${formats.number(rows)}`,
      agreed: 'Genehmigt, noch nicht verbraucht',
      credits: creditsOf,
      look: 'Ansehen und fortsetzen',
      looking: 'Zeilen werden gesucht…',
      left: (sheet) => `Offene Zeilen in ${sheet}`,
      back: 'Zurück zur Auswahl',
      forget: 'Verwerfen',
      forgetting: 'Wird verworfen…',
      forgetQuestion: 'Diesen Lauf verwerfen? Seine Ergebnisse bleiben im Blatt, und bereits bezahlte Produkte bleiben bekannt.',
      forgetNo: 'Behalten',
    },
    picture: {
      title: 'Ein Produkt anhand eines Bildes',
      explanation: 'Ein Foto der Ware statt Worten. Das Ergebnis erscheint hier und lässt sich kopieren.',
      choose: 'Bild wählen',
      take: 'Foto aufnehmen',
      reading: 'Bild wird gelesen…',
      preview: 'Bild, das gesendet wird',
      remove: 'Bild entfernen',
      description: 'Beschreibung (freiwillig)',
      descriptionHint: 'Was das Bild nicht zeigt: Material, Verwendung.',
      origin: 'Ursprungsland (freiwillig)',
      originHint: 'Ein Land, etwa CN oder China.',
      classify: 'Dieses Bild für 1 Credit einreihen',
      classifying: 'Wird eingereiht…',
      code: 'Zolltarifnummer',
      noCode: 'Import8 hat zu diesem Bild keine Zolltarifnummer gefunden. Beschreiben Sie die Ware auch in Worten, und versuchen Sie es erneut.',
      confidenceName: 'Konfidenz',
      confidence: ({ percent, band }) => `${formats.number(percent)} von 100 · ${meanings[band]}`,
      codeDescription: 'Beschreibung',
      reasoning: 'Begründung',
      copy: 'Zolltarifnummer kopieren',
      put: 'In ausgewählte Zelle einfügen',
      putting: 'Wird eingefügt…',
      isPut: (cell) => `In ${cell} eingefügt.`,
    },
  };
};
