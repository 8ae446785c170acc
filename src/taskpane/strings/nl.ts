// The words of the pane in Dutch.
import type { Formats } from './formats';
import type { Strings } from './en';

export const nl = (formats: Formats): Strings => ({
  language: 'nl',
  unexpectedError: 'Er ging iets mis in de invoegtoepassing zelf. Sluit het deelvenster, open het opnieuw en probeer het nog eens.',
  outsideExcel: 'Deze pagina is het deelvenster van de IMPORT8-invoegtoepassing en werkt binnen Excel. Open een werkmap en kies IMPORT8 op het tabblad Start.',
  pages: {
    label: 'Pagina’s',
    names: { connect: 'Verbinden', classify: 'Classificeren' },
    unfinished: 'niet-voltooide run',
    loading: 'Laden…',
    notLoaded: 'Deze pagina kon niet worden geladen. Controleer het netwerk, sluit het deelvenster en open het opnieuw.',
  },
  connect: {
    title: 'Verbinden met Import8',
    whatAKeyIs: 'Met een API-sleutel classificeert deze invoegtoepassing producten voor uw organisatie en gebruikt ze haar credits.',
    whereItComesFrom: 'U maakt er een aan in uw dashboard op',
    keyLabel: 'API-sleutel',
    keyMissing: 'Plak hier eerst uw API-sleutel. Hij begint met c8_.',
    keyRejected: 'Import8 accepteert deze sleutel niet. Kopieer hem opnieuw uit uw dashboard.',
    show: 'Tonen',
    hide: 'Verbergen',
    showKey: 'Sleutel tonen',
    hideKey: 'Sleutel verbergen',
    keepLabel: 'Sleutel bewaren',
    keepOn: {
      computer: 'Op deze computer',
      session: 'Alleen voor deze sessie',
    },
    neverInWorkbook: 'De sleutel wordt nooit in een werkmap opgeslagen.',
    connect: 'Verbinden',
    checking: 'Sleutel controleren…',
    cancel: 'Huidige sleutel houden',
  },
  sandbox: {
    offerTitle: 'Nog geen sleutel?',
    offer: 'De sandbox berekent dezelfde formules met voorbeeldgegevens. Een sleutel is niet nodig en het kost niets. De goederencodes zijn niet bedoeld voor de douane.',
    enter: 'Sandbox proberen zonder sleutel',
    entering: 'Sandbox starten…',
    title: 'Sandbox',
    bannerTitle: 'Voorbeeldgegevens',
    banner: 'niet voor de douane',
    madeUp: 'Goederencodes, tarieven en kosten zijn hier verzonnen. Gebruik ze niet voor de douane.',
    clock: (speed) => `De sandbox werkt ${formats.number(speed)} keer zo snel als Import8: echte resultaten duren langer.`,
    leave: 'Sandbox verlaten',
    leaveQuestion: 'De sandbox verlaten? Cellen met voorbeeldresultaten worden opnieuw berekend.',
    leaveNo: 'In de sandbox blijven',
  },
  account: {
    title: 'Verbonden',
    reading: 'Uw account wordt gelezen…',
    unread: 'Uw account kon niet worden gelezen.',
    key: 'Sleutel',
    kept: 'Bewaard',
    keptWhere: {
      computer: 'op deze computer',
      session: 'alleen voor deze sessie',
    },
    rateLimit: 'Limiet',
    perMinute: (requests) => `${formats.number(requests)} ${requests === 1 ? 'verzoek' : 'verzoeken'} per minuut`,
    useAnother: 'Andere sleutel gebruiken',
    forget: 'Sleutel vergeten',
    forgetQuestion: 'Deze sleutel vergeten? Formules vinden geen nieuwe goederencodes meer tot u opnieuw verbindt. Goederencodes die al in cellen staan, blijven.',
    forgetNo: 'Sleutel houden',
  },
  credits: {
    title: 'Credits',
    demonstrationTitle: 'Voorbeeldcredits',
    left: (purchased) => (purchased === undefined ? 'over' : `over van ${formats.number(purchased)}`),
    used: (count) => `${formats.number(count)} gebruikt`,
    usedOrExpired: (count) => `${formats.number(count)} gebruikt of verlopen`,
    firstExpiry: (timestamp) => `Eerste credits verlopen op ${formats.day(timestamp)}`,
    buy: 'Credits kopen op import8.nl',
  },
  approval: {
    title: (cells) => (cells === 1 ? '1 cel wacht op uw toestemming' : `${formats.number(cells)} cellen wachten op uw toestemming`),
    reason: (allowance) =>
      allowance === 0
        ? 'Formules in deze werkmap gebruiken geen credits zonder het u te vragen.'
        : `Formules in deze werkmap mogen ${formats.number(allowance)} ${allowance === 1 ? 'credit' : 'credits'} per dag gebruiken. Daarboven vragen we het u eerst.`,
    products: 'Producten',
    distinct: (products) => (products === 1 ? '1 nieuw product' : `${formats.number(products)} verschillende nieuwe producten`),
    cost: 'Kosten',
    credits: (credits) => `${formats.number(credits)} ${credits === 1 ? 'credit' : 'credits'}`,
    balance: 'Saldo',
    balanceUnknown: 'nog niet bekend',
    balanceNow: (now) => `nu ${formats.number(now)}`,
    balanceNowAndAfter: ({ now, after }) => `nu ${formats.number(now)}, daarna ${formats.number(after)}`,
    missing: (credits) => `Onvoldoende saldo: u komt ${formats.number(credits)} ${credits === 1 ? 'credit' : 'credits'} tekort.`,
    partly: (credits) =>
      credits === 1 ? 'Uw ene credit wordt eerst gebruikt. De andere cellen worden ingevuld zodra u er meer hebt.' : `Uw ${formats.number(credits)} credits worden eerst gebruikt. De andere cellen worden ingevuld zodra u er meer hebt.`,
    buy: (products) => (products === 1 ? '1 product kopen voor 1 credit' : `${formats.number(products)} producten kopen voor ${formats.number(products)} credits`),
    buying: 'Toestemming geven…',
  },
  demonstrations: {
    title: (cells) => (cells === 1 ? '1 cel toont een voorbeeldresultaat' : `${formats.number(cells)} cellen tonen voorbeeldresultaten`),
    reason: 'Verzonnen goederencodes mogen niet echt lijken. Daarom staat er #N/B in deze cellen tot uw account ze heeft berekend. Er wordt niets gekocht voordat u klikt.',
    buy: (credits) => `Met uw account berekenen voor ${formats.number(credits)} ${credits === 1 ? 'credit' : 'credits'}`,
  },
  allowance: {
    label: 'Daglimiet voor formules (credits)',
    hint: 'Zoveel credits mogen formules per werkmap en per dag gebruiken. Daarboven vragen we het u eerst. Zet op 0 om altijd te vragen.',
    noLimitUnlessSet: 'Voorbeeldcredits: geen limiet, tenzij u er een instelt.',
    noLimit: 'geen limiet',
    taken: 'Geldt vanaf nu.',
    empty: (most) => `Vul een geheel getal van 0 tot en met ${formats.number(most)} in. Het veld is leeg.`,
    unusable: ({ most, given }) => `Vul een geheel getal van 0 tot en met ${formats.number(most)} in. ‘${given}’ is dat niet.`,
  },
  uncertain: {
    title: (products) => (products === 1 ? '1 product is mogelijk al betaald' : `${formats.number(products)} producten zijn mogelijk al betaald`),
    explanation: (products) =>
      products === 1
        ? 'Import8 heeft deze aanvraag niet beantwoord, dus mogelijk is het product al betaald. Het wordt niet automatisch opnieuw verzonden.'
        : 'Import8 heeft deze aanvraag niet beantwoord, dus mogelijk zijn de producten al betaald. Ze worden niet automatisch opnieuw verzonden.',
    reasons: {
      'same words': (products) =>
        products === 1
          ? 'In uw account staat een classificatie met dezelfde woorden van dat moment. Import8 zegt niet voor welke oorsprong en bestemming; ze kan ook van een collega zijn.'
          : `Voor ${formats.number(products)} daarvan staat in uw account een classificatie met dezelfde woorden van dat moment. Import8 zegt niet voor welke oorsprong en bestemming; ze kunnen ook van een collega zijn.`,
      'probably not bought': (products) =>
        products === 1
          ? 'Waarschijnlijk niet gekocht: het staat niet in de lijst van uw account, en de credits zijn niet veranderd.'
          : `${formats.number(products)} zijn waarschijnlijk niet gekocht: ze staan niet in de lijst van uw account, en de credits zijn niet veranderd.`,
    },
    adopt: (products) => (products === 1 ? 'Gebruik wat gevonden is' : `Gebruik wat gevonden is voor ${formats.number(products)}`),
    adopting: 'Overnemen…',
    send: (products) => `Nu verzenden voor ${formats.number(products)} ${products === 1 ? 'credit' : 'credits'}`,
    look: 'Opnieuw zoeken',
    looking: 'Zoeken bij Import8…',
    found: (products) => (products === 0 ? 'Tot nu toe niets gevonden bij Import8.' : `Gevonden bij Import8: ${formats.number(products)}. De rest staat nog open.`),
    submit: (products) => `Opnieuw indienen (kost mogelijk ${formats.number(products)} ${products === 1 ? 'credit' : 'credits'})`,
    submitOne: 'Opnieuw indienen',
    submitQuestion: (products) =>
      products === 1
        ? 'Dit product opnieuw indienen? Als het de eerste keer toch is aangekomen, betaalt u er twee keer voor.'
        : `${formats.number(products)} producten opnieuw indienen? Wat de eerste keer toch is aangekomen, wordt twee keer betaald.`,
    submitNo: 'Niet indienen',
    submitting: 'Indienen…',
    drop: (products) => (products === 1 ? 'Verwijderen' : `Alle ${formats.number(products)} verwijderen`),
    dropQuestion: (products) =>
      products === 1
        ? 'Dit product verwijderen? Een cel die er later om vraagt, koopt het opnieuw, ook als er al voor betaald is.'
        : `${formats.number(products)} producten verwijderen? Cellen die er later om vragen, kopen ze opnieuw, ook als er al voor betaald is.`,
    dropNo: 'Behouden',
    dropping: 'Verwijderen…',
    picture: 'Een afbeelding zonder omschrijving',
    origin: (country) => `Oorsprong ${country}`,
    destination: (country) => `Bestemming ${country}`,
    tried: (timestampMs) => `Poging ${formats.moment(timestampMs)}`,
    showAll: (products) => `Alle ${formats.number(products)} tonen`,
    showFewer: 'Minder tonen',
  },
  doubleCharges: {
    title: (credits) => (credits === 1 ? 'Mogelijk is 1 credit dubbel afgeschreven' : `Mogelijk zijn ${formats.number(credits)} credits dubbel afgeschreven`),
    explanation:
      'Een browser kan een aanvraag twee keer versturen als de verbinding wegvalt. Dat is hier mogelijk gebeurd: bij Import8 staan de producten dubbel, of er zijn meer credits weg dan er zijn besteed. Ook kan een collega dezelfde lijst hebben gekocht. Stuur dit naar Import8 als dat niet zo is.',
    claimLabel: 'Wat Import8 nodig heeft om het na te gaan',
    sent: (moment, credits) => `Verstuurd ${moment}, dubbel afgeschreven: ${formats.number(credits)} ${credits === 1 ? 'credit' : 'credits'}`,
    first: 'eerste',
    second: 'tweede',
    unknown: 'onbekend',
    idsUnknown: 'De lijst bij Import8 gaat niet ver genoeg terug, dus de classificaties zijn onbekend.',
    picture: 'Een afbeelding zonder omschrijving',
    copy: 'Kopiëren voor Import8',
    dismiss: 'Klaar, verwijderen',
    dismissing: 'Verwijderen…',
  },
  service: {
    label: 'Dienst',
    status: {
      unknown: 'nog niet gecontroleerd',
      operational: 'werkt normaal',
      degraded: 'verstoord',
      unreachable: 'niet bereikbaar',
    },
    checking: 'controleren…',
    checkAgain: 'Opnieuw controleren',
  },
  problems: {
    'invalid-input': 'Een formule heeft een verkeerd argument',
    'unknown-code': 'De goederencode is onbekend',
    'unknown-classification': 'Import8 kent deze classificatie niet',
    'not-classified': 'Nog niet geclassificeerd; er is niets betaald',
    'not-connected': 'Niet verbonden',
    'key-rejected': 'De sleutel is geweigerd',
    'credits-exhausted': 'Geen credits meer',
    'approval-needed': 'Wacht op uw toestemming',
    'demonstration-shown': 'Toonde een voorbeeldresultaat',
    'store-unreadable': 'Bewaarde resultaten zijn niet te lezen',
    'rate-limited': 'Wacht op de dienst',
    'offline': 'Geen verbinding',
    'service-unavailable': 'De dienst is niet beschikbaar',
    'submission-uncertain': 'Het is niet zeker of producten zijn verzonden',
    'still-pending': 'Wordt nog geclassificeerd',
    'cannot-classify': 'Een product kon niet worden geclassificeerd',
    'unavailable': 'Import8 levert dit gegeven niet',
    'protocol': 'Het antwoord van de dienst werd niet begrepen',
    'workbook-refused': 'Excel weigerde een wijziging in de werkmap',
    'cancelled': 'Geannuleerd',
  },
  pausedUntil: (timestampMs) => `Import8 neemt op dit moment geen aanvragen aan. De invoegtoepassing probeert het om ${formats.time(timestampMs)} opnieuw; wachtende cellen en rijen gaan dan automatisch verder.`,
  pending: (products) =>
    products === 1 ? '1 product wordt geclassificeerd' : `${formats.number(products)} producten worden geclassificeerd`,
  pendingTime: 'ongeveer een halve minuut',
  jump: {
    to: (place) => `Naar ${place}`,
    showMore: (count) => `Nog ${formats.number(count)} tonen`,
    more: (count) => `en nog ${formats.number(count)}`,
  },
  cellProblems: {
    title: 'Cellen die aandacht nodig hebben',
    inCells: (count) => (count === 1 ? 'in 1 cel' : `in ${formats.number(count)} cellen`),
  },
  doubtfulCodes: {
    title: 'Na te kijken goederencodes',
    count: (count) => (count === 1 ? '1 goederencode heeft een lage betrouwbaarheid (onder 60).' : `${formats.number(count)} goederencodes hebben een lage betrouwbaarheid (onder 60).`),
    cell: (code, confidence) => `${code}, betrouwbaarheid ${formats.number(Math.round(confidence))}`,
    whatToDo: 'Beschrijf deze goederen uitgebreider, of bekijk met CLASSIFY de motivering.',
  },
  landedCost: {
    title: 'Totale kostprijs (landed cost)',
    none: 'Op dit moment toont geen enkele cel een totale kostprijs.',
    pending: ({ ready, all }) => `${formats.number(ready)} van ${formats.number(all)} cellen berekend`,
    progress: 'Voortgang van de totale kostprijs',
    answered: (cells) =>
      `${cells === 1 ? '1 cel' : `${formats.number(cells)} cellen`}: exact antwoord van Import8`,
    computed: (cells) =>
      `${cells === 1 ? '1 cel' : `${formats.number(cells)} cellen`}: berekend uit exacte antwoorden`,
    fixed: (cells) =>
      `${cells === 1 ? '1 cel bevat' : `${formats.number(cells)} cellen bevatten`} een vast bedrag aan invoerrechten. Dat is per zending en goederencode één keer verschuldigd: een optelling van rijen uit dezelfde zending telt het te vaak mee.`,
    computedHow: 'Geïnterpoleerd uit twee exacte antwoorden met dezelfde tarieven; op de cent nauwkeurig gecontroleerd.',
    everyCost: 'Elke rij apart bij Import8 opvragen',
    everyCostHint: (perMinute) =>
      `Elke rij is dan een eigen verzoek en dat duurt langer: uw abonnement ${perMinute === undefined ? 'beperkt het aantal verzoeken per minuut' : `staat ${perMinute} toe`}. Kost geen credits.`,
  },
  announcements: {
    connected: (organization) => (organization === undefined ? 'Verbonden.' : `Verbonden als ${organization}`),
    sandbox: 'U bent in de sandbox. Alle gegevens zijn voorbeelden.',
    disconnected: 'Verbinding verbroken.',
    nothingPending: 'Er worden nu geen producten geclassificeerd.',
    allowance: (credits) => `Formules mogen vanaf nu ${formats.number(credits)} ${credits === 1 ? 'credit' : 'credits'} per dag gebruiken.`,
    nothingUncertain: 'Er zijn geen producten meer die mogelijk al betaald zijn.',
    everyCostAsked: (cells) =>
      `Vanaf nu wordt elke totale kostprijs bij Import8 opgevraagd${cells === 0 ? '' : cells === 1 ? '; 1 cel wordt opnieuw berekend' : `; ${formats.number(cells)} cellen worden opnieuw berekend`}.`,
    costsCalculated: 'Vanaf nu wordt de totale kostprijs berekend waar de antwoorden van Import8 dat toelaten.',
    run: {
      running: ({ rows }) => `${formats.number(rows)} ${rows === 1 ? 'rij wordt' : 'rijen worden'} geclassificeerd.`,
      paused: () => 'De run is onderbroken. Er wordt niets nieuws verzonden.',
      stopping: () => 'De run stopt. Wat al betaald is, wordt nog ingevuld.',
      stopped: ({ coded, failed }) => `De run is gestopt. Geclassificeerd: ${formats.number(coded)}. Mislukt: ${formats.number(failed)}.`,
      done: ({ coded, failed }) => `De run is klaar. Geclassificeerd: ${formats.number(coded)}. Mislukt: ${formats.number(failed)}.`,
    },
  },
  formulas: {
    title: 'Formules',
    meanings: {
      hs: 'Goederencode voor de omschrijving in A2.',
      classify: 'Hetzelfde als kaart: motivering, alternatieven, invoerrecht, documenten.',
      landed: 'Totale kostprijs: goederencode in B2, oorsprong, waarde in C2.',
      detail: 'De motivering van een goederencode, of een ander gegeven van een geclassificeerd product.',
      duty: 'Tarief van het invoerrecht: goederencode in B2, oorsprong.',
      credits: 'Resterende credits.',
    },
    costs: {
      newProducts: 'Kost 1 credit per nieuw product.',
      nothing: 'Kost geen credits.',
    },
    showMore: (formulas) => `Nog ${formats.number(formulas)} tonen`,
    showFewer: 'Minder tonen',
    all: 'Alle functies (Engels)',
    separators:
      formats.argumentSeparator === ','
        ? 'Neemt Excel de komma’s niet aan, gebruik dan puntkomma’s.'
        : 'Neemt Excel de puntkomma’s niet aan, gebruik dan komma’s.',
    copy: 'Kopiëren',
    copyFormula: (formula) => `${formula} kopiëren`,
    copied: 'Gekopieerd',
    copyYourself: 'Druk op Ctrl+C om te kopiëren (⌘C op een Mac).',
  },
});
