// Classifies one product that is shown rather than listed. Takes a picture and what else is known of the goods, shows the code;
// must never send a picture before the user says so.
import { Button, Field, Image, Input, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { memo, useEffect, useRef, useState } from 'react';
import type { ChangeEvent } from 'react';
import type { ClassificationDetail } from '../../customs/classification-detail';
import { confidenceBand } from '../../customs/confidence';
import { formatTariffCode } from '../../customs/tariff-code';
import type { RowsRuntime } from '../../runtime/runtime';
import { bestCode } from '../run-view';
import { useSheet } from '../sheet-context';
import { useClassifyStrings } from '../strings/classify/classify-strings';
import { useWording } from '../strings/strings';
import { useCopying } from '../use-copying';
import { useFocusAfterChange } from '../use-focus-after-change';
import { useTask } from '../use-task';
import { BusyButton } from './BusyButton';
import { FactList } from './FactList';
import { FailureText } from './FailureText';
import { SectionTitle } from './SectionTitle';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalL,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  picture: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalS },
  preview: { maxWidth: '100%', maxHeight: '200px', objectFit: 'contain', borderRadius: tokens.borderRadiusMedium },
  input: { minWidth: 0 },
  result: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  code: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  digits: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  reasoning: { whiteSpace: 'pre-line' },
});

interface PicturePanelProps {
  readonly rows: Pick<RowsRuntime, 'classifyPicture'>;
}

// A run beside it moves four times a second.
export const PicturePanel = memo(function PicturePanel({ rows }: PicturePanelProps) {
  const styles = useStyles();
  const words = useClassifyStrings().picture;
  const reading = useTask();
  const classifying = useTask();
  const [image, setImage] = useState<string>();
  const [description, setDescription] = useState('');
  const [origin, setOrigin] = useState('');
  const [detail, setDetail] = useState<ClassificationDetail>();
  const [leaving] = useState(() => new AbortController());
  // A picture that is removed takes its button with it.
  const panel = useFocusAfterChange<HTMLElement>(image === undefined ? 'none' : 'chosen');
  useEffect(() => () => leaving.abort(), [leaving]);

  const take = (picture: string | undefined): void => {
    setImage(picture);
    setDetail(undefined);
    classifying.clearFailure();
  };

  const read = (file: File): void =>
    reading.run(async () => {
      take(undefined);
      // Loaded when it is needed: it decodes pictures.
      const { pictureForService } = await import('../picture');
      take(await pictureForService(file));
    });

  const remove = (): void => {
    take(undefined);
    // They are said of these goods.
    setDescription('');
    setOrigin('');
  };

  const classify = (picture: string): void =>
    classifying.run(async () => {
      setDetail(undefined);
      setDetail(await rows.classifyPicture({ image: picture, description: description.trim(), origin: origin.trim() }, leaving.signal));
    });

  return (
    <section ref={panel} className={styles.panel}>
      <SectionTitle>{words.title}</SectionTitle>
      <Text>{words.explanation}</Text>
      <Field {...(reading.failure && { validationState: 'error', validationMessage: <FailureText failure={reading.failure} /> })}>
        <div className={styles.actions}>
          <FileButton label={words.choose} isBlocked={reading.isRunning || classifying.isRunning} onFile={read} />
          <FileButton label={words.take} isBlocked={reading.isRunning || classifying.isRunning} isCamera onFile={read} />
        </div>
      </Field>
      {reading.isRunning ? <Spinner size="tiny" label={words.reading} style={{ justifyContent: 'start' }} /> : null}
      {image === undefined ? null : (
        <>
          <div className={styles.picture}>
            <Image src={image} alt={words.preview} className={styles.preview} />
            <Button size="small" disabledFocusable={classifying.isRunning} onClick={remove}>
              {words.remove}
            </Button>
          </div>
          <Field label={words.description} hint={words.descriptionHint}>
            <Input className={styles.input} value={description} onChange={(_event, { value }) => setDescription(value)} />
          </Field>
          <Field label={words.origin} hint={words.originHint}>
            <Input className={styles.input} value={origin} autoComplete="off" onChange={(_event, { value }) => setOrigin(value)} />
          </Field>
          <Field {...(classifying.failure && { validationState: 'error', validationMessage: <FailureText failure={classifying.failure} /> })}>
            <BusyButton
              appearance="primary"
              isBuying
              isBusy={classifying.isRunning}
              isBlocked={reading.isRunning}
              label={words.classify}
              busyLabel={words.classifying}
              onClick={() => classify(image)}
            />
          </Field>
        </>
      )}
      <div role="status">{detail === undefined ? null : <PictureResult detail={detail} />}</div>
    </section>
  );
});

interface FileButtonProps {
  readonly label: string;
  readonly isBlocked: boolean;
  /** Opens the camera where the device has one. */
  readonly isCamera?: boolean;
  onFile(file: File): void;
}

function FileButton({ label, isBlocked, isCamera = false, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const change = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    // So that the same file can be chosen once more.
    target.value = '';
    if (file !== undefined) onFile(file);
  };
  return (
    <>
      <input ref={input} type="file" accept="image/*" hidden {...(isCamera && { capture: 'environment' as const })} onChange={change} />
      <Button disabledFocusable={isBlocked} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}

export function PictureResult({ detail }: { readonly detail: ClassificationDetail }) {
  const styles = useStyles();
  const words = useClassifyStrings();
  const { confidence, codeDescription, reasoning } = detail;
  const code = bestCode(detail);
  if (code === undefined) return <Text>{words.picture.noCode}</Text>;
  return (
    <div className={styles.result}>
      <Code code={formatTariffCode(code)} />
      <FactList
        facts={[
          ...(confidence === undefined ? [] : [{ name: words.picture.confidenceName, value: words.picture.confidence({ percent: confidence, band: confidenceBand(confidence) }) }]),
          ...(codeDescription === undefined ? [] : [{ name: words.picture.codeDescription, value: codeDescription }]),
        ]}
      />
      {reasoning === undefined ? null : (
        <>
          <Text weight="semibold">{words.picture.reasoning}</Text>
          <Text className={styles.reasoning}>{reasoning}</Text>
        </>
      )}
    </div>
  );
}

function Code({ code }: { readonly code: string }) {
  const sheet = useSheet();
  const styles = useStyles();
  const words = useClassifyStrings().picture;
  const copyWords = useWording().strings.formulas;
  const { shownText, outcome, copy } = useCopying<HTMLElement>(code);
  const putting = useTask();
  const [cell, setCell] = useState<string>();
  const put = (): void =>
    putting.run(async () => {
      setCell(undefined);
      setCell(await sheet.put(code));
    });
  return (
    <>
      <div className={styles.code}>
        <Text weight="semibold">{words.code}</Text>
        <span className={styles.digits} ref={shownText}>
          {code}
        </span>
      </div>
      <Field {...(putting.failure && { validationState: 'error', validationMessage: <FailureText failure={putting.failure} /> })}>
        <div className={styles.actions}>
          <BusyButton size="small" isBusy={putting.isRunning} label={words.put} busyLabel={words.putting} onClick={put} />
          <Button size="small" onClick={copy}>
            {outcome === 'copied' ? copyWords.copied : words.copy}
          </Button>
        </div>
      </Field>
      {cell === undefined ? null : <Text size={200}>{words.isPut(cell)}</Text>}
      {outcome === 'selected' ? <Text size={200}>{copyWords.copyYourself}</Text> : null}
    </>
  );
}
