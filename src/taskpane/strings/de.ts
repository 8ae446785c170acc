// The words of the pane in German.
import type { Formats } from './formats';
import type { Strings } from './en';

export const de = (formats: Formats): Strings => ({
  language: 'de',
  unexpectedError: 'Im Add-In selbst ist etwas schiefgegangen. Schließen Sie den Aufgabenbereich, öffnen Sie ihn erneut und versuchen Sie es noch einmal.',
  outsideExcel: 'Diese Seite ist der Aufgabenbereich des IMPORT8-Add-Ins und arbeitet in Excel. Öffnen Sie eine Arbeitsmappe und wählen Sie IMPORT8 auf der Registerkarte Start.',
  pages: {
    label: 'Seiten',
    names: { connect: 'Verbinden', classify: 'Einreihen' },
    unfinished: 'nicht abgeschlossener Lauf',
    loading: 'Wird geladen…',
    notLoaded: 'Diese Seite konnte nicht geladen werden. Prüfen Sie das Netzwerk, schließen Sie den Aufgabenbereich und öffnen Sie ihn erneut.',
  },
  connect: {
    title: 'Mit Import8 verbinden',
    whatAKeyIs: 'Mit einem API-Schlüssel reiht dieses Add-In Produkte für Ihre Organisation ein und nutzt deren Credits.',
    whereItComesFrom: 'Sie erstellen ihn in Ihrem Dashboard auf',
    keyLabel: 'API-Schlüssel',
    keyMissing: 'Fügen Sie hier zuerst Ihren API-Schlüssel ein. Er beginnt mit c8_.',
    keyRejected: 'Import8 akzeptiert diesen Schlüssel nicht. Kopieren Sie ihn erneut aus Ihrem Dashboard.',
    show: 'Anzeigen',
    hide: 'Verbergen',
    showKey: 'Schlüssel anzeigen',
    hideKey: 'Schlüssel verbergen',
    keepLabel: 'Schlüssel aufbewahren',
    keepOn: {
      computer: 'Auf diesem Computer',
      session: 'Nur für diese Sitzung',
    },
    neverInWorkbook: 'Der Schlüssel wird nie in einer Arbeitsmappe gespeichert.',
    connect: 'Verbinden',
    checking: 'Schlüssel wird geprüft…',
    cancel: 'Aktuellen Schlüssel behalten',
  },
  sandbox: {
    offerTitle: 'Noch kein Schlüssel?',
    offer: 'Die Sandbox berechnet dieselben Formeln mit Beispieldaten. Sie braucht keinen Schlüssel und kostet nichts. Ihre Zolltarifnummern sind nicht für den Zoll bestimmt.',
    enter: 'Sandbox ohne Schlüssel ausprobieren',
    entering: 'Sandbox wird gestartet…',
    title: 'Sandbox',
    bannerTitle: 'Beispieldaten',
    banner: 'nicht für den Zoll',
    madeUp: 'Zolltarifnummern, Zollsätze und Kosten sind hier erfunden. Verwenden Sie sie nicht für den Zoll.',
    clock: (speed) => `Die Sandbox arbeitet ${formats.number(speed)}-mal so schnell wie Import8: Echte Ergebnisse dauern länger.`,
    leave: 'Sandbox verlassen',
    leaveQuestion: 'Die Sandbox verlassen? Zellen mit Beispielergebnissen werden neu berechnet.',
    leaveNo: 'In der Sandbox bleiben',
  },
  account: {
    title: 'Verbunden',
    reading: 'Ihr Konto wird gelesen…',
    unread: 'Ihr Konto konnte nicht gelesen werden.',
    key: 'Schlüssel',
    kept: 'Aufbewahrt',
    keptWhere: {
      computer: 'auf diesem Computer',
      session: 'nur für diese Sitzung',
    },
    rateLimit: 'Limit',
    perMinute: (requests) => `${formats.number(requests)} ${requests === 1 ? 'Anfrage' : 'Anfragen'} pro Minute`,
    useAnother: 'Anderen Schlüssel verwenden',
    forget: 'Schlüssel vergessen',
    forgetQuestion: 'Diesen Schlüssel vergessen? Formeln finden keine neuen Zolltarifnummern mehr, bis Sie sich wieder verbinden. Zolltarifnummern, die schon in Zellen stehen, bleiben.',
    forgetNo: 'Schlüssel behalten',
  },
  credits: {
    title: 'Credits',
    demonstrationTitle: 'Beispiel-Credits',
    left: (purchased) => (purchased === undefined ? 'übrig' : `übrig von ${formats.number(purchased)}`),
    used: (count) => `${formats.number(count)} verbraucht`,
    usedOrExpired: (count) => `${formats.number(count)} verbraucht oder verfallen`,
    firstExpiry: (timestamp) => `Erste Credits verfallen am ${formats.day(timestamp)}`,
    buy: 'Credits auf import8.nl kaufen',
  },
  approval: {
    title: (cells) => (cells === 1 ? '1 Zelle wartet auf Ihre Zustimmung' : `${formats.number(cells)} Zellen warten auf Ihre Zustimmung`),
    reason: (allowance) =>
      allowance === 0
        ? 'Formeln in dieser Arbeitsmappe verbrauchen keine Credits, ohne Sie zu fragen.'
        : `Formeln in dieser Arbeitsmappe dürfen ${formats.number(allowance)} ${allowance === 1 ? 'Credit' : 'Credits'} pro Tag verbrauchen. Darüber hinaus fragen wir Sie zuerst.`,
    products: 'Produkte',
    distinct: (products) => (products === 1 ? '1 neues Produkt' : `${formats.number(products)} verschiedene neue Produkte`),
    cost: 'Kosten',
    credits: (credits) => `${formats.number(credits)} ${credits === 1 ? 'Credit' : 'Credits'}`,
    balance: 'Guthaben',
    balanceUnknown: 'noch nicht bekannt',
    balanceNow: (now) => `jetzt ${formats.number(now)}`,
    balanceNowAndAfter: ({ now, after }) => `jetzt ${formats.number(now)}, danach ${formats.number(after)}`,
    missing: (credits) => (credits === 1 ? 'Guthaben reicht nicht: 1 Credit fehlt.' : `Guthaben reicht nicht: ${formats.number(credits)} Credits fehlen.`),
    partly: (credits) =>
      credits === 1 ? 'Ihr 1 Credit wird zuerst verwendet. Die anderen Zellen werden ausgefüllt, sobald Sie mehr haben.' : `Ihre ${formats.number(credits)} Credits werden zuerst verwendet. Die anderen Zellen werden ausgefüllt, sobald Sie mehr haben.`,
    buy: (products) => (products === 1 ? '1 Produkt für 1 Credit kaufen' : `${formats.number(products)} Produkte für ${formats.number(products)} Credits kaufen`),
    buying: 'Zustimmung wird erteilt…',
  },
  demonstrations: {
    title: (cells) => (cells === 1 ? '1 Zelle zeigt ein Beispielergebnis' : `${formats.number(cells)} Zellen zeigen Beispielergebnisse`),
    reason: 'Erfundene Zolltarifnummern dürfen nicht echt aussehen. Deshalb steht in diesen Zellen #NV, bis Ihr Konto sie berechnet hat. Gekauft wird erst, wenn Sie klicken.',
    buy: (credits) => `Mit Ihrem Konto für ${formats.number(credits)} ${credits === 1 ? 'Credit' : 'Credits'} berechnen`,
  },
  allowance: {
    label: 'Tageslimit für Formeln (Credits)',
    hint: 'So viele Credits dürfen Formeln je Arbeitsmappe und Tag verbrauchen. Darüber hinaus fragen wir Sie zuerst. 0 = immer fragen.',
    noLimitUnlessSet: 'Beispiel-Credits: kein Limit, solange Sie keines festlegen.',
    noLimit: 'kein Limit',
    taken: 'Gilt ab jetzt.',
    empty: (most) => `Geben Sie eine ganze Zahl von 0 bis ${formats.number(most)} ein. Das Feld ist leer.`,
    unusable: ({ most, given }) => `Geben Sie eine ganze Zahl von 0 bis ${formats.number(most)} ein. „${given}“ ist keine.`,
  },
  uncertain: {
    title: (products) => (products === 1 ? '1 Produkt wurde möglicherweise schon bezahlt' : `${formats.number(products)} Produkte wurden möglicherweise schon bezahlt`),
    explanation: (products) =>
      products === 1
        ? 'Für dieses Produkt fehlt die Antwort von Import8, deshalb ist es vielleicht schon bezahlt. Es wird nicht automatisch erneut gesendet.'
        : 'Für diese Produkte fehlt die Antwort von Import8, deshalb sind sie vielleicht schon bezahlt. Sie werden nicht automatisch erneut gesendet.',
    reasons: {
      'same words': (products) =>
        products === 1
          ? 'In Ihrem Konto gibt es aus diesem Moment eine Einreihung mit demselben Wortlaut. Import8 sagt nicht, für welches Ursprungs- und Bestimmungsland; sie kann auch von Kollegen stammen.'
          : `Für ${formats.number(products)} davon gibt es in Ihrem Konto aus diesem Moment eine Einreihung mit demselben Wortlaut. Import8 sagt nicht, für welches Ursprungs- und Bestimmungsland; sie können auch von Kollegen stammen.`,
      'probably not bought': (products) =>
        products === 1
          ? 'Wahrscheinlich nicht gekauft: Es fehlt in der Liste Ihres Kontos, und die Credits sind unverändert.'
          : `${formats.number(products)} wurden wahrscheinlich nicht gekauft: Sie fehlen in der Liste Ihres Kontos, und die Credits sind unverändert.`,
    },
    adopt: (products) => (products === 1 ? 'Gefundenes verwenden' : `Gefundenes für ${formats.number(products)} verwenden`),
    adopting: 'Wird übernommen…',
    send: (products) => `Jetzt für ${formats.number(products)} ${products === 1 ? 'Credit' : 'Credits'} senden`,
    look: 'Erneut suchen',
    looking: 'Suche bei Import8…',
    found: (products) => (products === 0 ? 'Bei Import8 bisher nichts gefunden.' : `Bei Import8 gefunden: ${formats.number(products)}. Der Rest ist noch offen.`),
    submit: (products) => `Erneut senden (kostet eventuell ${formats.number(products)} ${products === 1 ? 'Credit' : 'Credits'})`,
    submitOne: 'Erneut senden',
    submitQuestion: (products) =>
      products === 1
        ? 'Dieses Produkt erneut senden? Ist es beim ersten Mal doch angekommen, zahlen Sie doppelt.'
        : `${formats.number(products)} Produkte erneut senden? Was beim ersten Mal doch angekommen ist, wird doppelt bezahlt.`,
    submitNo: 'Nicht senden',
    submitting: 'Wird gesendet…',
    drop: (products) => (products === 1 ? 'Verwerfen' : `Alle ${formats.number(products)} verwerfen`),
    dropQuestion: (products) =>
      products === 1
        ? 'Dieses Produkt verwerfen? Eine Zelle, die später danach fragt, kauft es neu, auch wenn es schon bezahlt wurde.'
        : `${formats.number(products)} Produkte verwerfen? Zellen, die später danach fragen, kaufen sie neu, auch wenn sie schon bezahlt wurden.`,
    dropNo: 'Behalten',
    dropping: 'Wird verworfen…',
    picture: 'Ein Bild ohne Beschreibung',
    origin: (country) => `Ursprungsland ${country}`,
    destination: (country) => `Bestimmungsland ${country}`,
    tried: (timestampMs) => `Versuch ${formats.moment(timestampMs)}`,
    showAll: (products) => `Alle ${formats.number(products)} anzeigen`,
    showFewer: 'Weniger anzeigen',
  },
  doubleCharges: {
    title: (credits) => (credits === 1 ? '1 Credit wurde vielleicht doppelt abgebucht' : `${formats.number(credits)} Credits wurden vielleicht doppelt abgebucht`),
    explanation:
      'Ein Browser kann eine Anfrage zweimal senden, wenn die Verbindung abbricht. Das ist hier vielleicht passiert: Bei Import8 stehen die Produkte doppelt, oder es fehlen mehr Credits, als verbraucht wurden. Vielleicht hat auch ein Kollege dieselbe Liste gekauft. Wenn nicht, schicken Sie dies an Import8.',
    claimLabel: 'Was Import8 braucht, um es zu prüfen',
    sent: (moment, credits) => `Gesendet ${moment}, doppelt abgebucht: ${formats.number(credits)} ${credits === 1 ? 'Credit' : 'Credits'}`,
    first: 'erste',
    second: 'zweite',
    unknown: 'unbekannt',
    idsUnknown: 'Die Liste bei Import8 reicht nicht mehr so weit zurück, daher sind die Einreihungen unbekannt.',
    picture: 'Ein Bild ohne Beschreibung',
    copy: 'Für Import8 kopieren',
    dismiss: 'Erledigt, entfernen',
    dismissing: 'Wird entfernt…',
  },
  service: {
    label: 'Dienst',
    status: {
      unknown: 'noch nicht geprüft',
      operational: 'arbeitet normal',
      degraded: 'gestört',
      unreachable: 'nicht erreichbar',
    },
    checking: 'wird geprüft…',
    checkAgain: 'Erneut prüfen',
  },
  problems: {
    'invalid-input': 'Eine Formel hat ein falsches Argument',
    'unknown-code': 'Die Zolltarifnummer ist nicht bekannt',
    'unknown-classification': 'Import8 kennt diese Einreihung nicht',
    'not-classified': 'Noch nicht eingereiht; es wurde nichts bezahlt',
    'not-connected': 'Nicht verbunden',
    'key-rejected': 'Der Schlüssel wurde abgelehnt',
    'credits-exhausted': 'Keine Credits mehr',
    'approval-needed': 'Wartet auf Ihre Zustimmung',
    'demonstration-shown': 'Zeigte ein Beispielergebnis',
    'store-unreadable': 'Gespeicherte Ergebnisse sind nicht lesbar',
    'rate-limited': 'Wartet auf den Dienst',
    'offline': 'Keine Verbindung',
    'service-unavailable': 'Der Dienst ist nicht verfügbar',
    'submission-uncertain': 'Es ist nicht sicher, ob Produkte gesendet wurden',
    'still-pending': 'Wird noch eingereiht',
    'cannot-classify': 'Ein Produkt konnte nicht eingereiht werden',
    'unavailable': 'Import8 liefert diese Angabe nicht',
    'protocol': 'Die Antwort des Dienstes wurde nicht verstanden',
    'workbook-refused': 'Excel hat eine Änderung an der Arbeitsmappe abgelehnt',
    'cancelled': 'Abgebrochen',
  },
  pausedUntil: (timestampMs) => `Import8 nimmt zurzeit keine Anfragen an. Das Add-in fragt um ${formats.time(timestampMs)} erneut an; wartende Zellen und Zeilen laufen dann automatisch weiter.`,
  pending: (products) =>
    products === 1 ? '1 Produkt wird eingereiht' : `${formats.number(products)} Produkte werden eingereiht`,
  pendingTime: 'etwa eine halbe Minute',
  jump: {
    to: (place) => `Zu ${place}`,
    showMore: (count) => `${formats.number(count)} weitere anzeigen`,
    more: (count) => `und ${formats.number(count)} weitere`,
  },
  cellProblems: {
    title: 'Zellen mit Problemen',
    inCells: (count) => (count === 1 ? 'in 1 Zelle' : `in ${formats.number(count)} Zellen`),
  },
  doubtfulCodes: {
    title: 'Zu prüfende Zolltarifnummern',
    count: (count) => (count === 1 ? '1 Zolltarifnummer hat eine geringe Konfidenz (unter 60).' : `${formats.number(count)} Zolltarifnummern haben eine geringe Konfidenz (unter 60).`),
    cell: (code, confidence) => `${code}, Konfidenz ${formats.number(Math.round(confidence))}`,
    whatToDo: 'Beschreiben Sie diese Waren genauer, oder sehen Sie die Begründung mit CLASSIFY ein.',
  },
  landedCost: {
    title: 'Einstandskosten',
    none: 'Zurzeit zeigt keine Zelle Einstandskosten.',
    pending: ({ ready, all }) => `${formats.number(ready)} von ${formats.number(all)} Zellen berechnet`,
    progress: 'Fortschritt der Einstandskosten',
    answered: (cells) =>
      `${cells === 1 ? '1 Zelle' : `${formats.number(cells)} Zellen`}: exakte Antwort von Import8`,
    computed: (cells) =>
      `${cells === 1 ? '1 Zelle' : `${formats.number(cells)} Zellen`}: aus exakten Antworten berechnet`,
    fixed: (cells) =>
      `${cells === 1 ? '1 Zelle enthält' : `${formats.number(cells)} Zellen enthalten`} einen festen Zollbetrag. Er fällt je Sendung und Zolltarifnummer nur einmal an: Eine Summe über Zeilen derselben Sendung zählt ihn zu oft.`,
    computedHow: 'Interpoliert aus zwei exakten Antworten mit denselben Sätzen; auf den Cent geprüft.',
    everyCost: 'Jede Zeile einzeln bei Import8 abfragen',
    everyCostHint: (perMinute) =>
      `Jede Zeile ist dann eine eigene Anfrage, und das dauert länger: Ihr Abonnement ${perMinute === undefined ? 'begrenzt die Anfragen pro Minute' : `erlaubt ${perMinute}`}. Kostet keine Credits.`,
  },
  announcements: {
    connected: (organization) => (organization === undefined ? 'Verbunden.' : `Verbunden als ${organization}`),
    sandbox: 'Sie sind in der Sandbox. Alle Daten sind Beispiele.',
    disconnected: 'Verbindung getrennt.',
    nothingPending: 'Zurzeit werden keine Produkte eingereiht.',
    allowance: (credits) => `Formeln dürfen ab jetzt ${formats.number(credits)} ${credits === 1 ? 'Credit' : 'Credits'} pro Tag verbrauchen.`,
    nothingUncertain: 'Es gibt keine Produkte mehr, die möglicherweise schon bezahlt sind.',
    everyCostAsked: (cells) =>
      `Ab jetzt werden alle Einstandskosten bei Import8 abgefragt${cells === 0 ? '' : cells === 1 ? '; 1 Zelle wird neu berechnet' : `; ${formats.number(cells)} Zellen werden neu berechnet`}.`,
    costsCalculated: 'Ab jetzt werden Einstandskosten berechnet, wo die Antworten von Import8 dafür ausreichen.',
    run: {
      running: ({ rows }) => `${formats.number(rows)} ${rows === 1 ? 'Zeile wird' : 'Zeilen werden'} eingereiht.`,
      paused: () => 'Der Lauf ist angehalten. Es wird nichts Neues gesendet.',
      stopping: () => 'Der Lauf wird beendet. Bereits Bezahltes wird noch eingetragen.',
      stopped: ({ coded, failed }) => `Der Lauf wurde beendet. Eingereiht: ${formats.number(coded)}. Fehlgeschlagen: ${formats.number(failed)}.`,
      done: ({ coded, failed }) => `Der Lauf ist fertig. Eingereiht: ${formats.number(coded)}. Fehlgeschlagen: ${formats.number(failed)}.`,
    },
  },
  formulas: {
    title: 'Formeln',
    meanings: {
      hs: 'Zolltarifnummer für die Beschreibung in A2.',
      classify: 'Dasselbe als Karte: Begründung, Alternativen, Zollsatz, Unterlagen.',
      landed: 'Einstandskosten: Zolltarifnummer in B2, Ursprung, Wert in C2.',
      detail: 'Die Begründung einer Zolltarifnummer, oder eine andere Angabe zu einem eingereihten Produkt.',
      duty: 'Zollsatz: Zolltarifnummer in B2, Ursprung.',
      credits: 'Verbleibende Credits.',
    },
    costs: {
      newProducts: 'Kostet 1 Credit je neues Produkt.',
      nothing: 'Kostet keine Credits.',
    },
    showMore: (formulas) => `${formats.number(formulas)} weitere anzeigen`,
    showFewer: 'Weniger anzeigen',
    all: 'Alle Funktionen (englisch)',
    separators:
      formats.argumentSeparator === ','
        ? 'Nimmt Excel die Kommas nicht an, verwenden Sie Semikolons.'
        : 'Nimmt Excel die Semikolons nicht an, verwenden Sie Kommas.',
    copy: 'Kopieren',
    copyFormula: (formula) => `${formula} kopieren`,
    copied: 'Kopiert',
    copyYourself: 'Zum Kopieren Strg+C drücken (auf dem Mac ⌘C).',
  },
});
