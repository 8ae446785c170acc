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
  const meanings = { high: 'sicher', medium: 'durchsehen', low: 'vor Gebrauch prüfen' };
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
    title: 'Zeilen klassifizieren',
    connectFirst: 'Codes kommen von Import8. Verbinden Sie sich mit einem API-Schlüssel, oder probieren Sie die Sandbox mit Beispieldaten aus; wählen Sie dann hier die Zeilen.',
    toConnect: 'Zu Verbinden',
    list: {
      title: 'Zeilen',
      looking: 'Auswahl wird angesehen…',
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
      look: 'Auswahl erneut ansehen',
      none: 'Markieren Sie eine Zelle Ihrer Liste oder die gemeinten Zeilen, und sehen Sie die Auswahl erneut an.',
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
        code: 'Zolltarifnr.',
      },
      none: 'keine',
      remembered: 'So haben Sie sie für diese Überschriften schon einmal gewählt.',
      showMore: 'Weitere Spalten',
      showFewer: 'Weniger Spalten',
    },
    modes: {
      label: 'Zellen, die schon etwas enthalten',
      names: { fill: 'Ergänzen, was fehlt', replace: 'Ersetzen', suggest: 'Daneben vorschlagen' },
      hints: {
        fill: 'Lässt sie, wie sie sind.',
        replace: 'Überschreibt sie mit neuen Ergebnissen.',
        suggest: 'Beachtet sie nicht und schreibt in neue Spalten.',
      },
    },
    outputs: {
      label: 'Was eingetragen wird',
      names: {
        code: 'Zolltarifnummer',
        confidence: 'Sicherheit',
        codeDescription: 'Beschreibung der Nummer',
        reasoning: 'Begründung',
        dutyRate: 'Zollsatz',
        landedCost: 'Einfuhrkosten',
        risk: 'Risiko',
        documents: 'Unterlagen',
        id: 'Import8-Nummer',
      },
      needsValue: 'Für Einfuhrkosten ist eine Spalte mit dem Warenwert nötig. Wählen Sie sie unter „Weitere Spalten“.',
    },
    includeHidden: (rows) => (rows === 1 ? '1 ausgeblendete Zeile einbeziehen' : `${formats.number(rows)} ausgeblendete Zeilen einbeziehen`),
    includeNoGoods: (rows) => (rows === 1 ? '1 Zeile ohne Ware trotzdem einreihen' : `${formats.number(rows)} Zeilen ohne Ware trotzdem einreihen`),
    includeVague: (rows) => (rows === 1 ? '1 ungenaue Beschreibung trotzdem einreichen' : `${formats.number(rows)} ungenaue Beschreibungen trotzdem einreichen`),
    cap: {
      label: 'Höchstens ausgeben, in Credits',
      hint: 'Leer: kein Limit. Bei 0 wird nur eingetragen, was schon bekannt ist.',
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
        duplicates: 'Wie ein neues Produkt, kostenlos',
        ownCodes: 'Mit eigener Zolltarifnummer, kostenlos',
        filled: 'Schon ausgefüllt',
        empty: 'Ohne Beschreibung',
        beyondCap: 'Durch Ihr Limit ausgelassen',
      },
      noGoods: ({ rows, what }) => `${rowsOf(rows)} mit ${insteadOfGoods[what]} statt einer Ware`,
      noGoodsLeftOut: 'Ausgelassen: Hier gibt es nichts einzureihen.',
      vague: ({ rows, missing }) => `${rowsOf(rows)} ${rows === 1 ? 'sagt' : 'sagen'} nicht, ${missingFacts[missing]}`,
      vagueLeftOut: 'Ausgelassen: Ein Code dafür wäre geraten.',
      vagueSent: 'Trotzdem eingereicht, wie Sie es gewählt haben.',
      example: (description) => `Zum Beispiel „${description}“`,
      namedRows: ({ shown, more }) => `${shown.length === 1 ? 'Zeile' : 'Zeilen'} ${shown.join(', ')}${more === 0 ? '' : ` und ${formats.number(more)} weitere`}`,
      unusable: (rows) => `${rowsOf(rows)} ${rows === 1 ? 'ist' : 'sind'} nicht verwendbar`,
      unreadableCodes: (rows) => `Die Zolltarifnummer ist in ${rowsOf(rows)} nicht lesbar`,
      ownCodesEmpty: 'Zeilen mit eigener Zolltarifnummer werden nicht neu eingereiht. Spalten, die eine Einreihung brauchen, etwa Konfidenz und Begründung, bleiben dort leer.',
      cost: 'Kosten',
      credits: creditsOf,
      balance: 'Guthaben',
      codesIn: 'Alle Codes in',
      allIn: 'Alles in',
      about: (duration) => `etwa ${duration}`,
      newColumns: 'Neue Spalten',
      newColumn: ({ letter, heading }) => `${letter} · ${heading}`,
      replaced: 'Überschrieben',
      cells: (cells) => (cells === 1 ? '1 Zelle' : `${formats.number(cells)} Zellen`),
      limitTo: (credits) => `Auf ${creditsOf(credits)} begrenzen`,
      onlyKnown: (rows) => `Nur eintragen, was bekannt ist (${rowsOf(rows)})`,
      nothing: 'Keine dieser Zeilen würde ausgefüllt. Wählen Sie andere Zeilen, oder ändern Sie die Angaben oben.',
      start: (action) => {
        if (action === undefined) return 'Nichts zu starten';
        return action.kind === 'fill' ? `${rowsOf(action.rows)} eintragen (nichts zu zahlen)` : `${productsOf(action.products)} für ${creditsOf(action.credits)} klassifizieren`;
      },
      startLookUp: ({ rows, outputs }) => `${listed(outputs.map((output) => lookUps[output]))} für ${rowsOf(rows)} ermitteln, ${creditsOf(0)}`,
      starting: 'Wird gestartet…',
      replaceQuestion: (cells) => `Starten und ${cells === 1 ? '1 ausgefüllte Zelle' : `${formats.number(cells)} ausgefüllte Zellen`} überschreiben?`,
      replaceNo: 'Nicht starten',
    },
    run: {
      titles: { running: 'Wird klassifiziert', paused: 'Angehalten', stopping: 'Wird beendet', stopped: 'Beendet', done: 'Fertig' },
      over: ({ rows, sheet }) => `${rowsOf(rows)} von ${sheet}`,
      progress: 'Fortschritt',
      settled: ({ rows, all }) => `${formats.number(rows)} von ${rowsOf(all)}`,
      timeLeft: (duration) => `noch etwa ${duration}`,
      counts: {
        known: 'Schon bekannt',
        queued: 'Wartet auf Einreichung',
        submitted: 'In Klassifizierung',
        done: 'Erledigt',
        needsReview: 'Von Ihnen zu prüfen',
        failed: 'Fehlgeschlagen',
        awaitingDetails: 'Einzelheiten folgen noch',
      },
      spent: ({ spent, agreed }) => (agreed === 0 ? 'Keine Credits ausgegeben' : `${formats.number(spent)} von ${creditsOf(agreed)} ausgegeben`),
      decide: 'Bei einigen Produkten ist nicht sicher, ob sie bezahlt wurden. Entscheiden Sie auf der Seite Verbinden; nichts wird von selbst erneut gesendet.',
      pausedHint: 'Es wird nichts Neues gesendet, bis Sie fortfahren. Was gesendet ist, trifft noch ein.',
      stoppingHint: 'Es wird nichts Neues gesendet. Was bezahlt ist, trifft ein und wird eingetragen.',
      pause: 'Anhalten',
      goOn: 'Fortfahren',
      stop: 'Beenden',
      stopQuestion: 'Hier beenden? Danach wird nichts Neues gesendet; was bezahlt ist, trifft ein und wird eingetragen.',
      stopNo: 'Nicht beenden',
      stopping: 'Wird beendet…',
    },
    result: {
      coded: ({ rows, all }) => (all === 1 ? (rows === 1 ? 'Die Zeile hat ihren Code.' : 'Die Zeile hat keinen Code.') : `${formats.number(rows)} von ${rowsOf(all)} ${rows === 1 ? 'hat' : 'haben'} ihren Code.`),
      ownCodes: (rows) => (rows === 1 ? '1 Zeile hat ihre Zolltarifnummer behalten; was dazu gehört, wurde ermittelt.' : `${formats.number(rows)} Zeilen haben ihre Zolltarifnummern behalten; was dazu gehört, wurde ermittelt.`),
      left: (rows) => (rows === 1 ? '1 Zeile blieb, wie sie war.' : `${formats.number(rows)} Zeilen blieben, wie sie waren.`),
      unsure: (rows) => `${rows === 1 ? '1 Code ist' : `${formats.number(rows)} Codes sind`} zu weniger als ${LOOK_OVER_FROM} % sicher: vor Gebrauch prüfen.`,
      fixedDuty: (rows) =>
        `In ${rows === 1 ? '1 Zeile' : `${formats.number(rows)} Zeilen`} enthalten die Einfuhrkosten einen festen Zollbetrag. Er fällt je Sendung und Code nur einmal an: Eine Summe über Zeilen derselben Sendung zählt ihn zu oft.`,
      leftOut: ({ rows: all, counts }) =>
        `${rowsOf(all)} ${all === 1 ? 'wurde' : 'wurden'} ausgelassen: ${counts.map(({ kind, rows }) => `${formats.number(rows)} ${leftOutAs[kind]}`).join(', ')}.`,
      failures: 'Fehlgeschlagene Zeilen',
      rows: rowsOf,
      retry: (rows) => (rows === 1 ? 'Diese Zeile erneut versuchen' : `Diese ${formats.number(rows)} Zeilen erneut versuchen`),
      another: 'Andere Zeilen klassifizieren',
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
      agreed: 'Nicht verbraucht',
      credits: creditsOf,
      look: 'Ansehen, was noch offen ist',
      looking: 'Zeilen werden gesucht…',
      left: (sheet) => `Was in ${sheet} noch offen ist`,
      back: 'Zurück zur Auswahl',
      forget: 'Vergessen',
      forgetting: 'Wird vergessen…',
      forgetQuestion: 'Diesen Lauf vergessen? Was er eingetragen hat, bleibt im Blatt, und was bezahlt ist, bleibt bekannt.',
      forgetNo: 'Behalten',
    },
    picture: {
      title: 'Ein Produkt anhand eines Bildes',
      explanation: 'Ein Foto der Ware statt Worten. Das Ergebnis steht hier und kann kopiert werden.',
      choose: 'Bild wählen',
      take: 'Foto aufnehmen',
      reading: 'Bild wird gelesen…',
      preview: 'Das Bild, das eingereicht wird',
      remove: 'Bild entfernen',
      description: 'Beschreibung (freiwillig)',
      descriptionHint: 'Was das Bild nicht zeigt: Material, Verwendung.',
      origin: 'Ursprungsland (freiwillig)',
      originHint: 'Ein Land, etwa CN oder China.',
      classify: 'Dieses Bild für 1 Credit klassifizieren',
      classifying: 'Wird klassifiziert…',
      code: 'Zolltarifnummer',
      noCode: 'Import8 hat zu diesem Bild keinen Code gefunden. Beschreiben Sie die Ware auch in Worten, und versuchen Sie es erneut.',
      confidenceName: 'Sicherheit',
      confidence: ({ percent, band }) => `${formats.number(percent)} von 100, ${meanings[band]}`,
      codeDescription: 'Beschreibung',
      reasoning: 'Begründung',
      copy: 'Code kopieren',
    },
  };
};
