import { defineBackground } from 'wxt/utils/define-background';
import { CARD_STYLES } from '../../components/card/card-styles';
import { isoDay } from '../../domain/calendar';
import { composeCard } from '../../domain/compose-card';
import { choosePageDate } from '../../domain/page-date';
import { answerRequest } from '../../platform/requests';
import { answerSettingsOrders } from '../../platform/settings-orders';
import { createAnswers } from './answers';
import { startBadge } from './badge';
import { startCommands } from './commands';
import { welcomeOnInstall } from './first-run';
import { startMenus } from './menus';
import { startOmnibox } from './omnibox';
import { hostForFrame } from './tab-host';

/** Answers the pages and the browser. Keeps nothing that it cannot load again: the browser may stop it at any time. */
export default defineBackground(() => {
  const answers = createAnswers();
  answerRequest('getCard', async ({ entityId, text, dates }) => {
    const now = new Date();
    const page = dates && choosePageDate(dates, now);
    return (
      composeCard(await answers.dossier(), entityId, { today: isoDay(now), page, text }) ?? null
    );
  });

  answerRequest('getCardStyles', () => CARD_STYLES);
  answerSettingsOrders(async (entityId) => {
    const { entities } = await answers.dossier();
    return entities.some(({ id }) => id === entityId);
  });
  answerRequest('resolveNames', async ({ names }) => {
    const { resolve } = await answers.search();
    return names.map((name) => resolve(name) ?? null);
  });
  answerRequest('getTabHost', (_, sender) => hostForFrame(sender));

  welcomeOnInstall();
  startBadge();
  startCommands();
  startMenus(answers);
  startOmnibox(answers);
});
