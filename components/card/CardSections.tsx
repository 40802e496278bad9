import type { CardClaim, CardListItem, CardSection } from '../../domain/card-data';
import type { EntityId } from '../../domain/entity';
import { Icon } from '../Icon';
import { Ball } from './Ball';
import { FactRows } from './FactRows';
import { FundingChart } from './FundingChart';
import { Meter } from './Meter';
import { Provenance } from './Provenance';
import { RichText } from './RichText';
import { ThenAndNow } from './ThenAndNow';

interface Actions {
  onEntity: (entityId: EntityId) => void;
  onSources: () => void;
}

/** What stands behind "show more". */
export function CardSections({ sections, ...actions }: { sections: CardSection[] } & Actions) {
  return (
    <>
      {sections.map((section) => (
        <section key={section.title} class={`section section--${section.type}`}>
          <h3>{section.title}</h3>
          <SectionBody section={section} {...actions} />
        </section>
      ))}
    </>
  );
}

function SectionBody({ section, ...actions }: { section: CardSection } & Actions) {
  switch (section.type) {
    case 'rows':
    case 'disputed':
      return <FactRows rows={section.rows} {...actions} />;
    case 'list':
      return (
        <>
          {section.chart && <FundingChart chart={section.chart} />}
          <ul class="items">
            {section.items.map((item, n) => (
              <ListItem key={n} item={item} {...actions} />
            ))}
          </ul>
        </>
      );
    case 'then':
      return <ThenAndNow section={section} {...actions} />;
    case 'parts':
      return (
        <ul class="parts">
          {section.parts.map(({ cell, state, stateWord, label, detail, provenance }) => (
            <li key={cell}>
              <Ball state={state} />
              <div>
                <b>{label}</b> <span class="visually-hidden">{stateWord}. </span>
                <RichText text={detail} onEntity={actions.onEntity} />
                {provenance && <Provenance provenance={provenance} onSources={actions.onSources} />}
              </div>
            </li>
          ))}
        </ul>
      );
    case 'claims':
      return (
        <>
          <p class="note">{section.note}</p>
          {section.claims.map((claim, n) => (
            <Claim key={n} claim={claim} {...actions} />
          ))}
        </>
      );
  }
}

function ListItem({ item, onEntity, onSources }: { item: CardListItem } & Actions) {
  const { text, detail, side, level, terms, provenance } = item;
  return (
    <li>
      <span>
        <RichText text={text} onEntity={onEntity} />
        {detail && ' '}
        {detail && <small>{detail}</small>}
      </span>
      {side && (
        <span class="side">
          {side}
          {level !== undefined && <Meter level={level} />}
        </span>
      )}
      {terms && <p>{terms}</p>}
      {provenance && <Provenance provenance={provenance} onSources={onSources} />}
    </li>
  );
}

function Claim({ claim, onEntity, onSources }: { claim: CardClaim } & Actions) {
  return (
    <div class="claim">
      <h4>
        <Icon name="differs" />
        {claim.heading}
      </h4>
      {claim.lines.map(({ label, text }) => (
        <p key={label}>
          <b>{label}</b> <RichText text={text} onEntity={onEntity} />
        </p>
      ))}
      {claim.provenance && <Provenance provenance={claim.provenance} onSources={onSources} />}
    </div>
  );
}
