// The words of the Classify page in Dutch.
import { LOOK_OVER_FROM, SURE_FROM } from '../../../customs/confidence';
import type { LookedUp } from '../../run-view';
import type { Formats } from '../formats';
import type { ClassifyStrings } from './en';

export const nl = (formats: Formats): ClassifyStrings => {
  const rowsOf = (rows: number): string => (rows === 1 ? '1 rij' : `${formats.number(rows)} rijen`);
  const productsOf = (products: number): string => (products === 1 ? '1 product' : `${formats.number(products)} producten`);
  const creditsOf = (credits: number): string => (credits === 1 ? '1 credit' : `${formats.number(credits)} credits`);
  const lookUps = { codeDescription: 'omschrijving', dutyRate: 'invoerrecht', landedCost: 'totale kostprijs' } satisfies Record<LookedUp, string>;
  const listed = (names: readonly string[]): string => [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' en ');
  const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
  const meanings = { high: 'Hoog', medium: 'Gemiddeld: nakijken', low: 'Laag: eerst controleren' };
  const missingFacts = { goods: 'wat de goederen zijn', material: 'van welk materiaal de goederen zijn', use: 'waarvoor de goederen dienen' };
  const insteadOfGoods = {
    nothing: 'een opvulteken',
    error: 'een fout van een formule',
    number: 'een nummer',
    code: 'een goederencode',
    address: 'een adres of bestandsnaam',
    date: 'een datum of tijd',
    amount: 'een bedrag of maat',
    list: 'een kop, totaal of opmerking',
  };
  const leftOutAs = { hidden: 'verborgen', noGoods: 'zonder goederen', vague: 'te vaag', unusable: 'onbruikbaar', unreadableCodes: 'met een onleesbare goederencode', beyondCap: 'buiten uw limiet' };

  return {
    title: 'Rijen classificeren',
    connectFirst: 'Goederencodes komen van Import8. Verbind met een API-sleutel, of probeer de sandbox met voorbeeldgegevens. Kies daarna hier de rijen.',
    toConnect: 'Naar Verbinden',
    list: {
      title: 'Rijen',
      looking: 'Selectie lezen…',
      found: ({ extent, rows, sheet }) => {
        switch (extent.kind) {
          case 'all':
            return rows === 1 ? `De enige rij van ${sheet}` : `Alle ${formats.number(rows)} rijen van ${sheet}`;
          case 'range':
            return extent.first === extent.last ? `Rij ${extent.first} van ${sheet}` : `Rij ${extent.first} tot en met ${extent.last} van ${sheet}`;
          case 'areas':
            return `${rowsOf(rows)} van ${sheet} (${extent.address})`;
        }
      },
      table: (name) => `Tabel ${name}`,
      withoutHeadings: 'De kolommen hebben geen koppen; ze zijn herkend aan hun inhoud.',
      hiddenLeftOut: (rows) => (rows === 1 ? '1 verborgen rij wordt overgeslagen.' : `${formats.number(rows)} verborgen rijen worden overgeslagen.`),
      hiddenIncluded: (rows) => (rows === 1 ? '1 verborgen rij doet mee.' : `${formats.number(rows)} verborgen rijen doen mee.`),
      look: 'Huidige selectie gebruiken',
      none: 'Selecteer een cel in uw lijst, of de rijen die u wilt classificeren.',
    },
    columns: {
      title: 'Kolommen',
      roles: {
        description: 'Omschrijving',
        origin: 'Oorsprong',
        destination: 'Bestemming',
        value: 'Waarde',
        quantity: 'Aantal',
        freight: 'Vracht',
        insurance: 'Verzekering',
        currency: 'Valuta',
        imageUrl: 'Adres van foto',
        code: 'Goederencode',
      },
      none: 'geen',
      change: 'Kolommen wijzigen',
      changeShort: 'Wijzigen',
      close: 'Kolommen sluiten',
      closeShort: 'Sluiten',
      remembered: 'Kolomkeuze van de vorige keer',
      showMore: 'Meer kolommen',
      showFewer: 'Minder kolommen',
    },
    modes: {
      label: 'Als een cel al gevuld is',
      names: { fill: 'Bestaande waarden behouden', replace: 'Vervangen', suggest: 'In nieuwe kolommen zetten' },
      hints: {
        fill: 'Vult alleen aan wat ontbreekt.',
        replace: 'Overschrijft bestaande waarden met nieuwe resultaten.',
        suggest: 'Uw eigen kolommen blijven zoals ze zijn, zodat u kunt vergelijken.',
      },
    },
    outputs: {
      label: 'Toe te voegen kolommen',
      names: {
        code: 'Goederencode',
        confidence: 'Betrouwbaarheid',
        codeDescription: 'Omschrijving goederencode',
        reasoning: 'Motivering',
        dutyRate: 'Invoerrecht',
        landedCost: 'Totale kostprijs (landed cost)',
        risk: 'Risico',
        documents: 'Documenten',
        classifiedText: 'Geclassificeerde tekst',
        id: 'Classificatie-ID',
      },
      needsValue: 'Voor de totale kostprijs is een kolom met de waarde van de goederen nodig. Kies die bij ‘Kolommen’.',
    },
    includeHidden: (rows) => (rows === 1 ? '1 verborgen rij meenemen' : `${formats.number(rows)} verborgen rijen meenemen`),
    includeNoGoods: (rows) => (rows === 1 ? '1 rij zonder goederen toch classificeren' : `${formats.number(rows)} rijen zonder goederen toch classificeren`),
    includeVague: (rows) => (rows === 1 ? '1 vage omschrijving toch classificeren' : `${formats.number(rows)} vage omschrijvingen toch classificeren`),
    cap: {
      label: 'Bestedingslimiet (credits)',
      hint: 'Leeg: geen limiet. Bij 0 worden alleen bekende resultaten ingevuld.',
      none: 'geen limiet',
      unusable: ({ most, given }) => `Vul een geheel getal van 0 tot en met ${formats.number(most)} in, of niets. ‘${given}’ is geen van beide.`,
    },
    quote: {
      title: 'Voordat u begint',
      counting: 'Tellen…',
      headline: {
        buy: (products) => `${products === 1 ? '1 nieuw product' : `${formats.number(products)} nieuwe producten`}, ${creditsOf(products)}`,
        free: (rows) => `${rowsOf(rows)} in te vullen, niets te betalen`,
        lookUp: (rows) => `${rows === 1 ? '1 rij heeft' : `${formats.number(rows)} rijen hebben`} al een goederencode, niets te betalen`,
        nothing: 'Niets te doen in deze rijen',
      },
      rows: 'Rijen',
      counts: {
        fresh: 'Nieuwe producten',
        known: 'Al bekend, gratis',
        duplicates: 'Dubbele regels, gratis',
        ownCodes: 'Met een eigen goederencode, gratis',
        filled: 'Al ingevuld',
        empty: 'Zonder omschrijving',
        beyondCap: 'Boven uw limiet, overgeslagen',
      },
      noGoods: ({ rows, what }) => `${rowsOf(rows)} met ${insteadOfGoods[what]} in plaats van goederen`,
      noGoodsLeftOut: 'Overgeslagen: er valt niets te classificeren.',
      vague: ({ rows, missing }) => `${rowsOf(rows)} ${rows === 1 ? 'zegt' : 'zeggen'} niet ${missingFacts[missing]}`,
      vagueLeftOut: 'Overgeslagen: een goederencode zou een gok zijn.',
      vagueSent: 'Toch geclassificeerd, zoals u hebt gekozen.',
      example: (description) => `Bijvoorbeeld ‘${description}’`,
      row: (row) => `rij ${row}`,
      rowsTitle: (rows) => (rows === 1 ? 'Rij' : 'Rijen'),
      unusable: (rows) => `${rowsOf(rows)} ${rows === 1 ? 'is' : 'zijn'} niet bruikbaar`,
      unreadableCodes: (rows) => `De goederencode is in ${rowsOf(rows)} niet leesbaar`,
      ownCodesEmpty: 'Rijen met een eigen goederencode worden niet opnieuw geclassificeerd. Kolommen die een classificatie nodig hebben, zoals betrouwbaarheid en motivering, blijven daar leeg.',
      cost: 'Kosten',
      credits: creditsOf,
      balance: 'Saldo',
      codesIn: 'Goederencodes klaar over',
      allIn: 'Alles klaar over',
      about: (duration) => `ongeveer ${duration}`,
      newColumns: 'Nieuwe kolommen',
      newColumn: ({ letter, heading }) => `${letter} · ${heading}`,
      replaced: 'Overschreven',
      cells: (cells) => (cells === 1 ? '1 cel' : `${formats.number(cells)} cellen`),
      limitTo: (credits) => `Beperken tot ${creditsOf(credits)}`,
      onlyKnown: (rows) => `Alleen bekende resultaten invullen (${rowsOf(rows)})`,
      nothing: 'Geen van deze rijen zou worden ingevuld. Selecteer andere rijen, of verander de instellingen hierboven.',
      start: (action) => {
        if (action === undefined) return 'Niets te classificeren';
        return action.kind === 'fill' ? `${rowsOf(action.rows)} invullen (niets te betalen)` : `${productsOf(action.products)} classificeren voor ${creditsOf(action.credits)}`;
      },
      startLookUp: ({ rows, outputs }) => `${capital(listed(outputs.map((output) => lookUps[output])))} ophalen voor ${rowsOf(rows)}, ${creditsOf(0)}`,
      starting: 'Starten…',
      replaceQuestion: (cells) => `Starten en ${cells === 1 ? '1 gevulde cel' : `${formats.number(cells)} gevulde cellen`} overschrijven?`,
      replaceNo: 'Niet starten',
    },
    run: {
      titles: { running: 'Bezig met classificeren', paused: 'Onderbroken', stopping: 'Bezig met stoppen', stopped: 'Gestopt', done: 'Klaar' },
      over: ({ rows, sheet }) => `${rowsOf(rows)} van ${sheet}`,
      progress: 'Voortgang',
      settled: ({ rows, all }) => `${formats.number(rows)} van ${rowsOf(all)}`,
      timeLeft: (duration) => `nog ongeveer ${duration}`,
      counts: {
        known: 'Al bekend',
        queued: 'Wacht op verzending',
        submitted: 'Wordt geclassificeerd',
        done: 'Gereed',
        needsReview: 'Lage betrouwbaarheid: controleren',
        failed: 'Mislukt',
        awaitingDetails: 'Details volgen nog',
      },
      spent: ({ spent, agreed }) => (agreed === 0 ? 'Geen credits gebruikt' : `${creditsOf(spent)} gebruikt (${formats.number(agreed)} goedgekeurd)`),
      decide: 'Enkele producten zijn mogelijk al betaald. Beslis op de pagina Verbinden; er wordt niets automatisch opnieuw verzonden.',
      pausedHint: 'Er wordt niets nieuws verzonden tot u hervat. Wat al verzonden is, wordt nog ingevuld.',
      stoppingHint: 'Er wordt niets nieuws verzonden. Wat al betaald is, wordt nog ingevuld.',
      pause: 'Onderbreken',
      goOn: 'Hervatten',
      stop: 'Stoppen',
      stopQuestion: 'Hier stoppen? Er wordt niets nieuws verzonden. Wat al betaald is, wordt nog ingevuld.',
      stopNo: 'Niet stoppen',
      stopping: 'Stoppen…',
    },
    result: {
      coded: ({ rows, all }) => `${formats.number(rows)} van ${rowsOf(all)} geclassificeerd`,
      ownCodes: (rows) => (rows === 1 ? '1 rij heeft de eigen goederencode gehouden; de gegevens daarvan zijn opgezocht.' : `${formats.number(rows)} rijen hebben hun eigen goederencode gehouden; de gegevens daarvan zijn opgezocht.`),
      left: (rows) => (rows === 1 ? '1 rij is niet gewijzigd.' : `${formats.number(rows)} rijen zijn niet gewijzigd.`),
      unsure: (rows) => (rows === 1 ? `1 goederencode met lage betrouwbaarheid (onder ${LOOK_OVER_FROM}): controleer die eerst.` : `${formats.number(rows)} goederencodes met lage betrouwbaarheid (onder ${LOOK_OVER_FROM}): controleer die eerst.`),
      fixedDuty: (rows) =>
        `In ${rows === 1 ? '1 rij' : `${formats.number(rows)} rijen`} bevat de totale kostprijs een vast bedrag aan invoerrechten. Dat is per zending en goederencode één keer verschuldigd: een optelling van rijen uit dezelfde zending telt het te vaak mee.`,
      leftOut: ({ rows: all, counts }) =>
        `${rowsOf(all)} ${all === 1 ? 'is' : 'zijn'} overgeslagen: ${counts.map(({ kind, rows }) => `${formats.number(rows)} ${leftOutAs[kind]}`).join(', ')}.`,
      doubtful: 'Na te kijken goederencodes',
      doubtfulCode: ({ code, confidence }) => `${code} · ${formats.number(confidence)} van 100`,
      failures: 'Mislukte rijen',
      rows: rowsOf,
      retry: (rows) => (rows === 1 ? 'Deze rij opnieuw proberen' : `Deze ${formats.number(rows)} rijen opnieuw proberen`),
      another: 'Andere rijen classificeren',
    },
    legend: {
      title: 'Wat de kleuren betekenen',
      sample: { high: `${SURE_FROM} en hoger`, medium: `${LOOK_OVER_FROM} tot en met ${SURE_FROM - 1}`, low: `onder ${LOOK_OVER_FROM}` },
      meaning: meanings,
    },
    unfinished: {
      title: 'Er is een run niet afgemaakt',
      sheet: 'Blad',
      started: 'Begonnen',
      rowsLeft: 'Rijen over',
      of: ({ rowsLeft, rows }) => `${formats.number(rowsLeft)} van ${formats.number(rows)}`,
      agreed: 'Goedgekeurd, nog niet besteed',
      credits: creditsOf,
      look: 'Bekijken en hervatten',
      looking: 'Rijen zoeken…',
      left: (sheet) => `Resterende rijen in ${sheet}`,
      back: 'Terug naar de selectie',
      forget: 'Verwijderen',
      forgetting: 'Verwijderen…',
      forgetQuestion: 'Deze run verwijderen? De resultaten blijven in het blad staan, en producten die al betaald zijn, blijven bekend.',
      forgetNo: 'Behouden',
    },
    picture: {
      title: 'Eén product aan de hand van een foto',
      explanation: 'Een foto van de goederen in plaats van woorden. Het resultaat verschijnt hier, klaar om te kopiëren.',
      choose: 'Afbeelding kiezen',
      take: 'Foto maken',
      reading: 'Afbeelding lezen…',
      preview: 'Afbeelding die wordt verzonden',
      remove: 'Afbeelding verwijderen',
      description: 'Omschrijving (niet verplicht)',
      descriptionHint: 'Wat de foto niet laat zien: materiaal, gebruik.',
      origin: 'Oorsprong (niet verplicht)',
      originHint: 'Een land, zoals CN of China.',
      classify: 'Deze afbeelding classificeren voor 1 credit',
      classifying: 'Classificeren…',
      code: 'Goederencode',
      noCode: 'Import8 heeft voor deze afbeelding geen goederencode gevonden. Beschrijf de goederen ook in woorden en probeer het opnieuw.',
      confidenceName: 'Betrouwbaarheid',
      confidence: ({ percent, band }) => `${formats.number(percent)} van 100 · ${meanings[band]}`,
      codeDescription: 'Omschrijving',
      reasoning: 'Motivering',
      copy: 'Goederencode kopiëren',
      put: 'In geselecteerde cel zetten',
      putting: 'Invullen…',
      isPut: (cell) => `Ingevuld in ${cell}.`,
    },
  };
};
